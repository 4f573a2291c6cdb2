/** The processes that drain lanes, as an operator sees them: installation-wide, so beside every border. */
import type { ConnectionOptions } from "./connection-options.ts";
import { becomeOwner, withSession } from "./with-session.ts";

export type WorkerRow = {
  id: string;
  host: string;
  startedAt: string;
  seenAt: string;
  /** Seen within the last seconds: it is at work, whatever anybody says. */
  isSeen: boolean;
  /** Lanes that it holds, by name or by a lease that still runs. */
  lanes: number;
  /** Postings whose last write it made and whose outcome is not known. */
  openPostings: number;
  /** Whose lanes and postings those are. */
  organisationIds: string[];
};

/** A worker is seen every second. */
export const aliveForSeconds = 15;

/**
 * Those that have neither said goodbye nor been declared dead, oldest first: all that anybody may have to wait for. A process that
 * only serves is among them where it holds something.
 */
export async function listWorkers(connection: ConnectionOptions): Promise<WorkerRow[]> {
  return withSession(connection, async (client) => {
    await becomeOwner(client);
    const { rows } = await client.query<WorkerRow>(
      `with held as (
         select owner_id as worker_id, organisation_id, 1 as lanes, 0 as postings from lane where owner_id is not null
         union all
         select last.worker_id, last.organisation_id, 0, 1 from (
           select distinct on (attempt.organisation_id, attempt.posting_id) attempt.organisation_id, attempt.worker_id
           from posting join attempt using (organisation_id)
           where posting.state in ('sending', 'uncertain') and attempt.posting_id = posting.id
           order by attempt.organisation_id, attempt.posting_id, attempt.number desc) last)
       select worker.id, worker.host, worker.started_at as "startedAt", worker.seen_at as "seenAt",
         worker.seen_at > bilag_now() - make_interval(secs => ${aliveForSeconds}) as "isSeen",
         coalesce(sum(held.lanes), 0)::int as lanes, coalesce(sum(held.postings), 0)::int as "openPostings",
         coalesce(jsonb_agg(distinct held.organisation_id) filter (where held.organisation_id is not null), '[]') as "organisationIds"
       from worker left join held on held.worker_id = worker.id
       where worker.goodbye_at is null and worker.declared_dead_at is null
       group by worker.id having worker.does_drain or count(held.worker_id) > 0
       order by worker.started_at, worker.id`,
    );
    return rows;
  });
}
