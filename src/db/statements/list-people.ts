/** People of an organisation, newest first or by name, and the keys that act for them. */
import { type RawBuilder, sql } from "kysely";
import type { Rights, Role } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import { type FoundOf, foundAmong, isAfterName, type NameKey, orderedName } from "./by-name.ts";
import type { PageOf } from "./find-within-border.ts";
import { holdsWords } from "./holds-words.ts";

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

/** `search`: words of the name and the address, or of a key's name and its person's. */
type Searched = { organisationId: string; search?: string | undefined };

const peopleOf = (organisationId: string): RawBuilder<unknown> =>
  sql`membership join person on person.person_id = membership.person_id
    where membership.organisation_id = ${organisationId} and membership.removed_at is null`;

const isPersonNamed = ({ search }: Searched) => holdsWords(search, [sql`person.name`, sql`person.email`]);

export async function countFoundPeople(trx: Transaction, of: Searched): Promise<FoundOf> {
  const { rows } = await foundAmong(peopleOf(of.organisationId), isPersonNamed(of)).execute(trx);
  return rows[0] ?? { found: 0, total: 0 };
}

export async function listPeopleByName(
  trx: Transaction,
  of: Searched & PageOf<NameKey>,
): Promise<{ row: PersonRow; key: NameKey }[]> {
  const { rows } = await sql<PersonRow & { sortedName: string }>`
    select ${personColumns}, ${orderedName(sql`person.name`)} as "sortedName" from ${peopleOf(of.organisationId)} and ${isPersonNamed(of)}
      and ${isAfterName(of.after, { name: sql`person.name`, id: sql`person.person_id` })}
    order by ${orderedName(sql`person.name`)}, person.person_id limit ${of.limit}`.execute(trx);
  return rows.map(({ sortedName, ...row }) => ({ row, key: { name: sortedName, id: row.id } }));
}

export async function listPeople(trx: Transaction, of: Searched & PageOf<string>): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select ${personColumns} from ${peopleOf(of.organisationId)} and ${isPersonNamed(of)}
      and (${of.after}::uuid is null or membership.person_id < ${of.after}::uuid)
    order by membership.person_id desc limit ${of.limit}`.execute(trx);
  return rows;
}

export type RemovedPersonRow = {
  id: string;
  name: string;
  email: string;
  role: Role;
  removedAt: string;
  /** Null where the law made us erase who it was, or why. */
  removedBy: string | null;
  reason: string | null;
};

/** Who was removed and has not come back, the last one first, with who did it and why: the audit log's entry bears the moment of the removal. */
export async function listRemovedPeople(
  trx: Transaction,
  of: { organisationId: string } & PageOf<{ at: string; id: string }>,
): Promise<RemovedPersonRow[]> {
  const { rows } = await sql<RemovedPersonRow>`
    select person.person_id as id, person.name, person.email, membership.role, membership.removed_at as "removedAt",
      act.by as "removedBy", act.reason
    from membership join person on person.person_id = membership.person_id
    left join lateral (
      select remover.name as by, audit_content.content ->> 'reason' as reason
      from audit_entry
      join audit_content on audit_content.organisation_id = audit_entry.organisation_id
        and audit_content.sequence = audit_entry.sequence
      left join membership as removing on removing.organisation_id = audit_content.organisation_id
        and removing.person_id = audit_content.person_id
      left join person as remover on remover.person_id = removing.person_id
      where audit_entry.organisation_id = membership.organisation_id and audit_entry.acted_at = membership.removed_at
        and audit_entry.act = 'remove person' and audit_content.content ->> 'personId' = membership.person_id::text
      order by audit_entry.sequence desc limit 1
    ) as act on true
    where membership.organisation_id = ${of.organisationId} and membership.removed_at is not null
      and (${of.after === null} or (membership.removed_at, membership.person_id) < (${of.after?.at ?? null}::timestamptz, ${of.after?.id ?? null}::uuid))
    order by membership.removed_at desc, membership.person_id desc limit ${of.limit}`.execute(trx);
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

const keysOf = (organisationId: string): RawBuilder<unknown> =>
  sql`api_key join person on person.person_id = api_key.person_id where api_key.organisation_id = ${organisationId}`;

const isKeyNamed = ({ search }: Searched) => holdsWords(search, [sql`api_key.name`, sql`person.name`]);

export async function countFoundKeys(trx: Transaction, of: Searched): Promise<FoundOf> {
  const { rows } = await foundAmong(keysOf(of.organisationId), isKeyNamed(of)).execute(trx);
  return rows[0] ?? { found: 0, total: 0 };
}

/** Never the hash of a secret. */
export async function listApiKeys(trx: Transaction, of: Searched & PageOf<string>): Promise<ApiKeyRow[]> {
  const { rows } = await sql<ApiKeyRow>`
    select api_key.id, api_key.name, api_key.person_id as "personId", person.name as "personName", api_key.scopes,
      api_key.created_at as "createdAt", api_key.last_used_on as "lastUsedOn", api_key.revoked_at as "revokedAt"
    from ${keysOf(of.organisationId)} and ${isKeyNamed(of)} and (${of.after}::uuid is null or api_key.id < ${of.after}::uuid)
    order by api_key.id desc limit ${of.limit}`.execute(trx);
  return rows;
}
