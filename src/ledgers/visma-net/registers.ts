/** All master data of a company that a posting is checked against. */
import type { LedgerContext, Reading, Registers } from "../../core/index.ts";
import { readAccounts } from "./accounts.ts";
import { readBranches } from "./branches.ts";
import { fiscalYears, readPeriods } from "./periods.ts";
import { readSegments } from "./segments.ts";
import { readVatCodes } from "./vat-codes.ts";

/** All or nothing: the first part that cannot be read whole says why. One after the other, to be gentle with the limits. */
export async function readRegisters(context: LedgerContext): Promise<Reading<Registers>> {
  const periods = await readPeriods(context);
  if (periods.kind !== "read") return periods;
  const segments = await readSegments(context);
  if (segments.kind !== "read") return segments;
  const accounts = await readAccounts(context);
  if (accounts.kind !== "read") return accounts;
  const vatCodes = await readVatCodes(context);
  if (vatCodes.kind !== "read") return vatCodes;
  const branches = await readBranches(context);
  if (branches.kind !== "read") return branches;
  return {
    kind: "read",
    value: {
      accounts: accounts.value,
      vatCodes: vatCodes.value,
      fiscalYears: fiscalYears(periods.value),
      // Periods are closed one by one; there is no lock day.
      bookLock: {},
      periods: periods.value,
      ...segments.value,
      branches: branches.value,
    },
  };
}
