/** One connection of a pool as the transactions use it: Kysely on top, and every statement planned once. */
import { Kysely, PostgresDialect, type PostgresPoolClient } from "kysely";
import type pg from "pg";
import type { Transaction } from "./database.ts";
import { isOutdatedPlan, statementName } from "./name-statements.ts";
import type { Schema } from "./schema.ts";

export type Session = {
  client: pg.PoolClient;
  trx: Transaction;
  /** Gives the connection back; one whose plans are out of date is closed instead. */
  end(): void;
};

type Kept = { trx: Transaction; isOutdated: boolean };

const kept = new WeakMap<pg.PoolClient, Kept>();

/** What Kysely and PostgreSQL have learnt on a connection stays with it from one session to the next. */
export async function takeSession(pool: pg.Pool): Promise<Session> {
  const client = await pool.connect();
  const known = kept.get(client) ?? keep(client, pool.options);
  return { client, trx: known.trx, end: () => client.release(known.isOutdated) };
}

function keep(client: pg.PoolClient, options: object): Kept {
  const query: unknown = async (text: string, parameters: readonly unknown[]) => {
    const name = parameters.length === 0 ? undefined : statementName(text);
    const values = [...parameters];
    try {
      return await client.query(name === undefined ? { text, values } : { name, text, values });
    } catch (error) {
      if (isOutdatedPlan(error)) known.isOutdated = true;
      throw error;
    }
  };
  // The session ends with its transaction, not with each of its statements.
  const one = { query: query as PostgresPoolClient["query"], release: () => {} };
  const pool = { connect: async () => one, end: async () => {}, options };
  const trx = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  const known: Kept = { trx, isOutdated: false };
  kept.set(client, known);
  return known;
}
