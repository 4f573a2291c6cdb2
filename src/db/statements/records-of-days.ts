/** What the source handed over: the records behind some postings, and those of some days that no posting is made of. */
import { sql } from "kysely";
import type { Finding } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import type { StoredRecord } from "../rows.ts";
import { isOutlived } from "./outlived-record.ts";

export type SourceRecord = {
  id: string;
  linkId: string;
  flow: string;
  object: string;
  on: string;
  state: StoredRecord["state"];
  payload: unknown;
  findings: Finding[];
  /** Of whoever dismissed it. */
  settledReason: string | null;
  /** Another version of its object was taken: nothing of it is left out by leaving this one out. */
  isOutlived: boolean;
};

const columns = sql`record.id, lane.link_id as "linkId", lane.flow, record.object, record.record_on as "on", record.state, record.payload,
  record.findings, record.settled_reason as "settledReason", ${isOutlived} as "isOutlived"`;
const tables = sql`record join lane on lane.organisation_id = record.organisation_id and lane.id = record.lane_id`;

export async function recordsById(
  trx: Transaction,
  of: { organisationId: string; recordIds: readonly string[] },
): Promise<SourceRecord[]> {
  if (of.recordIds.length === 0) return [];
  const { rows } = await sql<SourceRecord>`
    select ${columns} from ${tables}
    where record.organisation_id = ${of.organisationId} and record.id = any(${[...of.recordIds]}::uuid[])`.execute(
    trx,
  );
  return rows;
}

/** Set aside, in conflict, dismissed, before the start, or with nothing in them to be booked; oldest first. */
export async function unpostedRecords(
  trx: Transaction,
  of: { organisationId: string; linkIds: readonly string[]; from: string; through: string },
): Promise<SourceRecord[]> {
  const { rows } = await sql<SourceRecord>`
    select ${columns} from ${tables}
    where record.organisation_id = ${of.organisationId} and lane.link_id = any(${[...of.linkIds]}::uuid[])
      and record.record_on between ${of.from} and ${of.through}
      and record.state in ('set-aside', 'conflict', 'dismissed', 'before-start', 'empty')
    order by record.record_on, record.object, record.id`.execute(trx);
  return rows;
}
