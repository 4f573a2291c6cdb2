/** Whether the installation may send at all: not after a restore, a moved storage or a changed address, until a person confirms. */
import type { Transaction } from "../database.ts";

export async function isSendingStopped(trx: Transaction): Promise<boolean> {
  const installation = await trx
    .selectFrom("installation")
    .select("sending_stopped_because")
    .executeTakeFirst();
  return (installation?.sending_stopped_because ?? null) !== null;
}
