/** What the token endpoint's answers mean here (visma-facts §2). */
import { z } from "zod";
import type { Later, LedgerAnswer, Refused, SignInOutcome, Tokens } from "../../core/index.ts";
import { jsonIn } from "../../lib/json-in.ts";
import { grantIn, type OauthError, oauthErrorIn } from "../../lib/oauth-answer.ts";
import { type FindingCode, ledgerFinding } from "./finding-code.ts";
import { retryAfterMs } from "./retry-after.ts";

type Of = { nowMs: number; asked: readonly string[]; invalidGrant: FindingCode };

/** What the operator must cure: this hub's own client id, secret or registration (RFC 6749 §5.2). */
const clientErrors: ReadonlySet<string> = new Set(["invalid_client", "unauthorized_client"]);

/**
 * Tokens; or refused, when the grant is dead and only a person can cure it; or later. A wrong client secret is "later" with
 * its finding: the grant itself may be alive, and must not be thrown away for it.
 */
export function grantOutcome(answer: LedgerAnswer, of: Of): SignInOutcome {
  if (answer.kind === "later")
    return { kind: "later", cause: answer.cause, retryAfterMs: answer.retryAfterMs };
  if (answer.kind !== "answer") return { kind: "later", cause: answer.cause };
  const { status, body } = answer;
  const grant = status === 200 ? grantIn(body) : null;
  if (grant !== null) {
    const { accessToken, lifetimeMs, scopes: named, ...refresh } = grant;
    const accessExpiresAt = of.nowMs + lifetimeMs;
    // Neither the answer nor the token names them: as asked for (RFC 6749 §5.1).
    const scopes = named ?? claimedScopes(accessToken) ?? of.asked;
    return { kind: "tokens", tokens: { accessToken, accessExpiresAt, ...refresh, scopes } };
  }
  const error = status === 400 || status === 401 ? oauthErrorIn(body) : null;
  if (error !== null) return errorOutcome(error, status, of.invalidGrant);
  const waitMs = status === 429 ? retryAfterMs(answer) : undefined;
  const cause = `identity server: status ${status}`;
  return { kind: "later", cause, ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }) };
}

function errorOutcome(
  { error, verbatim }: OauthError,
  status: number,
  invalidGrant: FindingCode,
): Later | Refused {
  if (error === "invalid_grant")
    return { kind: "refused", findings: [ledgerFinding(invalidGrant, { verbatim })] };
  return {
    kind: "later",
    cause: `identity server: status ${status}, ${error}`,
    ...(clientErrors.has(error) ? { finding: ledgerFinding("client-refused", { verbatim }) } : {}),
  };
}

const claims = z.object({
  scope: z.union([z.array(z.string()), z.string().transform((text) => text.split(" "))]),
});

/** From the token's claims, documented as `scope[]`; null where it is no such token. */
function claimedScopes(accessToken: string): readonly string[] | null {
  const parsed = claims.safeParse(
    jsonIn(Buffer.from(accessToken.split(".")[1] ?? "", "base64url").toString()),
  );
  return parsed.success ? parsed.data.scope : null;
}

/** What was asked for and not granted. A full scope covers its read-only one; a refresh token is offline access itself. */
export function missingScopes(asked: readonly string[], tokens: Tokens): string[] {
  const has = new Set(tokens.scopes);
  return asked.filter((name) => {
    if (name === "offline_access") return tokens.refreshToken === undefined;
    return !has.has(name) && !has.has(name.replace(/_readonly$/, ""));
  });
}
