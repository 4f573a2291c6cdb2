import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buckets, type ReconciledObject, totalsOf } from "./reconciled.ts";

const object = (changes: Partial<ReconciledObject>): ReconciledObject => ({
  flow: "settlements",
  object: "1/Z1",
  part: "",
  role: "original",
  reference: "Z 1",
  on: "2026-03-09",
  currency: "NOK",
  status: "equal",
  recordId: "r",
  postingId: "p",
  ledgerNumber: "A1",
  sourceMinor: 125_00,
  documentMinor: 125_00,
  sentMinor: 125_00,
  heldMinor: 125_00,
  bucket: "sent",
  differences: [],
  doubles: [],
  findings: [],
  reason: null,
  sentRows: [
    { account: "1900", debitMinor: 125_00, creditMinor: 0 },
    { account: "3000", debitMinor: 0, creditMinor: 125_00 },
  ],
  heldRows: [
    { account: "1900", debitMinor: 125_00, creditMinor: 0 },
    { account: "3000", debitMinor: 0, creditMinor: 125_00 },
  ],
  ...changes,
});

describe("totalsOf", () => {
  it("closes for any month in which each amount went where its record says, in each currency by itself", () => {
    const bearing = fc.record({
      amount: fc.integer({ min: 0, max: 1_000_000_00 }),
      bucket: fc.constantFrom(...buckets),
      currency: fc.constantFrom("NOK", "SEK"),
    });
    fc.assert(
      fc.property(fc.array(bearing, { maxLength: 60 }), (all) => {
        const objects = all.map(({ amount, bucket, currency }) =>
          object({ sourceMinor: amount, documentMinor: amount, bucket, currency }),
        );
        for (const sum of totalsOf(objects, 0).sums) {
          const own = all.filter(({ currency }) => currency === sum.currency);
          expect(sum.gapMinor).toBe(0);
          expect(sum.sourceMinor).toBe(own.reduce((total, { amount }) => total + amount, 0));
          expect(Object.values(sum.buckets).reduce((total, amount) => total + amount, 0)).toBe(
            sum.sourceMinor,
          );
        }
      }),
    );
  });

  it("shows the gap where a posting says something else than its record", () => {
    const { sums, isEqual } = totalsOf([object({ sourceMinor: 125_01 })], 0);
    expect(sums[0]?.gapMinor).toBe(1);
    expect(isEqual).toBe(false);
  });

  it("is not equal by one cent on one account, though the totals agree", () => {
    const heldRows = [
      { account: "1900", debitMinor: 124_99, creditMinor: 0 },
      { account: "1901", debitMinor: 1, creditMinor: 0 },
      { account: "3000", debitMinor: 0, creditMinor: 125_00 },
    ];
    const { sums, accounts, isEqual } = totalsOf([object({ heldRows })], 0);
    expect(sums[0]?.sentMinor).toBe(sums[0]?.heldMinor);
    expect(
      accounts.map(({ account, sentDebitMinor, heldDebitMinor }) => [
        account,
        sentDebitMinor,
        heldDebitMinor,
      ]),
    ).toEqual([
      ["1900", 125_00, 124_99],
      ["1901", 0, 1],
      ["3000", 0, 0],
    ]);
    expect(isEqual).toBe(false);
  });

  it.each(["waiting", "halted", "unreleased", "set-aside", "conflict", "missing", "double"] as const)(
    "is not equal while something is %s",
    (status) => {
      expect(totalsOf([object({}), object({ status, sentRows: [], heldRows: [] })], 0).isEqual).toBe(false);
    },
  );

  it.each(["excused", "reversed", "before-start", "dismissed", "empty"] as const)(
    "is equal when a person, or the start date, has decided: %s",
    (status) => {
      expect(totalsOf([object({}), object({ status, sentRows: [], heldRows: [] })], 0).isEqual).toBe(true);
    },
  );
});
