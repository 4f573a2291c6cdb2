/** The way to the tables: a transaction always says for whom it runs. */
import type { Kysely } from "kysely";
import type pg from "pg";
import { isId } from "../lib/ids.ts";
import type { ConnectionOptions } from "./connection-options.ts";
import { type Edges, noEdges } from "./edges.ts";
import { type FixedStatement, inOneTrip } from "./in-one-trip.ts";
import { openPool } from "./open-pool.ts";
import type { Schema } from "./schema.ts";
import { takeSession } from "./session.ts";

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
  /**
   * As `inOrganisation`, for one statement, in one round trip. It reaches no edges: it may write for several callers, and
   * each of them has its own before it asks and after it is answered.
   */
  inOneTrip<Row>(organisationId: string, statement: FixedStatement): Promise<Row[]>;
  close(): Promise<void>;
};

export type DatabaseOptions = {
  connection: ConnectionOptions;
  connectionsMax?: number;
  edges?: Edges;
  /** Steps the shared clock `bilag_now()`; only tests and the simulation set it. */
  sharedNow?: () => string;
};

/** Writes of one organisation follow each other on one connection, so that few are enough. */
const hotConnectionsMax = 4;

/**
 * For statements that touch a few rows by their keys, whatever the tables' sizes: a plan made while a table was small
 * would read it whole for as long as nobody counts its rows again.
 */
const byIndexOnly = {
  enable_seqscan: "off",
  enable_hashjoin: "off",
  enable_mergejoin: "off",
  enable_bitmapscan: "off",
};

export function openDatabase({
  connection,
  connectionsMax = 10,
  edges = noEdges,
  sharedNow,
}: DatabaseOptions): Database {
  const app = openPool(connection, "bilag_app", connectionsMax);
  const engine = openPool(connection, "bilag_engine", 3);
  const hot = openPool(connection, "bilag_app", hotConnectionsMax, {
    isPipelined: true,
    settings: byIndexOnly,
  });
  const clockSetting = () =>
    sharedNow === undefined ? "" : `; select set_config('bilag.now', '${sharedNow()}', true)`;
  // The id goes into a statement text that takes no parameters (one round trip for begin and setting): it must be an id.
  const beginFor = (organisationId: string) => {
    if (!isId(organisationId)) throw new Error(`not an organisation's id: ${organisationId}`);
    // As a setting rather than a select: no query is planned and no row is answered.
    return `begin; set local bilag.organisation_id = '${organisationId}'${clockSetting()}`;
  };

  return {
    inOrganisation: async (organisationId, label, run) =>
      transact(app, beginFor(organisationId), label, edges, run),
    inOneTrip: async (organisationId, statement) => inOneTrip(hot, beginFor(organisationId), statement),
    acrossOrganisations: (label, run) => transact(engine, `begin${clockSetting()}`, label, edges, run),
    close: async () => {
      await Promise.all([app.end(), engine.end(), hot.end()]);
    },
  };
}

async function transact<Result>(
  pool: pg.Pool,
  begin: string,
  label: string,
  edges: Edges,
  run: (trx: Transaction) => Promise<Result>,
): Promise<Result> {
  await edges.reach(`before ${label}`);
  const session = await takeSession(pool);
  let result: Result;
  try {
    const { client, trx } = session;
    try {
      // Inside: a begin whose setting is refused leaves a broken transaction behind, for whoever gets the connection next.
      await client.query(begin);
      result = await run(trx);
      // PostgreSQL answers the commit of a failed transaction with a rollback and no error: had `run` caught the error of
      // a statement and gone on, its writes would be lost in silence. The select fails there, and costs no round trip.
      await client.query("select; commit");
    } catch (error) {
      // The connection may be gone already; the first error is the one that tells.
      await client.query("rollback").catch(() => {});
      throw error;
    }
  } finally {
    session.end();
  }
  await edges.reach(`after ${label}`);
  return result;
}
