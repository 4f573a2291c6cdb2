/** What needed books come to in any ledger: VAT rates in hundredths of a percent, and accounts with names and VAT codes. */
import type { NeededBooks } from "./needed-books.ts";

export function vatRatesOf({ needs }: NeededBooks): { code: string; basisPoints: number }[] {
  const rates = new Map(
    needs.flatMap(({ vatCode, ratePercent }) =>
      vatCode === undefined || ratePercent === undefined ? [] : [[vatCode, ratePercent] as const],
    ),
  );
  return [...rates].map(([code, ratePercent]) => ({ code, basisPoints: basisPoints(ratePercent) }));
}

/** "11.11" → 1111, by the digits: a rate is an exact decimal. */
function basisPoints(ratePercent: string): number {
  const [whole = "0", fraction = ""] = ratePercent.split(".");
  return Number(`${whole}${fraction.padEnd(2, "0").slice(0, 2)}`);
}

export type WantedAccount = {
  number: string;
  name: string;
  vatCode?: string;
  /** The dimensions that its rows carry. */
  dimensions: ReadonlySet<string>;
};

/** The file's own name goes before the one the account has. One that a need gives a VAT code gets it: the two must agree. */
export function accountsWanted(
  { needs, accounts, accountNames }: NeededBooks,
  heldNames: ReadonlyMap<string, string>,
): WantedAccount[] {
  const wanted = new Map<string, { name: string; vatCode?: string }>();
  for (const number of accounts.keys()) wanted.set(number, { name: `Account ${number}` });
  for (const { account, slot, vatCode } of needs)
    wanted.set(account, {
      name: slot,
      ...wanted.get(account),
      ...(vatCode === undefined ? {} : { vatCode }),
    });
  return [...wanted].map(([number, { name, ...rest }]) => ({
    number,
    name: (accountNames.get(number) ?? heldNames.get(number) ?? name).slice(0, 100),
    dimensions: accounts.get(number) ?? new Set(),
    ...rest,
  }));
}
