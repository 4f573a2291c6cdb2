import { Client, type ClientConfig } from "pg";

/** How to reach a server: what `pg` takes, a `connectionString` too. */
export type ServerConnection = ClientConfig;

/** A connection of its own for one piece of work. */
export async function withClient<T>(
  server: ServerConnection,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client(server);
  // The statement under way fails and tells; without a listener the same news would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
