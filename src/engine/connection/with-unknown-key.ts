/** A connection whose secrets no configured key opens: the hub was started with another key than before. */
import type { Finding } from "../../core/index.ts";
import type { Connection } from "../../db/index.ts";
import type { Sealer } from "../../lib/seal.ts";
import { engineFinding } from "../codes.ts";

/** Null where all can be opened. Nothing is written down: with the right key again, or after a new sign-in, the connection works. */
export function withUnknownKey(
  sealer: Sealer,
  connection: Pick<Connection, "tokens_sealed" | "client_secret_sealed">,
): Finding | null {
  const sealed = [connection.tokens_sealed, connection.client_secret_sealed];
  const areOurs = sealed.every((one) => one === null || sealer.hasKeyOf(one));
  return areOurs ? null : engineFinding("connection-key-unknown");
}
