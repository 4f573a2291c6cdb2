/** What the token endpoint's answers mean here. */
import type { Later, LedgerAnswer, Refused, SignInOutcome, Tokens } from "../../core/index.ts";
import { grantIn, type OauthError, oauthErrorIn } from "../../lib/oauth-answer.ts";
import { type FindingCode, ledgerFinding } from "./finding-code.ts";
import { retryAfterMs } from "./retry-after.ts";

type Of = { nowMs: number; asked: readonly string[]; invalidGrant: FindingCode };

/**
 * Tokens; or refused, when only a person can cure it; or later. A wrong client secret is "later" with its finding: the grant
 * itself may be alive, and must not be thrown away for it. So is a scope that is not approved, or not any more.
 */
export function grantOutcome(answer: LedgerAnswer, of: Of): SignInOutcome {
  if (answer.kind === "later")
    return { kind: "later", cause: answer.cause, retryAfterMs: answer.retryAfterMs };
  if (answer.kind !== "answer") return { kind: "later", cause: answer.cause };
  const { status, body } = answer;
  const grant = status === 200 ? grantIn(body) : null;
  if (grant !== null) {
    const { accessToken, lifetimeMs, scopes, ...refresh } = grant;
    const accessExpiresAt = of.nowMs + lifetimeMs;
    return {
      kind: "tokens",
      tokens: { accessToken, accessExpiresAt, ...refresh, scopes: scopes ?? of.asked },
    };
  }
  const error = status === 400 || status === 401 || status === 403 ? oauthErrorIn(body) : null;
  if (error !== null) return errorOutcome(error, status, of.invalidGrant);
  const waitMs = status === 429 ? retryAfterMs(answer) : undefined;
  const cause = `sign-in server: status ${status}`;
  return { kind: "later", cause, ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }) };
}

/** What the operator must cure: this hub's own client id or secret, or its approval for the ledger (RFC 6749 §5.2). */
const clientErrors: Readonly<Record<string, FindingCode>> = {
  invalid_client: "erp-client-refused",
  unauthorized_client: "erp-client-not-approved",
  invalid_scope: "erp-client-not-approved",
};

function errorOutcome(
  { error, verbatim }: OauthError,
  status: number,
  invalidGrant: FindingCode,
): Later | Refused {
  if (error === "invalid_grant")
    return { kind: "refused", findings: [ledgerFinding(invalidGrant, { verbatim })] };
  // The person or the client has no way into this company: the role API User is missing, or has been given minutes ago.
  if (error === "invalid_tenant")
    return { kind: "refused", findings: [ledgerFinding("erp-tenant-refused", { verbatim })] };
  const code = clientErrors[error];
  return {
    kind: "later",
    cause: `sign-in server: status ${status}, ${error}`,
    ...(code === undefined ? {} : { finding: ledgerFinding(code, { verbatim }) }),
  };
}

/** What was asked for and not granted. A refresh token is offline access itself; the first two only steer the pages. */
export function missingScopes(asked: readonly string[], tokens: Tokens): string[] {
  const has = new Set(tokens.scopes);
  return asked.filter((name) => {
    if (name === "openid" || name === "tenants") return false;
    return name === "offline_access" ? tokens.refreshToken === undefined : !has.has(name);
  });
}
