/** The journal export list: each run or settlement with its state in words and the periods that it touched. */
import { stateWords } from "../../../admin/src/parts/state-words.ts";
import { recordsTexts } from "../../../admin/src/records/records-texts.ts";
import { shellTexts } from "../../../admin/src/shell/shell-texts.ts";
import type { Walk } from "./walk.ts";
import { amountIn, examine, type Walker } from "./walker.ts";

export async function seeJournalList(walker: Walker, { documents }: Pick<Walk, "documents">): Promise<void> {
  const { page, say, language } = walker;
  await page.getByRole("link", { name: say(shellTexts, "records"), exact: true }).click();
  await page.getByRole("heading", { level: 1, name: say(recordsTexts, "title") }).waitFor();
  const table = page.getByRole("table", { name: say(recordsTexts, "title") });
  await table.getByText(say(stateWords, "sent")).first().waitFor();
  for (const { period, amount } of documents)
    await table
      .getByRole("listitem")
      .filter({ hasText: period })
      .filter({ hasText: amountIn(language, amount) })
      .first()
      .waitFor();
  await examine(walker, "journal-list");
}
