/** The registers of a connection as the hub keeps them, read from the ledger first where they are missing or old. */
import { AppError } from "../../core/index.ts";
import { type ConnectionRow, readConnection } from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { ensureAccess } from "../../engine/connection/ensure-access.ts";
import { ensureRegisters } from "../../engine/connection/ensure-registers.ts";
import type { Call } from "../route.ts";

/**
 * Old ones are good enough to choose an account from while the ledger does not answer; none at all are not:
 * then `ledger-unreachable`, or `not-in-this-state` with the finding that a person must cure.
 */
export async function readLedgerRegisters(
  { world, actor }: Pick<Call, "world" | "actor">,
  row: ConnectionRow,
): Promise<void> {
  const { organisationId } = actor;
  const isKept = row.registersReadAt !== null;
  if (isKept && Date.parse(row.registersReadAt ?? "") + world.pace.registersFreshMs > world.clock.now())
    return;
  const access = await ensureAccess(world, organisationId, row.id);
  if (access.kind === "access") {
    const kept = await world.db.inOrganisation(organisationId, "read connection", (trx) =>
      readConnection(trx, { organisationId, connectionId: row.id }),
    );
    const connection = found(kept, "connection");
    const outcome = await ensureRegisters(world, {
      organisationId,
      connection,
      access: access.access,
      onDays: [],
    });
    if (outcome.kind === "registers" || isKept) return;
    if (outcome.kind === "later") throw new AppError("ledger-unreachable", outcome.cause);
    throw notNow(outcome.findings);
  }
  if (isKept) return;
  if (access.kind === "later") throw new AppError("ledger-unreachable", access.cause);
  throw notNow([access.finding]);
}

function notNow(findings: ConstructorParameters<typeof AppError>[2]): AppError {
  return new AppError(
    "not-in-this-state",
    "The ledger's registers cannot be read; see the findings.",
    findings,
  );
}
