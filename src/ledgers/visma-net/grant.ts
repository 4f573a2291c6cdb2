/** The token endpoint's answers. */
import { z } from "zod";
import type { Later, LedgerAnswer, Refused, SignInOutcome, Tokens } from "../../core/index.ts";
import { jsonIn } from "../../lib/json-in.ts";
import { type FindingCode, ledgerFinding } from "./finding-code.ts";
import { retryAfterMs } from "./retry-after.ts";

const granted = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  expires_in: z.number().positive(),
  scope: z.string().optional(),
});
type Granted = z.infer<typeof granted>;

const oauthError = z.object({ error: z.string(), error_description: z.string().optional() });
type OauthError = z.infer<typeof oauthError>;

type Of = { nowMs: number; asked: readonly string[]; invalidGrant: FindingCode };

/**
 * Tokens; or refused, when only a person can cure it; or later. A wrong client secret is "later" with its finding: the grant
 * itself may be alive, and must not be thrown away for it. So is a scope that is not approved, or not any more.
 */
export function grantOutcome(answer: LedgerAnswer, of: Of): SignInOutcome {
  if (answer.kind === "later")
    return { kind: "later", cause: answer.cause, retryAfterMs: answer.retryAfterMs };
  if (answer.kind !== "answer") return { kind: "later", cause: answer.cause };
  const value = jsonIn(answer.body);
  if (answer.status === 200) {
    const parsed = granted.safeParse(value);
    if (parsed.success) return { kind: "tokens", tokens: tokensOf(parsed.data, of) };
  }
  const isError = answer.status === 400 || answer.status === 401 || answer.status === 403;
  const error = isError ? oauthError.safeParse(value) : null;
  if (error?.success) return errorOutcome(error.data, answer.status, of.invalidGrant);
  const waitMs = answer.status === 429 ? retryAfterMs(answer) : undefined;
  const cause = `sign-in server: status ${answer.status}`;
  return { kind: "later", cause, ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }) };
}

/** What the operator must cure: this hub's own client id or secret, or its approval for the ledger (RFC 6749 §5.2). */
const clientErrors: Readonly<Record<string, FindingCode>> = {
  invalid_client: "erp-client-refused",
  unauthorized_client: "erp-client-not-approved",
  invalid_scope: "erp-client-not-approved",
};

function errorOutcome(
  { error, error_description: description }: OauthError,
  status: number,
  invalidGrant: FindingCode,
): Later | Refused {
  const verbatim = description === undefined ? error : `${error}: ${description}`;
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

function tokensOf(body: Granted, of: Of): Tokens {
  return {
    accessToken: body.access_token,
    accessExpiresAt: of.nowMs + body.expires_in * 1000,
    ...(body.refresh_token === undefined ? {} : { refreshToken: body.refresh_token }),
    // An answer without scopes means those that were asked for (RFC 6749 §5.1).
    scopes: body.scope === undefined ? of.asked : body.scope.split(" ").filter((name) => name !== ""),
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
