/** The same server, another database on it. */
import type { ConnectionOptions } from "../../src/db/index.ts";

export function withDatabase(server: ConnectionOptions, database: string): ConnectionOptions {
  if (!("connectionString" in server)) return { ...server, database };
  const url = new URL(server.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}
