/** `/connect/token` and `/connect/revocation`. visma-facts §2, Visma.net §2 */
import { createHash } from "node:crypto";
import { type Context, Hono } from "hono";
import type { TwinEnv } from "../http.ts";
import type { Identity } from "./identity.ts";
import type { Client } from "./realm.ts";

type Form = Record<string, unknown>;
type Ctx = Context<TwinEnv>;

export function tokenRoutes(identity: Identity): Hono<TwinEnv> {
  const routes = new Hono<TwinEnv>();

  routes.post("/connect/token", async (c) => {
    const form = await c.req.parseBody();
    const client = clientOf(identity, c, form);
    if (!client) return invalidClient(identity, c, form);
    c.get("entry").clientId = client.id;
    const issuer = new URL(c.req.url).origin;
    if (form.grant_type === "authorization_code") return tokenForCode(identity, c, client, form, issuer);
    if (form.grant_type === "refresh_token") return tokenForRefresh(identity, c, client, form, issuer);
    if (form.grant_type === "client_credentials") return tokenForService(identity, c, client, form, issuer);
    return oauthError(c, "unsupported_grant_type");
  });

  // 200 with an empty body, whether the token was known or not. visma-facts §2
  routes.post("/connect/revocation", async (c) => {
    const form = await c.req.parseBody();
    const client = clientOf(identity, c, form);
    if (!client) return oauthError(c, "invalid_client");
    identity.grants.revoke(text(form.token));
    return c.body(null, 200);
  });
  return routes;
}

function tokenForCode(identity: Identity, c: Ctx, client: Client, form: Form, issuer: string) {
  const code = identity.grants.takeCode(text(form.code));
  const good =
    code !== null &&
    code.grant.clientId === client.id &&
    code.redirectUri === text(form.redirect_uri) &&
    verifies(code.challenge, text(form.code_verifier));
  if (!good) return oauthError(c, "invalid_grant");
  const refusal = tokenRefusal(identity, client, code.grant);
  return refusal ? oauthError(c, refusal) : tokens(c, identity.grants.issue(code.grant, issuer));
}

function tokenForRefresh(identity: Identity, c: Ctx, client: Client, form: Form, issuer: string) {
  const token = text(form.refresh_token);
  const grant = identity.grants.refreshedBy(token);
  const refusal = grant && grant.clientId === client.id ? tokenRefusal(identity, client, grant) : null;
  if (refusal) return oauthError(c, refusal);
  const answer = identity.grants.refresh(token, client, issuer);
  return answer ? tokens(c, answer) : oauthError(c, "invalid_grant");
}

/** Client credentials: one tenant per token, no refresh token. Visma.net §2; order of the checks assumed. */
function tokenForService(identity: Identity, c: Ctx, client: Client, form: Form, issuer: string) {
  const known = identity.realms.get(client.product)?.serviceScopes;
  if (!known) return oauthError(c, "unsupported_grant_type");
  if (!client.allows.includes("client_credentials")) return oauthError(c, "unauthorized_client");
  const scopes = text(form.scope)
    .split(/[\s+]+/)
    .filter(Boolean);
  if (scopes.length === 0 || scopes.some((scope) => !known.includes(scope)))
    return oauthError(c, "invalid_scope");
  const told = {
    clientId: client.id,
    userName: null,
    companyId: text(form.tenant_id).toLowerCase(),
    scopes,
    signedInAt: identity.world.clock.now(),
  };
  const refusal = tokenRefusal(identity, client, told);
  if (refusal) return oauthError(c, refusal);
  return tokens(c, identity.grants.issue(identity.grants.openGrant(told), issuer));
}

function tokenRefusal(
  identity: Identity,
  client: Client,
  grant: { userName: string | null; companyId: string },
): string | null {
  const person = grant.userName === null ? null : (identity.world.people.get(grant.userName) ?? null);
  const { companyId } = grant;
  return identity.realms.get(client.product)?.tokenRefusal?.({ client, person, companyId }) ?? null;
}

/** PKCE S256: checked when a challenge was sent (§2: accepted, inferred), and a verifier without one is refused. */
function verifies(challenge: string | null, verifier: string): boolean {
  if (challenge === null) return verifier === "";
  return createHash("sha256").update(verifier).digest("base64url") === challenge;
}

/** HTTP Basic, or id and secret in the form: both are in live use. visma-facts §2 */
function clientOf(identity: Identity, c: Ctx, form: Form): Client | null {
  const [id, secret] = basicPair(c.req.header("authorization")) ?? [
    text(form.client_id),
    text(form.client_secret),
  ];
  const client = identity.clients.get(id);
  return client && client.secret === secret ? client : null;
}

function basicPair(header: string | undefined): [string, string] | null {
  const encoded = header?.match(/^Basic +(\S+)$/i)?.[1];
  if (!encoded) return null;
  const pair = Buffer.from(encoded, "base64").toString("utf8");
  const cut = pair.indexOf(":");
  return cut < 0 ? null : [formDecoded(pair.slice(0, cut)), formDecoded(pair.slice(cut + 1))];
}

/** RFC 6749 §2.3.1 has both halves form-encoded; a half that is not valid so is taken as it is. */
function formDecoded(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll("+", " "));
  } catch {
    return part;
  }
}

function tokens(c: Ctx, answer: object) {
  c.header("Cache-Control", "no-store");
  return c.json(answer, 200);
}

/** 400 for all of them, as IdentityServer does (inferred in §2); Visma Connect answers `invalid_client` with 401. */
function oauthError(c: Ctx, error: string, status: 400 | 401 = 400) {
  c.header("Cache-Control", "no-store");
  return c.json({ error }, status);
}

/** Whose client it was meant to be is told by its id, and where nobody knows it by the grant it asks for. */
function invalidClient(identity: Identity, c: Ctx, form: Form) {
  const [id] = basicPair(c.req.header("authorization")) ?? [text(form.client_id)];
  const known = identity.clients.get(id)?.product;
  const isVismaNet = known ? known === "visma-net" : form.grant_type === "client_credentials";
  return oauthError(c, "invalid_client", isVismaNet ? 401 : 400);
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
