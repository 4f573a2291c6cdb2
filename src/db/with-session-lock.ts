/** Work that only one process on a database does at a time, however many ask; the others wait. */
import type { ConnectionOptions } from "./connection-options.ts";
import { withSession } from "./with-session.ts";

/** The lock is a session's own and ends with it, also when the process dies. No transaction is held open meanwhile. */
export async function withSessionLock<Result>(
  connection: ConnectionOptions,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  return withSession(connection, async (client) => {
    await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [`bilag: ${name}`]);
    return work();
  });
}
