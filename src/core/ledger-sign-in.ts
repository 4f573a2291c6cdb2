/** How a person, or a tenant, lets us into a company's books: the ledger's part of the sign-in. */
import type { Exchange, Later, Refused } from "./ledger-exchange.ts";

export type Tokens = {
  accessToken: string;
  /** Epoch milliseconds. */
  accessExpiresAt: number;
  refreshToken?: string;
  scopes: readonly string[];
};
export type SignInOutcome = { kind: "tokens"; tokens: Tokens } | Later | Refused;

export type Client = { id: string; secret: string; identityUrl: string; redirectUrl: string };

export type SignIn = {
  /** Where the person is sent. State, and the PKCE challenge, come from the engine. */
  authoriseUrl(client: Client, of: { state: string; challenge: string }): string;
  /** Exchanges the code. Refuses with a finding when fewer scopes than needed were granted. */
  redeem(
    client: Client,
    of: { code: string; verifier: string; nowMs: number },
    exchange: Exchange,
  ): Promise<SignInOutcome>;
  /** A dead refresh token is `refused` with the code `authorisation-lost`: only a person can cure it. */
  refresh(
    client: Client,
    of: { refreshToken: string; nowMs: number },
    exchange: Exchange,
  ): Promise<SignInOutcome>;
  /** Tokens for a tenant that has let the client in, without a person's browser. They have no refresh token: asked for again when old. */
  direct?(
    client: Client,
    of: { tenantId: string; nowMs: number },
    exchange: Exchange,
  ): Promise<SignInOutcome>;
  revoke(client: Client, of: { refreshToken: string }, exchange: Exchange): Promise<void>;
};
