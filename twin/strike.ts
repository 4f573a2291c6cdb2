/** Logs every request, draws the fault that strikes it and plays the fault on the connection. */
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context, MiddlewareHandler } from "hono";
import type { Fault } from "./faults.ts";
import { bearerToken, type TwinEnv } from "./http.ts";
import type { Identity } from "./identity/identity.ts";

type Ctx = Context<TwinEnv>;
type Next = () => Promise<void>;

export function strike(identity: Identity): MiddlewareHandler<TwinEnv> {
  const { world } = identity;
  return async (c, next) => {
    const url = new URL(c.req.url);
    if (isOwnPath(url.pathname)) return next();
    const token = bearerToken(c.req.header("authorization"));
    const grant = token === null ? null : identity.grants.traceOf(token);
    const entry = world.log.open({
      at: world.clock.shown(),
      method: c.req.method,
      path: url.pathname,
      query: url.search,
    });
    entry.companyId = grant?.companyId ?? null;
    entry.clientId = grant?.clientId ?? null;
    c.set("entry", entry);
    // Read now: when the client hangs up meanwhile, the body of its request is gone.
    if (c.req.method !== "GET") await c.req.arrayBuffer();
    const fault = world.faults.draw({
      method: c.req.method,
      path: url.pathname,
      companyId: entry.companyId,
      clientId: entry.clientId,
    });
    entry.fault = fault?.kind ?? null;
    c.set("fault", fault);
    const revoke = () => identity.grants.end((candidate) => candidate === grant);
    const answer = await play(identity, c, next, fault, revoke);
    if (answer === RESPONSE_ALREADY_SENT) return answer;
    if (answer) c.res = answer;
    entry.status = c.res.status;
    c.res.headers.set("Date", new Date(Date.parse(world.clock.shown())).toUTCString());
    return undefined;
  };
}

/** Control and the pages of the books are the twin's own: no fault strikes them and no log shows them. */
function isOwnPath(path: string): boolean {
  return path === "/" || path === "/_twin" || path.startsWith("/_twin/") || path.startsWith("/books/");
}

async function play(
  { world }: Identity,
  c: Ctx,
  next: Next,
  fault: Fault | null,
  revoke: () => void,
): Promise<Response | undefined> {
  switch (fault?.kind) {
    case undefined:
    // The product plays these three itself.
    case "slow-commit":
    case "late-visibility":
    case "too-many-requests":
      await next();
      return undefined;
    case "lost-request":
      return reset(c);
    case "lost-answer":
      await next();
      return reset(c);
    case "late-delivery":
      return lateDelivery(world, c, next, fault);
    case "slow-answer":
      await next();
      return (await world.clock.sleep(fault.delayMs)) ? undefined : reset(c);
    case "server-error":
      if (fault.commit) await next();
      return replaced(500, "application/json", JSON.stringify({ Message: "An error has occurred." }));
    case "gateway-page":
      if (fault.commit) await next();
      return replaced(
        fault.status,
        "text/html",
        `<html><body><h1>${fault.status} Bad Gateway</h1></body></html>`,
      );
    case "truncated-answer":
      await next();
      return halved(c, await c.res.text());
    case "unreadable-answer":
      await next();
      return replaced(c.res.status, "application/json", "\u0000\u0001 not an answer");
    case "token-revoked":
      if (fault.moment === "before") revoke();
      await next();
      if (fault.moment === "after") revoke();
      return undefined;
  }
}

async function lateDelivery(
  world: Identity["world"],
  c: Ctx,
  next: Next,
  fault: Extract<Fault, { kind: "late-delivery" }>,
): Promise<Response | undefined> {
  if (fault.hangUp) reset(c);
  const { method, path, companyId, at } = c.get("entry");
  const isDelivered =
    fault.delayMs === undefined
      ? await world.deliveries.hold({ method, path, companyId, arrivedAt: at })
      : await world.clock.sleep(fault.delayMs);
  if (!isDelivered) return reset(c);
  await next();
  c.get("entry").status = c.res.status;
  return fault.hangUp ? RESPONSE_ALREADY_SENT : undefined;
}

/** Resets the connection, as a peer that died does; the answer, if any, is never sent. */
function reset(c: Ctx): Response {
  c.env.incoming.socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}

function replaced(status: number, contentType: string, body: string): Response {
  return new Response(body, { status, headers: { "Content-Type": contentType } });
}

/** The first half of the body under the right status and a length that fits it, so that only its JSON is broken. */
function halved(c: Ctx, body: string): Response {
  return replaced(c.res.status, "application/json", body.slice(0, Math.ceil(body.length / 2)));
}
