/** People of an organisation and the keys that act for them, newest first. */
import { sql } from "kysely";
import type { Rights, Role } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import type { PageOf } from "./find-within-border.ts";

export type PersonRow = {
  id: string;
  name: string;
  email: string;
  role: Role;
  rights: Rights;
  companyIds: string[] | null;
  createdAt: string;
};

const personColumns = sql`person.person_id as id, person.name, person.email, membership.role, membership.rights,
  membership.company_ids as "companyIds", membership.created_at as "createdAt"`;

export async function listPeople(
  trx: Transaction,
  of: { organisationId: string } & PageOf<string>,
): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select ${personColumns} from membership join person on person.person_id = membership.person_id
    where membership.organisation_id = ${of.organisationId} and membership.removed_at is null
      and (${of.after}::uuid is null or membership.person_id < ${of.after}::uuid)
    order by membership.person_id desc limit ${of.limit}`.execute(trx);
  return rows;
}

export async function findPerson(
  trx: Transaction,
  of: { organisationId: string; personId: string },
): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`
    select ${personColumns} from membership join person on person.person_id = membership.person_id
    where membership.organisation_id = ${of.organisationId} and membership.person_id = ${of.personId}
      and membership.removed_at is null`.execute(trx);
  return rows[0];
}

/** Names of those who may give rights to others, owners first. */
export async function listManagers(
  trx: Transaction,
  of: { organisationId: string; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select person.name from membership join person on person.person_id = membership.person_id
    where membership.organisation_id = ${of.organisationId} and membership.role in ('owner', 'admin')
      and membership.removed_at is null
    order by membership.role desc, membership.created_at limit ${of.limit}`.execute(trx);
  return rows.map(({ name }) => name);
}

export type ApiKeyRow = {
  id: string;
  name: string;
  personId: string;
  personName: string;
  scopes: string[];
  createdAt: string;
  lastUsedOn: string | null;
  revokedAt: string | null;
};

/** Never the hash of a secret. */
export async function listApiKeys(
  trx: Transaction,
  of: { organisationId: string } & PageOf<string>,
): Promise<ApiKeyRow[]> {
  const { rows } = await sql<ApiKeyRow>`
    select api_key.id, api_key.name, api_key.person_id as "personId", person.name as "personName", api_key.scopes,
      api_key.created_at as "createdAt", api_key.last_used_on as "lastUsedOn", api_key.revoked_at as "revokedAt"
    from api_key join person on person.person_id = api_key.person_id
    where api_key.organisation_id = ${of.organisationId} and (${of.after}::uuid is null or api_key.id < ${of.after}::uuid)
    order by api_key.id desc limit ${of.limit}`.execute(trx);
  return rows;
}
