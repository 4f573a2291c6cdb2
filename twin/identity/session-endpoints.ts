/** `/connect/userinfo` and `/connect/endsession`. Visma.net §2 (addresses); what they answer is assumed. */
import { type Context, Hono } from "hono";
import { deleteCookie, getCookie } from "hono/cookie";
import { bearerToken, type TwinEnv } from "../http.ts";
import type { Identity } from "./identity.ts";
import { signedOutPage } from "./pages.ts";
import { sessionCookie } from "./session-cookie.ts";

type Ctx = Context<TwinEnv>;

export function sessionRoutes(identity: Identity): Hono<TwinEnv> {
  const routes = new Hono<TwinEnv>();
  routes.on(["GET", "POST"], "/connect/userinfo", (c) => {
    const token = bearerToken(c.req.header("authorization"));
    const grant = token === null ? null : identity.grants.grantOf(token);
    const person = grant?.userName ? identity.world.people.get(grant.userName) : undefined;
    if (!person) return c.json({ error: "invalid_token" }, 401);
    return c.json({
      sub: person.id,
      email: person.email,
      given_name: person.firstName,
      family_name: person.lastName,
    });
  });
  routes.on(["GET", "POST"], "/connect/endsession", (c) => endSession(identity, c));
  return routes;
}

/** Signs the person of the browser out of everything; back to an address that some client has registered. */
function endSession(identity: Identity, c: Ctx): Response | Promise<Response> {
  const key = getCookie(c, sessionCookie) ?? "";
  const session = identity.sessions.get(key);
  identity.sessions.delete(key);
  deleteCookie(c, sessionCookie);
  if (session) for (const realm of identity.realms.values()) realm.signedOut?.(session.userName);
  const wanted = c.req.query("post_logout_redirect_uri") ?? "";
  const isKnown = [...identity.clients.values()].some((client) => client.redirectUris.includes(wanted));
  return isKnown ? c.redirect(wanted, 302) : c.html(signedOutPage());
}
