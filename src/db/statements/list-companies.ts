/** Companies with their departments, newest first. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";
import { type Border, type PageOf, withinBorder } from "./find-within-border.ts";

export type CompanyRow = {
  id: string;
  externalId: string;
  name: string;
  organisationNumber: string;
  country: string;
  currency: string;
  timeZone: string;
  isTest: boolean;
  isCustomerBlocked: boolean;
  isGroupBlocked: boolean;
  departments: { code: string; name: string }[];
  createdAt: string;
};

const companyColumns = sql`id, external_id as "externalId", name, organisation_number as "organisationNumber", country, currency,
  time_zone as "timeZone", is_test as "isTest", is_customer_blocked as "isCustomerBlocked", is_group_blocked as "isGroupBlocked",
  coalesce((select jsonb_agg(jsonb_build_object('code', department.code, 'name', department.name) order by department.code)
    from department where department.organisation_id = company.organisation_id and department.company_id = company.id), '[]') as departments,
  created_at as "createdAt"`;

export async function listCompanies(trx: Transaction, of: Border & PageOf<string>): Promise<CompanyRow[]> {
  const { rows } = await sql<CompanyRow>`
    select ${companyColumns} from company
    where organisation_id = ${of.organisationId} and ${withinBorder(of, "company.id")}
      and (${of.after}::uuid is null or id < ${of.after}::uuid)
    order by id desc limit ${of.limit}`.execute(trx);
  return rows;
}

export async function findCompany(
  trx: Transaction,
  of: Border & { companyId: string },
): Promise<CompanyRow | undefined> {
  const { rows } = await sql<CompanyRow>`
    select ${companyColumns} from company
    where organisation_id = ${of.organisationId} and id = ${of.companyId} and ${withinBorder(of, "company.id")}`.execute(
    trx,
  );
  return rows[0];
}
