/** Connections as people may see them, newest first: the sealed columns are never read here. */
import { sql } from "kysely";
import type { CompanyIdentity, Finding } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import { type Border, connectionWithinBorder, type PageOf } from "./find-within-border.ts";

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

export async function listConnections(
  trx: Transaction,
  of: Border & PageOf<string>,
): Promise<ConnectionRow[]> {
  const { rows } = await sql<ConnectionRow>`
    select ${connectionColumns} from connection
    where organisation_id = ${of.organisationId} and ${connectionWithinBorder(of, "connection.id")}
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
