/**
 * A place among the few requests that may be under way at once, whichever worker makes them. Each place is a row of `quota`, free once
 * its moment has come: a worker that dies with a request under way gives its place back by itself.
 */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";
import { isFarAhead } from "./far-ahead.ts";

export type Place = {
  budget: string;
  /** To the microsecond: after it the place may be another's. */
  until: string;
};

export type PlaceQuestion = {
  /** What the places are of; each adds its number. */
  budget: string;
  placesMax: number;
  leaseMs: number;
};

/** Null while all of them are taken. */
export async function takePlace(trx: Transaction, question: PlaceQuestion): Promise<Place | null> {
  const place = await takeFree(trx, question);
  if (place !== null) return place;
  const { budget, placesMax } = question;
  // No statement but the first of a connection makes any.
  const made = await sql`
    insert into quota (budget, theoretical_at)
    select ${budget} || ' ' || place, bilag_now() from generate_series(1, ${placesMax}::int) as place
    on conflict do nothing`.execute(trx);
  return (made.numAffectedRows ?? 0n) > 0n ? takeFree(trx, question) : null;
}

async function takeFree(
  trx: Transaction,
  { budget, placesMax, leaseMs }: PlaceQuestion,
): Promise<Place | null> {
  const names = Array.from({ length: placesMax }, (_, index) => `${budget} ${index + 1}`);
  const { rows } = await sql<Place>`
    with free as (
      select budget from quota where budget = any(${names}::text[])
        and (theoretical_at <= bilag_now() or ${isFarAhead(sql`theoretical_at`, "1 hour")})
      limit 1 for update skip locked
    )
    update quota set theoretical_at = bilag_now() + make_interval(secs => ${leaseMs / 1000}::double precision)
    from free where quota.budget = free.budget
    returning quota.budget, quota.theoretical_at::text as until`.execute(trx);
  return rows[0] ?? null;
}

/** Does nothing where the lease has ended meanwhile and the place is another's. */
export async function freePlace(trx: Transaction, { budget, until }: Place): Promise<void> {
  await sql`
    update quota set theoretical_at = bilag_now()
    where budget = ${budget} and theoretical_at = ${until}::timestamptz`.execute(trx);
}
