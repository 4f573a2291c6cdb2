/** A twin of its own for a test file, and both ways to a token for one of its Visma.net companies. */
import type { Client, LedgerContext, SignInOutcome, Tokens } from "../../../src/core/index.ts";
import { ledger } from "../../../src/ledgers/visma-net/ledger.ts";
import { type Consent, challenge, consentThroughPages, verifier } from "../consent-through-pages.ts";
import { startTwinAtNoon, type TwinAtNoon } from "../twin-at-noon.ts";

export type TwinSession = TwinAtNoon & {
  client: Client;
  consent(of: Consent): Promise<string>;
  redeem(code: string): Promise<SignInOutcome>;
  /** As a person, who chooses the company on the pages. */
  signIn(of: { userName: string; company?: string }): Promise<Tokens>;
  /** As the client itself, for a tenant. */
  direct(tenantId: string): Promise<SignInOutcome>;
  tenantOf(company: string): Promise<string>;
  context(tokens: Tokens): LedgerContext;
  /** A context for the company, signed in as the client. */
  contextOf(company: string): Promise<LedgerContext>;
};

export async function startTwinSession(): Promise<TwinSession> {
  const atNoon = await startTwinAtNoon();
  const { twin, exchange } = atNoon;
  const client: Client = {
    id: "bilag-twin-net",
    secret: "bilag-twin-net-secret",
    identityUrl: twin.url,
    redirectUrl: "http://127.0.0.1:8080/callback",
  };
  const session: TwinSession = {
    ...atNoon,
    client,
    consent: (of) => consentThroughPages(ledger, client, of),
    redeem: async (code) =>
      ledger.signIn.redeem(client, { code, verifier, nowMs: await session.nowMs() }, exchange),
    signIn: async (of) => tokensOf(await session.redeem(await session.consent({ ...of, challenge }))),
    direct: async (tenantId) => {
      const { direct } = ledger.signIn;
      if (direct === undefined) throw new Error("no sign-in without a person");
      return direct(client, { tenantId, nowMs: await session.nowMs() }, exchange);
    },
    tenantOf: async (company) => {
      const companies = (await session.control("GET", "/visma-net/companies")) as {
        id: string;
        name: string;
      }[];
      return companies.find((one) => one.name === company)?.id ?? "";
    },
    context: (tokens) => ({ baseUrl: twin.url, accessToken: tokens.accessToken, exchange }),
    contextOf: async (company) =>
      session.context(tokensOf(await session.direct(await session.tenantOf(company)))),
  };
  return session;
}

function tokensOf(outcome: SignInOutcome): Tokens {
  if (outcome.kind !== "tokens") throw new Error(JSON.stringify(outcome));
  return outcome.tokens;
}
