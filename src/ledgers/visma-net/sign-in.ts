/**
 * Sign-in at Visma Connect, in both its ways: a person's, by authorization code with PKCE, who chooses the company; and the
 * client's own, for a tenant that has let it in (Visma.net §2). The form posts are built by hand: every request must go
 * through the exchange.
 */
import type { Client, LedgerRequest, SignIn, SignInOutcome, Tokens } from "../../core/index.ts";
import { authoriseQuery, codeForm, refreshForm, revocationForm } from "../../lib/oauth-code.ts";
import { clientFormPost, formPost } from "../../lib/oauth-form.ts";
import { ledgerFinding } from "./finding-code.ts";
import { grantOutcome, missingScopes } from "./grant.ts";
import { interactiveScopes, serviceScopes } from "./scopes.ts";
import { timing } from "./timing.ts";

export const signIn: SignIn = {
  authoriseUrl(client, of) {
    const query = new URLSearchParams({
      ...authoriseQuery(client, { scopes: interactiveScopes, ...of }),
      // A session that is open at Visma.net would lend its own company, or fail (features N2, N3).
      prompt: "login",
    });
    return `${identityRoot(client)}/connect/authorize?${query}`;
  },

  async redeem(client, of, exchange) {
    const answer = await exchange(tokenRequest(client, "/connect/token", codeForm(client, of)));
    const rules = { nowMs: of.nowMs, asked: interactiveScopes, invalidGrant: "erp-sign-in-expired" } as const;
    return refuseFewer(grantOutcome(answer, rules), interactiveScopes);
  },

  async refresh(client, of, exchange) {
    const answer = await exchange(tokenRequest(client, "/connect/token", refreshForm(of.refreshToken)));
    const outcome = grantOutcome(answer, {
      nowMs: of.nowMs,
      asked: interactiveScopes,
      invalidGrant: "erp-authorisation-lost",
    });
    if (outcome.kind !== "tokens") return outcome;
    // Of "re-use" tokens none comes back: the old one goes on. Of "one-time" ones the newest counts.
    const refreshToken = outcome.tokens.refreshToken ?? of.refreshToken;
    return { kind: "tokens", tokens: { ...outcome.tokens, refreshToken } };
  },

  /** The tenant id must be the company's own: that of the customer (the contract) gives a token which the ledger answers with 401. */
  async direct(client, of, exchange) {
    const form = {
      grant_type: "client_credentials",
      client_id: client.id,
      client_secret: client.secret,
      scope: serviceScopes.join(" "),
      tenant_id: of.tenantId,
    };
    const answer = await exchange(formRequest(client, "/connect/token", form));
    const rules = { nowMs: of.nowMs, asked: serviceScopes, invalidGrant: "erp-tenant-refused" } as const;
    const outcome = refuseFewer(grantOutcome(answer, rules), serviceScopes);
    return outcome.kind === "tokens" ? { kind: "tokens", tokens: withoutRefresh(outcome.tokens) } : outcome;
  },

  /** Best effort: when the answer is lost, the token still dies with its lifetime. */
  async revoke(client, of, exchange) {
    await exchange(tokenRequest(client, "/connect/revocation", revocationForm(of.refreshToken)));
  },
};

/** All or nothing: with one scope missing the first posting would halt on it, long after the person has gone. */
function refuseFewer(outcome: SignInOutcome, asked: readonly string[]): SignInOutcome {
  if (outcome.kind !== "tokens") return outcome;
  const missing = missingScopes(asked, outcome.tokens);
  if (missing.length === 0) return outcome;
  const scopes = missing.join(" ");
  const finding = ledgerFinding("erp-scopes-missing", { value: scopes, parameters: { scopes } });
  return { kind: "refused", findings: [finding] };
}

/** Such tokens are asked for anew. One that came along all the same would outlive the customer's approval. */
function withoutRefresh({ refreshToken: _, ...tokens }: Tokens): Tokens {
  return tokens;
}

function tokenRequest(client: Client, path: string, form: Record<string, string>): LedgerRequest {
  return { ...signInRequest(client, path), ...clientFormPost(client, form) };
}

/** The form itself says who the client is. */
function formRequest(client: Client, path: string, form: Record<string, string>): LedgerRequest {
  return { ...signInRequest(client, path), ...formPost(form) };
}

function signInRequest(client: Client, path: string) {
  const url = `${identityRoot(client)}${path}`;
  return { purpose: "sign-in", method: "POST", url, timeoutMs: timing.requestTimeoutMs } as const;
}

function identityRoot(client: Client): string {
  return client.identityUrl.replace(/\/+$/, "");
}
