import { expect, it } from "vitest";
import { sumAccounts } from "./sum-accounts.ts";

const row = (currency: string, debit: number, credit: number, heldCredit = credit) => ({
  currency,
  sentDebitMinor: debit,
  sentCreditMinor: credit,
  heldDebitMinor: debit,
  heldCreditMinor: heldCredit,
});

it("adds up the accounts, and never two currencies", () => {
  const sums = sumAccounts([
    row("NOK", 125_000, 0),
    row("NOK", 0, 100_000),
    row("NOK", 0, 25_000, 24_000),
    row("EUR", 10, 10),
  ]);
  expect(sums).toEqual([
    {
      currency: "NOK",
      sentDebitMinor: 125_000,
      sentCreditMinor: 125_000,
      heldDebitMinor: 125_000,
      heldCreditMinor: 124_000,
    },
    { currency: "EUR", sentDebitMinor: 10, sentCreditMinor: 10, heldDebitMinor: 10, heldCreditMinor: 10 },
  ]);
});
