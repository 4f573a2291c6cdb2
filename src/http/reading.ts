/** One transaction in which a handler reads, for the organisation of the call. */
import type { Transaction } from "../db/index.ts";
import type { Call } from "./route.ts";

export function reading<Result>(
  call: Pick<Call, "world" | "border">,
  run: (trx: Transaction) => Promise<Result>,
): Promise<Result> {
  return call.world.db.inOrganisation(call.border.organisationId, "read", run);
}
