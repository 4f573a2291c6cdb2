/** One posting with everything that explains it: document, steps, attempts, certificate, records, relatives. */
import { sql } from "kysely";
import type {
  Document,
  PostingRole,
  PostingState,
  RowOrigins,
  Standing,
  StepPlan,
} from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import { type Border, withinBorder } from "./find-within-border.ts";
import { type PostingRow, postingColumns, postingTables } from "./list-postings.ts";

export type PostingWhole = PostingRow & {
  linkId: string;
  businessKey: string;
  document: Document | null;
  /** Where its rows come from in the record that it was made of, or given to; null where the document says it. */
  origins: RowOrigins | null;
  documentHash: string | null;
  recordHash: string;
  steps: StepPlan[] | null;
  step: number;
  wasUnknown: boolean;
};

/** Without what is as long as the document: a payroll run has thousands of rows, and a page asks for this every few seconds. */
export type PostingHead = Omit<PostingWhole, "document" | "origins" | "steps">;

const headColumns = sql`${postingColumns}, lane.link_id as "linkId", posting.business_key as "businessKey",
  posting.document_hash as "documentHash", posting.record_hash as "recordHash", posting.step, posting.was_unknown as "wasUnknown"`;

type OnePosting = Border & { postingId: string };

export async function findPosting(trx: Transaction, of: OnePosting): Promise<PostingWhole | undefined> {
  const { rows } = await sql<PostingWhole>`
    select ${headColumns}, posting.document, posting.origins, posting.steps ${postingOf(of)}`.execute(trx);
  return rows[0];
}

export async function findPostingHead(trx: Transaction, of: OnePosting): Promise<PostingHead | undefined> {
  const { rows } = await sql<PostingHead>`select ${headColumns} ${postingOf(of)}`.execute(trx);
  return rows[0];
}

function postingOf(of: OnePosting) {
  return sql`from ${postingTables}
    where posting.organisation_id = ${of.organisationId} and posting.id = ${of.postingId}
      and ${withinBorder(of, "link.company_id")}`;
}

type Of = { organisationId: string; postingId: string };

export type AttemptRow = {
  number: number;
  step: number;
  request: StepPlan;
  startedAt: string;
  outcome: "open" | "accepted" | "refused" | "later" | "unknown";
  answer: unknown;
  endedAt: string | null;
};

/** The newest first; an attempt holds no secrets. The posting must have been found within the border before. */
export async function listAttempts(trx: Transaction, of: Of & { limit: number }): Promise<AttemptRow[]> {
  const { rows } = await sql<AttemptRow>`
    select number, step, request, started_at as "startedAt", outcome, answer, ended_at as "endedAt" from attempt
    where organisation_id = ${of.organisationId} and posting_id = ${of.postingId}
    order by number desc limit ${of.limit}`.execute(trx);
  return rows;
}

/** Without what was asked and answered, which is as long as the document. */
export type AttemptHead = Omit<AttemptRow, "request" | "answer"> & { hasAnswer: boolean };

/** As `listAttempts`. */
export async function listAttemptHeads(trx: Transaction, of: Of & { limit: number }): Promise<AttemptHead[]> {
  const { rows } = await sql<AttemptHead>`
    select number, step, started_at as "startedAt", outcome, answer is not null and answer <> 'null' as "hasAnswer",
      ended_at as "endedAt" from attempt
    where organisation_id = ${of.organisationId} and posting_id = ${of.postingId}
    order by number desc limit ${of.limit}`.execute(trx);
  return rows;
}

export async function findAttempt(
  trx: Transaction,
  of: Of & { number: number },
): Promise<AttemptRow | undefined> {
  const { rows } = await sql<AttemptRow>`
    select number, step, request, started_at as "startedAt", outcome, answer, ended_at as "endedAt" from attempt
    where organisation_id = ${of.organisationId} and posting_id = ${of.postingId} and number = ${of.number}`.execute(
    trx,
  );
  return rows[0];
}

export type CertificateRow = {
  installationId: string;
  token: string;
  recordHash: string;
  documentHash: string;
  requestHash: string;
  ledgerKind: string;
  ledgerId: string;
  ledgerNumber: string;
  heldHash: string;
  held: unknown;
  how: "answered" | "adopted" | "named" | "kept";
  certifiedAt: string;
};

/** Without the document as the ledger held it. */
export type CertificateHead = Omit<CertificateRow, "held">;

const certificateColumns = sql`installation_id as "installationId", token, record_hash as "recordHash",
  document_hash as "documentHash", request_hash as "requestHash", ledger_kind as "ledgerKind", ledger_id as "ledgerId",
  ledger_number as "ledgerNumber", held_hash as "heldHash", how, certified_at as "certifiedAt"`;

const certificateOf = (of: Of) =>
  sql`from certificate where organisation_id = ${of.organisationId} and posting_id = ${of.postingId}`;

export async function findCertificate(trx: Transaction, of: Of): Promise<CertificateRow | undefined> {
  const { rows } = await sql<CertificateRow>`
    select ${certificateColumns}, held ${certificateOf(of)}`.execute(trx);
  return rows[0];
}

export async function findCertificateHead(trx: Transaction, of: Of): Promise<CertificateHead | undefined> {
  const { rows } = await sql<CertificateHead>`select ${certificateColumns} ${certificateOf(of)}`.execute(trx);
  return rows[0];
}

export type RelativeRow = {
  id: string;
  role: PostingRole;
  generation: number;
  state: PostingState;
  ledgerNumber: string | null;
  ledgerStanding: Standing | null;
  createdAt: string;
};

/** Every posting of the same business key, this one too, oldest first: what superseded, reversed or replaced what. */
export async function listLineage(
  trx: Transaction,
  of: { organisationId: string; businessKey: string; limit: number },
): Promise<RelativeRow[]> {
  const { rows } = await sql<RelativeRow>`
    select id, role, generation, state, ledger_number as "ledgerNumber", ledger_standing as "ledgerStanding",
      created_at as "createdAt" from posting
    where organisation_id = ${of.organisationId} and business_key = ${of.businessKey}
    order by generation, id limit ${of.limit}`.execute(trx);
  return rows;
}

export type UndoingRow = {
  reversalId: string;
  reversesId: string;
  decidedAt: string;
  /** Null where the law made us erase who it was, or why. */
  personName: string | null;
  reason: string | null;
};

/**
 * Who decided that a posting be undone, and why: asked of the one that is undone or of its reversal. The audit log has it:
 * the reversal was written by that act, in its transaction and at its moment.
 */
export async function findUndoing(
  trx: Transaction,
  of: Of & { businessKey: string },
): Promise<UndoingRow | undefined> {
  const { rows } = await sql<UndoingRow>`
    select reversal.id as "reversalId", reversal.reverses_id as "reversesId", reversal.created_at as "decidedAt",
      person.name as "personName", audit_content.content ->> 'reason' as reason
    from posting reversal
    left join (audit_entry join audit_content on audit_content.organisation_id = audit_entry.organisation_id
        and audit_content.sequence = audit_entry.sequence)
      on audit_entry.organisation_id = reversal.organisation_id and audit_entry.acted_at = reversal.created_at
      and (audit_entry.act = 'reverse postings' and audit_content.content -> 'postingIds' ? reversal.reverses_id::text
        or audit_entry.act = 'decide conflict' and audit_content.content ->> 'recordId' = reversal.reposts_record_id::text)
    left join membership on membership.organisation_id = audit_content.organisation_id
      and membership.person_id = audit_content.person_id
    left join person on person.person_id = membership.person_id
    where reversal.organisation_id = ${of.organisationId} and reversal.business_key = ${of.businessKey}
      and reversal.role = 'reversal'
      and (reversal.id = ${of.postingId} or reversal.reverses_id = ${of.postingId})
    order by reversal.state in ('excused', 'superseded'), reversal.created_at desc, audit_entry.sequence desc limit 1`.execute(
    trx,
  );
  return rows[0];
}

export type PostedRecordRow = {
  id: string;
  object: string;
  line: string;
  isLive: boolean;
  on: string;
  contentHash: string;
  receivedAt: string;
  payload: unknown;
};

/** The records that a posting was made of: of one that was left standing, the content that it was booked as. */
export async function listPostedRecords(
  trx: Transaction,
  of: Of & { limit: number },
): Promise<PostedRecordRow[]> {
  // The few rows of the posting first: else the records are walked in the order that is asked for.
  const { rows } = await sql<PostedRecordRow>`
    with made as materialized (
      select coalesce(posting.made_of_record_id, posting_record.record_id) as id, posting_record.line, posting_record.is_live
      from posting_record
      join posting on posting.organisation_id = posting_record.organisation_id and posting.id = posting_record.posting_id
      where posting_record.organisation_id = ${of.organisationId} and posting_record.posting_id = ${of.postingId}
    )
    select record.id, record.object, made.line, made.is_live as "isLive", record.record_on as "on",
      record.content_hash as "contentHash", record.received_at as "receivedAt", record.payload
    from made
    join record on record.organisation_id = ${of.organisationId} and record.id = made.id
    order by record.id, made.line limit ${of.limit}`.execute(trx);
  return rows;
}
