/** What can be undone, and what was. */
import { sql } from "kysely";
import type { HeldDocument } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import type { Posting } from "../rows.ts";

export type Reversible = {
  posting: Posting;
  held: HeldDocument | null;
  recordId: string;
  hasReversal: boolean;
};

/** The lanes of postings, before the postings themselves are locked, as a drain locks them. */
export async function lockLanesOfPostings(
  trx: Transaction,
  of: { organisationId: string; postingIds: readonly string[] },
): Promise<void> {
  await sql`
    select id from lane where organisation_id = ${of.organisationId} and id in (
      select lane_id from posting
      where organisation_id = ${of.organisationId} and id = any(${[...of.postingIds]}::uuid[]))
    order by id for update`.execute(trx);
}

/** Postings by id, locked, in the lane's order, each with what the ledger held of it when it was certified. */
export async function lockReversible(
  trx: Transaction,
  of: { organisationId: string; postingIds: readonly string[] },
): Promise<Reversible[]> {
  const postings = await trx
    .selectFrom("posting")
    .selectAll()
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", (where) => where.fn.any(where.val([...of.postingIds])))
    .orderBy("sequence")
    .forUpdate()
    .execute();
  const found: Reversible[] = [];
  for (const posting of postings) {
    const at = { organisationId: of.organisationId, postingId: posting.id };
    const [recordId = ""] = await recordIdsOf(trx, at);
    found.push({ posting, held: await heldOf(trx, at), recordId, hasReversal: await isReversed(trx, at) });
  }
  return found;
}

type At = { organisationId: string; postingId: string };

async function heldOf(trx: Transaction, of: At): Promise<HeldDocument | null> {
  const row = await trx
    .selectFrom("certificate")
    .select("held")
    .where("organisation_id", "=", of.organisationId)
    .where("posting_id", "=", of.postingId)
    .executeTakeFirst();
  return (row?.held as HeldDocument | undefined) ?? null;
}

/** By posting: what the ledger held of it when it was certified. */
export async function heldDocuments(
  trx: Transaction,
  of: { organisationId: string; postingIds: readonly string[] },
): Promise<ReadonlyMap<string, HeldDocument>> {
  if (of.postingIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom("certificate")
    .select(["posting_id", "held"])
    .where("organisation_id", "=", of.organisationId)
    .where("posting_id", "=", (where) => where.fn.any(where.val([...of.postingIds])))
    .execute();
  return new Map(rows.map(({ posting_id: id, held }) => [id, held as HeldDocument]));
}

export async function recordIdsOf(trx: Transaction, of: At): Promise<string[]> {
  const rows = await trx
    .selectFrom("posting_record")
    .select("record_id")
    .distinct()
    .where("organisation_id", "=", of.organisationId)
    .where("posting_id", "=", of.postingId)
    .execute();
  return rows.map((row) => row.record_id);
}

async function isReversed(trx: Transaction, of: At): Promise<boolean> {
  const row = await trx
    .selectFrom("posting")
    .select("id")
    .where("organisation_id", "=", of.organisationId)
    .where("reverses_id", "=", of.postingId)
    .where("state", "not in", ["excused", "superseded"])
    .executeTakeFirst();
  return row !== undefined;
}

/** The booked postings of a lane in a range of days, in order: what a range is reversed by. */
export async function bookedPostingIds(
  trx: Transaction,
  of: { organisationId: string; laneId: string; fromOn: string; throughOn: string; limit: number },
): Promise<string[]> {
  const rows = await trx
    .selectFrom("posting")
    .select("id")
    .where("organisation_id", "=", of.organisationId)
    .where("lane_id", "=", of.laneId)
    .where("state", "=", "booked")
    .where("role", "<>", "reversal")
    .where("document_on", ">=", of.fromOn)
    .where("document_on", "<=", of.throughOn)
    .orderBy("sequence")
    .limit(of.limit)
    .execute();
  return rows.map((row) => row.id);
}

/** The next generation of a role for a business key. */
export async function nextGeneration(
  trx: Transaction,
  of: { organisationId: string; businessKey: string; role: "reversal" | "replacement" },
): Promise<number> {
  const row = await trx
    .selectFrom("posting")
    .select((select) => select.fn.max("generation").as("last"))
    .where("organisation_id", "=", of.organisationId)
    .where("business_key", "=", of.businessKey)
    .where("role", "=", of.role)
    .executeTakeFirst();
  return row?.last === null || row?.last === undefined ? 0 : Number(row.last) + 1;
}

/** The parts of a record that reversals bring back which are still under way. */
export async function partsToRepost(
  trx: Transaction,
  of: { organisationId: string; recordId: string },
): Promise<string[]> {
  const rows = await trx
    .selectFrom("posting")
    .select("part")
    .where("organisation_id", "=", of.organisationId)
    .where("reposts_record_id", "=", of.recordId)
    .where("state", "not in", ["booked", "excused", "superseded", "reversed"])
    .execute();
  return rows.map(({ part }) => part);
}

/** A reversal is under way after which some version of the object is posted. */
export async function isObjectBeingReposted(
  trx: Transaction,
  of: { organisationId: string; laneId: string; object: string },
): Promise<boolean> {
  const row = await trx
    .selectFrom("posting")
    .select("id")
    .where("organisation_id", "=", of.organisationId)
    .where("lane_id", "=", of.laneId)
    .where("object", "=", of.object)
    .where("reposts_record_id", "is not", null)
    .where("state", "not in", ["booked", "excused", "superseded", "reversed"])
    .executeTakeFirst();
  return row !== undefined;
}

/** A reversal is under way after which this record is posted. */
export async function isBeingReposted(
  trx: Transaction,
  of: { organisationId: string; recordId: string },
): Promise<boolean> {
  const row = await trx
    .selectFrom("posting")
    .select("id")
    .where("organisation_id", "=", of.organisationId)
    .where("reposts_record_id", "=", of.recordId)
    .where("state", "not in", ["booked", "excused", "superseded", "reversed"])
    .executeTakeFirst();
  return row !== undefined;
}
