/** The files that objects of a lane went into instead of being sent. */
import { exportedParts, type Transaction } from "../../db/index.ts";

/** Names of files by object, each once. */
export async function exportedInto(
  trx: Transaction,
  of: { organisationId: string; laneId: string; objects: readonly string[] },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = new Map<string, string[]>();
  for (const { object, fileName } of await exportedParts(trx, of)) {
    const held = files.get(object) ?? [];
    if (!held.includes(fileName)) files.set(object, [...held, fileName]);
  }
  return files;
}
