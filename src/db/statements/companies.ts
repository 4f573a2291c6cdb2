/** A company of an organisation: made, read and changed. Its departments have a file of their own. */
import type { Transaction } from "../database.ts";
import type { Company } from "../rows.ts";

type Of = { organisationId: string; companyId: string };

/** Undefined where the organisation has no such company. */
export async function readCompany(trx: Transaction, of: Of): Promise<Company | undefined> {
  return companyOf(trx, of).executeTakeFirst();
}

export async function lockCompany(trx: Transaction, of: Of): Promise<Company | undefined> {
  return companyOf(trx, of).forUpdate().executeTakeFirst();
}

function companyOf(trx: Transaction, of: Of) {
  return trx
    .selectFrom("company")
    .selectAll()
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.companyId);
}

/** False when the organisation has a company of that external id already. */
export async function insertCompany(
  trx: Transaction,
  of: Of & {
    externalId: string;
    name: string;
    organisationNumber: string;
    country: string;
    currency: string;
    timeZone: string;
    at: string;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("company")
    .values({
      organisation_id: of.organisationId,
      id: of.companyId,
      external_id: of.externalId,
      name: of.name,
      organisation_number: of.organisationNumber,
      country: of.country,
      currency: of.currency,
      time_zone: of.timeZone,
      created_at: of.at,
    })
    .onConflict((conflict) => conflict.columns(["organisation_id", "external_id"]).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export type CompanyChanges = {
  name?: string | undefined;
  organisationNumber?: string | undefined;
  timeZone?: string | undefined;
  isTest?: boolean | undefined;
  isCustomerBlocked?: boolean | undefined;
  isGroupBlocked?: boolean | undefined;
};

/** What is undefined stays as it is; nothing but that is no statement at all. */
export async function updateCompany(
  trx: Transaction,
  { organisationId, companyId, changes }: Of & { changes: CompanyChanges },
): Promise<void> {
  const columns = {
    name: changes.name,
    organisation_number: changes.organisationNumber,
    time_zone: changes.timeZone,
    is_test: changes.isTest,
    is_customer_blocked: changes.isCustomerBlocked,
    is_group_blocked: changes.isGroupBlocked,
  };
  if (Object.values(columns).every((value) => value === undefined)) return;
  await trx
    .updateTable("company")
    .set(columns)
    .where("organisation_id", "=", organisationId)
    .where("id", "=", companyId)
    .execute();
}
