/** A run that was taken in under one table of periods and is sent under another: every journal of it, and each once. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { laneState } from "../support/lane-state.ts";
import {
  closeThrough,
  handInRuns,
  heldRuns,
  payrollLink,
  runOfMarch,
  threeJournals,
} from "../support/payroll-link.ts";
import { activate, type SampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;

const asMonths = { "2026/1": "2026-01", "2026/2": "2026-02", "2026/3": "2026-03" };
/** January's correction in February. */
const merged = { ...asMonths, "2026/1": "2026-02" };

const save = async (periods: object) => {
  const sample = hub.registry.integrations.get("payroll-journals")?.sample;
  const settings = { ...(sample?.settings as object), periodType: "Week4", periods };
  await saveSettings(hub.world, link.actor, { linkId: link.linkId, settings, options: {} });
};

beforeEach(async () => {
  hub = await steppedHub();
  link = await payrollLink(hub, { ledger: "visma-eaccounting", isActive: false });
});
afterEach(() => hub.close());

/** Each of them ends a month later than was thought at first. */
const aMonthLater = { "2026/1": "2026-02", "2026/2": "2026-03", "2026/3": "2026-04" };
const monthsAndSums = async () =>
  (await heldRuns(hub, link)).map((text) => `${text.slice(0, 7)} ${text.split(" ").at(-1)}`).toSorted();

const asBegun = ["2026-01 105136", "2026-02 197130", "2026-03 6571000"];

/** January's journal is booked, and February's never arrives. */
const loseSecond = () =>
  hub.twin.control("POST", "/faults", {
    fault: { kind: "lost-request" },
    on: { method: "POST", path: "/v2/vouchers*" },
    after: 1,
    times: 1,
  });

describe("a run of which some is in the ledger already", () => {
  it("is finished as it was begun where its table is changed then", async () => {
    await save(asMonths);
    await handInRuns(hub, link, runOfMarch);
    await loseSecond();
    await activate(hub, link);
    await hub.run(hub.world, { hours: 0.02 });
    expect((await laneState(hub, link)).states).toEqual(["booked", "uncertain", "planned"]);
    await save(aMonthLater);
    await hub.run();
    expect(await monthsAndSums()).toEqual(asBegun);
  });

  it.each([
    ["swaps two months", { "2026/1": "2026-02", "2026/2": "2026-01", "2026/3": "2026-03" }],
    ["puts all into one", { "2026/1": "2026-03", "2026/2": "2026-03", "2026/3": "2026-03" }],
  ])("is finished as it was begun under a table that %s", async (_, periods) => {
    await save(asMonths);
    await handInRuns(hub, link, runOfMarch);
    await loseSecond();
    await activate(hub, link);
    await hub.run(hub.world, { hours: 0.02 });
    await save(periods);
    await hub.run();
    expect(await monthsAndSums()).toEqual(asBegun);
  });

  it("is the run of today's table where its first journal was refused, and nothing sent", async () => {
    await save(asMonths);
    await handInRuns(hub, link, runOfMarch);
    await closeThrough(hub, link, "2026-01");
    await activate(hub, link);
    await hub.run(hub.world, { hours: 1 });
    expect((await laneState(hub, link)).halt).toBe("period-locked");
    await save(aMonthLater);
    await closeThrough(hub, link, null);
    await hub.run(hub.world, { hours: 2 });
    // Nothing of it was sent before: it is the run of today's table.
    expect(await monthsAndSums()).toEqual(["2026-02 105136", "2026-03 197130", "2026-04 6571000"]);
  });

  it("is finished as it was begun where a closed month stood in its way, once that is open", async () => {
    await save(asMonths);
    await handInRuns(hub, link, runOfMarch);
    await loseSecond();
    await activate(hub, link);
    await hub.run(hub.world, { hours: 0.02 });
    await closeThrough(hub, link, "2026-02");
    hub.clock.advance(16 * 60_000);
    await hub.run(hub.world, { hours: 1 });
    expect((await laneState(hub, link)).states).toEqual(["booked", "refused", "planned"]);
    await save(aMonthLater);
    expect((await laneState(hub, link)).states).toEqual(["booked", "planned", "planned"]);
    await hub.run(hub.world, { hours: 1 });
    expect((await laneState(hub, link)).halt).toBe("period-locked");
    await closeThrough(hub, link, null);
    await hub.run(hub.world, { hours: 2 });
    expect(await monthsAndSums()).toEqual(asBegun);
  });
});

describe("a run of which nothing was sent yet", () => {
  it("gets a journal for a month that the table of before had not", async () => {
    await save(merged);
    await handInRuns(hub, link, runOfMarch);
    await save(asMonths);
    await activate(hub, link);
    await hub.run();
    expect((await heldRuns(hub, link)).toSorted()).toEqual(threeJournals);
  });

  it("has none for a month that the table of today has not", async () => {
    await save(asMonths);
    await handInRuns(hub, link, runOfMarch);
    await save(merged);
    await activate(hub, link);
    await hub.run();
    // 1 051.36 taken back and 1 971.30 paid late: one journal of both, 3 022.66 on each side.
    expect(await monthsAndSums()).toEqual(["2026-02 302266", "2026-03 6571000"]);
    expect((await laneState(hub, link)).states.toSorted()).toEqual(["booked", "booked", "superseded"]);
  });

  /** What a restored database says of what its lost history may have sent. */
  async function mayHaveBeenSent(): Promise<void> {
    const { organisationId } = link.actor;
    await hub.world.db.inOrganisation(organisationId, "restore", (trx) =>
      trx.updateTable("posting").set({ must_look_up: true }).execute(),
    );
  }

  it("is looked for as it was where a restore may have forgotten its sending, and finished as it was begun", async () => {
    await save(asMonths);
    await handInRuns(hub, link, runOfMarch);
    await mayHaveBeenSent();
    await save(aMonthLater);
    expect((await laneState(hub, link)).states).toEqual(["planned", "planned", "planned"]);
    await activate(hub, link);
    await hub.run();
    expect(await monthsAndSums()).toEqual(asBegun);
  });

  it("goes by today's table once all of it was looked for in vain", async () => {
    await save(asMonths);
    const lines = runOfMarch.lines.filter((line) => line.period === undefined);
    await handInRuns(hub, link, { ...runOfMarch, lines });
    await mayHaveBeenSent();
    await save(aMonthLater);
    await activate(hub, link);
    await hub.run();
    expect(await monthsAndSums()).toEqual(["2026-04 6571000"]);
    expect((await laneState(hub, link)).states.toSorted()).toEqual(["booked", "superseded"]);
  });
});
