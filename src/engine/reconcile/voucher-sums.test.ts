import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HeldDocument, Journal } from "../../core/index.ts";
import { isLookalike, netByAccount, sumsKey } from "./voucher-sums.ts";

const row = (account: string, netMinor: number, vatCode?: string) => ({
  account,
  debitMinor: Math.max(netMinor, 0),
  creditMinor: Math.max(-netMinor, 0),
  ...(vatCode === undefined ? {} : { vatCode }),
});
const journal = (vatShape: Journal["vatShape"], ...rows: ReturnType<typeof row>[]): Journal => ({
  kind: "journal",
  on: "2026-03-09",
  currency: "NOK",
  reference: "Z 1",
  text: "Till",
  vatShape,
  rows: rows.map((one) => ({ ...one, origins: [] })),
});
const held = (...rows: ReturnType<typeof row>[]): HeldDocument => ({
  identity: { kind: "voucher", id: "x", number: "A1" },
  standing: "posted",
  on: "2026-03-09",
  text: "Old connector",
  rows,
});

describe("isLookalike", () => {
  const document = journal("rows", row("1900", 125_00), row("3000", -100_00, "3"), row("2700", -25_00));

  it("sees the same amounts on the same accounts, however the rows are split and ordered", () => {
    const split = held(row("2700", -25_00), row("1900", 100_00), row("1900", 25_00), row("3000", -100_00));
    expect(isLookalike(document, split)).toBe(true);
  });

  it.each([
    ["another account", held(row("1920", 125_00), row("3000", -100_00), row("2700", -25_00))],
    ["another VAT with the same total", held(row("1900", 125_00), row("3000", -108_70), row("2700", -16_30))],
    [
      "one row more",
      held(row("1900", 126_00), row("3000", -100_00), row("2700", -25_00), row("7740", -1_00)),
    ],
    [
      "another day",
      { ...held(row("1900", 125_00), row("3000", -100_00), row("2700", -25_00)), on: "2026-03-10" },
    ],
    ["no amount that can be read", held()],
  ])("does not see it in %s", (_, other) => {
    expect(isLookalike(document, other)).toBe(false);
  });

  it("compares total and payments where the ledger takes the VAT out of the sales by itself", () => {
    const gross = journal("ledger", row("1900", 125_00), row("3000", -125_00, "3"));
    const booked = held(row("1900", 125_00), row("3000", -100_00), row("2700", -25_00));
    expect(isLookalike(gross, booked)).toBe(true);
    const byCard = held(row("1901", 125_00), row("3000", -100_00), row("2700", -25_00));
    expect(isLookalike(gross, byCard)).toBe(false);
  });
});

describe("sumsKey", () => {
  const anyRows = fc.array(
    fc.tuple(fc.constantFrom("1900", "1920", "3000"), fc.integer({ min: -999, max: 999 })),
    { maxLength: 12 },
  );

  it("is the same for the same rows in any order, and says every amount that does not come to nothing", () => {
    fc.assert(
      fc.property(anyRows, (pairs) => {
        const rows = pairs.map(([account, net]) => row(account, net));
        expect(sumsKey({ on: "2026-03-09", rows: rows.toReversed() })).toBe(
          sumsKey({ on: "2026-03-09", rows }),
        );
        const total = [...netByAccount(rows).values()].reduce((sum, net) => sum + net, 0);
        expect(total).toBe(pairs.reduce((sum, [, net]) => sum + net, 0));
      }),
    );
  });
});
