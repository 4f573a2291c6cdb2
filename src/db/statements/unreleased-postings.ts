/** What a lane has put into the ledger and the bookkeeper has not released there yet: drafts, documents on hold. */
import { sql } from "kysely";
import type { LedgerIdentity } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import { isUnreleased } from "./is-unreleased.ts";

export type UnreleasedPosting = {
  postingId: string;
  connectionId: string;
  token: string;
  on: string;
  identity: LedgerIdentity;
  certifiedIdentity: LedgerIdentity | null;
  wasDraft: boolean;
  ledgerNumber: string | null;
  ledgerStanding: string | null;
};

/** More would be a walk of its own; the newest first, since those are what somebody waits for. */
const newestMax = 1000;

export async function unreleasedPostings(
  trx: Transaction,
  of: { organisationId: string; laneId: string },
): Promise<UnreleasedPosting[]> {
  const { rows } = await sql<UnreleasedPosting>`
    select posting.id as "postingId", posting.connection_id as "connectionId", posting.token,
      coalesce((certificate.held ->> 'on')::date, posting.document_on) as "on",
      jsonb_build_object('kind', posting.ledger_kind, 'id', posting.ledger_id, 'number', coalesce(posting.ledger_number, ''))
        as identity,
      certificate.held -> 'identity' as "certifiedIdentity",
      coalesce(certificate.held ->> 'standing', posting.ledger_standing) = 'draft' as "wasDraft",
      posting.ledger_number as "ledgerNumber", posting.ledger_standing as "ledgerStanding"
    from posting
    left join certificate on certificate.organisation_id = posting.organisation_id and certificate.posting_id = posting.id
    where posting.organisation_id = ${of.organisationId} and posting.lane_id = ${of.laneId}
      and ${isUnreleased}
      and posting.ledger_kind is not null and posting.ledger_id is not null
    order by posting.sequence desc
    limit ${newestMax}`.execute(trx);
  return rows;
}
