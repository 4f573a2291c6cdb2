/** The way to the tables: a transaction always says for whom it runs. */
import { Kysely, PostgresDialect, sql } from "kysely";
import type pg from "pg";
import type { ConnectionOptions } from "./connection-options.ts";
import { type Edges, noEdges } from "./edges.ts";
import { openPool } from "./open-pool.ts";
import type { Schema } from "./schema.ts";

export type Transaction = Kysely<Schema>;

export type Database = {
  /** Runs as `bilag_app` and sees one organisation. `label` names the durable write for the crash tests and the log. */
  inOrganisation<Result>(
    organisationId: string,
    label: string,
    run: (trx: Transaction) => Promise<Result>,
  ): Promise<Result>;
  /** Runs as `bilag_engine`: lanes, schedules and quotas across organisations, nothing else. */
  acrossOrganisations<Result>(label: string, run: (trx: Transaction) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};

export type DatabaseOptions = {
  connection: ConnectionOptions;
  connectionsMax?: number;
  edges?: Edges;
  /** Steps the shared clock `bilag_now()`; only tests and the simulation set it. */
  sharedNow?: () => string;
};

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function openDatabase({
  connection,
  connectionsMax = 10,
  edges = noEdges,
  sharedNow,
}: DatabaseOptions): Database {
  const pools = [
    openPool(connection, "bilag_app", connectionsMax),
    openPool(connection, "bilag_engine", 3),
  ] as const;
  const [app, engine] = pools.map(kyselyOn) as [Transaction, Transaction];
  const clockSetting = () =>
    sharedNow === undefined ? "" : `; select set_config('bilag.now', '${sharedNow()}', true)`;

  return {
    inOrganisation: async (organisationId, label, run) => {
      // The id goes into a statement text that takes no parameters (one round trip for begin and setting): it must be an id.
      if (!uuidPattern.test(organisationId)) throw new Error(`not an organisation's id: ${organisationId}`);
      const begin = `begin; select set_config('bilag.organisation_id', '${organisationId}', true)${clockSetting()}`;
      return transact(app, begin, label, edges, run);
    },
    acrossOrganisations: (label, run) => transact(engine, `begin${clockSetting()}`, label, edges, run),
    close: async () => {
      await Promise.all([app.destroy(), engine.destroy()]);
    },
  };
}

export function kyselyOn(pool: pg.Pool): Transaction {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

async function transact<Result>(
  db: Transaction,
  begin: string,
  label: string,
  edges: Edges,
  run: (trx: Transaction) => Promise<Result>,
): Promise<Result> {
  await edges.reach(`before ${label}`);
  const result = await db.connection().execute(async (trx) => {
    try {
      // Inside: a begin whose setting is refused leaves a broken transaction behind, for whoever gets the connection next.
      await sql.raw(begin).execute(trx);
      const value = await run(trx);
      // PostgreSQL answers the commit of a failed transaction with a rollback and no error: had `run` caught the error of
      // a statement and gone on, its writes would be lost in silence. The select fails there, and costs no round trip.
      await sql.raw("select; commit").execute(trx);
      return value;
    } catch (error) {
      // The connection may be gone already; the first error is the one that tells.
      await sql`rollback`.execute(trx).catch(() => {});
      throw error;
    }
  });
  await edges.reach(`after ${label}`);
  return result;
}
