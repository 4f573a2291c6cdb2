/** The OAuth client of a connection: its own as received from the ledger's vendor, or the environment's. */
import { AppError, type Client } from "../../core/index.ts";
import type { Connection } from "../../db/index.ts";
import type { World } from "../world.ts";
import { withUnknownKey } from "./with-unknown-key.ts";

/** Throws `not-in-this-state` with the finding where its own secret is sealed with a key that the hub has not. */
export function clientOf(world: World, connection: Connection): Client {
  const endpoint = world.endpoint(connection.ledger, connection.environment);
  const { client_id: id, client_secret_sealed: sealed } = connection;
  const unknown = withUnknownKey(world.sealer, { tokens_sealed: null, client_secret_sealed: sealed });
  if (unknown !== null)
    throw new AppError("not-in-this-state", "No key opens the connection's own client secret.", [unknown]);
  const own =
    id !== null && sealed !== null
      ? { id, secret: world.sealer.open(sealed, clientSecretPlace(connection.id)) }
      : null;
  return {
    id: own?.id ?? endpoint.clientId,
    secret: own?.secret ?? endpoint.clientSecret,
    identityUrl: endpoint.identityUrl,
    redirectUrl: world.redirectUrl,
  };
}

export function clientSecretPlace(connectionId: string): string {
  return `connection ${connectionId} client secret`;
}
