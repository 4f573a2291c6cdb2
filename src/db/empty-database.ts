/** Takes a try-out's tables out of a database that holds nothing else. */
import type pg from "pg";
import type { ConnectionOptions } from "./connection-options.ts";
import { becomeOwner, inTransaction, withSession } from "./with-session.ts";

/** `not-alone`: other organisations are in it. `in-use`: a hub works on it at this moment. Nothing is touched then. */
export type Emptied = "emptied" | "not-alone" | "in-use";

/** A worker is seen every second. */
const aliveForSeconds = 15;

export async function emptyDatabase(
  connection: ConnectionOptions,
  of: { organisationId: string },
): Promise<Emptied> {
  return withSession(connection, async (client) => {
    const { rows } = await client.query<{ is: boolean }>(
      "select to_regclass('bilag.organisation') is not null as is",
    );
    if (rows[0]?.is !== true) return "emptied";
    await becomeOwner(client);
    return inTransaction(client, async () => {
      const hindrance = await findHindrance(client, of.organisationId);
      if (hindrance !== null) return hindrance;
      await client.query("drop schema bilag cascade");
      await client.query("set role bilag_queue");
      await client.query("drop schema if exists pgboss cascade");
      return "emptied";
    });
  });
}

async function findHindrance(
  client: pg.Client,
  organisationId: string,
): Promise<Exclude<Emptied, "emptied"> | null> {
  const { rows } = await client.query<{ others: boolean; alive: boolean }>(
    `select exists (select from organisation where organisation_id <> $1) as others,
      exists (select from worker where goodbye_at is null and declared_dead_at is null
        and seen_at > clock_timestamp() - make_interval(secs => $2)) as alive`,
    [organisationId, aliveForSeconds],
  );
  if (rows[0]?.others !== false) return "not-alone";
  return rows[0].alive ? "in-use" : null;
}
