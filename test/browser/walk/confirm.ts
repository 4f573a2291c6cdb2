/** What would be written is looked at document by document, confirmed by name, and let go by hand. */
import { expect } from "vitest";
import { linksTexts } from "../../../admin/src/links/links-texts.ts";
import { partTexts } from "../../../admin/src/parts/part-texts.ts";
import { previewTexts } from "../../../admin/src/set-up/preview-texts.ts";
import type { Language } from "../../../admin/src/texts/language.ts";
import type { ExpectedRow, Walk } from "./walk.ts";
import { amountIn, examine, type Walker } from "./walker.ts";

/** A row of the aligned text: its cells stand two blanks apart, the account with its name in one, amounts without marks between the thousands. */
function expectRow(text: string, { account, amount, carries = [] }: ExpectedRow, language: Language): void {
  const written = language === "en" ? amount : amount.replace(".", ",");
  const cells = text.split("\n").map((line) => line.split(/ {2,}/));
  const row =
    cells.find(([first = "", second]) => first.split(" ")[0] === account && second === written) ?? [];
  expect(row[1], text).toBe(written);
  expect(row[0], text).toMatch(new RegExp(`^${account} \\S`));
  for (const word of carries) expect(row.join(" ").split(" ")).toContain(word);
  if (!carries.some((word) => word.includes("="))) expect(row.join(" ")).not.toContain("=");
}

type ConfirmOf = Pick<Walk, "documents" | "sum" | "person" | "destination">;

export async function confirmPreview(walker: Walker, of: ConfirmOf): Promise<void> {
  const { page, say, button, language } = walker;
  await page.getByRole("tab", { name: say(linksTexts, "tab-preview") }).click();
  const amount = amountIn(language, of.sum);
  const totals = { count: of.documents.length, debit: amount, credit: amount };
  await page.getByText(say(previewTexts, "totals", totals)).waitFor();
  const articles = page.getByRole("article");
  for (const [index, { reference, previewed }] of of.documents.entries()) {
    const article = articles.nth(index);
    expect(await article.getAttribute("aria-label")).toBe(reference);
    const text = (await article.locator("pre").first().textContent()) ?? "";
    expect(text).toContain(say(partTexts, "debit").toLowerCase());
    for (const row of previewed) expectRow(text, row, language);
  }
  await examine(walker, "link-preview");
  await button(say(previewTexts, "confirm")).click();
  const { person, destination } = of;
  const says = { name: person.name, ledger: destination.books };
  await page
    .getByRole("dialog")
    .getByText(say(previewTexts, "confirm-says", says))
    .waitFor();
  await button(say(previewTexts, "confirm-as", { name: person.name })).click();
  await page.getByText(say(linksTexts, "active"), { exact: true }).waitFor();
}

export async function runNow({ page, say, button }: Walker, count: number): Promise<void> {
  await button(say(linksTexts, "run-now")).click();
  await page.getByText(say(linksTexts, "ran", { count })).waitFor();
}
