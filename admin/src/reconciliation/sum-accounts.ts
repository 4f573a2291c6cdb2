/** What the accounts of a reconciled month come to, debit and credit apart, for each currency by itself. */
import type { components } from "../api/schema.ts";

type Account = components["schemas"]["Reconciliation"]["accounts"][number];
const sides = ["sentDebitMinor", "sentCreditMinor", "heldDebitMinor", "heldCreditMinor"] as const;
type Sides = Record<(typeof sides)[number], number>;

export type AccountSum = Sides & { currency: string };

export function sumAccounts(accounts: readonly Pick<Account, keyof AccountSum>[]): AccountSum[] {
  const sums = new Map<string, AccountSum>();
  for (const account of accounts) {
    const { currency } = account;
    const sum = sums.get(currency) ?? {
      currency,
      sentDebitMinor: 0,
      sentCreditMinor: 0,
      heldDebitMinor: 0,
      heldCreditMinor: 0,
    };
    for (const side of sides) sum[side] += account[side];
    sums.set(currency, sum);
  }
  return [...sums.values()];
}
