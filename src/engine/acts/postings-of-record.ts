/** What stands booked of one record: a settlement's voucher, or the journals of a payroll run, one for each period. */
import { bookedPostingsOfRecord } from "../../db/index.ts";
import type { World } from "../world.ts";
import type { Actor } from "./actor.ts";
import { postingsMax } from "./read-reversible.ts";

/** Without what is being undone already. */
export function postingsOfRecord(
  world: World,
  { organisationId }: Actor,
  { recordId }: { recordId: string },
): Promise<string[]> {
  return world.db.inOrganisation(organisationId, "read record's postings", (trx) =>
    bookedPostingsOfRecord(trx, { organisationId, recordId, limit: postingsMax }),
  );
}
