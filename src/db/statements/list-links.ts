/** Links with their lanes, newest first or by the company's name, and the versions of their settings. */
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Finding } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import { type FoundOf, foundAmong, isAfterRank, orderedName, type RankKey } from "./by-name.ts";
import { type Border, type PageOf, withinBorder } from "./find-within-border.ts";
import { holdsWords, nameRank, type Titles, titleOf } from "./holds-words.ts";

export type LinkRow = {
  id: string;
  companyId: string;
  companyName: string;
  departmentCode: string | null;
  connectionId: string;
  environment: "live" | "test" | "twin";
  ledger: string;
  integration: string;
  state: "draft" | "active" | "paused";
  startOn: string;
  startLockedAt: string | null;
  resumesItself: boolean;
  settingsVersion: number;
  confirmedBy: string | null;
  confirmedAt: string | null;
  setUpFindings: Finding[];
  setUpCheckedAt: string | null;
  lanes: { id: string; flow: string; state: "running" | "halted" | "paused" }[];
  createdAt: string;
};

const linkColumns = sql`link.id, link.company_id as "companyId", company.name as "companyName",
  link.department_code as "departmentCode", link.connection_id as "connectionId", connection.environment, connection.ledger, link.integration, link.state,
  link.start_on as "startOn", link.start_locked_at as "startLockedAt", link.resumes_itself as "resumesItself",
  link.settings_version as "settingsVersion", link.confirmed_by as "confirmedBy", link.confirmed_at as "confirmedAt",
  coalesce((select jsonb_agg(jsonb_build_object('id', lane.id, 'flow', lane.flow, 'state', lane.state) order by lane.flow)
    from lane where lane.organisation_id = link.organisation_id and lane.link_id = link.id), '[]') as lanes,
  link.set_up_findings as "setUpFindings", link.set_up_checked_at as "setUpCheckedAt", link.created_at as "createdAt"`;

const linkTables = sql`link
  join company on company.organisation_id = link.organisation_id and company.id = link.company_id
  join connection on connection.organisation_id = link.organisation_id and connection.id = link.connection_id`;

/** Which links a list is about. */
export type LinkScope = {
  companyId: string | null;
  connectionId: string | null;
  integration?: string | undefined;
  ledger?: string | undefined;
  exceptId?: string | undefined;
};

/**
 * What is looked for among them. `search`: words of the company's name and number, the department, the connection's name,
 * and the titles of integration and ledger.
 */
export type LinkFilter = {
  search?: string | undefined;
  titles?: Titles | undefined;
  state?: LinkRow["state"] | undefined;
  isUnfit?: boolean;
  isConfirmed?: boolean;
};

function linksWithin(of: Border & LinkScope): RawBuilder<unknown> {
  return sql`${linkTables}
    where link.organisation_id = ${of.organisationId} and ${withinBorder(of, "link.company_id")}
      and (${of.companyId}::uuid is null or link.company_id = ${of.companyId}::uuid)
      and (${of.connectionId}::uuid is null or link.connection_id = ${of.connectionId}::uuid)
      and (${of.integration ?? null}::text is null or link.integration = ${of.integration ?? null}::text)
      and (${of.ledger ?? null}::text is null or connection.ledger = ${of.ledger ?? null}::text)
      and (${of.exceptId ?? null}::uuid is null or link.id <> ${of.exceptId ?? null}::uuid)`;
}

function isWanted({
  search,
  titles,
  state,
  isUnfit = false,
  isConfirmed = false,
}: LinkFilter): RawBuilder<SqlBool> {
  const isNamed = holdsWords(search, [
    sql`company.name`,
    sql`company.organisation_number`,
    sql`link.department_code`,
    sql`connection.name`,
    titleOf(titles?.integrations, sql`link.integration`),
    titleOf(titles?.ledgers, sql`connection.ledger`),
  ]);
  return sql<SqlBool>`(${isNamed} and (${state ?? null}::text is null or link.state = ${state ?? null}::text)
    and (not ${isConfirmed}::boolean or link.confirmed_at is not null)
    and (not ${isUnfit}::boolean or link.set_up_findings <> '[]'::jsonb))`;
}

export async function countFoundLinks(
  trx: Transaction,
  of: Border & LinkScope & LinkFilter,
): Promise<FoundOf> {
  const { rows } = await foundAmong(linksWithin(of), isWanted(of)).execute(trx);
  return rows[0] ?? { found: 0, total: 0 };
}

/** Those whose company is called what is searched for come before those that are found by something else. */
export async function listLinksByName(
  trx: Transaction,
  of: Border & PageOf<RankKey> & LinkScope & LinkFilter,
): Promise<{ row: LinkRow; key: RankKey }[]> {
  const rank = nameRank(of.search, sql`company.name`);
  const { rows } = await sql<LinkRow & { need: number; sortedName: string }>`
    select ${linkColumns}, ${rank} as need, ${orderedName(sql`company.name`)} as "sortedName"
    from ${linksWithin(of)} and ${isWanted(of)}
      and ${isAfterRank(of.after, { rank, name: sql`company.name`, id: sql`link.id` })}
    order by need, ${orderedName(sql`company.name`)}, link.id limit ${of.limit}`.execute(trx);
  return rows.map(({ need, sortedName, ...row }) => ({ row, key: { need, name: sortedName, id: row.id } }));
}

export async function listLinks(
  trx: Transaction,
  of: Border & PageOf<string> & LinkScope & LinkFilter,
): Promise<LinkRow[]> {
  const { rows } = await sql<LinkRow>`
    select ${linkColumns} from ${linksWithin(of)} and ${isWanted(of)}
      and (${of.after}::uuid is null or link.id < ${of.after}::uuid)
    order by link.id desc limit ${of.limit}`.execute(trx);
  return rows;
}

export async function findLink(
  trx: Transaction,
  of: Border & { linkId: string },
): Promise<LinkRow | undefined> {
  const { rows } = await sql<LinkRow>`
    select ${linkColumns} from ${linkTables}
    where link.organisation_id = ${of.organisationId} and link.id = ${of.linkId} and ${withinBorder(of, "link.company_id")}`.execute(
    trx,
  );
  return rows[0];
}

export type SettingsVersionRow = {
  version: number;
  settings: unknown;
  options: unknown;
  contentHash: string;
  savedBy: string;
  savedAt: string;
};

/** The link must have been found within the border before. */
export async function findSettingsVersion(
  trx: Transaction,
  of: { organisationId: string; linkId: string; version: number },
): Promise<SettingsVersionRow | undefined> {
  const { rows } = await sql<SettingsVersionRow>`
    select version, settings, options, content_hash as "contentHash", saved_by as "savedBy", saved_at as "savedAt"
    from settings_version
    where organisation_id = ${of.organisationId} and link_id = ${of.linkId} and version = ${of.version}`.execute(
    trx,
  );
  return rows[0];
}

/** Payloads of the newest taken records of a link, for the slots that its form shows. */
export async function listNewestPayloads(
  trx: Transaction,
  of: { organisationId: string; linkId: string; limit: number },
): Promise<unknown[]> {
  const { rows } = await sql<{ payload: unknown }>`
    select newest.payload from lane cross join lateral (
      select record.payload from record
      where record.organisation_id = lane.organisation_id and record.lane_id = lane.id and record.state = 'taken'
      order by record.record_on desc, record.id desc limit ${of.limit}
    ) newest
    where lane.organisation_id = ${of.organisationId} and lane.link_id = ${of.linkId} limit ${of.limit}`.execute(
    trx,
  );
  return rows.map((row) => row.payload);
}
