/** Two workers and one connection to Visma.net: the eight requests that may be under way at once are counted together. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { LedgerRequest } from "../../src/core/index.ts";
import { exchangeFor } from "../../src/engine/exchange.ts";
import { ledgerOf, type World } from "../../src/engine/world.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let workers: World[];
/** The requests under way, each with what ends it; a worker that dies never ends its own. */
let under: { worker: number; end: () => void }[];

beforeEach(async () => {
  hub = await steppedHub();
  under = [];
  workers = await Promise.all(
    [0, 1].map(async (worker) => heldBack(await hub.worker({ isOnlyHub: false }), worker)),
  );
});
afterEach(() => hub.close());

/** Requests stay under way until they are ended here; waits are real, so that the others can be looked at meanwhile. */
function heldBack(world: World, worker: number): World {
  return {
    ...world,
    pause: () => new Promise((resolve) => setTimeout(resolve, 5)),
    http: {
      close: () => {},
      send: () =>
        new Promise((resolve) => {
          const one = {
            worker,
            end: () => {
              under = under.filter((other) => other !== one);
              resolve({ kind: "answer", status: 200, headers: {}, body: "{}" });
            },
          };
          under.push(one);
        }),
    },
  };
}

const request: LedgerRequest = {
  purpose: "write",
  method: "POST",
  url: "http://127.0.0.1:1/v2/journaltransaction",
  headers: {},
  timeoutMs: 50_000,
};

/** `patienceMs`: how long it would wait for a place. */
function ask(worker: number, connectionId = "c1", patienceMs = 2_000): Promise<{ kind: string }> {
  const one = workers[worker];
  if (one === undefined) throw new Error(`no worker ${worker}`);
  const world = { ...one, pace: { ...one.pace, quotaWaitMaxMs: patienceMs } };
  const ledger = ledgerOf(world, "visma-net");
  return exchangeFor(world, { ledger, connectionId, clientId: "us", timing: {}, mayWrite: () => true })(
    request,
  );
}

/** Waits until so many are under way, and long enough to see that no more follow. */
async function underWay(count: number): Promise<void> {
  await expect.poll(() => under.length, { timeout: 10_000 }).toBe(count);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(under).toHaveLength(count);
}

const askers = () => under.map(({ worker }) => worker);
const endAll = () => {
  for (const { end } of [...under]) end();
};

it("lets eight go, five of one and three of the other, the next as soon as one has ended", async () => {
  const first = Array.from({ length: 5 }, () => ask(0, "c1", 600_000));
  await underWay(5);
  const second = Array.from({ length: 5 }, () => ask(1, "c1", 600_000));
  await underWay(8);
  expect(askers()).toEqual([0, 0, 0, 0, 0, 1, 1, 1]);
  under[0]?.end();
  await expect.poll(askers, { timeout: 10_000 }).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  under[0]?.end();
  await expect.poll(askers, { timeout: 10_000 }).toEqual([0, 0, 0, 1, 1, 1, 1, 1]);
  endAll();
  expect((await Promise.all([...first, ...second])).map(({ kind }) => kind)).toEqual(
    Array(10).fill("answer"),
  );
});

it("tells whoever waits for too long to come later, and counts each connection by itself", async () => {
  const all = Array.from({ length: 8 }, () => ask(0));
  await underWay(8);
  expect(await ask(1)).toEqual({
    kind: "later",
    cause: "as many requests as the ledger allows are under way",
    retryAfterMs: 2_000,
  });
  const other = ask(1, "c2");
  await underWay(9);
  endAll();
  await Promise.all([...all, other]);
});

it("gets the places of a worker that died back a little after its requests could have been answered", async () => {
  for (let count = 0; count < 8; count += 1) void ask(0);
  await underWay(8);
  hub.clock.advance(59_000);
  expect((await ask(1)).kind).toBe("later");
  hub.clock.advance(1_001);
  const after = Array.from({ length: 8 }, () => ask(1, "c1", 600_000));
  await underWay(16);
  // What the dead one would give back is not its own any more: nobody else gets in by it.
  for (const { worker, end } of [...under]) if (worker === 0) end();
  await underWay(8);
  expect((await ask(0)).kind).toBe("later");
  endAll();
  await Promise.all(after);
});
