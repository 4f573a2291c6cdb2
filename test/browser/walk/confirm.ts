/** What would be written is looked at document by document, confirmed by name, and let go by hand. */
import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { linksTexts } from "../../../admin/src/links/links-texts.ts";
import { partTexts } from "../../../admin/src/parts/part-texts.ts";
import { previewTexts } from "../../../admin/src/set-up/preview-texts.ts";
import type { Language } from "../../../admin/src/texts/language.ts";
import type { Destination, ExpectedRow, Walk } from "./walk.ts";
import { amountIn, examine, type Walker } from "./walker.ts";

type Table = { rows: readonly string[][]; language: Language; emptyValues: Destination["emptyValues"] };

/** A row of the table: the account with its name, debit, credit, VAT code, dimensions, text. */
function expectRow({ rows, language, emptyValues = {} }: Table, expected: ExpectedRow): void {
  const { account, amount, dimension, carries = [] } = expected;
  const written = amountIn(language, amount);
  const told = JSON.stringify(rows);
  const row = rows.find(
    ([first = "", debit, credit]) =>
      first.startsWith(`${account} `) && (debit === written || credit === written),
  );
  expect(row, `${account} ${written} in ${told}`).toBeDefined();
  if (dimension !== undefined) expect(row?.[4]?.split(", "), told).toContain(dimension);
  else
    expect(row?.[4], told).toBe(
      Object.entries(emptyValues)
        .map((one) => one.join(" "))
        .join(", "),
    );
  for (const word of carries) expect(row?.slice(3).join(" ").split(" ")).toContain(word);
}

/** The cells of its table, row by row, without head and sum. */
async function rowsOf(article: Locator): Promise<string[][]> {
  const rows = await article.locator("tbody > tr").all();
  return Promise.all(rows.map((row) => row.locator("th, td").allTextContents()));
}

type ConfirmOf = Pick<Walk, "documents" | "sum" | "person" | "destination">;

export async function confirmPreview(walker: Walker, of: ConfirmOf): Promise<void> {
  const { page, say, button, language } = walker;
  await page.getByRole("tab", { name: say(linksTexts, "tab-preview") }).click();
  const total = amountIn(language, of.sum);
  const totals = { count: of.documents.length, debit: total, credit: total };
  await page.getByText(say(previewTexts, "totals", totals)).waitFor();
  const articles = page.getByRole("article");
  for (const [index, { reference, previewed, period, amount }] of of.documents.entries()) {
    const article = articles.nth(index);
    expect(await article.getAttribute("aria-label")).toBe(reference);
    await article.getByText(`${say(partTexts, "period")} ${period}`).waitFor();
    const sum = amountIn(language, amount);
    expect(await article.locator("tfoot td").allTextContents()).toEqual([sum, sum]);
    const { emptyValues } = of.destination;
    const table = { rows: await rowsOf(article), language, emptyValues };
    for (const row of previewed) expectRow(table, row);
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
  // What was sent stands below no longer as if it were still to be.
  await page.getByText(say(previewTexts, "nothing-waits")).waitFor();
}
