/** Postings of some days with everything that a comparison with the ledger needs. */
import { sql } from "kysely";
import type {
  Document,
  Finding,
  HeldDocument,
  PostingRole,
  PostingState,
  StepPlan,
} from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import { isInBooksOf } from "./same-books.ts";

export type PostedRow = {
  postingId: string;
  linkId: string;
  laneId: string;
  flow: string;
  sequence: number;
  object: string;
  part: string;
  businessKey: string;
  role: PostingRole;
  generation: number;
  reference: string;
  token: string;
  state: PostingState;
  on: string;
  currency: string;
  debitMinor: number;
  document: Document | null;
  steps: StepPlan[] | null;
  settingsVersion: number;
  findings: Finding[];
  settledReason: string | null;
  ledgerKind: string | null;
  ledgerId: string | null;
  ledgerNumber: string | null;
  ledgerStanding: string | null;
  /** As it was read back; null where it never was, or while it differs. */
  certified: HeldDocument | null;
  /** The lane stands still at it. */
  isHaltedAt: boolean;
  records: { id: string; state: string; isLive: boolean; hasOtherLive: boolean }[];
};

export type PostedOf = {
  organisationId: string;
  connectionId: string;
  /** Null: all links of the connection. */
  linkIds: readonly string[] | null;
  from: string;
  through: string;
  /** Only what the ledger has given an identity. */
  isHeldOnly: boolean;
};

const records = sql`coalesce((select jsonb_agg(jsonb_build_object('id', record.id, 'state', record.state, 'isLive', line.is_live,
    'hasOtherLive', exists (select from posting_record other where other.organisation_id = line.organisation_id
      and other.record_id = line.record_id and other.line = line.line and other.is_live and other.posting_id <> line.posting_id)))
  from posting_record line
  join record on record.organisation_id = line.organisation_id and record.id = line.record_id
  where line.organisation_id = posting.organisation_id and line.posting_id = posting.id), '[]')`;

/** In the order of each lane; what gave way unsent to a corrected record is left out. */
export async function postedInDays(trx: Transaction, of: PostedOf): Promise<PostedRow[]> {
  const linkIds = of.linkIds === null ? null : [...of.linkIds];
  const { rows } = await sql<PostedRow>`
    select posting.id as "postingId", lane.link_id as "linkId", lane.id as "laneId", lane.flow, posting.sequence, posting.object,
      posting.part, posting.business_key as "businessKey", posting.role, posting.generation, posting.reference, posting.token,
      posting.state, posting.document_on as "on", posting.currency, posting.debit_minor as "debitMinor", posting.document,
      posting.steps, posting.settings_version as "settingsVersion", posting.findings, posting.settled_reason as "settledReason",
      posting.ledger_kind as "ledgerKind", posting.ledger_id as "ledgerId", posting.ledger_number as "ledgerNumber",
      posting.ledger_standing as "ledgerStanding", certificate.held as certified,
      exists (select from halt where halt.organisation_id = posting.organisation_id and halt.lane_id = posting.lane_id
        and halt.posting_id = posting.id and halt.closed_at is null) as "isHaltedAt",
      ${records} as records
    from posting
    join lane on lane.organisation_id = posting.organisation_id and lane.id = posting.lane_id
    left join certificate on certificate.organisation_id = posting.organisation_id and certificate.posting_id = posting.id
    where posting.organisation_id = ${of.organisationId} and posting.connection_id = ${of.connectionId}
      and (${linkIds}::uuid[] is null or lane.link_id = any(${linkIds}::uuid[]))
      and posting.document_on between ${of.from} and ${of.through}
      and posting.state <> 'superseded' and (not ${of.isHeldOnly} or posting.ledger_id is not null)
    order by lane.id, posting.sequence, posting.id`.execute(trx);
  return rows;
}

export type TokenOwner = {
  token: string;
  postingId: string;
  linkId: string;
  on: string;
  reference: string;
  object: string;
  flow: string;
  currency: string;
};

/** Whose postings the given tokens are, in the books of a connection; a token of nobody is not in the answer. */
export async function tokenOwners(
  trx: Transaction,
  of: { organisationId: string; connectionId: string; tokens: readonly string[] },
): Promise<TokenOwner[]> {
  if (of.tokens.length === 0) return [];
  const { rows } = await sql<TokenOwner>`
    select posting.token, posting.id as "postingId", lane.link_id as "linkId", posting.document_on as "on", posting.reference,
      posting.object, lane.flow, posting.currency
    from posting join lane on lane.organisation_id = posting.organisation_id and lane.id = posting.lane_id
    where posting.organisation_id = ${of.organisationId} and ${isInBooksOf(of)}
      and posting.token = any(${[...of.tokens]}::text[])
      -- What was given up without ever having been found in the ledger explains no voucher there.
      and (posting.state not in ('superseded', 'excused') or posting.ledger_id is not null)`.execute(trx);
  return rows;
}
