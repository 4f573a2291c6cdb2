/** The pool of the sign-in library: its own role, its own schema, and the driver's own types, which it expects. */
import pg from "pg";
import type { ConnectionOptions } from "../connection-options.ts";
import { sessionConfig } from "../session-config.ts";

const connectionsMax = 4;

export type SignInPool = pg.Pool;

export function openSignInPool(connection: ConnectionOptions): SignInPool {
  const settings = { role: "bilag_sign_in", search_path: "sign_in", timezone: "UTC" };
  const { types: _, ...config } = sessionConfig(connection, settings, "bilag_sign_in");
  const pool = new pg.Pool({ ...config, max: connectionsMax });
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
