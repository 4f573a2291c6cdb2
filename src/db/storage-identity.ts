/** What a database is known again by: a dump restored elsewhere, a copy and a rewound server all differ. */
import type pg from "pg";

/** Which cluster, on which timeline, which database of it, and what the data folder adds. */
export async function storageIdentity(client: pg.Client, folderIdentity: string): Promise<string> {
  const { rows } = await client.query<{ cluster: string; database: string }>(`
    select s.system_identifier::text as cluster, d.oid::text as database
    from pg_control_system() s, pg_database d where d.datname = current_database()`);
  const [row] = rows;
  // An empty identity would equal itself after every restore.
  if (row === undefined) throw new Error("the server does not say which one it is");
  return [row.cluster, await timeline(client), row.database, folderIdentity].join(" ").trim();
}

/**
 * A fail-over to a replica, which may lack the last commits, begins a new timeline. The log's own name tells at once; the
 * control file learns of it at the next checkpoint, minutes later, and is asked only where a hosted server refuses the first.
 */
async function timeline(client: pg.Client): Promise<number> {
  try {
    const { rows } = await client.query<{ file: string }>(
      "select pg_walfile_name(pg_current_wal_lsn()) as file",
    );
    return Number.parseInt(rows[0]?.file.slice(0, 8) ?? "", 16);
  } catch {
    const { rows } = await client.query<{ timeline: number }>(
      "select timeline_id as timeline from pg_control_checkpoint()",
    );
    return rows[0]?.timeline ?? 0;
  }
}
