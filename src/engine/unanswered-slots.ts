/** What a set-up leaves open: every slot is filled or marked as not occurring before a link is activated. */
import type { Finding, Integration } from "../core/index.ts";
import { listNewestPayloads, type Transaction } from "../db/index.ts";
import { engineFinding } from "./codes.ts";

/** Newest records that are looked at for slots which need an answer. */
const recordsForSlots = 200;

export async function readNewestRecords(
  trx: Transaction,
  of: { organisationId: string; linkId: string },
): Promise<readonly unknown[]> {
  return listNewestPayloads(trx, { ...of, limit: recordsForSlots });
}

/** All of them at once, one finding for each slot with the departments that it is open in. */
export function unansweredSlots(
  integration: Integration,
  settings: unknown,
  records: readonly unknown[],
): Finding[] {
  return integration
    .slots(settings, records)
    .filter((slot) => (slot.missingIn ?? []).length > 0)
    .map((slot) =>
      engineFinding("slot-unanswered", { field: slot.name, value: (slot.missingIn ?? []).join(", ") }),
    );
}
