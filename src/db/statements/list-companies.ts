/** Companies with their departments, newest first or by name. */
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Transaction } from "../database.ts";
import { type FoundOf, foundAmong, isAfterName, type NameKey, orderedName } from "./by-name.ts";
import { type Border, type PageOf, withinBorder } from "./find-within-border.ts";
import { holdsWords } from "./holds-words.ts";

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

/** `search`: words of the names, numbers and departments. `ids`: only these. */
export type CompanyFilter = { search?: string | undefined; ids?: readonly string[] | undefined };

function isWanted({ search, ids }: CompanyFilter): RawBuilder<SqlBool> {
  const isNamed = holdsWords(search, [
    sql`company.name`,
    sql`company.organisation_number`,
    sql`company.external_id`,
    sql`(select string_agg(department.name, ' ') from department
      where department.organisation_id = company.organisation_id and department.company_id = company.id)`,
  ]);
  return ids === undefined ? isNamed : sql`(company.id = any(${[...ids]}::uuid[]) and ${isNamed})`;
}

const companiesWithin = (of: Border) =>
  sql`company where company.organisation_id = ${of.organisationId} and ${withinBorder(of, "company.id")}`;

export async function countFoundCompanies(trx: Transaction, of: Border & CompanyFilter): Promise<FoundOf> {
  const { rows } = await foundAmong(companiesWithin(of), isWanted(of)).execute(trx);
  return rows[0] ?? { found: 0, total: 0 };
}

export async function listCompaniesByName(
  trx: Transaction,
  of: Border & PageOf<NameKey> & CompanyFilter,
): Promise<{ row: CompanyRow; key: NameKey }[]> {
  const { rows } = await sql<CompanyRow & { sortedName: string }>`
    select ${companyColumns}, ${orderedName(sql`company.name`)} as "sortedName" from ${companiesWithin(of)} and ${isWanted(of)}
      and ${isAfterName(of.after, { name: sql`company.name`, id: sql`company.id` })}
    order by ${orderedName(sql`company.name`)}, company.id limit ${of.limit}`.execute(trx);
  return rows.map(({ sortedName, ...row }) => ({ row, key: { name: sortedName, id: row.id } }));
}

export async function listCompanies(
  trx: Transaction,
  of: Border & PageOf<string> & CompanyFilter,
): Promise<CompanyRow[]> {
  const { rows } = await sql<CompanyRow>`
    select ${companyColumns} from ${companiesWithin(of)} and ${isWanted(of)}
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
