/** Postings, newest first, by what people look for them with. */
import { type RawBuilder, sql } from "kysely";
import type { Finding, PostingRole, PostingState, Standing } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import { type Border, type PageOf, withinBorder } from "./find-within-border.ts";
import { isUnreleased } from "./is-unreleased.ts";

export type PostingRow = {
  id: string;
  laneId: string;
  companyName: string;
  integration: string;
  flow: string;
  environment: "live" | "test" | "twin";
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
  ledgerStanding: Standing | null;
  settledBy: string | null;
  settledReason: string | null;
  createdAt: string;
  changedAt: string;
};

export const postingColumns = sql`posting.id, posting.lane_id as "laneId", company.name as "companyName", link.integration, lane.flow,
  connection.environment, posting.connection_id as "connectionId", posting.sequence,
  posting.object, posting.part, posting.role, posting.generation, posting.token, posting.state, posting.kind, posting.reference,
  posting.document_on as "on", posting.period, posting.currency, posting.debit_minor as "debitMinor",
  posting.credit_minor as "creditMinor", posting.findings, posting.settings_version as "settingsVersion", posting.attempts,
  posting.not_before as "notBefore", posting.ledger_number as "ledgerNumber", posting.ledger_standing as "ledgerStanding",
  posting.settled_by as "settledBy", posting.settled_reason as "settledReason", posting.created_at as "createdAt",
  posting.changed_at as "changedAt"`;

export const postingTables = sql`posting
  join lane on lane.organisation_id = posting.organisation_id and lane.id = posting.lane_id
  join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
  join company on company.organisation_id = link.organisation_id and company.id = link.company_id
  join connection on connection.organisation_id = link.organisation_id and connection.id = link.connection_id`;

/** How a booked posting stands in the ledger: in the books, or waiting there for the bookkeeper as a draft or on hold. */
export const postingStandings = ["released", "unreleased"] as const;
export type PostingStanding = (typeof postingStandings)[number];

/** Where a page of the list begins: after the last row of the page before. */
export type PostingKey = { on: string; sequence: number; id: string };

export type PostingFilter = {
  laneId: string | null;
  states: readonly PostingState[] | null;
  standing?: PostingStanding | null;
  from: string | null;
  through: string | null;
  reference: string | null;
  ledgerNumber: string | null;
  /** A reference, a ledger number, a token or the source's own key, whichever of them it is. */
  search?: string | null;
};

/** By accounting day, within a day by the lane's order; the newest first. */
export async function listPostings(
  trx: Transaction,
  of: Border & PageOf<PostingKey> & PostingFilter,
): Promise<PostingRow[]> {
  const { rows } = await sql<PostingRow>`
    select ${postingColumns} from ${postingTables}
    where ${sql.join(conditions(of), sql` and `)}
    order by posting.document_on desc, posting.sequence desc, posting.id desc limit ${of.limit}`.execute(trx);
  return rows;
}

/**
 * Only what was asked for stands in the text: a kept plan cannot know which parameters will be null, and would read the
 * whole organisation's postings for one lane's.
 */
function conditions(of: Border & PageOf<PostingKey> & PostingFilter): RawBuilder<unknown>[] {
  const {
    laneId,
    states,
    standing = null,
    from,
    through,
    reference,
    ledgerNumber,
    search = null,
    after,
  } = of;
  return [
    sql`posting.organisation_id = ${of.organisationId}`,
    withinBorder(of, "link.company_id"),
    ...(laneId === null ? [] : [sql`posting.lane_id = ${laneId}`]),
    ...(states === null ? [] : [inStates(states)]),
    ...(standing === null ? [] : [standingAs(standing)]),
    ...(from === null ? [] : [sql`posting.document_on >= ${from}::date`]),
    ...(through === null ? [] : [sql`posting.document_on <= ${through}::date`]),
    ...(reference === null ? [] : [sql`posting.reference = ${reference}`]),
    ...(ledgerNumber === null ? [] : [sql`posting.ledger_number = ${ledgerNumber}`]),
    ...(search === null ? [] : [found(search)]),
    ...(after === null
      ? []
      : [
          sql`(posting.document_on, posting.sequence, posting.id) < (${after.on}::date, ${after.sequence}, ${after.id}::uuid)`,
        ]),
  ];
}

/** Those that are over are many; the others have an index of their own, which only the very words of its condition open. */
const over: readonly PostingState[] = ["booked", "excused", "superseded", "reversed"];

function inStates(states: readonly PostingState[]): RawBuilder<unknown> {
  const among = sql`posting.state = any(${[...states]}::text[])`;
  if (states.some((state) => over.includes(state))) return among;
  return sql`${among} and posting.state not in ('booked', 'excused', 'superseded', 'reversed')`;
}

function standingAs(standing: PostingStanding): RawBuilder<unknown> {
  if (standing === "unreleased") return isUnreleased;
  return sql`posting.state = 'booked' and ${isUnreleased} is not true`;
}

/** Exactly, so that each of the four is found by its index. */
function found(search: string): RawBuilder<unknown> {
  return sql`(posting.reference = ${search} or posting.ledger_number = ${search} or posting.object = ${search}
    or posting.token = upper(${search}))`;
}
