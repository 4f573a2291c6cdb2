/** A link's row, for reading or under its lock; undefined where the organisation has no such link. */
import type { Transaction } from "../database.ts";
import type { Link } from "../rows.ts";

type Of = { organisationId: string; linkId: string };

export async function readLink(trx: Transaction, of: Of): Promise<Link | undefined> {
  return linkOf(trx, of).executeTakeFirst();
}

/** Two people who change one link wait for each other here. */
export async function lockLink(trx: Transaction, of: Of): Promise<Link | undefined> {
  return linkOf(trx, of).forUpdate().executeTakeFirst();
}

function linkOf(trx: Transaction, of: Of) {
  return trx
    .selectFrom("link")
    .selectAll()
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.linkId);
}
