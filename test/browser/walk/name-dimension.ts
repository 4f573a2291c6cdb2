/** A dimension is named as the ledger names it, letter by letter; one letter too few is told while it is typed. */
import type { Locator } from "playwright-core";
import { setUpTexts } from "../../../admin/src/set-up/set-up-texts.ts";
import type { Walker } from "./walker.ts";

/** `label`: of the field, where there are several. */
export async function nameDimension(
  { page, say }: Walker,
  of: { within?: Locator; label?: string; name: string; others: readonly string[] },
): Promise<void> {
  const within = of.within ?? page.locator("body");
  const field =
    of.label === undefined
      ? within.getByRole("combobox").first()
      : within.getByRole("combobox", { name: of.label, exact: true });
  await field.fill(of.name.slice(0, -1));
  const unknown = within.getByText(say(setUpTexts, "dimension-unknown", { names: of.others.join(", ") }));
  await unknown.waitFor();
  await field.fill(of.name);
  await unknown.waitFor({ state: "detached" });
  await within.getByText(say(setUpTexts, "dimension-known")).first().waitFor();
  await page.keyboard.press("Escape");
}
