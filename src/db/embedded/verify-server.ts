// The first connection to a server: proves with our password that it is ours, and makes the hub's database.
import type { Client } from "pg";
import { superuser } from "./create-cluster.ts";
import type { DatabaseConnection } from "./database-connection.ts";
import { createDatabase } from "./databases.ts";
import { withClient } from "./with-client.ts";

export interface ServerIdentity {
  /** Made with the cluster and never changed: another one under the same name is another database. */
  systemIdentifier: string;
  /** As PostgreSQL names itself, `18.4`. */
  version: string;
}

/** Throws what `pg` throws. SCRAM proves both ways: a server that does not know our password fails too. */
export async function verifyServer(connection: DatabaseConnection): Promise<ServerIdentity> {
  const server = { ...connection, database: superuser, connectionTimeoutMillis: 10_000 };
  const row = await withClient(server, readIdentity(connection.database));
  if (!row.exists) await createDatabase(server, connection.database);
  return { systemIdentifier: row.systemIdentifier, version: row.version };
}

const readIdentity = (database: string) => async (client: Client) => {
  const { rows } = await client.query<ServerIdentity & { exists: boolean }>(
    `select system_identifier::text as "systemIdentifier",
            current_setting('server_version') as version,
            exists (select from pg_database where datname = $1) as exists
       from pg_control_system()`,
    [database],
  );
  const [row] = rows;
  if (row === undefined) throw new Error("pg_control_system() gave no row");
  return row;
};
