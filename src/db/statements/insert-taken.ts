/** Records and the postings they make, in bulk: one statement per table, whatever the number. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";
import type { NewPosting, NewPostingRecord, NewRecord } from "../rows.ts";

/** PostgreSQL takes at most 65,535 parameters in a statement; a posting has some 30 columns. */
const rowsPerStatement = 1_000;

export async function insertRecords(trx: Transaction, rows: readonly NewRecord[]): Promise<void> {
  for (const some of slices(rows)) await trx.insertInto("record").values(some).execute();
}

export async function insertPostings(
  trx: Transaction,
  postings: readonly NewPosting[],
  records: readonly NewPostingRecord[],
): Promise<void> {
  for (const some of slices(postings)) await trx.insertInto("posting").values(some).execute();
  for (const some of slices(records)) await trx.insertInto("posting_record").values(some).execute();
}

function* slices<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += rowsPerStatement)
    yield rows.slice(start, start + rowsPerStatement);
}

export type KnownRecord = {
  id: string;
  object: string;
  content_hash: string;
  state: string;
  findings: unknown;
  family: string | null;
  member: string | null;
};

/** What is known of the given objects already, every version of each, and of the given families. */
export async function knownRecords(
  trx: Transaction,
  of: { organisationId: string; laneId: string; objects: readonly string[]; families: readonly string[] },
): Promise<KnownRecord[]> {
  const known = await readKnown(trx, { ...of, column: "object", names: of.objects });
  if (of.families.length === 0) return known;
  const kin = await readKnown(trx, { ...of, column: "family", names: of.families });
  const ids = new Set(known.map((record) => record.id));
  return [...known, ...kin.filter((record) => !ids.has(record.id))];
}

/** Two statements rather than one with "or": each has its index. */
async function readKnown(
  trx: Transaction,
  of: { organisationId: string; laneId: string; column: "object" | "family"; names: readonly string[] },
): Promise<KnownRecord[]> {
  return trx
    .selectFrom("record")
    .select(["id", "object", "content_hash", "state", "findings", "family", "member"])
    .where("organisation_id", "=", of.organisationId)
    .where("lane_id", "=", of.laneId)
    .where(of.column, "=", (where) => where.fn.any(where.val([...new Set(of.names)])))
    .execute();
}

/**
 * Gives the lane's next numbers, and lets it go as far as its schedule says. The lane's row must be locked by the caller. `if-none-waits`:
 * they go along with what was let go before them, unless something stands in between that waits for its hour.
 */
export async function advanceSequence(
  trx: Transaction,
  of: { organisationId: string; laneId: string; count: number; isReleased: boolean | "if-none-waits" },
): Promise<number> {
  const isReleased =
    of.isReleased === "if-none-waits"
      ? sql<boolean>`released_sequence >= last_sequence`
      : sql<boolean>`${of.isReleased}::boolean`;
  const { rows } = await sql<{ first: number }>`
    update lane set
      last_sequence = last_sequence + ${of.count},
      released_sequence = case when ${isReleased} then last_sequence + ${of.count} else released_sequence end,
      due_at = case when ${isReleased} and state = 'running' then bilag_now() else due_at end
    where organisation_id = ${of.organisationId} and id = ${of.laneId}
    returning last_sequence - ${of.count} + 1 as first`.execute(trx);
  const [row] = rows;
  if (row === undefined) throw new Error(`no lane ${of.laneId}`);
  return row.first;
}
