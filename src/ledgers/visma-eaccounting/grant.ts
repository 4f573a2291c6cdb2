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

const oauthError = z.object({ error: z.string(), error_description: z.string().optional() });

/** What the operator must cure: this hub's own client id, secret or registration (RFC 6749 §5.2). */
const clientErrors: ReadonlySet<string> = new Set(["invalid_client", "unauthorized_client"]);

/**
 * Tokens; or refused, when the grant is dead and only a person can cure it; or later. A wrong client secret is "later" with
 * its finding: the grant itself may be alive, and must not be thrown away for it.
 */
export function grantOutcome(
  answer: LedgerAnswer,
  of: { nowMs: number; asked: readonly string[]; invalidGrant: FindingCode },
): SignInOutcome {
  if (answer.kind === "later")
    return { kind: "later", cause: answer.cause, retryAfterMs: answer.retryAfterMs };
  if (answer.kind !== "answer") return { kind: "later", cause: answer.cause };
  const value = jsonIn(answer.body);
  if (answer.status === 200) {
    const parsed = granted.safeParse(value);
    if (parsed.success) return { kind: "tokens", tokens: tokensOf(parsed.data, of) };
  }
  const error = answer.status === 400 || answer.status === 401 ? oauthError.safeParse(value) : null;
  if (error?.success) return errorOutcome(error.data, answer.status, of.invalidGrant);
  const waitMs = answer.status === 429 ? retryAfterMs(answer) : undefined;
  const cause = `identity server: status ${answer.status}`;
  return { kind: "later", cause, ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }) };
}

function errorOutcome(
  { error, error_description: description }: z.infer<typeof oauthError>,
  status: number,
  invalidGrant: FindingCode,
): Later | Refused {
  const verbatim = description === undefined ? error : `${error}: ${description}`;
  if (error === "invalid_grant") {
    return { kind: "refused", findings: [ledgerFinding(invalidGrant, { verbatim })] };
  }
  return {
    kind: "later",
    cause: `identity server: status ${status}, ${error}`,
    ...(clientErrors.has(error) ? { finding: ledgerFinding("client-refused", { verbatim }) } : {}),
  };
}

function tokensOf(body: z.infer<typeof granted>, of: { nowMs: number; asked: readonly string[] }): Tokens {
  return {
    accessToken: body.access_token,
    accessExpiresAt: of.nowMs + body.expires_in * 1000,
    ...(body.refresh_token === undefined ? {} : { refreshToken: body.refresh_token }),
    scopes: scopesIn(body) ?? of.asked,
  };
}

/** From the answer, else from the token's claims (documented as `scope[]`); neither: as asked for (RFC 6749 §5.1). */
function scopesIn(body: z.infer<typeof granted>): readonly string[] | null {
  if (body.scope !== undefined) return body.scope.split(" ").filter((name) => name !== "");
  const claims = jsonIn(Buffer.from(body.access_token.split(".")[1] ?? "", "base64url").toString());
  const parsed = z
    .object({ scope: z.union([z.array(z.string()), z.string().transform((text) => text.split(" "))]) })
    .safeParse(claims);
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
