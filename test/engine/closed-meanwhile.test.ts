/** A month that closes while the registers, which are believed for a quarter of an hour, still call it open: over both ledgers. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listOpenHalts } from "../../src/db/index.ts";
import { resumeLane } from "../../src/engine/acts/lane-acts.ts";
import { explainIn } from "../../src/http/finding-answer.ts";
import { type HaltAnswer, haltAnswer } from "../../src/http/halts/halt-schema.ts";
import { haltsOf, laneState } from "../support/lane-state.ts";
import {
  closeThrough,
  handInRuns,
  heldRuns,
  payrollLedgers,
  payrollLink,
  runOfMarch,
  threeJournals,
} from "../support/payroll-link.ts";
import type { SampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;

beforeEach(async () => {
  hub = await steppedHub();
});
afterEach(() => hub.close());

const moved = "2026-02 Lön 6 Månadslön 2026-01 [2026-01] 105136";
const laterRun = { ...runOfMarch, runNumber: "7" };
const asRun7 = (journals: readonly string[]) => journals.map((text) => text.replace("Lön 6", "Lön 7"));

/** The halt as the page of halts shows it. */
async function haltOf(of: SteppedHub, { actor }: SampleLink): Promise<HaltAnswer> {
  const { organisationId } = actor;
  const page = { organisationId, companyIds: null, after: null, limit: 2 };
  const rows = await of.world.db.inOrganisation(organisationId, "read halts", (trx) =>
    listOpenHalts(trx, page),
  );
  const teller = { explain: explainIn(of.registry, "en"), mayReadConnections: true };
  const [halt, ...others] = rows.map((row) => haltAnswer(row, teller));
  if (halt === undefined || others.length > 0) throw new Error(`${rows.length} halts`);
  return halt;
}

/** Run 6 is booked while everything is open; then the month closes, and run 7 comes within the quarter of an hour. */
async function closeAfterFirstRun(of: { ledger: (typeof payrollLedgers)[number]; closedPeriod: string }) {
  link = await payrollLink(hub, { ledger: of.ledger, settings: { closedPeriod: of.closedPeriod } });
  await handInRuns(hub, link, runOfMarch);
  await hub.run();
  expect(await heldRuns(hub, link)).toEqual(threeJournals);
  await closeThrough(hub, link, "2026-01");
  hub.clock.advance(60_000);
  expect(await handInRuns(hub, link, laterRun)).toEqual(["taken"]);
}

describe.each(payrollLedgers)("a January that closes unseen, in %s", (ledger) => {
  it("is moved to the first open day where the settings say so, once the ledger's no is understood", async () => {
    await closeAfterFirstRun({ ledger, closedPeriod: "first-open" });
    await hub.run(hub.world, { hours: 0.01 });
    expect((await heldRuns(hub, link)).slice(3)).toEqual(asRun7([moved, ...threeJournals.slice(1)]));
    const { state, states } = await laneState(hub, link);
    expect([state, states]).toEqual(["running", Array(6).fill("booked")]);
    expect(await haltsOf(hub, link)).toEqual(["healed"]);
  });

  it("is booked in its own period where that was opened again a minute ago, though the registers still call it closed", async () => {
    await closeAfterFirstRun({ ledger, closedPeriod: "first-open" });
    await hub.run(hub.world, { hours: 0.01 });
    await closeThrough(hub, link, null);
    hub.clock.advance(60_000);
    await handInRuns(hub, link, { ...runOfMarch, runNumber: "8" });
    await hub.run(hub.world, { hours: 0.01 });
    expect((await heldRuns(hub, link)).slice(6)).toEqual(
      threeJournals.map((text) => text.replace("Lön 6", "Lön 8")),
    );
  });

  it("waits for a person by default, and is booked in its own period when that is open again", async () => {
    await closeAfterFirstRun({ ledger, closedPeriod: "hold" });
    await hub.run(hub.world, { hours: 1 });
    expect([(await laneState(hub, link)).state, (await heldRuns(hub, link)).length]).toEqual(["halted", 3]);
    await closeThrough(hub, link, null);
    await hub.run(hub.world, { hours: 3 });
    expect((await heldRuns(hub, link)).slice(3)).toEqual(asRun7(threeJournals));
  });

  it("stays refused where the settings say so, also when the period opens again, until a person resumes", async () => {
    await closeAfterFirstRun({ ledger, closedPeriod: "refuse" });
    await hub.run(hub.world, { hours: 1 });
    const halted = await laneState(hub, link);
    expect(halted.postings[3]?.findings.map(({ code }) => code)).toContain("period-stays-closed");
    await closeThrough(hub, link, null);
    await hub.run(hub.world, { hours: 24 });
    expect((await heldRuns(hub, link)).length).toBe(3);
    await resumeLane(hub.world, link.actor, { laneId: link.laneId });
    await hub.run();
    expect((await heldRuns(hub, link)).slice(3)).toEqual(asRun7(threeJournals));
  });

  it("tells in one place, where the first open day lies ahead, what the ledger said and what is waited for", async () => {
    await closeAfterFirstRun({ ledger, closedPeriod: "first-open" });
    await closeThrough(hub, link, "2026-03");
    await hub.run(hub.world, { hours: 1 });
    const { finding, besides, resume } = await haltOf(hub, link);
    expect([finding.code, finding.parameters?.firstOpenOn]).toEqual(["open-period-ahead", "2026-04-01"]);
    expect(besides.map(({ verbatim }) => verbatim)).toEqual([expect.stringMatching(/clos|lock/i)]);
    expect(resume.happensByItself).toBe(true);
  });

  it("says that a person is waited for where the settings refuse it, though the link looks by itself", async () => {
    await closeAfterFirstRun({ ledger, closedPeriod: "refuse" });
    await hub.run(hub.world, { hours: 1 });
    const { finding, resume } = await haltOf(hub, link);
    expect(finding.code).toBe("period-stays-closed");
    expect(resume.happensByItself).toBe(false);
  });

  it("stands where no later period is open either, and is not sent over and over", async () => {
    await closeAfterFirstRun({ ledger, closedPeriod: "first-open" });
    const count = async () =>
      ((await hub.twin.control("GET", "/log")) as { method: string; path: string }[]).filter(
        ({ method, path }) => method === "POST" && /vouchers|journaltransaction/i.test(path),
      ).length;
    const before = await count();
    await closeThrough(hub, link, "2030-12");
    await hub.run(hub.world, { hours: 12 });
    expect((await heldRuns(hub, link)).length).toBe(3);
    expect((await count()) - before).toBe(1);
  });
});
