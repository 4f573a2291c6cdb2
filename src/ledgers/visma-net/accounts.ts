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

type Held = z.infer<typeof account>;

/** Where a flag is not given, the account counts as usable: the ledger itself still refuses, a false finding would halt for nothing. */
export async function readAccounts(context: LedgerContext): Promise<Reading<readonly AccountEntry[]>> {
  const list = await readKnown(context, { purpose: "read", path: "/v1/account", shape: z.array(account) });
  if (list.kind !== "read") return list;
  const { value } = list;
  // In the ERP beneath, the flag is said to stand at false on every account that is no control account, and to mean nothing
  // there (inferred). So it counts only where some such account has it set.
  const isMeant = value.some((held) => !isControl(held) && held.allowManualEntry === true);
  return { kind: "read", value: value.map((held) => entryOf(held, isMeant)) };
}

/** An account that a subledger keeps: customers, suppliers, stock. */
function isControl(held: Held): boolean {
  return (held.controlAccountModule ?? "").trim() !== "";
}

function entryOf(held: Held, isMeant: boolean): AccountEntry {
  const isClosed = isControl(held)
    ? held.allowManualEntry !== true
    : isMeant && held.allowManualEntry === false;
  return {
    number: held.accountCD.trim(),
    name: held.description ?? "",
    isActive: held.active ?? true,
    isBlockedForManualBooking: isClosed,
    ...(held.taxCategory ? { vatCode: held.taxCategory } : {}),
    // Every row has a subaccount, and no account is closed to one.
    allowsCostCentre: true,
    allowsProject: true,
  };
}
