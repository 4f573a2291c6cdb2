// The first connection to a server: proves with our password that it is ours, and makes the hub's database.
import { Client } from "pg";
import { superuser } from "./create-cluster.ts";
import type { DatabaseConnection } from "./database-connection.ts";
import { createDatabase } from "./databases.ts";

export interface ServerIdentity {
  /** Made with the cluster and never changed: another one under the same name is another database. */
  systemIdentifier: string;
  /** As PostgreSQL names itself, `18.4`. */
  version: string;
}

/** Throws what `pg` throws. SCRAM proves both ways: a server that does not know our password fails too. */
export async function verifyServer(connection: DatabaseConnection): Promise<ServerIdentity> {
  const client = new Client({ ...connection, database: superuser, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<ServerIdentity & { exists: boolean }>(
      `select system_identifier::text as "systemIdentifier",
              current_setting('server_version') as version,
              exists (select from pg_database where datname = $1) as exists
         from pg_control_system()`,
      [connection.database],
    );
    const [row] = rows;
    if (row === undefined) throw new Error("pg_control_system() gave no row");
    if (!row.exists) await createDatabase({ ...connection, database: superuser }, connection.database);
    return { systemIdentifier: row.systemIdentifier, version: row.version };
  } finally {
    await client.end();
  }
}
