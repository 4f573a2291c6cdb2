/** Every row of an organisation, read by the database's own administrator: what nobody else may have changed. */
import pg from "pg";
import type { ConnectionOptions } from "../../src/db/index.ts";

export async function withOwner<Result>(
  connection: ConnectionOptions,
  run: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query("set search_path = bilag");
    return await run(client);
  } finally {
    await client.end();
  }
}

/** Tables that hold organisations' data, found in the database and not in a list that could be forgotten. */
export async function tablesOfOrganisations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'bilag' and column_name = 'organisation_id' order by table_name`,
  );
  return rows.map((row) => row.name);
}

/** Table → its rows, as text in a fixed order. */
export async function everythingOf(
  connection: ConnectionOptions,
  organisationId: string,
): Promise<Record<string, string[]>> {
  return withOwner(connection, async (client) => {
    const everything: Record<string, string[]> = {};
    for (const table of await tablesOfOrganisations(client)) {
      const { rows } = await client.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${pg.escapeIdentifier(table)} t where organisation_id = $1 order by 1`,
        [organisationId],
      );
      everything[table] = rows.map(({ row }) => row);
    }
    for (const table of ["invitation", "admission"]) {
      const { rows } = await client.query<{ row: string }>(
        `select to_jsonb(t)::text as row from sign_in.${table} t where organisation_id = $1 order by 1`,
        [organisationId],
      );
      everything[`sign_in.${table}`] = rows.map(({ row }) => row);
    }
    return everything;
  });
}
