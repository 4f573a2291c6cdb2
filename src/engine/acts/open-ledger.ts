/** The ledger of a posting, ready to be asked: for acts of people, outside every transaction. */
import { AppError } from "../../core/index.ts";
import { lockPosting } from "../../db/index.ts";
import { ensureAccess } from "../connection/ensure-access.ts";
import { ensureRegisters } from "../connection/ensure-registers.ts";
import { exchangeFor } from "../exchange.ts";
import { laneFacts } from "../lane/begin-drain.ts";
import { ledgerOf, type World } from "../world.ts";
import { type Actor, found } from "./actor.ts";

/** `ledger-unreachable` where the connection does not work or the registers cannot be read. */
export async function openLedger(world: World, { organisationId }: Actor, postingId: string) {
  const { posting, facts } = await world.db.inOrganisation(organisationId, "read posting", async (trx) => {
    const row = found(await lockPosting(trx, { organisationId, postingId }), "posting");
    return { posting: row, facts: (await laneFacts(trx, organisationId, row.lane_id)).facts };
  });
  const { connection } = facts;
  const ledger = ledgerOf(world, connection.ledger);
  const access = await ensureAccess(world, organisationId, connection.id);
  if (access.kind !== "access")
    throw new AppError("ledger-unreachable", "The connection does not work at present.");
  const outcome = await ensureRegisters(world, {
    organisationId,
    connection,
    access: access.access,
    onDays: [posting.document_on],
  });
  if (outcome.kind !== "registers")
    throw new AppError("ledger-unreachable", "The ledger's registers could not be read.");
  const exchange = exchangeFor(world, {
    ledger,
    connectionId: connection.id,
    timing: connection.timing,
    clientId: access.access.clientId,
  });
  const context = { baseUrl: access.access.baseUrl, accessToken: access.access.accessToken, exchange };
  return { posting, facts, ledger, context, registers: outcome.registers };
}
