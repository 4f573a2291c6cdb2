/** Halts over a job of the ledger's, with the process that met them gone and two others in its place: one halt, one journal. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { World } from "../../src/engine/world.ts";
import { judgeBooks, perfect } from "../support/books.ts";
import { haltsOf, laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub, {
    ledger: "visma-net",
    options: { background: "large", largeFromLines: 2 },
  });
});
afterEach(() => hub.close());

const twin = (method: string, path: string, body?: unknown) => hub.twin.control(method, path, body);
const hoursMs = (count: number) => count * 3_600_000;

async function journalsSent(): Promise<number> {
  const log = (await twin("GET", "/log")) as { method: string; path: string }[];
  return log.filter(({ method, path }) => method === "POST" && /^\/v2\/journaltransaction$/i.test(path))
    .length;
}

/** So many hours by the clock, whether anything is due in them or not. */
async function hoursOf(worker: World, hours: number): Promise<void> {
  const untilMs = hub.clock.now() + hoursMs(hours);
  await hub.run(worker, { hours });
  hub.clock.advance(Math.max(0, untilMs - hub.clock.now()));
}

/** One process until it ends without a word. */
async function firstWorker(hours: number): Promise<void> {
  const first = await hub.worker({ isOnlyHub: false });
  await hoursOf(first, hours);
  await hub.retire(first);
}

/** Two others, which have seen nothing of it, an hour each in turns. */
async function twoOthers(hours: number): Promise<void> {
  const others = [await hub.worker({ isOnlyHub: false }), await hub.worker({ isOnlyHub: false })];
  for (let hour = 0; hour < hours; hour += 1) await hoursOf(others[hour % 2] ?? hub.world, 1);
  for (const other of others) await hub.retire(other);
}

it("a job that does not end is asked about by whoever comes next, under the halt that there is", async () => {
  await twin("PUT", "/switches", { backgroundDelayMs: hoursMs(40) });
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
  await firstWorker(30);
  expect(await laneState(hub, link)).toMatchObject({ halt: "job-not-ended", states: ["accepted"] });
  await twoOthers(6);
  expect([(await laneState(hub, link)).halt, await haltsOf(hub, link)]).toEqual(["job-not-ended", [null]]);
  await twoOthers(8);
  expect([await judgeBooks(hub, link), await journalsSent(), await haltsOf(hub, link)]).toEqual([
    perfect,
    1,
    ["healed"],
  ]);
});

it("a job that may yet begin, and begins, is adopted by another process; no second journal is made", async () => {
  await twin("PUT", "/switches", { backgroundDelayMs: hoursMs(20) });
  await twin("POST", "/faults", {
    fault: { kind: "lost-answer" },
    on: { method: "POST", path: "/v2/journaltransaction" },
  });
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
  await firstWorker(4);
  expect((await laneState(hub, link)).halt).toBe("job-may-begin");
  await twoOthers(18);
  expect([await judgeBooks(hub, link), await journalsSent(), await haltsOf(hub, link)]).toEqual([
    perfect,
    1,
    ["healed"],
  ]);
});

it("a job that never came is sent once more, a day later, by processes that did not send it", async () => {
  await twin("POST", "/faults", {
    fault: { kind: "lost-request" },
    on: { method: "POST", path: "/v2/journaltransaction" },
  });
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
  await firstWorker(4);
  await twoOthers(20);
  expect([(await laneState(hub, link)).halt, await journalsSent()]).toEqual(["job-may-begin", 1]);
  await twoOthers(6);
  expect([await judgeBooks(hub, link), await journalsSent(), await haltsOf(hub, link)]).toEqual([
    perfect,
    2,
    ["healed"],
  ]);
});
