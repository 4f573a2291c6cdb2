/**
 * Which VAT code a row carries. Two readings of `useDefaultVatCodes=false` are possible for a row that names none: no code
 * at all, or the account's own (visma-facts §4, inferred either way). So a row without a mapped code names the account's own code,
 * and the preflight lets no mapping differ from the account: then every reading gives the same row.
 */
import { type AccountEntry, type Day, fiscalYearOf, type Journal, type Registers } from "../../core/index.ts";

/** The ledger's id of a VAT code, undefined where the company has no such code. */
export function vatCodeId(code: string, registers: Registers): string | undefined {
  return registers.vatCodes.find((entry) => entry.code === code)?.id;
}

/** The code of the account itself, in the chart of the day's fiscal year. */
export function ownVatCode(account: string, on: Day, registers: Registers): string | undefined {
  const year = fiscalYearOf(on, registers.fiscalYears);
  return accountsOf(registers).get(accountKey(account, year?.id))?.vatCode;
}

/** What is written then: a row without a code of its own names its account's. One code that nobody knows stays, and is refused. */
export function withOwnVatCodes(document: Journal, { registers }: { registers: Registers }): Journal {
  const rows = document.rows.map((row) => {
    const vatCode = row.vatCode ?? ownVatCode(row.account, document.on, registers);
    return vatCode === undefined ? row : { ...row, vatCode };
  });
  return { ...document, rows };
}

/** A chart has some thousand accounts, and every row of every voucher asks for one. */
const known = new WeakMap<Registers, ReadonlyMap<string, AccountEntry>>();

function accountsOf(registers: Registers): ReadonlyMap<string, AccountEntry> {
  const accounts =
    known.get(registers) ??
    new Map(
      // Of two with one number the first counts, hence from the back.
      registers.accounts.toReversed().map((entry) => [accountKey(entry.number, entry.fiscalYearId), entry]),
    );
  known.set(registers, accounts);
  return accounts;
}

const accountKey = (number: string, fiscalYearId: string | undefined) => `${fiscalYearId ?? ""}/${number}`;
