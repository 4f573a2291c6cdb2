/** A file is dropped: what it holds, what is odd in it and what it would book are told before it is handed in. */
import { filesTexts } from "../../../admin/src/files/files-texts.ts";
import { linksTexts } from "../../../admin/src/links/links-texts.ts";
import type { Walk } from "./walk.ts";
import { amountIn, examine, type Walker } from "./walker.ts";

export async function handIn(
  walker: Walker,
  { file, findings, documents, sum }: Pick<Walk, "file" | "findings" | "documents" | "sum">,
): Promise<void> {
  const { page, say, button, language } = walker;
  await page.getByRole("tab", { name: say(linksTexts, "tab-files") }).click();
  await page.getByText(say(filesTexts, "waits-for-confirmation")).waitFor();
  const chooser = page.waitForEvent("filechooser");
  await button(say(filesTexts, "choose")).click();
  await (await chooser).setFiles({
    name: file.name,
    mimeType: "application/octet-stream",
    buffer: file.bytes,
  });
  await page.getByText(say(filesTexts, "read"), { exact: true }).waitFor();
  const amount = amountIn(language, sum);
  const expected = { count: documents.length, debit: amount, credit: amount };
  await page.getByText(say(filesTexts, "would-book", expected)).waitFor();
  await page.getByText(say(filesTexts, "documents"), { exact: true }).click();
  for (const { reference } of documents) await page.getByRole("table", { name: reference }).first().waitFor();
  for (const finding of findings) await page.getByText(finding).first().waitFor();
  await examine(walker, "link-file");
  await button(say(filesTexts, "hand-in-of", { name: file.name })).click();
  await page.getByText(say(filesTexts, "handed-in"), { exact: true }).waitFor();
}
