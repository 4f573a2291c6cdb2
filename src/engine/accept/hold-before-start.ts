/** The start date was moved forward: what was taken before it and is surely not in the ledger steps back. */
import {
  movePosting,
  setRecordState,
  type Transaction,
  type UnsentPosting,
  unsentPostings,
} from "../../db/index.ts";
import type { BeforeStart } from "./take-before-start.ts";

const batch = 500;

export async function holdBeforeStart(trx: Transaction, of: BeforeStart): Promise<void> {
  const { organisationId, laneId, at } = of;
  for (let after = 0; ; ) {
    const postings = await unsentPostings(trx, { organisationId, laneId, after, limit: batch });
    const early = await earlyRecords(trx, of, postings);
    for (const posting of postings) {
      if (!early.has(posting.record_id) || posting.must_look_up || posting.role !== "original") continue;
      await movePosting(trx, {
        organisationId,
        postingId: posting.id,
        from: posting.state,
        to: "superseded",
        at,
      });
      await setRecordState(trx, { organisationId, recordId: posting.record_id, state: "before-start" });
    }
    const last = postings.at(-1);
    if (last === undefined || postings.length < batch) return;
    after = last.sequence;
  }
}

/**
 * By the record's own day, and by the day that the settings give it: a till that closed after midnight closed the day before. The
 * parts of a record may lie in two batches: what these ones say is asked of all.
 */
async function earlyRecords(
  trx: Transaction,
  { organisationId, laneId, startOn }: BeforeStart,
  postings: readonly UnsentPosting[],
): Promise<ReadonlySet<string>> {
  const isEarly = ({ record_on, document_on }: UnsentPosting) => record_on < startOn || document_on < startOn;
  const early = new Set<string>();
  for (const [recordId, parts] of Map.groupBy(postings, (posting) => posting.record_id)) {
    if (!parts.every(isEarly)) continue;
    const all = await unsentPostings(trx, { organisationId, laneId, recordId, after: 0, limit: batch });
    if (all.every(isEarly)) early.add(recordId);
  }
  return early;
}
