/** The postings as they become booked, and one of them to the bottom: its certificate, its rows, the records behind a row. */
import { expect } from "vitest";
import { partTexts } from "../../../admin/src/parts/part-texts.ts";
import { stateWords } from "../../../admin/src/parts/state-words.ts";
import { postingsTexts } from "../../../admin/src/postings/postings-texts.ts";
import { shellTexts } from "../../../admin/src/shell/shell-texts.ts";
import type { Walk } from "./walk.ts";
import { amountIn, examine, type Walker } from "./walker.ts";

type BookedOf = Pick<Walk, "company" | "flow" | "documents" | "explained">;

export async function seeBooked(walker: Walker, of: BookedOf): Promise<void> {
  const { page, say, language } = walker;
  const { company, flow, documents } = of;
  await page.getByRole("link", { name: say(shellTexts, "today"), exact: true }).click();
  // Live: nobody reloads the page.
  const figure = `${say(partTexts, "booked")}: ${documents.length}, ${company.name}, ${flow}`;
  await page.getByRole("link", { name: figure, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: say(postingsTexts, "title") }).waitFor();
  const booked = page.getByRole("row").filter({ hasText: say(stateWords, "booked") });
  await booked.nth(documents.length - 1).waitFor();
  await examine(walker, "postings-booked");
  const first = documents[0];
  if (first === undefined) throw new Error("a walk books something");
  const row = booked.filter({ hasText: amountIn(language, first.amount) });
  await row.getByRole("link", { name: first.reference, exact: true }).click();
  const title = say(postingsTexts, "posting", { reference: first.reference });
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await seeCertificate(walker);
  await explainRow(walker, of.explained);
  await examine(walker, "posting");
}

async function seeCertificate({ page, say }: Walker): Promise<void> {
  await page.getByRole("heading", { name: say(postingsTexts, "certificate") }).waitFor();
  const [before = ""] = say(postingsTexts, "how-answered").split("{number}");
  await page.getByText(before).waitFor();
  for (const name of ["recordHash", "documentHash", "requestHash", "heldHash"] as const) {
    const fact = page
      .locator("div", { has: page.locator("dt", { hasText: say(postingsTexts, name) }) })
      .last();
    expect(await fact.locator("dd").textContent(), name).toMatch(/^[0-9a-f]{64}$/);
  }
}

/** From a row in the ledger back to the amounts of the source that it is made of. */
async function explainRow({ page, say }: Walker, of: Walk["explained"]): Promise<void> {
  const { account, origins: count, tells, record } = of;
  await page.getByRole("button", { name: say(postingsTexts, "explain-row", { account, count }) }).click();
  const table = page.getByRole("table", { name: say(postingsTexts, "rows") });
  for (const tell of tells) await table.getByText(tell).first().waitFor();
  await table.getByRole("link", { name: record, exact: true }).first().waitFor();
}
