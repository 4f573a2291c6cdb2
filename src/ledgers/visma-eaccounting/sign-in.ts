/**
 * Sign-in at the identity server: authorization code with PKCE for a confidential client (visma-facts §2).
 * The form posts are built by hand: a sign-in library brings its own HTTP, and every request must go through the exchange.
 */
import type { Client, LedgerRequest, SignIn, SignInOutcome } from "../../core/index.ts";
import { authoriseQuery, codeForm, refreshForm, revocationForm } from "../../lib/oauth-code.ts";
import { clientFormPost } from "../../lib/oauth-form.ts";
import { ledgerFinding } from "./finding-code.ts";
import { grantOutcome, missingScopes } from "./grant.ts";
import { timing } from "./timing.ts";

/** `ea:sales_readonly` for the company settings alone, which are listed under the sales scopes only (visma-facts §2). */
const scopes = ["ea:api", "ea:accounting", "ea:sales_readonly", "offline_access"] as const;

/** Limits the company picker to companies that have this product (visma-facts §2). */
const product = "service:44643EB1-3F76-4C1C-A672-402AE8085934";

export const signIn: SignIn = {
  authoriseUrl(client, of) {
    const query = new URLSearchParams({
      ...authoriseQuery(client, { scopes, ...of }),
      // Without it a user's default company is granted unasked, often the wrong one (visma-facts §7).
      prompt: "select_account",
      acr_values: product,
    });
    return `${identityRoot(client)}/connect/authorize?${query}`;
  },

  async redeem(client, of, exchange) {
    const answer = await exchange(tokenRequest(client, "/connect/token", codeForm(client, of)));
    const outcome = grantOutcome(answer, { nowMs: of.nowMs, asked: scopes, invalidGrant: "sign-in-expired" });
    return outcome.kind === "tokens" ? refuseFewer(outcome) : outcome;
  },

  async refresh(client, of, exchange) {
    const answer = await exchange(tokenRequest(client, "/connect/token", refreshForm(of.refreshToken)));
    const outcome = grantOutcome(answer, {
      nowMs: of.nowMs,
      asked: scopes,
      invalidGrant: "authorisation-lost",
    });
    if (outcome.kind !== "tokens") return outcome;
    // Newer clients have a reusable refresh token: where none comes back, the old one goes on (visma-facts §2).
    const refreshToken = outcome.tokens.refreshToken ?? of.refreshToken;
    return { kind: "tokens", tokens: { ...outcome.tokens, refreshToken } };
  },

  /** Best effort: when the answer is lost, the token still dies with its lifetime. */
  async revoke(client, of, exchange) {
    await exchange(tokenRequest(client, "/connect/revocation", revocationForm(of.refreshToken)));
  },
};

/** All or nothing: with one scope missing the first posting would halt on it, long after the person has gone. */
function refuseFewer(outcome: Extract<SignInOutcome, { kind: "tokens" }>): SignInOutcome {
  const missing = missingScopes(scopes, outcome.tokens);
  if (missing.length === 0) return outcome;
  const scopeNames = missing.join(" ");
  const finding = ledgerFinding("scopes-missing", { value: scopeNames, parameters: { scopes: scopeNames } });
  return { kind: "refused", findings: [finding] };
}

function tokenRequest(client: Client, path: string, form: Record<string, string>): LedgerRequest {
  return {
    purpose: "sign-in",
    method: "POST",
    url: `${identityRoot(client)}${path}`,
    ...clientFormPost(client, form),
    timeoutMs: timing.requestTimeoutMs,
  };
}

function identityRoot(client: Client): string {
  return client.identityUrl.replace(/\/+$/, "");
}
