/** The chart of accounts: one for all years, and not paged (Visma.net §7). */
import { z } from "zod";
import type { AccountEntry, LedgerContext, Reading } from "../../core/index.ts";
import { readKnown } from "./read-one.ts";

const account = z.object({
  accountCD: z.string().min(1),
  description: z.string().nullish(),
  active: z.boolean().nullish(),
  taxCategory: z.string().nullish(),
  controlAccountModule: z.string().nullish(),
  allowManualEntry: z.boolean().nullish(),
});

/** Where a flag is not given, the account counts as usable: the ledger itself still refuses, a false finding would halt for nothing. */
export async function readAccounts(context: LedgerContext): Promise<Reading<readonly AccountEntry[]>> {
  const list = await readKnown(context, { purpose: "read", path: "/v1/account", shape: z.array(account) });
  return list.kind === "read" ? { kind: "read", value: list.value.map(entryOf) } : list;
}

function entryOf(held: z.infer<typeof account>): AccountEntry {
  // The flag is about control accounts only; elsewhere it is said to stand at false without meaning (inferred).
  const isControl = (held.controlAccountModule ?? "").trim() !== "";
  return {
    number: held.accountCD.trim(),
    name: held.description ?? "",
    isActive: held.active ?? true,
    isBlockedForManualBooking: isControl && held.allowManualEntry !== true,
    ...(held.taxCategory ? { vatCode: held.taxCategory } : {}),
    // Every row has a subaccount, and none is closed to one.
    allowsCostCentre: true,
    allowsProject: true,
  };
}
