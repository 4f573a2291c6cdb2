/** A fresh access token for a connection. One worker refreshes at a time, by a lease on the row; the newest tokens are stored before use. */
import { AppError, type Finding, type Tokens } from "../../core/index.ts";
import {
  type Connection,
  endRefreshLease,
  leaseRefresh,
  type RefreshEnd,
  readConnection,
} from "../../db/index.ts";
import { instantText } from "../../lib/clock.ts";
import { engineFinding } from "../codes.ts";
import { exchangeFor } from "../exchange.ts";
import { existing } from "../existing.ts";
import { backoff } from "../pace.ts";
import { ledgerOf, type World } from "../world.ts";
import { clientOf } from "./client-of.ts";
import { freshTokens } from "./fresh-tokens.ts";
import { openTokens, sealTokens } from "./seal-tokens.ts";
import { noteAnswered, noteUnanswered, tooSoonAfter, type Unanswered } from "./unanswered-sign-ins.ts";
import { withUnknownKey } from "./with-unknown-key.ts";

export type Access = {
  baseUrl: string;
  accessToken: string;
  expiresAtMs: number;
  clientId: string;
  /** The ledger did not take the token: the next `ensureAccess` refreshes, ever later, and in the end calls the connection broken. */
  reject(): void;
  isRejected(): boolean;
  /** It showed a document that we wrote: earlier rejections count no longer. */
  prove(): void;
};

export type AccessOutcome =
  | { kind: "access"; access: Access }
  /**
   * `finding`: what the sign-in server says of it, which somebody has to cure; the connection itself may be alive. `misses`: so many
   * times in a row it has said nothing.
   */
  | { kind: "later"; cause: string; waitMs: number; finding?: Finding; misses?: number }
  /** Only a person can cure it. */
  | { kind: "broken"; finding: Finding };

/** What the ledger turned down, by connection: remembered in this process only. */
type Rejection = { token: string; count: number; atMs: number };
const rejected = new WeakMap<World, Map<string, Rejection>>();

/** So many fresh tokens turned down in a row, and only a person can help. */
const rejectionsMax = 4;
/** Two rejections further apart than this have nothing to do with each other. */
const rejectionsApartMs = 60 * 60_000;

export async function ensureAccess(
  world: World,
  organisationId: string,
  connectionId: string,
): Promise<AccessOutcome> {
  const connection = await connectionNow(world, organisationId, connectionId);
  if (connection.state === "not-authorised")
    return { kind: "broken", finding: engineFinding("connection-not-authorised") };
  if (connection.state === "broken")
    return { kind: "broken", finding: connection.broken_because ?? engineFinding("connection-broken") };
  const unusable = withoutAddress(world, connection) ?? withUnknownKey(world.sealer, connection);
  if (unusable !== null) return { kind: "broken", finding: unusable };
  const tokens = openTokens(world.sealer, connection);
  const isRejected = rejectedTokens(world).get(connectionId)?.token === tokens.accessToken;
  if (!isRejected && tokens.accessExpiresAt - world.pace.accessMarginMs > world.clock.now()) {
    return { kind: "access", access: accessWith(world, connection, tokens) };
  }
  const waitMs = waitAfterRejections(world, connectionId);
  if (waitMs > 0) return { kind: "later", cause: "fresh tokens were turned down", waitMs };
  const silent = tooSoonAfter(world, connectionId);
  if (silent !== undefined) return unansweredBy(world, silent);
  return refresh(world, organisationId, connectionId);
}

function unansweredBy(world: World, { cause, count }: Unanswered) {
  return { kind: "later", cause, waitMs: backoff(world.pace, count), misses: count } as const;
}

/** The hub was started without the address of the connection's environment: it never goes to another one's instead. */
function withoutAddress(world: World, { ledger, environment }: Connection): Finding | null {
  try {
    world.endpoint(ledger, environment);
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return engineFinding("connection-without-address", { parameters: { environment } });
  }
}

function rejectedTokens(world: World): Map<string, Rejection> {
  const known = rejected.get(world) ?? new Map<string, Rejection>();
  rejected.set(world, known);
  return known;
}

function noteRejection(world: World, connectionId: string, token: string): void {
  const known = rejectedTokens(world).get(connectionId);
  const atMs = world.clock.now();
  if (known?.token === token) return;
  const isInARow = known !== undefined && atMs - known.atMs < rejectionsApartMs;
  rejectedTokens(world).set(connectionId, { token, count: isInARow ? known.count + 1 : 1, atMs });
}

/** A fresh token may be turned down once by chance; each further time waits longer, so that nothing runs hot. */
function waitAfterRejections(world: World, connectionId: string): number {
  const known = rejectedTokens(world).get(connectionId);
  if (known === undefined || known.count < 2) return 0;
  const longestMs = backoff(world.pace, known.count);
  return Math.min(longestMs, Math.max(0, known.atMs + longestMs - world.clock.now()));
}

function accessWith(world: World, connection: Connection, tokens: Tokens): Access {
  const endpoint = world.endpoint(connection.ledger, connection.environment);
  return {
    baseUrl: endpoint.apiUrl,
    accessToken: tokens.accessToken,
    expiresAtMs: tokens.accessExpiresAt,
    clientId: connection.client_id ?? endpoint.clientId,
    reject: () => noteRejection(world, connection.id, tokens.accessToken),
    isRejected: () => rejectedTokens(world).get(connection.id)?.token === tokens.accessToken,
    prove: () => {
      rejectedTokens(world).delete(connection.id);
    },
  };
}

async function connectionNow(
  world: World,
  organisationId: string,
  connectionId: string,
): Promise<Connection> {
  const row = await world.db.inOrganisation(organisationId, "read connection", (trx) =>
    readConnection(trx, { organisationId, connectionId }),
  );
  return existing(row, `connection ${connectionId}`);
}

async function refresh(world: World, organisationId: string, connectionId: string): Promise<AccessOutcome> {
  const leased = await takeLease(world, organisationId, connectionId);
  if (leased === undefined)
    return { kind: "later", cause: "another worker is refreshing the token", waitMs: 1_000 };
  const tokens = openTokens(world.sealer, leased);
  const isRejected = rejectedTokens(world).get(connectionId)?.token === tokens.accessToken;
  // Someone else may have refreshed between our look and our lease.
  if (!isRejected && tokens.accessExpiresAt - world.pace.accessMarginMs > world.clock.now()) {
    await endLease(world, organisationId, connectionId, {});
    return { kind: "access", access: accessWith(world, leased, tokens) };
  }
  const isHopeless = isRejected && (rejectedTokens(world).get(connectionId)?.count ?? 0) >= rejectionsMax;
  if (isHopeless) rejectedTokens(world).delete(connectionId);
  const ledger = ledgerOf(world, leased.ledger);
  const askFresh = freshTokens(leased, ledger, tokens);
  if (isHopeless || askFresh === null)
    return breakConnection(world, organisationId, connectionId, engineFinding("connection-broken"));
  const client = clientOf(world, leased);
  const exchange = exchangeFor(world, { ledger, connectionId, timing: leased.timing, clientId: client.id });
  const outcome = await askFresh(client, exchange, world.clock.now());
  if (outcome.kind === "later") {
    await endLease(world, organisationId, connectionId, {});
    const { cause, retryAfterMs: waitMs = 0, finding } = outcome;
    const later = unansweredBy(world, noteUnanswered(world, connectionId, cause));
    return {
      ...later,
      waitMs: Math.max(waitMs, later.waitMs),
      ...(finding === undefined ? {} : { finding }),
    };
  }
  noteAnswered(world, connectionId);
  if (outcome.kind === "refused") {
    return breakConnection(
      world,
      organisationId,
      connectionId,
      outcome.findings[0] ?? engineFinding("connection-broken"),
    );
  }
  // A server that does not rotate may leave the refresh token out: the one we have stays good.
  const refreshToken = outcome.tokens.refreshToken ?? tokens.refreshToken;
  const newest: Tokens = { ...outcome.tokens, ...(refreshToken === undefined ? {} : { refreshToken }) };
  const stored = await storeTokens(world, organisationId, connectionId, newest);
  return stored
    ? { kind: "access", access: accessWith(world, leased, newest) }
    : { kind: "later", cause: "the refresh took longer than its lease", waitMs: 1_000 };
}

async function takeLease(
  world: World,
  organisationId: string,
  connectionId: string,
): Promise<Connection | undefined> {
  const { workerId, pace } = world;
  return world.db.inOrganisation(organisationId, "lease refresh", (trx) =>
    leaseRefresh(trx, { organisationId, connectionId, workerId, leaseMs: pace.refreshLeaseMs }),
  );
}

/** True when the lease was still ours; tokens of a lease that was lost are another worker's business. */
async function storeTokens(
  world: World,
  organisationId: string,
  connectionId: string,
  tokens: Tokens,
): Promise<boolean> {
  return endLease(world, organisationId, connectionId, {
    tokens: {
      sealed: sealTokens(world.sealer, connectionId, tokens),
      accessExpiresAt: instantText(tokens.accessExpiresAt),
    },
  });
}

async function endLease(
  world: World,
  organisationId: string,
  connectionId: string,
  end: RefreshEnd,
): Promise<boolean> {
  return world.db.inOrganisation(organisationId, "store tokens", (trx) =>
    endRefreshLease(trx, { organisationId, connectionId, workerId: world.workerId, end }),
  );
}

async function breakConnection(
  world: World,
  organisationId: string,
  connectionId: string,
  finding: Finding,
): Promise<AccessOutcome> {
  await endLease(world, organisationId, connectionId, { brokenBecause: finding });
  world.log.warning("connection broken", { organisationId, connectionId, code: finding.code });
  return { kind: "broken", finding };
}
