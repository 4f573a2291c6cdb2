/** A connection to a ledger: made, read with its sealed columns, and connected by a person's sign-in. */
import type { CompanyIdentity } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import type { Connection } from "../rows.ts";

type Of = { organisationId: string; connectionId: string };

/** Undefined where the organisation has no such connection. */
export async function readConnection(trx: Transaction, of: Of): Promise<Connection | undefined> {
  return trx
    .selectFrom("connection")
    .selectAll()
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.connectionId)
    .executeTakeFirst();
}

export async function insertConnection(
  trx: Transaction,
  of: Of & {
    ledger: string;
    name: string;
    environment: Connection["environment"];
    client: { id: string; secretSealed: Buffer; tenantId: string | null } | null;
    timing: Record<string, number>;
    at: string;
  },
): Promise<void> {
  await trx
    .insertInto("connection")
    .values({
      organisation_id: of.organisationId,
      id: of.connectionId,
      ledger: of.ledger,
      name: of.name,
      environment: of.environment,
      state: "not-authorised",
      client_id: of.client?.id ?? null,
      client_secret_sealed: of.client?.secretSealed ?? null,
      tenant_id: of.client?.tenantId ?? null,
      timing: JSON.stringify(of.timing),
      created_at: of.at,
    })
    .execute();
}

/** Forgets who was refreshing, and when registers were read: both belong to the former sign-in. */
export async function storeConnected(
  trx: Transaction,
  of: Of & {
    tokensSealed: Buffer;
    accessExpiresAt: string;
    scopes: readonly string[];
    identity: CompanyIdentity;
  },
): Promise<void> {
  await trx
    .updateTable("connection")
    .set({
      state: "connected",
      broken_because: null,
      tokens_sealed: of.tokensSealed,
      access_expires_at: of.accessExpiresAt,
      scopes: [...of.scopes],
      identity: JSON.stringify(of.identity),
      refresh_owner: null,
      refresh_until: null,
      registers_read_at: null,
    })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.connectionId)
    .execute();
}
