/** What only an administrator of the server may do, done when we may, and asked for when we may not. */
import type pg from "pg";
import { MigrationError } from "./migration-error.ts";

/**
 * bilag_queue owns the schema of the dispatcher's library, which makes its own tables there, and nothing else; bilag_sign_in
 * reads and writes the tables of the sign-in library, and asks where a person may go.
 */
export const roleNames = [
  "bilag_owner",
  "bilag_app",
  "bilag_engine",
  "bilag_queue",
  "bilag_sign_in",
] as const;

/**
 * Roles belong to the whole server while locks belong to one database, so two hubs may be at this at the same moment:
 * what counts is not who made them but that they stand afterwards. Throws `roles-missing` with the statements to run.
 */
export async function makeRoles(client: pg.Client): Promise<void> {
  const causes: unknown[] = [];
  for (let round = 1; round <= 2; round += 1) {
    for (const statement of await missingStatements(client)) {
      await client.query(statement).catch((cause: unknown) => causes.push(cause));
    }
  }
  const left = await missingStatements(client);
  if (left.length === 0) return;
  const statements = left.map((statement) => `${statement};`).join(" ");
  throw new MigrationError(
    "roles-missing",
    `The database user may not make what Bilag needs on this server. Let an administrator run, in this database: ${statements}`,
    { cause: causes[0] },
  );
}

/** To become a role takes membership, and since PostgreSQL 16 the SET option of it, which making the role does not give. */
async function missingStatements(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>(
    `with wanted as (
       select name, oid from unnest($1::text[]) name left join pg_roles on rolname = name),
     become as (
       select case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end as word)
     select statement from (
       select 1 as place, format('create role %I nologin', name) as statement from wanted where oid is null
       union all
       select 2, format('grant %I to %I', name, current_user) from wanted, become
         where oid is null or not pg_has_role(oid, become.word)
       union all
       select 3, format('grant create on database %I to bilag_owner', current_database()) from wanted
         where name = 'bilag_owner' and (oid is null or not has_database_privilege(oid, current_database(), 'create'))
       union all
       select 4, 'create schema pgboss authorization bilag_queue' where to_regnamespace('pgboss') is null
     ) missing order by place, statement`,
    [[...roleNames]],
  );
  return rows.map((row) => row.statement);
}
