/** Many lanes behind one connection meet the same short silence: it is one silence, however many of them were woken by it. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { changeCompany } from "../../src/engine/acts/companies.ts";
import { createLink } from "../../src/engine/acts/links.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { drainLane } from "../../src/engine/lane/drain-lane.ts";
import { tick } from "../../src/engine/tick.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn } from "../support/one-more-settlement.ts";
import { activate, type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

const departments = Array.from({ length: 10 }, (_, index) => `${60 + index}`);
let hub: SteppedHub;
let links: SampleLink[];
beforeEach(async () => {
  hub = await steppedHub();
  const first = await sampleLink(hub);
  const { actor, companyId, connectionId } = first;
  await changeCompany(hub.world, actor, {
    companyId,
    departments: departments.map((code) => ({ code, name: `Shop ${code}` })),
  });
  const settings = hub.registry.integrations.get("day-settlements")?.sample.settings;
  links = [];
  for (const departmentCode of departments) {
    const { linkId, lanes } = await createLink(hub.world, actor, {
      companyId,
      connectionId,
      integration: "day-settlements",
      departmentCode,
      startOn: "2026-01-01",
    });
    await saveSettings(hub.world, actor, { linkId, settings, options: {} });
    const link = { ...first, linkId, laneId: lanes[0]?.laneId ?? "" };
    await activate(hub, link);
    links.push(link);
  }
});
afterEach(() => hub.close());

it("halts none of them for a ledger that is silent for a minute", async () => {
  // The registers that were read at the set-up are no longer believed.
  hub.clock.advance(20 * 60_000);
  for (const [index, link] of links.entries()) {
    const record = {
      registerId: `T${index}`,
      zNumber: "1",
      department: departments[index],
      businessDate: "2026-03-08",
      sales: [{ vatRate: "0", vatCode: "5", gross: "100.00", net: "100.00", vat: "0.00" }],
      payments: [{ type: "cash", amount: "100.00" }],
    };
    expect(await handIn(hub, link, [record])).toEqual(["taken"]);
  }
  const inner = hub.world.http;
  hub.world.http = {
    close: () => inner.close(),
    send: async () => ({ kind: "answer", status: 503, headers: {}, body: "<html>busy</html>" }),
  };
  for (const lane of await tick(hub.world)) await drainLane(hub.world, lane);
  await hub.run(hub.world, { hours: 1 / 60 });
  hub.world.http = inner;
  const states = await Promise.all(links.map(async (link) => (await laneState(hub, link)).state));
  expect(states).toEqual(departments.map(() => "running"));
  await hub.run(hub.world, { hours: 0.1 });
  for (const link of links) expect((await laneState(hub, link)).states).toEqual(["booked"]);
});
