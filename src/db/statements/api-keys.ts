/** Keys that act for a person: only the hash of a secret is ever kept. */
import type { Rights, Role } from "../../core/index.ts";
import type { Transaction } from "../database.ts";

type Of = { organisationId: string; keyId: string };

export async function insertKey(
  trx: Transaction,
  of: Of & { personId: string; name: string; secretHash: string; scopes: readonly string[]; at: string },
): Promise<void> {
  await trx
    .insertInto("api_key")
    .values({
      organisation_id: of.organisationId,
      id: of.keyId,
      person_id: of.personId,
      name: of.name,
      secret_hash: of.secretHash,
      scopes: [...of.scopes],
      created_at: of.at,
    })
    .execute();
}

/** Its id, or undefined for a key that is not there or was revoked before. */
export async function revokeKey(trx: Transaction, of: Of & { at: string }): Promise<string | undefined> {
  const row = await trx
    .updateTable("api_key")
    .set({ revoked_at: of.at })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.keyId)
    .where("revoked_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** Every key that acts for a person; the ids of those that were in force. */
export async function revokeKeysOf(
  trx: Transaction,
  of: { organisationId: string; personId: string; at: string },
): Promise<string[]> {
  const rows = await trx
    .updateTable("api_key")
    .set({ revoked_at: of.at })
    .where("organisation_id", "=", of.organisationId)
    .where("person_id", "=", of.personId)
    .where("revoked_at", "is", null)
    .returning("id")
    .execute();
  return rows.map(({ id }) => id).sort();
}

export type LivingKey = {
  id: string;
  person_id: string;
  secret_hash: string;
  last_used_on: string | null;
  scopes: string[];
  role: Role;
  rights: Rights;
  company_ids: string[] | null;
};

/** With what the person whom it acts for may do; undefined for a key that is not there or was revoked. */
export async function livingKey(trx: Transaction, of: Of): Promise<LivingKey | undefined> {
  return trx
    .selectFrom("api_key")
    .innerJoin("membership", (join) =>
      join
        .onRef("membership.organisation_id", "=", "api_key.organisation_id")
        .onRef("membership.person_id", "=", "api_key.person_id"),
    )
    .select([
      "api_key.id",
      "api_key.person_id",
      "secret_hash",
      "last_used_on",
      "scopes",
      "role",
      "rights",
      "company_ids",
    ])
    .where("api_key.organisation_id", "=", of.organisationId)
    .where("api_key.id", "=", of.keyId)
    .where("revoked_at", "is", null)
    .where("removed_at", "is", null)
    .executeTakeFirst();
}

/** One write a day: whoever asks in the same second finds it written. */
export async function noteKeyUse(trx: Transaction, of: Of & { on: string }): Promise<void> {
  await trx
    .updateTable("api_key")
    .set({ last_used_on: of.on })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.keyId)
    .where("last_used_on", "is distinct from", of.on)
    .execute();
}
