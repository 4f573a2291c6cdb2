/** Open halts with what waits behind each of them, newest first. */
import { sql } from "kysely";
import type { Finding, PostingState } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import type { Border, PageOf } from "./find-within-border.ts";
import { type HaltFilter, haltCause, haltTables, isSoughtHalt } from "./halt-filter.ts";

export type OpenHaltRow = {
  id: string;
  laneId: string;
  linkId: string;
  companyName: string;
  connectionId: string;
  connectionName: string;
  environment: "live" | "test" | "twin";
  integration: string;
  flow: string;
  finding: Finding;
  cause: string;
  openedAt: string;
  probedAt: string | null;
  resumesItself: boolean;
  /** What the lane stands at; null where the cause is the connection or the set-up. */
  postingId: string | null;
  postingState: PostingState | null;
  /** What stands in its way, as it was last looked at: more than the halt was opened with, or something newer. */
  postingFindings: readonly Finding[] | null;
  reference: string | null;
  object: string | null;
  /** Unsent postings behind it, up to where the lane was let go. */
  waitingCount: number;
  waitingOldestOn: string | null;
  waitingMinor: number;
  currency: string;
  /** Postings that were never sent, wherever they stand: a resume renders them anew. */
  unsentCount: number;
};

export async function listOpenHalts(
  trx: Transaction,
  of: Border & PageOf<string> & HaltFilter & { laneIds?: readonly string[]; haltIds?: readonly string[] },
): Promise<OpenHaltRow[]> {
  const laneIds = of.laneIds === undefined ? null : [...of.laneIds];
  const haltIds = of.haltIds === undefined ? null : [...of.haltIds];
  // The page is chosen before anything is added up: what waits behind a halt of another page is nobody's question.
  const { rows } = await sql<OpenHaltRow>`
    with page as materialized (
      select halt.id, halt.organisation_id, halt.lane_id, halt.posting_id, halt.finding, ${haltCause} as cause, halt.opened_at, halt.probed_at,
        lane.link_id, lane.flow, lane.released_sequence, link.integration, link.resumes_itself, connection.environment, company.name,
        company.currency, connection.id as connection_id, connection.name as connection_name
      from ${haltTables}
      where ${isSoughtHalt(of)}
        and (${laneIds}::uuid[] is null or halt.lane_id = any(${laneIds}::uuid[]))
        and (${haltIds}::uuid[] is null or halt.id = any(${haltIds}::uuid[]))
        and (${of.after}::uuid is null or halt.id < ${of.after}::uuid)
      order by halt.id desc limit ${of.limit}
    )
    select page.id, page.lane_id as "laneId", page.link_id as "linkId", page.name as "companyName",
      page.connection_id as "connectionId", page.connection_name as "connectionName", page.environment,
      page.integration, page.flow, page.finding, page.cause, page.opened_at as "openedAt", page.probed_at as "probedAt",
      page.resumes_itself as "resumesItself", posting.id as "postingId", posting.state as "postingState",
      posting.findings as "postingFindings", posting.reference, posting.object,
      behind.waiting as "waitingCount", behind.oldest_on as "waitingOldestOn", behind.amount as "waitingMinor",
      page.currency, behind.unsent as "unsentCount"
    from page
    left join posting on posting.organisation_id = page.organisation_id and posting.id = page.posting_id
    cross join lateral (
      select count(*) as unsent,
        count(*) filter (where is_waiting) as waiting,
        min(document_on) filter (where is_waiting) as oldest_on,
        coalesce(sum(debit_minor) filter (where is_waiting), 0)::bigint as amount
      from (
        select next.document_on, next.debit_minor,
          next.sequence <= page.released_sequence and (posting.sequence is null or next.sequence > posting.sequence) as is_waiting
        from posting next
        where next.organisation_id = page.organisation_id and next.lane_id = page.lane_id and next.state in ('planned', 'refused')
      ) unsent
    ) behind
    order by page.id desc`.execute(trx);
  return rows;
}
