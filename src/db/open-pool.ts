/** A pool whose every connection already is the role it serves as: forgetting to set it is impossible. */
import pg from "pg";
import type { ConnectionOptions, DatabaseRole } from "./connection-options.ts";
import { parsers } from "./parsers.ts";

/**
 * `options` is sent with the connection's start, so that even RESET ROLE comes back to the serving role.
 * A transaction-level pooler in front of PostgreSQL would drop it; docs/operating.md says to connect directly.
 */
export function openPool(connection: ConnectionOptions, role: DatabaseRole, connectionsMax: number): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max: connectionsMax,
    types: parsers,
    options: `-c role=${role} -c search_path=bilag -c timezone=UTC`,
    application_name: role,
  });
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => {});
  return pool;
}
