/** What must not be overwritten, and who must not be worked on behind the back of. */
import type pg from "pg";
import { BackupError } from "./backup-error.ts";

/** A hub that was started and never used may be overwritten: it has no organisation and no person. */
export async function refuseUsedTarget(client: pg.Client): Promise<void> {
  for (const [table, many] of [
    ["organisation", "organisations"],
    ["person", "people"],
  ] as const) {
    const { rows: found } = await client.query<{ exists: boolean }>(
      `select to_regclass('bilag.${table}') is not null as exists`,
    );
    if (found[0]?.exists !== true) continue;
    await client.query("set role bilag_owner");
    const { rows } = await client.query<{ used: boolean }>(
      `select exists (select from bilag.${table}) as used`,
    );
    await client.query("reset role");
    if (rows[0]?.used !== true) continue;
    throw new BackupError(
      "target-not-empty",
      `The database already has ${many}, which a restore would overwrite.`,
      "Restore into an empty database, or remove this one first.",
    );
  }
  if (!(await isHubConnected(client))) return;
  throw new BackupError("target-in-use", "A hub is connected to the database.", "Stop it first.");
}

/** By the names under which a hub's connections serve. */
export async function isHubConnected(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ connected: boolean }>(
    `select exists (select from pg_stat_activity where datname = current_database()
      and application_name in ('bilag_app', 'bilag_engine')) as connected`,
  );
  return rows[0]?.connected === true;
}
