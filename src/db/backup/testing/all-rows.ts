/** Everything that is in a database, as texts that two databases can be compared by. */
import type { ConnectionOptions } from "../../connection-options.ts";
import { becomeOwner, withSession } from "../../with-session.ts";
import { listTables } from "../list-tables.ts";

/** Table → its rows as PostgreSQL writes them, in order. */
export async function allRows(connection: ConnectionOptions): Promise<Record<string, string[]>> {
  return withSession(connection, async (client) => {
    await becomeOwner(client);
    const found: Record<string, string[]> = {};
    for (const { name } of await listTables(client)) {
      const { rows } = await client.query<{ line: string }>(
        `select t::text as line from ${name} t order by 1`,
      );
      found[name] = rows.map((row) => row.line);
    }
    return found;
  });
}

export async function schemaNames(connection: ConnectionOptions): Promise<string[]> {
  return withSession(connection, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select nspname as name from pg_namespace where nspname in ('bilag', 'further', 'sign_in') order by 1",
    );
    return rows.map((row) => row.name);
  });
}
