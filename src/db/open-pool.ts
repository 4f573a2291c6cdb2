/** A pool whose every connection already is the role it serves as: forgetting to set it is impossible. */
import pg from "pg";
import type { ConnectionOptions, DatabaseRole } from "./connection-options.ts";
import { type SessionSettings, sessionConfig } from "./session-config.ts";

export type PoolOptions = {
  /** Statements are sent without waiting for the answers of those before them. */
  isPipelined?: boolean;
  settings?: SessionSettings;
};

/**
 * The role is sent with the connection's start, so that even RESET ROLE comes back to the serving role.
 * A transaction-level pooler in front of PostgreSQL would drop it; docs/operating.md says to connect directly.
 */
export function openPool(
  connection: ConnectionOptions,
  role: DatabaseRole,
  connectionsMax: number,
  { isPipelined = false, settings = {} }: PoolOptions = {},
): pg.Pool {
  const ours = { ...settings, role, search_path: "bilag", timezone: "UTC" };
  const pool = new pg.Pool({
    ...sessionConfig(connection, ours, role),
    max: connectionsMax,
    pipeline: isPipelined,
  });
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => {});
  // So would one that breaks between two statements of a transaction, which the pool does not listen to meanwhile: the next
  // statement fails and tells.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
