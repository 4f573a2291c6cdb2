/** Tokens lie sealed in the connection's row, bound to that row. */
import type { Tokens } from "../../core/index.ts";
import type { Connection } from "../../db/index.ts";
import type { Sealer } from "../../lib/seal.ts";

const place = (connectionId: string) => `connection ${connectionId} tokens`;

export function sealTokens(sealer: Sealer, connectionId: string, tokens: Tokens): Buffer {
  return sealer.seal(JSON.stringify(tokens), place(connectionId));
}

export function openTokens(sealer: Sealer, connection: Connection): Tokens {
  if (connection.tokens_sealed === null) throw new Error(`connection ${connection.id} has no tokens`);
  return JSON.parse(sealer.open(connection.tokens_sealed, place(connection.id)));
}
