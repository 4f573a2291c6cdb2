import { expect, it } from "vitest";
import { verdictOf } from "./verdict.ts";

type Month = Parameters<typeof verdictOf>[0];

const count = {
  equal: 0,
  unreleased: 0,
  changed: 0,
  moved: 0,
  "moved-in": 0,
  missing: 0,
  double: 0,
  reversed: 0,
  waiting: 0,
  halted: 0,
  excused: 0,
  "set-aside": 0,
  conflict: 0,
  "before-start": 0,
  dismissed: 0,
  empty: 0,
};
const month = (change: Partial<Month["count"]>, more: Partial<Month> = {}): Month => ({
  isEqual: false,
  count: { ...count, ...change },
  sums: [],
  accounts: [],
  unknown: [],
  ...more,
});

it("a month in which vouchers wait in the ledger for their release is not told to differ", () => {
  expect(verdictOf(month({ unreleased: 3 }))).toBe("only-unreleased");
  expect(verdictOf(month({ unreleased: 3, equal: 2, reversed: 1 }))).toBe("only-unreleased");
});

it("anything else that is open, and any amount that differs, makes the month unequal", () => {
  expect(verdictOf(month({ unreleased: 3, missing: 1 }))).toBe("unequal");
  expect(verdictOf(month({ unreleased: 3, conflict: 1 }))).toBe("unequal");
  expect(verdictOf(month({ equal: 3 }))).toBe("unequal");
  const stranger = { number: "A9", on: "2026-10-31", text: "B1" } as Month["unknown"][number];
  expect(verdictOf(month({ unreleased: 3 }, { unknown: [stranger] }))).toBe("unequal");
  const account = {
    account: "1750",
    sentDebitMinor: 100,
    heldDebitMinor: 90,
    sentCreditMinor: 0,
    heldCreditMinor: 0,
  };
  expect(
    verdictOf(month({ unreleased: 3 }, { accounts: [account as unknown as Month["accounts"][number]] })),
  ).toBe("unequal");
});

it("a month that the server calls equal is equal", () => {
  expect(verdictOf(month({ equal: 3 }, { isEqual: true }))).toBe("equal");
});
