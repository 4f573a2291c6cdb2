/** What would be written is looked at document by document, confirmed by name, and let go by hand. */
import { expect } from "vitest";
import { linksTexts } from "../../../admin/src/links/links-texts.ts";
import { previewTexts } from "../../../admin/src/set-up/preview-texts.ts";
import type { Walk } from "./walk.ts";
import { amountIn, examine, type Walker } from "./walker.ts";

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
    for (const line of previewed) expect(text).toMatch(line);
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
