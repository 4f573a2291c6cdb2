/** A run's journal whose lines came in another order, with one line more before them, or with another amount. */
import { describe, expect, it } from "vitest";
import { booksAlike, originsIn, withOrigins } from "./books-alike.ts";
import type { Document } from "./document.ts";

type Row = [account: string, amountMinor: number, line: string];

const journal = (rows: readonly Row[], more: Partial<Document> = {}): Document => ({
  kind: "journal",
  on: "2026-02-28",
  currency: "SEK",
  reference: "6",
  text: "Lön 6",
  vatShape: "rows",
  rows: rows.map(([account, amountMinor, line]) => ({
    account,
    debitMinor: Math.max(amountMinor, 0),
    creditMinor: Math.max(-amountMinor, 0),
    origins: [{ line, amountMinor }],
  })),
  ...more,
});

const booked = journal([
  ["7210", 100, "lines[0].debit"],
  ["7210", 100, "lines[1].debit"],
  ["2821", -200, "lines[2].credit"],
]);
const turned = journal([
  ["2821", -200, "lines[1].credit"],
  ["7210", 100, "lines[2].debit"],
  ["7210", 100, "lines[3].debit"],
]);

describe("two journals", () => {
  it("book the same where their rows came in another order, from lines with other numbers", () => {
    expect(booksAlike(booked, turned)).toBe(true);
  });

  it("do not book the same with another amount, account, text, day or one row less", () => {
    const others = [
      journal([
        ["7210", 100, "a"],
        ["7210", 101, "b"],
        ["2821", -201, "c"],
      ]),
      journal([
        ["7210", 100, "a"],
        ["7010", 100, "b"],
        ["2821", -200, "c"],
      ]),
      journal([
        ["7210", 200, "a"],
        ["2821", -200, "c"],
      ]),
      { ...turned, text: "Lön 7" },
      { ...turned, on: "2026-02-27" },
    ];
    expect(others.filter((other) => booksAlike(booked, other))).toEqual([]);
  });
});

describe("a journal that stays where another record would make the same", () => {
  it("keeps its rows in their order, each with its lines in that record", () => {
    const kept = withOrigins(booked, originsIn(turned, booked));
    expect(kept.rows.map(({ account, origins }) => [account, origins[0]?.line])).toEqual([
      ["7210", "lines[2].debit"],
      ["7210", "lines[3].debit"],
      ["2821", "lines[1].credit"],
    ]);
    expect(withOrigins(booked, null)).toBe(booked);
  });
});
