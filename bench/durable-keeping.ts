/**
 * The least that must be kept never to send twice: the work before it begins, each intent before its first byte, each answer,
 * and what was read back. One table with one index, no walls, no checks, no owner; as in the hub, lanes that have something to
 * write while another write is under way share a commit. No durable way costs less on the same machine.
 */
import pg from "pg";

/** What one lane has to write at once; numbers count the lane's calls. */
export type LaneKept = {
  /** Read back, and what was read. */
  booked?: number;
  held?: unknown;
  /** About to be sent. */
  sending?: number;
  accepted?: number;
  ledgerId?: string;
};

export type DurableKeeping = {
  take(lane: number, bodies: readonly unknown[]): Promise<void>;
  keep(lane: number, kept: LaneKept): Promise<void>;
};

/** So many to a commit, as the hub takes records in. */
const takenAtOnce = 100;

const take = `insert into durable_script (lane, number, state, body)
  select $1, $2 + place, 'planned', body from jsonb_array_elements($3::jsonb) with ordinality as row (body, place)`;

const advance = `with asked as materialized (
  select * from jsonb_to_recordset($1::jsonb) as row
    (lane integer, booked integer, held jsonb, sending integer, accepted integer, "ledgerId" text)
), booked as (
  update durable_script work set state = 'booked', held = asked.held from asked
  where work.lane = asked.lane and work.number = asked.booked and work.state = 'accepted'
), sending as (
  update durable_script work set state = 'sending' from asked
  where work.lane = asked.lane and work.number = asked.sending and work.state = 'planned'
)
update durable_script work set state = 'accepted', ledger_id = asked."ledgerId" from asked
where work.lane = asked.lane and work.number = asked.accepted and work.state = 'sending'`;

/** By its key only, as the hub's own statements of this kind: a plan made while the table was empty would read it whole. */
const byIndexOnly = "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off";

export async function openDurableKeeping(connection: pg.PoolConfig): Promise<DurableKeeping> {
  const pool = new pg.Pool({ ...connection, options: byIndexOnly, max: 2 });
  await pool.query(`create table durable_script (lane integer, number integer, state text not null, body jsonb not null,
    ledger_id text, held jsonb, primary key (lane, number))`);
  let waiting: { row: object; resolve(): void; reject(error: unknown): void }[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const values = [JSON.stringify(batch.map(({ row }) => row))];
      const failure = await pool.query({ name: "advance", text: advance, values }).then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      for (const { resolve, reject } of batch) {
        if (failure === undefined) resolve();
        else reject(failure.error);
      }
    }
    isWriting = false;
  }

  return {
    async take(lane, bodies) {
      for (let from = 0; from < bodies.length; from += takenAtOnce) {
        const some = JSON.stringify(bodies.slice(from, from + takenAtOnce));
        await pool.query({ name: "take", text: take, values: [lane, from - 1, some] });
      }
    },
    keep: (lane, kept) =>
      new Promise((resolve, reject) => {
        waiting.push({ row: { lane, ...kept }, resolve, reject });
        if (!isWriting) void writeAll();
      }),
  };
}
