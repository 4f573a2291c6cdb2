import { type ServerConnection, withClient } from "../with-client.ts";

/** One statement on a connection of its own; its rows as they come. */
export async function runSql(
  server: ServerConnection,
  statement: string,
): Promise<Record<string, unknown>[]> {
  const { rows } = await withClient(server, (client) => client.query<Record<string, unknown>>(statement));
  return rows;
}
