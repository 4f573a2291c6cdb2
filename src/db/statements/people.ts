/** Organisations and the people in them. */
import type { Rights, Role } from "../../core/index.ts";
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

/**
 * A person and the membership that makes them one of the organisation. Null where one of its people has that address;
 * the id of the person whom it was taken from, where one was removed who had it: they are who they were, by the name given now.
 */
export async function insertPerson(
  trx: Transaction,
  of: {
    organisationId: string;
    personId: string;
    name: string;
    email: string;
    role: Role;
    rights?: Rights;
    /** Null: all companies of the organisation. */
    companyIds: readonly string[] | null;
    at: string;
  },
): Promise<string | null> {
  // Two that come at once wait for each other here.
  await trx
    .selectFrom("organisation")
    .select("organisation_id")
    .where("organisation_id", "=", of.organisationId)
    .forUpdate()
    .execute();
  const known = await memberWithAddress(trx, of);
  const given = {
    role: of.role,
    rights: JSON.stringify(of.rights ?? {}),
    company_ids: of.companyIds === null ? null : [...of.companyIds],
  };
  if (known !== undefined) {
    if (known.removed_at === null) return null;
    await trx
      .updateTable("membership")
      .set({ ...given, removed_at: null })
      .where("organisation_id", "=", of.organisationId)
      .where("person_id", "=", known.person_id)
      .execute();
    await trx.updateTable("person").set({ name: of.name }).where("person_id", "=", known.person_id).execute();
    return known.person_id;
  }
  await trx
    .insertInto("person")
    .values({ person_id: of.personId, name: of.name, email: of.email, created_at: of.at })
    .execute();
  await trx
    .insertInto("membership")
    .values({ organisation_id: of.organisationId, person_id: of.personId, ...given, created_at: of.at })
    .execute();
  return of.personId;
}

async function memberWithAddress(trx: Transaction, of: { organisationId: string; email: string }) {
  return trx
    .selectFrom("membership")
    .innerJoin("person", "person.person_id", "membership.person_id")
    .select(["person.person_id", "membership.removed_at"])
    .where("membership.organisation_id", "=", of.organisationId)
    .where((where) => where(where.fn<string>("lower", ["person.email"]), "=", of.email.toLowerCase()))
    .executeTakeFirst();
}

/** False for a person who is none of the organisation's, or was removed before. */
export async function removeMember(
  trx: Transaction,
  of: { organisationId: string; personId: string; at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("membership")
    .set({ removed_at: of.at })
    .where("organisation_id", "=", of.organisationId)
    .where("person_id", "=", of.personId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** One of the organisation's people of today or of before: what they did names them still. */
export async function wasEverMember(
  trx: Transaction,
  of: { organisationId: string; personId: string },
): Promise<boolean> {
  const row = await trx
    .selectFrom("membership")
    .select("person_id")
    .where("organisation_id", "=", of.organisationId)
    .where("person_id", "=", of.personId)
    .executeTakeFirst();
  return row !== undefined;
}

export type Member = { role: Role; rights: Rights; companyIds: readonly string[] | null };

/** Undefined for a person who is none of the organisation's. */
export async function memberOf(
  trx: Transaction,
  of: { organisationId: string; personId: string },
): Promise<Member | undefined> {
  return trx
    .selectFrom("membership")
    .select(["role", "rights", "company_ids as companyIds"])
    .where("organisation_id", "=", of.organisationId)
    .where("person_id", "=", of.personId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
}

/** The same, held until the transaction ends: whoever removes the person meanwhile waits, and meets what it has written. */
export async function holdMember(
  trx: Transaction,
  of: { organisationId: string; personId: string },
): Promise<Pick<Member, "role" | "rights"> | undefined> {
  return trx
    .selectFrom("membership")
    .select(["role", "rights"])
    .where("organisation_id", "=", of.organisationId)
    .where("person_id", "=", of.personId)
    .where("removed_at", "is", null)
    .forShare()
    .executeTakeFirst();
}

export type MemberChange = { role?: Role; rights?: Rights; companyIds?: readonly string[] | null };

/** False for a person who is none of the organisation's. */
export async function updateMember(
  trx: Transaction,
  of: { organisationId: string; personId: string; change: MemberChange },
): Promise<boolean> {
  const { role, rights, companyIds } = of.change;
  const { numUpdatedRows } = await trx
    .updateTable("membership")
    .set({
      ...(role === undefined ? {} : { role }),
      ...(rights === undefined ? {} : { rights: JSON.stringify(rights) }),
      ...(companyIds === undefined ? {} : { company_ids: companyIds === null ? null : [...companyIds] }),
    })
    .where("organisation_id", "=", of.organisationId)
    .where("person_id", "=", of.personId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The owners, locked: two that give up being one at the same time wait for each other here. */
export async function lockOwners(
  trx: Transaction,
  { organisationId }: { organisationId: string },
): Promise<(Member & { personId: string })[]> {
  return trx
    .selectFrom("membership")
    .select(["person_id as personId", "role", "rights", "company_ids as companyIds"])
    .where("organisation_id", "=", organisationId)
    .where("role", "=", "owner")
    .where("removed_at", "is", null)
    .forUpdate()
    .execute();
}
