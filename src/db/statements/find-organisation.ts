/** The organisation that a key belongs to, and the person whom it acts for. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";

export type OrganisationRow = { id: string; name: string; createdAt: string };

export async function findOrganisation(
  trx: Transaction,
  of: { organisationId: string },
): Promise<OrganisationRow | undefined> {
  const { rows } = await sql<OrganisationRow>`
    select organisation_id as id, name, created_at as "createdAt" from organisation
    where organisation_id = ${of.organisationId}`.execute(trx);
  return rows[0];
}

/** How many of the given companies the organisation has. */
export async function countCompanies(
  trx: Transaction,
  of: { organisationId: string; companyIds: readonly string[] },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from company
    where organisation_id = ${of.organisationId} and id = any(${[...of.companyIds]}::uuid[])`.execute(trx);
  return rows[0]?.count ?? 0;
}
