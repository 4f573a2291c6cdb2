import { describe, expect, it } from "vitest";
import { assertJournal, type Journal, journalTotals } from "./document.ts";
import { journalText } from "./journal-text.ts";

const row = (account: string, debitMinor: number, creditMinor: number, vatCode?: string) => ({
  account,
  debitMinor,
  creditMinor,
  ...(vatCode === undefined ? {} : { vatCode }),
  origins: [],
});
const journal: Journal = {
  kind: "journal",
  on: "2026-03-09",
  currency: "NOK",
  reference: "Z 17",
  text: "Dagsoppgjør",
  vatShape: "rows",
  rows: [row("1900", 12500, 0), row("3000", 0, 10000, "3"), row("2700", 0, 2500)],
};

describe("assertJournal", () => {
  it("lets a balanced journal pass and tells its totals", () => {
    expect(journalTotals(assertJournal(journal))).toEqual({ debitMinor: 12500, creditMinor: 12500 });
  });

  it("stops a journal that is an øre off, with both sums", () => {
    expect(() => assertJournal({ ...journal, rows: [row("1900", 12501, 0), row("3000", 0, 12500)] })).toThrow(
      "debit 125.01, credit 125.00",
    );
  });

  it.each([
    ["both sides", row("1900", 100, 100)],
    ["no side", row("1900", 0, 0)],
    ["a negative side", row("1900", -100, 0)],
  ])("stops a row with %s", (_, wrong) => {
    expect(() => assertJournal({ ...journal, rows: [wrong, ...journal.rows] })).toThrow("exactly one side");
  });
});

describe("journalText", () => {
  it("lines a journal up as an accountant reads it", () => {
    expect(journalText(journal)).toBe(
      [
        "2026-03-09  NOK  Z 17  Dagsoppgjør",
        "account   debit  credit  vat  dimensions  text",
        "1900     125.00",
        "3000             100.00  3",
        "2700              25.00",
        "         125.00  125.00",
      ].join("\n"),
    );
  });

  it("names the files that go with it", () => {
    const attachments = [{ fileName: "Z 17 K1.pdf", mediaType: "application/pdf" as const }];
    expect(
      journalText({ ...journal, attachments })
        .split("\n")
        .at(-1),
    ).toBe("attached: Z 17 K1.pdf");
  });
});
