/** How a connection gets its next access token: with its refresh token, or anew as the client that the tenant has let in. */
import type { Client, Exchange, Ledger, SignInOutcome, Tokens } from "../../core/index.ts";
import type { Connection } from "../../db/index.ts";

export type AskTokens = (client: Client, exchange: Exchange, nowMs: number) => Promise<SignInOutcome>;

/** A tenant id with a client of its own is how a ledger's vendor hands out access without a person's sign-in. */
export function directSignIn(connection: Connection, { signIn }: Ledger): AskTokens | null {
  const { tenant_id: tenantId } = connection;
  const { direct } = signIn;
  if (tenantId === null || direct === undefined) return null;
  return (client, exchange, nowMs) => direct(client, { tenantId, nowMs }, exchange);
}

/** Null where only a person's sign-in helps. */
export function freshTokens(connection: Connection, ledger: Ledger, tokens: Tokens): AskTokens | null {
  const { refreshToken } = tokens;
  if (refreshToken === undefined) return directSignIn(connection, ledger);
  return (client, exchange, nowMs) => ledger.signIn.refresh(client, { refreshToken, nowMs }, exchange);
}
