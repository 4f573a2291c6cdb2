/** Serves the endpoint tables: gate, limits, faults, background jobs, and replies turned into HTTP. */
import { type Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { bearerToken, type TwinEnv } from "../http.ts";
import type { Job } from "./background.ts";
import type { Answer, Call, Endpoint, Reply, SentFile } from "./call.ts";
import { admit } from "./gate.ts";
import type { Net } from "./net.ts";
import { isRefusal, type Refusal, refusalAnswer, refuse } from "./refusal.ts";
import { createMatcher, innerPrefix, type Matched } from "./route-match.ts";
import { noteFailure, repeatRefusal, throttled } from "./throttle.ts";

type Ctx = Context<TwinEnv>;
type Headers = Record<string, string>;
/** What is to be sent, before it is: a background job keeps it instead. */
type Written = { status: number; body: unknown; headers: Headers };

export function apiRoutes(net: Net, endpoints: readonly Endpoint[]): Hono<TwinEnv> {
  const routes = new Hono<TwinEnv>();
  const match = createMatcher(endpoints);
  routes.all(`${innerPrefix}/*`, (c) => serve(net, match, c));
  return routes;
}

async function serve(net: Net, match: ReturnType<typeof createMatcher>, c: Ctx): Promise<Response> {
  const token = bearerToken(c.req.header("authorization"));
  const grant = token === null ? null : net.identity.grants.traceOf(token);
  const limits = throttled(net, `${grant?.clientId ?? ""} ${grant?.companyId ?? ""}`);
  const headers = { ...limits.headers, "Ipp-Request-Id": net.world.nextId("request") };
  const refused = (refusal: Refusal, more: Headers = {}) =>
    send(c, written(net, c, refusal), { ...headers, ...more });
  const fault = c.get("fault");
  if (fault?.kind === "too-many-requests")
    return refused(refuse("tooManyRequests", "Rate limit is exceeded."), {
      "Retry-After": String(fault.tryAgainInSeconds),
    });
  const passed = admit(net, c.req.method, token);
  if (isRefusal(passed)) return refused(passed);
  if (limits.refusal) return refused(limits.refusal);
  const matched = match(c.req.method, c.req.path.slice(innerPrefix.length));
  if (!matched) return refused(refuse("notFound", `There is no ${c.req.method} ${c.req.path}.`));
  const body = await bodyOf(c);
  const repeat = repeatRefusal(net, requestKey(c, body.text));
  if (repeat) return refused(repeat, { "Retry-After": "60" });
  const call = callOf(net, c, matched, { ...passed, body: body.json, files: body.files });
  const background = c.req.header("erp-api-background");
  const work = () => written(net, c, matched.endpoint.handle(call));
  if (background !== undefined) return send(c, takeJob(net, c, call, { background, work }), headers);
  if (fault?.kind === "slow-commit" && !(await net.world.clock.sleep(fault.delayMs)))
    return refused(refuse("notAuthorized", "The twin was reset meanwhile."));
  const result = work();
  if (result.status >= 400) noteFailure(net, requestKey(c, body.text));
  return send(c, result, headers);
}

function callOf(
  net: Net,
  c: Ctx,
  { parameters }: Matched,
  told: Pick<Call, "grant" | "company" | "body" | "files">,
): Call {
  const fault = c.get("fault");
  const isHidden = fault?.kind === "late-visibility";
  return {
    ...told,
    net,
    query: queryOf(c.req.url),
    parameter: (name) => parameters.get(name) ?? "",
    ifMatch: c.req.header("if-match") ?? null,
    hidden: isHidden
      ? { forMs: fault.delayMs, everywhere: fault.everywhere }
      : { forMs: 0, everywhere: false },
  };
}

/** Takes the request as a job: it is worked on after a while, whatever becomes of the client. Visma.net §4 */
function takeJob(
  net: Net,
  c: Ctx,
  { company, grant }: Call,
  { background, work }: { background: string; work: () => Written },
): Written {
  const { world } = net;
  const job: Job = {
    id: world.nextId("background"),
    companyId: company.id,
    userName: grant.userName,
    status: "Started",
    statusCode: 0,
    receivedAt: world.clock.now(),
    finishedAt: null,
    webhookAddress: background.toLowerCase().startsWith("http") ? background : "none",
    errorMessage: "",
    originalUri: c.req.url,
    hasRequestContent: c.req.method !== "GET",
    content: null,
    headers: {},
  };
  net.jobs.set(job.id, job);
  void world.clock.sleep(net.switches.backgroundDelayMs).then((slept) => {
    if (slept) finishJob(net, job, work);
  });
  const stateLocation = locationOf(net, c, `/v1/background/${job.id}`);
  return { status: 202, body: { id: job.id, stateLocation }, headers: { Location: stateLocation } };
}

function finishJob(net: Net, job: Job, work: () => Written): void {
  job.finishedAt = net.world.clock.now();
  if (net.switches.backgroundOutcome === "Failed") {
    job.status = "Failed";
    job.errorMessage = "The request could not be processed.";
    return;
  }
  const result = work();
  // Finished says only that it was worked on. Visma.net §4
  job.status = "Finished";
  job.statusCode = result.status;
  job.content = result.body;
  job.headers = result.headers;
}

function written(net: Net, c: Ctx, reply: Reply): Written {
  if (isRefusal(reply)) return { ...refusalAnswer(net, reply, c.req.method), headers: {} };
  return { status: reply.status, body: reply.file ?? reply.body, headers: headersOf(net, c, reply) };
}

function headersOf(net: Net, c: Ctx, { etag, createdId }: Answer): Headers {
  const path = new URL(c.req.url).pathname.replace(/\/$/, "");
  return {
    ...(etag ? { ETag: etag } : {}),
    ...(createdId ? { Location: locationOf(net, c, `${path}/${encodeURIComponent(createdId)}`) } : {}),
  };
}

/** Absolute, on a host that is not always the one asked. Visma.net §1 */
function locationOf({ switches }: Net, c: Ctx, path: string): string {
  const hosts = {
    "own-host": new URL(c.req.url).origin,
    "api-host": "https://api.finance.visma.net",
    "http-api-host": "http://api.finance.visma.net",
  };
  return hosts[switches.locationAddress] + path;
}

function send(c: Ctx, { status, body, headers }: Written, more: Headers): Response {
  for (const [name, value] of Object.entries({ ...more, ...headers })) c.header(name, value);
  if (status === 204 || body === null) return c.body(null, status as ContentfulStatusCode);
  if (typeof body === "string") return c.text(body, status as ContentfulStatusCode);
  if (isFile(body)) {
    c.header("Content-Type", body.contentType);
    return c.body(new Uint8Array(body.content), status as ContentfulStatusCode);
  }
  return c.json(body as object, status as ContentfulStatusCode);
}

function isFile(body: unknown): body is SentFile {
  return typeof body === "object" && body !== null && "contentType" in body && "content" in body;
}

type Body = { text: string; json: unknown; files: SentFile[] };

async function bodyOf(c: Ctx): Promise<Body> {
  if (c.req.method === "GET") return { text: "", json: undefined, files: [] };
  if (/^multipart\/form-data/i.test(c.req.header("content-type") ?? ""))
    return { text: "", json: undefined, files: await filesOf(c) };
  const text = await c.req.text();
  try {
    return { text, json: JSON.parse(text), files: [] };
  } catch {
    return { text, json: undefined, files: [] };
  }
}

async function filesOf(c: Ctx): Promise<SentFile[]> {
  const parts = Object.values(await c.req.parseBody({ all: true })).flat();
  const files = parts.filter((part) => part instanceof File);
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      contentType: file.type || "application/octet-stream",
      content: Buffer.from(await file.arrayBuffer()),
    })),
  );
}

function requestKey(c: Ctx, body: string): string {
  return `${c.req.header("authorization") ?? ""} ${c.req.method} ${c.req.url} ${body}`;
}

function queryOf(url: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const [name, value] of new URL(url).searchParams) query.set(name.toLowerCase(), value);
  return query;
}
