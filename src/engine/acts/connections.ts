/** Connections to ledgers: named here, and of no use before a person has signed in. */
import { AppError } from "../../core/index.ts";
import { insertConnection } from "../../db/index.ts";
import { engineFinding } from "../codes.ts";
import { clientSecretPlace } from "../connection/client-of.ts";
import type { World } from "../world.ts";
import { type Actor, actAs } from "./actor.ts";

export type NewConnection = {
  ledger: string;
  name: string;
  environment: "live" | "test" | "twin";
  /** The customer's own client, as received from the ledger's vendor. */
  client?: { id: string; secret: string; tenantId?: string };
  timing?: Record<string, number>;
};

/** `not-valid` for a ledger that this version does not know. */
export async function createConnection(
  world: World,
  actor: Actor,
  of: NewConnection,
): Promise<{ connectionId: string }> {
  const connectionId = world.ids.next();
  refuseUnreachable(world, of);
  if (!world.registry.ledgers.has(of.ledger))
    throw new AppError("not-valid", `There is no ledger ${of.ledger}.`);
  return actAs(world, actor, "create connection", async (trx, at) => {
    const { client, ...rest } = of;
    await insertConnection(trx, {
      organisationId: actor.organisationId,
      connectionId,
      ledger: of.ledger,
      name: of.name,
      environment: of.environment,
      client: client === undefined ? null : sealedClient(world, connectionId, client),
      timing: of.timing ?? {},
      at,
    });
    // The secret itself never enters the audit log.
    return {
      result: { connectionId },
      content: { connectionId, ...rest, clientId: client?.id, tenantId: client?.tenantId },
    };
  });
}

function sealedClient(
  world: World,
  connectionId: string,
  { id, secret, tenantId }: NonNullable<NewConnection["client"]>,
) {
  const secretSealed = world.sealer.seal(secret, clientSecretPlace(connectionId));
  return { id, secretSealed, tenantId: tenantId ?? null };
}

/** An environment that this hub has no address for would only be noticed at the sign-in. */
function refuseUnreachable(world: World, { ledger, environment }: NewConnection): void {
  try {
    world.endpoint(ledger, environment);
  } catch (cause) {
    const known = "live and test use the configured addresses; twin wants a try-out or BILAG_TWIN_URL";
    const finding = engineFinding("connection-without-address", { parameters: { environment } });
    const message = `This hub has no address of ${ledger} (${environment}): ${known}.`;
    throw new AppError("not-valid", message, [finding], { cause });
  }
}
