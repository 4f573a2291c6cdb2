/** One connection for one piece of work, as the user that the connection names; its end is the end of whatever was open. */
import pg from "pg";
import type { ConnectionOptions } from "./connection-options.ts";
import { type SessionSettings, sessionConfig } from "./session-config.ts";

export async function withSession<Result>(
  connection: ConnectionOptions,
  run: (client: pg.Client) => Promise<Result>,
  settings: SessionSettings = {},
): Promise<Result> {
  const always = { search_path: "bilag", timezone: "UTC" };
  const client = new pg.Client(sessionConfig(connection, { ...always, ...settings }, "bilag"));
  // The statement under way fails and tells; without a listener the same news would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

/**
 * From here on the tables' owner, and never blind: with row_security off a policy that would hide rows is an error.
 * A user who inherits the app's role but not the owner's would otherwise change no row and be told that all went well.
 */
export async function becomeOwner(client: pg.Client): Promise<void> {
  await client.query("set role bilag_owner; set row_security = off");
}

/** All or nothing. The first error is the one that tells: the connection may be gone already. */
export async function inTransaction<Result>(
  client: pg.Client,
  run: () => Promise<Result>,
  begin = "begin",
): Promise<Result> {
  await client.query(begin);
  try {
    const result = await run();
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  }
}
