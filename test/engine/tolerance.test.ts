/** A settlement that does not close: aside with its difference named, the others go on, until a set-up lets it pass. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { laneSummaries } from "../../src/db/index.ts";
import { acceptRecords } from "../../src/engine/accept/accept-records.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { laneState } from "../support/lane-state.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub);
});
afterEach(() => hub.close());

/** 100.00 of untaxed sales; paid in cash with so much. */
const day = (number: number, paid = "100.00") => ({
  registerId: "T1",
  zNumber: String(number),
  department: "10",
  businessDate: `2026-03-0${number}`,
  sales: [{ vatRate: "25", gross: "100.00", net: "80.00", vat: "20.00" }],
  payments: [{ type: "cash", amount: paid }],
});
const handIn = (...records: unknown[]) =>
  acceptRecords(hub.world, { ...link.actor, laneId: link.laneId, records });
const run = () => hub.run(hub.world, { hours: 1 });
async function saveTolerance(tolerance: { account: string; capMinor: number } | undefined) {
  const { sample } = hub.registry.integrations.get("day-settlements") ?? {};
  const settings = { ...(sample?.settings as object), ...(tolerance === undefined ? {} : { tolerance }) };
  await saveSettings(hub.world, link.actor, { linkId: link.linkId, settings, options: {} });
}
async function totals() {
  const { organisationId } = link.actor;
  const [row] = await hub.world.db.inOrganisation(organisationId, "read", (trx) =>
    laneSummaries(trx, { organisationId, laneIds: [link.laneId] }),
  );
  const { records, booked, waiting, halted, excused, debitMinor } = row ?? {};
  return { records, booked, waiting, halted, excused, debitMinor };
}

describe("a settlement that misses by 0.40", () => {
  it("is set aside with the difference named where nobody set a tolerance, and the others are booked", async () => {
    const answers = await handIn(day(1), day(2, "99.60"), day(3));
    expect(answers.map(({ outcome }) => outcome)).toEqual(["taken", "set-aside", "taken"]);
    expect(answers[1]?.findings).toMatchObject([
      { code: "settlement-unbalanced", severity: "error", record: "T1/2", value: "0.40" },
    ]);
    await run();
    expect(await laneState(hub, link)).toMatchObject({ state: "running", states: ["booked", "booked"] });
    expect(await totals()).toEqual({
      records: 3,
      booked: 2,
      waiting: 0,
      halted: 1,
      excused: 0,
      debitMinor: 20_000,
    });
  });

  it("is booked with the difference on the tolerance's account once a person sets one that covers it", async () => {
    await handIn(day(1), day(2, "99.60"), day(3, "99.00"));
    await run();
    await saveTolerance({ account: "7740", capMinor: 50 });
    await run();
    const { states, postings } = await laneState(hub, link);
    expect(states).toEqual(["booked", "booked"]);
    expect(postings[1]).toMatchObject({
      object: "T1/2",
      findings: [{ code: "settlement-within-tolerance", value: "0.40", parameters: { account: "7740" } }],
    });
    // 1.00 is more than the cap, so the third still stands aside.
    expect(await totals()).toMatchObject({ records: 3, booked: 2, halted: 1, debitMinor: 20_000 });
  });

  it("waits for a person when its till has sent a corrected report since", async () => {
    await handIn(day(1, "99.60"));
    expect((await handIn(day(1))).map(({ outcome }) => outcome)).toEqual(["taken"]);
    await saveTolerance({ account: "7740", capMinor: 50 });
    await run();
    expect(await totals()).toMatchObject({ records: 1, booked: 1, halted: 0 });
    expect((await handIn(day(1, "99.70"))).map(({ outcome }) => outcome)).toEqual(["conflict"]);
  });
});

describe("a settlement that is wrong in another way", () => {
  it("stays aside whatever the tolerance is", async () => {
    await handIn({ ...day(1), sales: [{ vatRate: "25", gross: "100.00", net: "80.00", vat: "19.90" }] });
    await saveTolerance({ account: "7740", capMinor: 1000 });
    expect(await totals()).toMatchObject({ records: 1, booked: 0, waiting: 0, halted: 1 });
  });
});
