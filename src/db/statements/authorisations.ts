/** A sign-in that is under way on the ledger's own pages: begun by a person, and taken once. */
import type { Transaction } from "../database.ts";
import type { Authorisation } from "../rows.ts";

type Of = { organisationId: string; stateHash: string };

export async function insertAuthorisation(
  trx: Transaction,
  of: Of & { connectionId: string; personId: string; verifierSealed: Buffer; expiresAt: string },
): Promise<void> {
  await trx
    .insertInto("authorisation")
    .values({
      organisation_id: of.organisationId,
      state_hash: of.stateHash,
      connection_id: of.connectionId,
      person_id: of.personId,
      verifier_sealed: of.verifierSealed,
      expires_at: of.expiresAt,
    })
    .execute();
}

/** Undefined for one that is unknown, used or too old: taking and marking it used are one statement, so that none is used twice. */
export async function takeAuthorisation(
  trx: Transaction,
  of: Of & { at: string },
): Promise<Authorisation | undefined> {
  return trx
    .updateTable("authorisation")
    .set({ used_at: of.at })
    .where("organisation_id", "=", of.organisationId)
    .where("state_hash", "=", of.stateHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", of.at)
    .returningAll()
    .executeTakeFirst();
}
