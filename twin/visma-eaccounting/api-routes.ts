/** Mounts the endpoint tables under /v2 and turns their replies into HTTP. */
import { type Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { bearerToken, type TwinEnv } from "../http.ts";
import type { Answer, Call, Endpoint } from "./call.ts";
import type { Eaccounting } from "./eaccounting.ts";
import { admit, type Stopped, tooManyRequests } from "./gate.ts";
import { isRefusal, type Refusal, refusalAnswer, refuse } from "./refusal.ts";

type Ctx = Context<TwinEnv>;

export function apiRoutes(eaccounting: Eaccounting, endpoints: Endpoint[]): Hono<TwinEnv> {
  const routes = new Hono<TwinEnv>();
  for (const endpoint of endpoints) {
    const path = `/v2${endpoint.path.replace(/\{(\w+)\}/g, ":$1")}`;
    routes.on(endpoint.method, path, (c) => answer(eaccounting, endpoint, c));
  }
  // Addresses that do not exist, and verbs an address does not have (PUT and DELETE on a voucher). Assumed: 3000.
  routes.all("/v2/*", (c) => {
    const token = bearerToken(c.req.header("authorization"));
    const known = token !== null && eaccounting.identity.grants.grantOf(token) !== null;
    const refusal = known
      ? refuse("notFound", `There is no ${c.req.method} ${c.req.path}.`)
      : refuse("notAuthorized", "The access token is missing, invalid or expired.");
    return refused(eaccounting, c, refusal);
  });
  return routes;
}

async function answer(eaccounting: Eaccounting, endpoint: Endpoint, c: Ctx): Promise<Response> {
  const fault = c.get("fault");
  if (fault?.kind === "too-many-requests")
    return refused(eaccounting, c, tooManyRequests(fault.tryAgainInSeconds));
  const passed = admit(eaccounting, endpoint, bearerToken(c.req.header("authorization")));
  if (isRefusal(passed)) return refused(eaccounting, c, passed);
  const body = endpoint.method === "POST" || endpoint.method === "PUT" ? bodyOf(await c.req.text()) : null;
  if (fault?.kind === "slow-commit" && !(await eaccounting.world.clock.sleep(fault.delayMs)))
    return refused(eaccounting, c, refuse("notAuthorized", "The twin was reset meanwhile."));
  const call: Call = {
    ...passed,
    eaccounting,
    query: queryOf(c.req.url),
    parameter: (name) => c.req.param(name) ?? "",
    body,
    hidden:
      fault?.kind === "late-visibility"
        ? { forMs: fault.delayMs, everywhere: fault.everywhere }
        : { forMs: 0, everywhere: false },
  };
  const reply = endpoint.handle(call);
  return isRefusal(reply) ? refused(eaccounting, c, reply) : answered(eaccounting, c, reply);
}

function answered({ switches }: Eaccounting, c: Ctx, { status, body }: Answer): Response {
  if (status === 204) return c.body(null, 204);
  const id = typeof body === "object" && body !== null && "Id" in body ? String(body.Id) : "";
  if (status === 201 && switches.locationHeader && id)
    c.header("Location", `${c.req.url.split("?")[0]}/${id}`);
  return c.json(body as object, status);
}

function refused({ world, switches }: Eaccounting, c: Ctx, refusal: Refusal | Stopped): Response {
  const told = refusalAnswer(
    refusal,
    world.nextId("error"),
    switches.eaccountingStatuses,
    switches.modelErrorShape,
  );
  c.get("entry").errorCode = told.errorCode;
  if ("tryAgainInSeconds" in refusal && refusal.tryAgainInSeconds && switches.retryAfterHeader)
    c.header("Retry-After", String(refusal.tryAgainInSeconds));
  return c.json(told.body, told.status as ContentfulStatusCode);
}

function bodyOf(text: string): unknown | Refusal {
  try {
    return JSON.parse(text);
  } catch {
    return refuse("invalidModel", "The body is not valid JSON.");
  }
}

function queryOf(url: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const [name, value] of new URL(url).searchParams) query.set(name.toLowerCase(), value);
  return query;
}
