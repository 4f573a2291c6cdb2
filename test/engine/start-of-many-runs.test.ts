/** A start date that is moved while hundreds of runs wait: a run belongs to the month that it is paid in, with all of its corrections. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { changeLink } from "../../src/engine/acts/links.ts";
import { laneState } from "../support/lane-state.ts";
import { handInRuns, payrollLink, runOfMarch } from "../support/payroll-link.ts";
import { type SampleLink, type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await payrollLink(hub, { ledger: "visma-eaccounting", isActive: false });
});
afterEach(() => hub.close());

/** Three journals each: 510, of which five hundred are gone through at a time. */
const runsCount = 170;

it("keeps every journal of every run, though its corrections are about months before", async () => {
  const runs = Array.from({ length: runsCount }, (_, index) => ({
    ...runOfMarch,
    runNumber: `${index + 1}`,
  }));
  await handInRuns(hub, link, ...runs);
  await changeLink(hub.world, link.actor, { linkId: link.linkId, startOn: "2026-03-01" });
  const { states } = await laneState(hub, link);
  expect([states.length, new Set(states)]).toEqual([3 * runsCount, new Set(["planned"])]);
});
