/** Organisations and the people in them. */
import type { Role } from "../../core/index.ts";
import type { Transaction } from "../database.ts";

/** False when it is there already. */
export async function insertOrganisation(
  trx: Transaction,
  of: { organisationId: string; name: string; at: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("organisation")
    .values({ organisation_id: of.organisationId, name: of.name, created_at: of.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** A person and the membership that makes them one of the organisation. */
export async function insertPerson(
  trx: Transaction,
  of: {
    organisationId: string;
    personId: string;
    name: string;
    email: string;
    role: Role;
    /** Null: all companies of the organisation. */
    companyIds: readonly string[] | null;
    at: string;
  },
): Promise<void> {
  await trx
    .insertInto("person")
    .values({ person_id: of.personId, name: of.name, email: of.email, created_at: of.at })
    .execute();
  await trx
    .insertInto("membership")
    .values({
      organisation_id: of.organisationId,
      person_id: of.personId,
      role: of.role,
      company_ids: of.companyIds === null ? null : [...of.companyIds],
      created_at: of.at,
    })
    .execute();
}

/** Undefined for a person who is none of the organisation's. */
export async function roleOf(
  trx: Transaction,
  of: { organisationId: string; personId: string },
): Promise<Role | undefined> {
  const row = await trx
    .selectFrom("membership")
    .select("role")
    .where("organisation_id", "=", of.organisationId)
    .where("person_id", "=", of.personId)
    .executeTakeFirst();
  return row?.role;
}
