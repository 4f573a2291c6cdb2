/** A first open day that lies ahead comes at the company's own midnight, also where the company moves to other clocks meanwhile. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changeCompany } from "../../src/engine/acts/companies.ts";
import { haltsOf, laneState } from "../support/lane-state.ts";
import {
  closeThrough,
  handInRuns,
  heldRuns,
  payrollLedgers,
  payrollLink,
  runOfMarch,
} from "../support/payroll-link.ts";
import type { SampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;

beforeEach(async () => {
  hub = await steppedHub();
});
afterEach(() => hub.close());

/** The three journals of the run, each on the first open day with its own period in the text. */
const moved = [
  "2026-04 Lön 6 Månadslön 2026-01 [2026-01] 105136",
  "2026-04 Lön 6 Månadslön 2026-02 [2026-02] 197130",
  "2026-04 Lön 6 Månadslön 2026-03 [2026-03] 6571000",
];

/** Everything up to the end of March is closed, and the run goes to the first open day, which is the 1st of April. */
async function haltedInMarch(ledger: (typeof payrollLedgers)[number]): Promise<void> {
  link = await payrollLink(hub, { ledger, settings: { closedPeriod: "first-open" } });
  await closeThrough(hub, link, "2026-03");
  hub.clock.advance(16 * 60_000);
  await handInRuns(hub, link, runOfMarch);
  await hub.run(hub.world, { hours: 1 });
  expect((await laneState(hub, link)).halt).toBe("open-period-ahead");
}

/** Nothing but sleep until then: no hub was up. */
const sleepUntil = (instant: string) => hub.clock.advance(Date.parse(instant) - hub.clock.now());
async function runUntil(instant: string): Promise<void> {
  await hub.run(hub.world, { hours: (Date.parse(instant) - hub.clock.now()) / 3_600_000 });
  sleepUntil(instant);
}
const moveTo = (timeZone: string) =>
  changeCompany(hub.world, link.actor, { companyId: link.companyId, timeZone });

describe.each(payrollLedgers)("a run that waits for the 1st of April, in %s", (ledger) => {
  it("waits to the last minute of March in Luleå, and is booked in the first quarter of an hour of April", async () => {
    await haltedInMarch(ledger);
    sleepUntil("2026-03-31T20:00:00Z");
    // Summer time: midnight is at 22:00 UTC.
    await runUntil("2026-03-31T21:59:00Z");
    expect([await heldRuns(hub, link), (await laneState(hub, link)).halt]).toEqual([[], "open-period-ahead"]);
    await runUntil("2026-03-31T22:20:00Z");
    expect(await heldRuns(hub, link)).toEqual(moved);
    expect(await haltsOf(hub, link)).toEqual(["healed"]);
  });

  it("is booked earlier where the company moves to where April has come already", async () => {
    await haltedInMarch(ledger);
    sleepUntil("2026-03-31T12:00:00Z");
    await runUntil("2026-03-31T13:00:00Z");
    expect(await heldRuns(hub, link)).toEqual([]);
    await moveTo("Pacific/Auckland");
    await runUntil("2026-03-31T13:20:00Z");
    expect(await heldRuns(hub, link)).toEqual(moved);
  });

  it("waits on where the company moves, in the last hour, to where March goes on, in one halt", async () => {
    await haltedInMarch(ledger);
    sleepUntil("2026-03-31T21:30:00Z");
    await moveTo("America/New_York");
    await runUntil("2026-04-01T03:59:00Z");
    // Under other clocks its journals are the same as before: nobody is told that it went on and stopped again.
    expect([await heldRuns(hub, link), await haltsOf(hub, link)]).toEqual([[], [null]]);
    await runUntil("2026-04-01T04:20:00Z");
    expect(await heldRuns(hub, link)).toEqual(moved);
    expect(await haltsOf(hub, link)).toEqual(["healed"]);
  });
});
