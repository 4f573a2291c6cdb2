/** A worker's life: it registers, is seen, and says goodbye. Only a goodbye, or someone's word, proves that it is dead. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";

/** `doesDrain` false: it serves people and sends nothing. */
export async function registerWorker(
  trx: Transaction,
  of: { id: string; host: string; doesDrain?: boolean },
): Promise<void> {
  await sql`
    insert into worker (id, host, started_at, seen_at, does_drain)
    values (${of.id}, ${of.host}, bilag_now(), bilag_now(), ${of.doesDrain ?? true})
    on conflict (id) do nothing`.execute(trx);
}

export async function seeWorker(trx: Transaction, id: string): Promise<void> {
  await sql`update worker set seen_at = bilag_now() where id = ${id}`.execute(trx);
}

/** Its lanes' leases end with it, so that others need not wait for them. */
export async function sayGoodbye(trx: Transaction, id: string): Promise<void> {
  await sql`update worker set goodbye_at = bilag_now() where id = ${id}`.execute(trx);
}

export async function markOthersDead(trx: Transaction, id: string): Promise<void> {
  await sql`
    update worker set declared_dead_at = bilag_now(), declared_dead_by = 'the hub that holds the data folder'
    where id <> ${id} and goodbye_at is null and declared_dead_at is null`.execute(trx);
}

/**
 * A person's word. False when it said goodbye, was declared dead before, or was seen since it was looked at: a worker that is
 * at work must not be called dead, since others would then stop waiting for what it has under way.
 */
export async function declareDead(
  trx: Transaction,
  of: { workerId: string; declaredBy: string; seenAt: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update worker set declared_dead_at = bilag_now(), declared_dead_by = ${of.declaredBy}
    where id = ${of.workerId} and goodbye_at is null and declared_dead_at is null
      and date_trunc('milliseconds', seen_at) <= ${of.seenAt}::timestamptz`.execute(trx);
  return numAffectedRows === 1n;
}
