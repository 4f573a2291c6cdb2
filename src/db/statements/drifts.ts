/** What a watch found in the ledger otherwise than it was booked: kept as long as it is seen, or until a person settles it. */
import { sql } from "kysely";
import type { Difference, Finding, HeldDocument } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import { type Border, type PageOf, withinBorder } from "./find-within-border.ts";

type Of = { organisationId: string; connectionId: string };

export type SeenVoucher = Pick<HeldDocument, "on" | "text" | "standing"> & { number: string };

export type DriftSeen = {
  postingId: string | null;
  /** The same for the same thing on every night. */
  key: string;
  finding: Finding;
  details: { differences: readonly Difference[]; vouchers: readonly SeenVoucher[] };
};

/** Those that are new become rows, those that are known are seen again. */
export async function noteDrifts(
  trx: Transaction,
  of: Of & { seen: readonly (DriftSeen & { id: string })[]; at: string },
): Promise<void> {
  for (const { id, postingId, key, finding, details } of of.seen) {
    await sql`
      insert into drift (organisation_id, id, connection_id, posting_id, key, finding, details, state, found_at, seen_at)
      values (${of.organisationId}, ${id}, ${of.connectionId}, ${postingId}, ${key}, ${JSON.stringify(finding)}::jsonb,
        ${JSON.stringify(details)}::jsonb, 'open', ${of.at}, ${of.at})
      on conflict (organisation_id, connection_id, key) where state <> 'gone'
      do update set seen_at = ${of.at}, finding = excluded.finding, details = excluded.details`.execute(trx);
  }
}

/**
 * What this watch did not see any more is gone, settled or not. Only of postings of the days it looked at, and what belongs to none:
 * a day that has grown too old to be looked at proves nothing.
 */
export async function forgetDrifts(trx: Transaction, of: Of & { from: string; at: string }): Promise<void> {
  await sql`
    update drift set state = 'gone', gone_at = ${of.at}
    where organisation_id = ${of.organisationId} and connection_id = ${of.connectionId} and state <> 'gone' and seen_at < ${of.at}
      and (posting_id is null or exists (select from posting where posting.organisation_id = drift.organisation_id
        and posting.id = drift.posting_id and posting.document_on >= ${of.from}))`.execute(trx);
}

export type DriftRow = DriftSeen & {
  id: string;
  connectionId: string;
  environment: "live" | "test" | "twin";
  linkId: string | null;
  state: "open" | "settled" | "gone";
  foundAt: string;
  seenAt: string;
  goneAt: string | null;
  settledAt: string | null;
  settledBy: string | null;
  settledReason: string | null;
};

const columns = sql`drift.id, drift.connection_id as "connectionId", connection.environment,
  drift.posting_id as "postingId", link.id as "linkId", drift.key, drift.finding, drift.details, drift.state, drift.found_at as "foundAt", drift.seen_at as "seenAt", drift.gone_at as "goneAt",
  drift.settled_at as "settledAt", drift.settled_by as "settledBy", drift.settled_reason as "settledReason"`;
const tables = sql`drift
  join connection on connection.organisation_id = drift.organisation_id and connection.id = drift.connection_id
  left join posting on posting.organisation_id = drift.organisation_id and posting.id = drift.posting_id
  left join lane on lane.organisation_id = posting.organisation_id and lane.id = posting.lane_id
  left join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id`;

export type DriftFilter = {
  linkId: string | null;
  connectionId: string | null;
  postingId: string | null;
  states: readonly DriftRow["state"][];
};

const isWanted = (of: Border & DriftFilter) => sql`
    drift.organisation_id = ${of.organisationId} and ${withinBorder(of, "link.company_id")}
      and drift.state = any(${[...of.states]}::text[])
      and (${of.linkId}::uuid is null or link.id = ${of.linkId}::uuid)
      and (${of.connectionId}::uuid is null or drift.connection_id = ${of.connectionId}::uuid)
      and (${of.postingId}::uuid is null or drift.posting_id = ${of.postingId}::uuid)`;

/** On all pages. */
export async function countDrifts(trx: Transaction, of: Border & DriftFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${tables} where ${isWanted(of)}`.execute(trx);
  return rows[0]?.count ?? 0;
}

/** Newest first. A person who is limited to companies sees what belongs to a posting of theirs. */
export async function listDrifts(
  trx: Transaction,
  of: Border & PageOf<string> & DriftFilter,
): Promise<DriftRow[]> {
  const { rows } = await sql<DriftRow>`
    select ${columns} from ${tables} where ${isWanted(of)}
      and (${of.after}::uuid is null or drift.id < ${of.after}::uuid)
    order by drift.id desc limit ${of.limit}`.execute(trx);
  return rows;
}

export async function findDrift(
  trx: Transaction,
  of: Border & { driftId: string },
): Promise<DriftRow | undefined> {
  const { rows } = await sql<DriftRow>`
    select ${columns} from ${tables}
    where drift.organisation_id = ${of.organisationId} and drift.id = ${of.driftId} and ${withinBorder(of, "link.company_id")}`.execute(
    trx,
  );
  return rows[0];
}

/** False where it is not open any more. */
export async function settleDrift(
  trx: Transaction,
  of: { organisationId: string; driftId: string; personId: string; reason: string; at: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update drift set state = 'settled', settled_at = ${of.at}, settled_by = ${of.personId}, settled_reason = ${of.reason}
    where organisation_id = ${of.organisationId} and id = ${of.driftId} and state = 'open'`.execute(trx);
  return numAffectedRows === 1n;
}
