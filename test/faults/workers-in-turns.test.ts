/** Two workers that take turns at one lane, as wake-ups fall: what each of them has learnt must add up. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { nextDueAt } from "../../src/db/index.ts";
import { drainLane } from "../../src/engine/lane/drain-lane.ts";
import { tick } from "../../src/engine/tick.ts";
import type { World } from "../../src/engine/world.ts";
import { heldVouchers } from "../support/books.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;
let workers: World[];
let isSilent: boolean;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub);
  isSilent = false;
  workers = await Promise.all([0, 1].map(async () => silenced(await hub.worker({ isOnlyHub: false }))));
});
afterEach(async () => {
  for (const worker of workers) await hub.retire(worker);
  await hub.close();
});

/** While the ledger is silent it answers no list of vouchers. */
function silenced(world: World): World {
  const { http } = world;
  world.http = {
    close: () => http.close(),
    send: async (request) =>
      isSilent && request.method === "GET" && /\/v2\/vouchers(\/[^/?]+)?(\?|$)/.test(request.url)
        ? { kind: "answer", status: 503, headers: {}, body: "<html>busy</html>" }
        : http.send(request),
  };
  return world;
}

/** Each look at the lane is another worker's. */
async function inTurns(hours: number): Promise<void> {
  const untilMs = hub.clock.now() + hours * 3_600_000;
  let looks = 0;
  for (let rounds = 0; rounds < 4_000; rounds += 1) {
    const world = workers[looks % workers.length] ?? hub.world;
    const due = await tick(world);
    for (const lane of due) await drainLane(world, lane);
    looks += due.length;
    if (due.length > 0) continue;
    const next = await world.db.acrossOrganisations("next due", nextDueAt);
    const nextMs = next === null ? Number.POSITIVE_INFINITY : Date.parse(next);
    if (nextMs > untilMs) return;
    hub.clock.advance(Math.max(1, nextMs - hub.clock.now() + 1));
  }
  throw new Error("the workers never came to rest");
}

it("halts when neither is told anything, and books once when the ledger answers again", async () => {
  await hub.twin.control("POST", "/faults", {
    fault: { kind: "lost-answer" },
    on: { method: "POST", path: "/v2/vouchers*" },
  });
  isSilent = true;
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
  await inTurns(0.5);
  expect(await laneState(hub, link)).toMatchObject({ state: "halted", halt: "ledger-unreachable" });
  isSilent = false;
  await inTurns(1);
  expect(await laneState(hub, link)).toMatchObject({ state: "running", states: ["booked"] });
  expect(await heldVouchers(hub, link.twinCompanyId)).toHaveLength(1);
});

it("proves that a lost request never arrived, and sends it once more", async () => {
  await hub.twin.control("POST", "/faults", {
    fault: { kind: "lost-request" },
    on: { method: "POST", path: "/v2/vouchers*" },
  });
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
  await inTurns(3);
  expect(await laneState(hub, link)).toMatchObject({ state: "running", states: ["booked"] });
  expect(await heldVouchers(hub, link.twinCompanyId)).toHaveLength(1);
});
