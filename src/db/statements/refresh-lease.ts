/** One worker refreshes a connection's tokens at a time: by a lease on its row, never by a transaction held open across HTTP. */
import type { Finding } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import type { Connection } from "../rows.ts";

type Of = { organisationId: string; connectionId: string; workerId: string };

/** Undefined while another worker has it. */
export async function leaseRefresh(
  trx: Transaction,
  of: Of & { at: string; until: string },
): Promise<Connection | undefined> {
  return trx
    .updateTable("connection")
    .set({ refresh_owner: of.workerId, refresh_until: of.until })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.connectionId)
    .where((where) => where.or([where("refresh_until", "is", null), where("refresh_until", "<", of.at)]))
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
