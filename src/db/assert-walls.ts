/** Asked at every start, before anything serves: the app sees nothing of any organisation unless one is set. */
import type pg from "pg";
import type { ConnectionOptions } from "./connection-options.ts";
import { openPool } from "./open-pool.ts";

export type WallsCode =
  /** The connection does not serve as `bilag_app`, or that role may pass policies by. */
  | "app-is-not-itself"
  /** A table of organisations has row-level security off. */
  | "wall-missing"
  /** `bilag_app` sees a row without an organisation set. */
  | "wall-open";

/** `tables` is empty for `app-is-not-itself`. */
export class WallsError extends Error {
  override readonly name = "WallsError";
  readonly code: WallsCode;
  readonly tables: readonly string[];

  constructor(code: WallsCode, tables: readonly string[], message: string) {
    super(message);
    this.code = code;
    this.tables = tables;
  }
}

/**
 * Through the very pool that will serve, since what may be wrong is the way there: a pooler that drops the role, a role that
 * an administrator has made too strong. Costs a few milliseconds: one row per table at most, found by the key.
 */
export async function assertWalls(connection: ConnectionOptions): Promise<void> {
  const pool = openPool(connection, "bilag_app", 1);
  try {
    const client = await pool.connect();
    try {
      await assertServesAsApp(client);
      await assertEveryTableIsWalled(client);
    } finally {
      client.release();
    }
  } finally {
    await pool.end();
  }
}

async function assertServesAsApp(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ role: string; may_pass: boolean }>(
    `select rolname as role, rolsuper or rolbypassrls or pg_has_role(oid, 'bilag_owner', 'member') as may_pass
     from pg_roles where rolname = current_user`,
  );
  const [row] = rows;
  if (row?.role === "bilag_app" && !row.may_pass) return;
  throw new WallsError(
    "app-is-not-itself",
    [],
    row?.role === "bilag_app"
      ? "The role bilag_app may pass row-level security by: it is a superuser, has BYPASSRLS or is a member of bilag_owner. Take that from it: alter role bilag_app nosuperuser nobypassrls; revoke bilag_owner from bilag_app;"
      : `Connections serve as ${row?.role ?? "nobody"} instead of bilag_app. A pooler between Bilag and PostgreSQL drops the role that is sent with the start: give DATABASE_URL the server's own address.`,
  );
}

type WalledTable = { name: string; is_walled: boolean; is_readable: boolean };

async function assertEveryTableIsWalled(client: pg.ClientBase): Promise<void> {
  const { rows: tables } = await client.query<WalledTable>(
    `select format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity as is_walled,
       has_table_privilege(c.oid, 'select') as is_readable
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname = 'bilag' and (c.relrowsecurity or exists (
       select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped))`,
  );
  const open = tables.filter((table) => !table.is_walled).map((table) => table.name);
  if (open.length > 0) {
    throw new WallsError(
      "wall-missing",
      open,
      `Row-level security is off for ${open.join(", ")}. Turn it on again: ${open.map((name) => `alter table ${name} enable row level security;`).join(" ")}`,
    );
  }
  const seen = await tablesWithVisibleRow(
    client,
    tables.filter((table) => table.is_readable).map((table) => table.name),
  );
  if (seen.length === 0) return;
  throw new WallsError(
    "wall-open",
    seen,
    `bilag_app sees rows of ${seen.join(", ")} without an organisation. The policies of these tables are not those that Bilag made: compare them with migrations/ before you start it again.`,
  );
}

/** By the key even where the planner would rather read a big table from end to end to find that it is allowed nothing. */
async function tablesWithVisibleRow(client: pg.ClientBase, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const asked = names.map(
    (name) => `select ${quoted(name)}::text as name where exists (select from ${name})`,
  );
  await client.query("set enable_seqscan = off");
  const { rows } = await client.query<{ name: string }>(asked.join(" union all "));
  return rows.map((row) => row.name);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
