/** Connections as people may see them, newest first or by name: the sealed columns are never read here. */
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { CompanyIdentity, Finding } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import { type FoundOf, isAfterRank, orderedName, type RankKey } from "./by-name.ts";
import { type Border, connectionWithinBorder, type PageOf } from "./find-within-border.ts";
import { holdsWords, nameRank, type Titles, titleOf } from "./holds-words.ts";

export type ConnectionRow = {
  id: string;
  ledger: string;
  name: string;
  environment: "live" | "test" | "twin";
  state: "not-authorised" | "connected" | "broken";
  brokenBecause: Finding | null;
  clientId: string | null;
  tenantId: string | null;
  scopes: string[];
  company: CompanyIdentity | null;
  timing: Record<string, number>;
  registersReadAt: string | null;
  createdAt: string;
};

const connectionColumns = sql`id, ledger, name, environment, state, broken_because as "brokenBecause", client_id as "clientId",
  tenant_id as "tenantId", scopes, identity as company, timing, registers_read_at as "registersReadAt", created_at as "createdAt"`;

/** `search`: words of the connection's name, of the company's that it reaches, and the ledger's titles. */
export type ConnectionFilter = { search?: string | undefined; titles?: Titles | undefined };

function isWanted({ search, titles }: ConnectionFilter): RawBuilder<SqlBool> {
  return holdsWords(search, [
    sql`connection.name`,
    sql`(connection.identity ->> 'name')`,
    sql`(connection.identity ->> 'organisationNumber')`,
    titleOf(titles?.ledgers, sql`connection.ledger`),
  ]);
}

const connectionsWithin = (of: Border) =>
  sql`connection where connection.organisation_id = ${of.organisationId} and ${connectionWithinBorder(of, "connection.id")}`;

/** `unconnected`: how many of all need somebody still. */
export type FoundConnections = FoundOf & { unconnected: number };

export async function countFoundConnections(
  trx: Transaction,
  of: Border & ConnectionFilter,
): Promise<FoundConnections> {
  const { rows } = await sql<FoundConnections>`
    select count(*) filter (where ${isWanted(of)}) as found, count(*) as total,
      count(*) filter (where connection.state <> 'connected') as unconnected
    from ${connectionsWithin(of)}`.execute(trx);
  return rows[0] ?? { found: 0, total: 0, unconnected: 0 };
}

/** 0: not connected, or no longer; 1: connected. */
const connectionNeed = sql`(connection.state = 'connected')::int`;

/** What is not connected first, or with `isByNameOnly` what is called so itself; then by name. */
export async function listConnectionsByNeed(
  trx: Transaction,
  of: Border & PageOf<RankKey> & ConnectionFilter & { isByNameOnly?: boolean },
): Promise<{ row: ConnectionRow; key: RankKey }[]> {
  const { after, isByNameOnly = false } = of;
  const need = isByNameOnly ? nameRank(of.search, sql`connection.name`) : connectionNeed;
  const { rows } = await sql<ConnectionRow & { need: number; sortedName: string }>`
    select ${connectionColumns}, ${need} as need, ${orderedName(sql`connection.name`)} as "sortedName"
    from ${connectionsWithin(of)} and ${isWanted(of)}
      and ${isAfterRank(after, { rank: need, name: sql`connection.name`, id: sql`connection.id` })}
    order by need, ${orderedName(sql`connection.name`)}, connection.id limit ${of.limit}`.execute(trx);
  return rows.map(({ need: ownNeed, sortedName, ...row }) => ({
    row,
    key: { need: ownNeed, name: sortedName, id: row.id },
  }));
}

export async function listConnections(
  trx: Transaction,
  of: Border & PageOf<string> & ConnectionFilter,
): Promise<ConnectionRow[]> {
  const { rows } = await sql<ConnectionRow>`
    select ${connectionColumns} from ${connectionsWithin(of)} and ${isWanted(of)}
      and (${of.after}::uuid is null or id < ${of.after}::uuid)
    order by id desc limit ${of.limit}`.execute(trx);
  return rows;
}

export async function findConnection(
  trx: Transaction,
  of: Border & { connectionId: string },
): Promise<ConnectionRow | undefined> {
  const { rows } = await sql<ConnectionRow>`
    select ${connectionColumns} from connection
    where organisation_id = ${of.organisationId} and id = ${of.connectionId}
      and ${connectionWithinBorder(of, "connection.id")}`.execute(trx);
  return rows[0];
}
