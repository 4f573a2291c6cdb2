/** How often the link sends, and from which day on. */
import { linksTexts } from "../../../admin/src/links/links-texts.ts";
import { savingTexts } from "../../../admin/src/parts/saving-texts.ts";
import { examine, type Walker } from "./walker.ts";

/** Never by itself, so that the person's own act is what books; and a day earlier than the link was made with. */
export async function planTransfers(walker: Walker, startOn: string): Promise<void> {
  const { page, say, button, field } = walker;
  await page.getByRole("tab", { name: say(linksTexts, "tab-schedule") }).click();
  await field(say(linksTexts, "schedule")).selectOption("never");
  await field(say(linksTexts, "start-on")).fill(startOn);
  await examine(walker, "link-schedule");
  await button(say(savingTexts, "save")).click();
  await page.getByText(say(savingTexts, "saved"), { exact: true }).waitFor();
}
