/** A draft by its identity: as the draft it still is, or as the voucher that a person made of it. */
import {
  addDays,
  type Day,
  type HeldDocument,
  type LedgerContext,
  type LedgerIdentity,
  type Reading,
  type Registers,
  tokenIn,
} from "../../core/index.ts";
import { dayFilter } from "./day-filter.ts";
import { draft, draftParts, heldDraft } from "./draft.ts";
import { readList } from "./read-list.ts";
import { readOne } from "./read-one.ts";
import { type Voucher, voucher } from "./voucher.ts";
import { withFiles, withWaitingFiles } from "./with-files.ts";

/** How far a person may have moved the date at conversion and still be followed. */
const movedDaysMax = 366;

type Of = { on: Day; registers: Registers };

/**
 * Of a converted draft the held document has the voucher's own identity (kind "voucher", its id and number) and stands as posted.
 * Null: neither a draft nor a voucher with the token; a person deleted it, or took the token out of the text.
 */
export async function readBackDraft(
  context: LedgerContext,
  identity: LedgerIdentity,
  of: Of,
): Promise<Reading<HeldDocument | null>> {
  const { id, token } = draftParts(identity.id);
  const path = `/voucherdrafts/${encodeURIComponent(id)}`;
  const reading = await readOne(context, { purpose: "look-up", path, shape: draft });
  if (reading.kind === "read") {
    return withWaitingFiles(context, heldDraft(reading.value, { token, registers: of.registers }), token);
  }
  if (reading.kind !== "missing") return reading;
  const converted = await convertedVoucher(context, token, of);
  if (converted.kind !== "read" || converted.value === null) return converted;
  return withWaitingFiles(context, converted.value, token);
}

/** On its day first, which is one page; then a year either way. */
async function convertedVoucher(
  context: LedgerContext,
  token: string,
  of: Of,
): Promise<Reading<HeldDocument | null>> {
  for (const days of [0, movedDaysMax]) {
    const list = await readList(context, {
      purpose: "look-up",
      path: "/vouchers",
      query: { $filter: dayFilter(addDays(of.on, -days), addDays(of.on, days)) },
      entry: voucher,
    });
    if (list.kind === "incomplete") return list.reason;
    const stamped = list.value.filter((entry) => tokenIn(entry.VoucherText) === token);
    const [first] = stamped.toSorted(byCreation);
    if (first !== undefined) return withFiles(context, first, of.registers);
  }
  return { kind: "read", value: null };
}

/** Of several with our token the oldest is ours: the others were copied from it. */
function byCreation(left: Voucher, right: Voucher): number {
  return (left.CreatedUtc ?? "") < (right.CreatedUtc ?? "") ? -1 : 1;
}
