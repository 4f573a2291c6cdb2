/** A dimension is named as the ledger names it, letter by letter; one letter too few is told while it is typed. */
import { setUpTexts } from "../../../admin/src/set-up/set-up-texts.ts";
import type { Walker } from "./walker.ts";

export async function nameDimension(
  { page, say }: Walker,
  of: { label: string; name: string; others: readonly string[] },
): Promise<void> {
  const field = page.getByRole("combobox", { name: of.label, exact: true });
  await field.fill(of.name.slice(0, -1));
  await page.getByText(say(setUpTexts, "dimension-unknown", { names: of.others.join(", ") })).waitFor();
  await field.fill(of.name);
  await page.getByText(say(setUpTexts, "dimension-known")).first().waitFor();
  await page.keyboard.press("Escape");
}
