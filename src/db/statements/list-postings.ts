/** Postings, newest first, by what people look for them with. */
import { type RawBuilder, sql } from "kysely";
import type { Finding, PostingRole, PostingState } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import { type Border, type PageOf, withinBorder } from "./find-within-border.ts";

export type PostingRow = {
  id: string;
  laneId: string;
  connectionId: string;
  sequence: number;
  object: string;
  part: string;
  role: PostingRole;
  generation: number;
  token: string;
  state: PostingState;
  kind: string;
  reference: string;
  on: string;
  period: string;
  currency: string;
  debitMinor: number;
  creditMinor: number;
  findings: Finding[];
  settingsVersion: number;
  attempts: number;
  notBefore: string | null;
  ledgerNumber: string | null;
  ledgerStanding: string | null;
  settledBy: string | null;
  settledReason: string | null;
  createdAt: string;
  changedAt: string;
};

export const postingColumns = sql`posting.id, posting.lane_id as "laneId", posting.connection_id as "connectionId", posting.sequence,
  posting.object, posting.part, posting.role, posting.generation, posting.token, posting.state, posting.kind, posting.reference,
  posting.document_on as "on", posting.period, posting.currency, posting.debit_minor as "debitMinor",
  posting.credit_minor as "creditMinor", posting.findings, posting.settings_version as "settingsVersion", posting.attempts,
  posting.not_before as "notBefore", posting.ledger_number as "ledgerNumber", posting.ledger_standing as "ledgerStanding",
  posting.settled_by as "settledBy", posting.settled_reason as "settledReason", posting.created_at as "createdAt",
  posting.changed_at as "changedAt"`;

export const postingTables = sql`posting
  join lane on lane.organisation_id = posting.organisation_id and lane.id = posting.lane_id
  join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id`;

export type PostingFilter = {
  laneId: string | null;
  states: readonly PostingState[] | null;
  from: string | null;
  through: string | null;
  reference: string | null;
  ledgerNumber: string | null;
  /** A reference, a ledger number, a token or the source's own key, whichever of them it is. */
  search?: string | null;
};

export async function listPostings(
  trx: Transaction,
  of: Border & PageOf<string> & PostingFilter,
): Promise<PostingRow[]> {
  const states = of.states === null ? null : [...of.states];
  const { rows } = await sql<PostingRow>`
    select ${postingColumns} from ${postingTables}
    where posting.organisation_id = ${of.organisationId} and ${withinBorder(of, "link.company_id")}
      and (${of.laneId}::uuid is null or posting.lane_id = ${of.laneId}::uuid)
      and (${states}::text[] is null or posting.state = any(${states}::text[]))
      and (${of.from}::date is null or posting.document_on >= ${of.from}::date)
      and (${of.through}::date is null or posting.document_on <= ${of.through}::date)
      and (${of.reference}::text is null or posting.reference = ${of.reference}::text)
      and (${of.ledgerNumber}::text is null or posting.ledger_number = ${of.ledgerNumber}::text)
      and ${found(of.search ?? null)}
      and (${of.after}::uuid is null or posting.id < ${of.after}::uuid)
    order by posting.id desc limit ${of.limit}`.execute(trx);
  return rows;
}

/** Exactly, so that each of the four is found by its index. */
function found(search: string | null): RawBuilder<unknown> {
  if (search === null) return sql`true`;
  return sql`(posting.reference = ${search} or posting.ledger_number = ${search} or posting.object = ${search}
    or posting.token = upper(${search}))`;
}
