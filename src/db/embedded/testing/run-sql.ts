import { Client, type ClientConfig } from "pg";

/** One statement on a connection of its own; its rows as they come. */
export async function runSql(server: ClientConfig, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client(server);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
