/** A run of three lines, one for each month, under one table of periods in the ledger and another in the settings. */
import { describe, expect, it } from "vitest";
import type { Document } from "../../core/index.ts";
import { isBetweenParts } from "./lines-between-parts.ts";

const holding = (part: string, ...lines: string[]) => ({ part, document: journal(lines) });

const journal = (lines: readonly string[]): Document => ({
  kind: "journal",
  on: "2026-03-09",
  currency: "SEK",
  reference: "6",
  text: "Lön 6",
  vatShape: "rows",
  rows: lines.map((line) => ({
    account: "7210",
    debitMinor: 100,
    creditMinor: 0,
    origins: [{ line, amountMinor: 100 }],
  })),
});

const asMonths = [holding("2026-01", "a"), holding("2026-02", "b"), holding("2026-03", "c")];

describe("January's part that stands in the ledger", () => {
  const standing = asMonths.slice(0, 1);

  it("leaves the others free where it would be made of the same lines", () => {
    expect(isBetweenParts(standing, asMonths)).toBe(false);
    expect(
      isBetweenParts(standing, [holding("2026-01", "a"), holding("2026-04", "b"), holding("2026-05", "c")]),
    ).toBe(false);
  });

  it("stands in the way where its line would be booked in another month once more", () => {
    expect(isBetweenParts(standing, [holding("2026-03", "a", "b", "c")])).toBe(true);
  });

  it("stands in the way where its month would have to hold another line", () => {
    expect(
      isBetweenParts(standing, [holding("2026-02", "a"), holding("2026-01", "b"), holding("2026-03", "c")]),
    ).toBe(true);
    expect(isBetweenParts(standing, [holding("2026-01", "a", "b"), holding("2026-03", "c")])).toBe(true);
  });

  it("is not mixed up with another month's by a line that rounding gives to both", () => {
    const rounded = [holding("2026-01", "a", "rounding"), holding("2026-02", "b", "rounding")];
    expect(isBetweenParts(rounded.slice(0, 1), rounded)).toBe(false);
  });

  it("says nothing of its lines where it was left out before anybody could make it", () => {
    expect(isBetweenParts([{ part: "2026-01", document: null }], asMonths)).toBe(false);
  });

  it("holds what it was left standing for, whatever its own document calls the lines of a former content", () => {
    const former = [{ ...holding("2026-01", "b"), lines: ["a"] }];
    expect(isBetweenParts(former, asMonths)).toBe(false);
    expect(isBetweenParts(former, [holding("2026-01", "b"), holding("2026-02", "a")])).toBe(true);
    expect(isBetweenParts([{ ...holding("2026-01", "b"), lines: [] }], asMonths)).toBe(true);
  });

  it("is one whole where its document names no lines", () => {
    const unnamed = [{ part: "2026-01", document: { ...journal([]), rows: [] } }];
    expect(isBetweenParts(unnamed, [...unnamed, holding("2026-02", "b")])).toBe(false);
    expect(isBetweenParts(unnamed, asMonths)).toBe(true);
  });
});
