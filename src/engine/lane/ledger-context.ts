/** The ledger's hand as a lane holds it, for what asks and does not write: through the engine's quota, with the token of now. */
import type { LedgerContext } from "../../core/index.ts";
import type { Access } from "../connection/ensure-access.ts";
import { exchangeFor } from "../exchange.ts";
import type { Drain } from "./drain.ts";

export function ledgerContext(
  { world, ledger, connection }: Drain,
  { clientId, baseUrl, accessToken }: Access,
): LedgerContext {
  const { id: connectionId, timing } = connection;
  return { baseUrl, accessToken, exchange: exchangeFor(world, { ledger, connectionId, timing, clientId }) };
}
