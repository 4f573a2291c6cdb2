/** Everything the engine reaches the outside through. Tests hand in another clock, other ids and edges that break. */
import type { Finding, Flow, Integration, Language, Ledger, Registers, RemedyBook } from "../core/index.ts";
import type { Database, Edges, LaneName } from "../db/index.ts";
import { type Clock, instantText } from "../lib/clock.ts";
import type { HttpClient } from "../lib/http-client.ts";
import type { Ids } from "../lib/ids.ts";
import type { Log } from "../lib/log.ts";
import type { OutboundClient } from "../lib/outbound-client.ts";
import type { Sealer } from "../lib/seal.ts";
import type { Pace } from "./pace.ts";

export type Registry = {
  ledgers: ReadonlyMap<string, Ledger>;
  integrations: ReadonlyMap<string, Integration>;
  /** What the findings of all parts mean: each code stands in one of them. */
  remedyBooks: readonly RemedyBook[];
};

/** Where a ledger product is reached, and as which client unless the connection has its own. */
export type Endpoint = { apiUrl: string; identityUrl: string; clientId: string; clientSecret: string };

export type World = {
  clock: Clock;
  /** Sits out a short wait. A stepped run moves its clock instead. */
  pause(waitMs: number): Promise<void>;
  ids: Ids;
  db: Database;
  http: HttpClient;
  /** To addresses that users name. */
  outbound: OutboundClient;
  edges: Edges;
  log: Log;
  sealer: Sealer;
  registry: Registry;
  pace: Pace;
  /** Throws AppError `not-in-this-state` where this hub has no address for the environment. */
  endpoint(ledger: string, environment: "live" | "test" | "twin"): Endpoint;
  redirectUrl: string;
  installationId: string;
  workerId: string;
  /** True for the embedded hub: it holds the data folder, so every other worker in the tables is dead. */
  isOnlyHub: boolean;
  /** Tells the dispatcher, after commit, that these lanes have something to do. Losing it costs seconds. */
  wake(lanes: readonly LaneName[]): void;
  /** Null where the operator has opened no root for watched folders: then there are none. */
  folders: Folders | null;
  memory: Memory;
};

/** Where watched folders may lie, and how a refused file is told of beside it, for people who look into the folder only. */
export type Folders = {
  /** An absolute path; below it each organisation has a folder that is called by its id. */
  root: string;
  refusedText(of: {
    fileName: string;
    at: string;
    language: Language;
    findings: readonly Finding[];
    findingsCount: number;
  }): string;
};

/** What a process knows and a restart forgets: waiting for proof starts afresh then, which is the safe direction. */
export type Memory = {
  /** Uncertain postings by id: since when this process has been waiting, and when a look-up first found nothing. */
  lookUps: Map<string, LookUps>;
  registers: Map<string, { readAt: string; registers: Registers }>;
  /** Id of a posting that is asked about, of a lane after a restore, or whose registers a lane waits for → answers in a row that were none. */
  misses: Map<string, number>;
  /** Lane id → the moment at which the ledger took what it has not shown yet, and since when that has been waited for on the monotonic clock. Only where the wall clock was set back. */
  unseen: Map<string, { since: string; sinceMs: number }>;
  /** Connection id → monotonic time at which the company was last seen to be the right one. */
  identified: Map<string, number>;
  /** Connection id → its requests under way, where the ledger limits them. */
  inFlight: Map<string, InFlight>;
};

/** A line of requests that wait for one before them to end, in the order in which they came. */
export type InFlight = { count: number; waiting: (() => void)[] };

/** Bound to the posting as it stands and to its attempt: what another attempt waited for proves nothing about this one. */
export type LookUps = {
  /** Of the last look. */
  epoch: number;
  attempts: number;
  changedAt: string;
  sinceMs: number;
  absentAtMs: number | null;
};

export function emptyMemory(): Memory {
  return {
    lookUps: new Map(),
    registers: new Map(),
    misses: new Map(),
    unseen: new Map(),
    identified: new Map(),
    inFlight: new Map(),
  };
}

/** The instant that what is written now bears. */
export function nowText({ clock }: Pick<World, "clock">): string {
  return instantText(clock.now());
}

export function ledgerOf(world: World, name: string): Ledger {
  const ledger = world.registry.ledgers.get(name);
  if (ledger === undefined) throw new Error(`no ledger ${name} in this version`);
  return ledger;
}

export function integrationOf(world: World, name: string): Integration {
  const integration = world.registry.integrations.get(name);
  if (integration === undefined) throw new Error(`no integration ${name} in this version`);
  return integration;
}

export function flowOf(integration: Integration, name: string): Flow {
  const flow = integration.flows.find((candidate) => candidate.name === name);
  if (flow === undefined) throw new Error(`${integration.name} has no flow ${name} in this version`);
  return flow;
}
