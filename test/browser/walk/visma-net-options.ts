/** What Visma.net ERP asks besides: a value of each dimension for rows that carry none, and journals that are released. */
import { linksTexts } from "../../../admin/src/links/links-texts.ts";
import { setUpTexts } from "../../../admin/src/set-up/set-up-texts.ts";
import { options } from "../../../src/ledgers/visma-net/options.ts";
import { labelOf } from "./label-of.ts";
import { examine, type Walker } from "./walker.ts";

/** By the ledger's name of the dimension. */
export async function setUpVismaNet(
  walker: Walker,
  emptyValues: Readonly<Record<string, string>>,
): Promise<void> {
  const { page, say, field, language } = walker;
  await page.getByRole("tab", { name: say(linksTexts, "tab-settings") }).click();
  await field(labelOf(options.shape.release, language)).selectOption("released");
  const rows = page.getByRole("group", { name: labelOf(options.shape.defaultSegmentValues, language) });
  for (const [dimension, value] of Object.entries(emptyValues)) {
    await rows.getByRole("combobox").last().fill(dimension);
    await rows.getByRole("button", { name: say(setUpTexts, "add-row") }).click();
    await rows.getByLabel(dimension, { exact: true }).fill(value);
  }
  await examine(walker, "link-settings");
}
