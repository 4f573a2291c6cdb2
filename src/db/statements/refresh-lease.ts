/** One worker refreshes a connection's tokens at a time: by a lease on its row, never by a transaction held open across HTTP. */
import { sql } from "kysely";
import type { Finding } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import type { Connection } from "../rows.ts";
import { isFarAhead } from "./far-ahead.ts";

type Of = { organisationId: string; connectionId: string; workerId: string };

/**
 * Undefined while another worker has it. By the database's clock: a ledger that rotates its refresh tokens takes two workers that use the
 * same one for a thief, and ends the connection.
 */
export async function leaseRefresh(
  trx: Transaction,
  of: Of & { leaseMs: number },
): Promise<Connection | undefined> {
  return trx
    .updateTable("connection")
    .set({
      refresh_owner: of.workerId,
      refresh_until: sql<string>`bilag_now() + make_interval(secs => ${of.leaseMs / 1000}::double precision)`,
    })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.connectionId)
    .where(
      sql<boolean>`(refresh_until is null or refresh_until < bilag_now() or ${isFarAhead(sql`refresh_until`, "1 hour")})`,
    )
    .returningAll()
    .executeTakeFirst();
}

/** What a refresh came to: new tokens, a connection that only a person can cure, or (empty) nothing. */
export type RefreshEnd = {
  tokens?: { sealed: Buffer; accessExpiresAt: string };
  brokenBecause?: Finding;
};

/** False, and nothing is written, when the lease was lost meanwhile: what came of it is another worker's business. */
export async function endRefreshLease(
  trx: Transaction,
  { organisationId, connectionId, workerId, end }: Of & { end: RefreshEnd },
): Promise<boolean> {
  const { tokens, brokenBecause } = end;
  const { numUpdatedRows } = await trx
    .updateTable("connection")
    .set({
      ...(tokens === undefined
        ? {}
        : { tokens_sealed: tokens.sealed, access_expires_at: tokens.accessExpiresAt }),
      ...(brokenBecause === undefined
        ? {}
        : { state: "broken" as const, broken_because: JSON.stringify(brokenBecause) }),
      refresh_owner: null,
      refresh_until: null,
    })
    .where("organisation_id", "=", organisationId)
    .where("id", "=", connectionId)
    .where("refresh_owner", "=", workerId)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
