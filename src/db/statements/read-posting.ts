/** A posting's row, for reading or under its lock; undefined where the organisation has no such posting. */
import type { Transaction } from "../database.ts";
import type { Posting } from "../rows.ts";

type Of = { organisationId: string; postingId: string };

export async function readPosting(trx: Transaction, of: Of): Promise<Posting | undefined> {
  return postingOf(trx, of).executeTakeFirst();
}

export async function lockPosting(trx: Transaction, of: Of): Promise<Posting | undefined> {
  return postingOf(trx, of).forUpdate().executeTakeFirst();
}

function postingOf(trx: Transaction, of: Of) {
  return trx
    .selectFrom("posting")
    .selectAll()
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.postingId);
}
