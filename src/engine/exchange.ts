/** The engine's hand on every request of a ledger client: quota before, the fence just before a write, edges around it. */
import type { Exchange, Ledger, LedgerRequest } from "../core/index.ts";
import { amongWorkers } from "./among-workers.ts";
import { inFlight } from "./in-flight.ts";
import { holdQuota, passQuota, type QuotaAsk } from "./quota.ts";
import type { World } from "./world.ts";

export type ExchangeOf = {
  ledger: Ledger;
  connectionId: string;
  clientId: string;
  /** The connection's own intervals; a shorter request timeout than the ledger's declared one is kept to. */
  timing: Readonly<Record<string, number>>;
  /** Asked at the last moment before the bytes of a write leave; false stops it. Writes took their quota earlier. */
  mayWrite?: () => boolean;
};

export function exchangeFor(world: World, of: ExchangeOf): Exchange {
  let writes = 0;
  return async (request) => {
    const ask = { ...of, request, waitMaxMs: world.pace.quotaWaitMaxMs };
    // A step's write took its quota before it was written down; a second one, as the link of a file, takes its own here.
    const isFurtherWrite = request.purpose === "write" && writes > 0;
    if (request.purpose === "write") writes += 1;
    if (request.purpose === "read" || request.purpose === "look-up" || isFurtherWrite) {
      const waitMs = await passQuota(world, ask);
      if (waitMs > 0) return { kind: "later", cause: "the request budget is used up", retryAfterMs: waitMs };
    }
    // A sign-in waits in no line: the lease under which a token is fetched would run out there, and the only copy of the token with it.
    const max = request.purpose === "sign-in" ? undefined : of.ledger.inFlightMax;
    return inFlight(world, { connectionId: of.connectionId, max }, () => flown(world, of, ask));
  };
}

/**
 * A hub that is alone on its storage has counted its requests already. The sign-in server is another one than the ledger, and its answer
 * may be the only copy of a token.
 */
function flown(world: World, of: ExchangeOf, ask: QuotaAsk & { request: LedgerRequest }) {
  const { ledger, connectionId } = of;
  const max = ledger.inFlightMax;
  const isCounted = max !== undefined && !world.isOnlyHub && ask.request.purpose !== "sign-in";
  if (!isCounted) return sendOnce(world, of, ask);
  const flight = { ledger: ledger.name, connectionId, max, timeoutMs: timeoutOf(of, ask.request) };
  return amongWorkers(world, flight, () => sendOnce(world, of, ask));
}

/** Never longer than the ledger declares: a lane's lease is made for that, and a later write would be one of a lane that is another's. */
function timeoutOf({ timing }: ExchangeOf, { timeoutMs }: LedgerRequest): number {
  return Math.min(timing.requestTimeoutMs ?? timeoutMs, timeoutMs);
}

async function sendOnce(world: World, of: ExchangeOf, ask: QuotaAsk & { request: LedgerRequest }) {
  const { request } = ask;
  await world.edges.reach(`before ${request.purpose} ${request.method}`);
  // Nothing between this check and the send: a worker frozen exactly here is the gap that docs/proof.md names.
  if (request.purpose === "write" && of.mayWrite?.() !== true) {
    return { kind: "unsent", cause: "the hold on the lane was not fresh any more" } as const;
  }
  const outcome = await world.http.send({
    ...request,
    timeoutMs: timeoutOf(of, request),
  });
  await world.edges.reach(`after ${request.purpose} ${request.method}`);
  if (outcome.kind !== "answer") {
    world.log.warning("no whole answer", {
      method: request.method,
      path: new URL(request.url).pathname,
      cause: outcome.cause,
      connectionId: of.connectionId,
    });
    return outcome;
  }
  const restMs = of.ledger.restMs?.(outcome.headers);
  if (outcome.status === 429) await holdQuota(world, ask, retryAfterMs(outcome.headers["retry-after"]));
  // The budget has just been used up: whoever asked now would be turned away.
  else if (restMs !== undefined) await holdQuota(world, ask, Math.min(restMs, restMaxMs));
  return outcome;
}

/** A wrong header must not stop a budget that all organisations share for years. */
const waitMaxMs = 15 * 60_000;

/** The longest window that any ledger counts in. */
const restMaxMs = 60 * 60_000;

/** Seconds by RFC 9110; without a readable header one second, and the ledger client's own reading of the body adds to it. */
function retryAfterMs(header: string | undefined): number {
  const seconds = Number(header);
  return header !== undefined && Number.isFinite(seconds) && seconds >= 0
    ? Math.min(seconds * 1000, waitMaxMs)
    : 1000;
}
