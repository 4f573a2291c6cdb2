/** A twin of its own for a test file, a person who signs in through its pages, and the acts of its control API. */
import type { Client, LedgerContext, Tokens } from "../../../src/core/index.ts";
import { ledger } from "../../../src/ledgers/visma-eaccounting/ledger.ts";
import { type Consent, challenge, consentThroughPages, verifier } from "../consent-through-pages.ts";
import { startTwinAtNoon, type TwinAtNoon } from "../twin-at-noon.ts";

export { challenge, verifier } from "../consent-through-pages.ts";

export type TwinSession = TwinAtNoon & {
  client: Client;
  /** Through the sign-in, company and consent pages; gives the code that the browser is sent back with. */
  consent(of: Consent): Promise<string>;
  signIn(of: { userName: string; company?: string }): Promise<Tokens>;
  context(tokens: Tokens): LedgerContext;
};

export async function startTwinSession(): Promise<TwinSession> {
  const atNoon = await startTwinAtNoon();
  const { twin, exchange } = atNoon;
  const client: Client = {
    id: "bilag-twin",
    secret: "bilag-twin-secret",
    identityUrl: twin.url,
    redirectUrl: "http://127.0.0.1:8080/callback",
  };
  const session: TwinSession = {
    ...atNoon,
    client,
    consent: (of) => consentThroughPages(ledger, client, of),
    signIn: async (of) => {
      const code = await session.consent({ ...of, challenge });
      const nowMs = await session.nowMs();
      const outcome = await ledger.signIn.redeem(client, { code, verifier, nowMs }, exchange);
      if (outcome.kind !== "tokens") throw new Error(JSON.stringify(outcome));
      return outcome.tokens;
    },
    context: (tokens) => ({ baseUrl: `${twin.url}/v2`, accessToken: tokens.accessToken, exchange }),
  };
  return session;
}
