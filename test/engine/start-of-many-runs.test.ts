/** A start date that is moved while hundreds of runs wait: a run belongs to the month that it is paid in, with all of its corrections. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { changeLink } from "../../src/engine/acts/links.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { laneState } from "../support/lane-state.ts";
import { handInRuns, payrollLink, runOfMarch } from "../support/payroll-link.ts";
import type { SampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

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

it("takes one version of a run that came before the start and again for a day after it", async () => {
  const { linkId, actor } = link;
  await changeLink(hub.world, actor, { linkId, startOn: "2026-03-15" });
  expect(await handInRuns(hub, link, runOfMarch)).toEqual(["before-start"]);
  expect(await handInRuns(hub, link, { ...runOfMarch, paymentDate: "2026-03-20" })).toEqual(["taken"]);
  await changeLink(hub.world, actor, { linkId, startOn: "2026-01-01" });
  expect((await laneState(hub, link)).states).toEqual(["planned", "planned", "planned"]);
});

it("takes the newest of two versions that came before the start, and never the other", async () => {
  const { linkId, actor } = link;
  await changeLink(hub.world, actor, { linkId, startOn: "2026-03-15" });
  const again = { ...runOfMarch, paymentDate: "2026-03-10" };
  expect(await handInRuns(hub, link, runOfMarch, again)).toEqual(["before-start", "before-start"]);
  await changeLink(hub.world, actor, { linkId, startOn: "2026-01-01" });
  const settings = hub.registry.integrations.get("payroll-journals")?.sample.settings;
  await saveSettings(hub.world, actor, { linkId, settings, options: {} });
  expect((await laneState(hub, link)).states).toEqual(["planned", "planned", "planned"]);
});
