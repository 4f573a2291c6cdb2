/** A machine whose clock stood a year ahead for some minutes: nothing that was written down in them is waited for until that year comes. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changeLink } from "../../src/engine/acts/links.ts";
import { drainLane } from "../../src/engine/lane/drain-lane.ts";
import { tick } from "../../src/engine/tick.ts";
import { laneState, nextRunAtOf } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, startAt, steppedHub } from "../support/stepped-hub.ts";

const yearMs = 365 * 24 * 3_600_000;

let hub: SteppedHub;
let link: SampleLink;
/** How far the wall clock is ahead of the truth; the monotonic one knows nothing of it. */
let aheadMs = 0;

beforeEach(async () => {
  aheadMs = 0;
  const stepped = await steppedHub();
  const { clock } = stepped;
  const now = clock.now;
  clock.now = () => now() + aheadMs;
  hub = stepped;
  link = await sampleLink(hub);
});
afterEach(() => hub.close());

async function whileClockIsWrong(act: () => Promise<unknown>): Promise<void> {
  aheadMs = yearMs;
  await act();
  aheadMs = 0;
}
const states = async () => (await laneState(hub, link)).states;
const name = () => ({ organisationId: link.actor.organisationId, laneId: link.laneId });

const nextRunAt = () => nextRunAtOf(hub, link);

describe("after a clock that stood a year ahead", () => {
  it.each([
    ["daily", "2026-03-11T04:00:00.000Z"],
    ["hourly", "2026-03-10T10:00:00.000Z"],
  ] as const)("a %s schedule runs at its next hour, and not in a year", async (kind, expected) => {
    await changeLink(hub.world, link.actor, { linkId: link.linkId, schedule: { kind } });
    await whileClockIsWrong(() => tick(hub.world));
    hub.clock.advance(61_000);
    await tick(hub.world);
    expect(await nextRunAt()).toBe(expected);
    await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
    await hub.run();
    expect(await states()).toEqual(["booked"]);
  });

  it("a lane that was told to wait then sends within the day", async () => {
    await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
    await hub.twin.control("POST", "/faults", {
      fault: { kind: "too-many-requests", tryAgainInSeconds: 60 },
      on: { method: "POST", path: "/v2/vouchers*" },
      times: 1,
    });
    await whileClockIsWrong(() => drainLane(hub.world, name()));
    await hub.run();
    expect(hub.clock.now() - Date.parse(startAt)).toBeLessThan(24 * 3_600_000);
    expect(await states()).toEqual(["booked"]);
  });

  it("a voucher that the ledger never shows is told to people all the same", async () => {
    await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
    await hub.twin.control("POST", "/faults", {
      fault: { kind: "late-visibility", delayMs: yearMs, everywhere: true },
      on: { method: "POST", path: "/v2/vouchers*" },
      times: 1,
    });
    await whileClockIsWrong(() => drainLane(hub.world, name()));
    expect(await states()).toEqual(["accepted"]);
    await hub.run(hub.world, { hours: 1 });
    expect((await laneState(hub, link)).halt).toBe("ledger-not-showing");
  });

  it("a budget that was to rest then is asked of again", async () => {
    const other = await hub.worker();
    // Registers are believed for a quarter of an hour, and budgets have been asked for once only.
    hub.clock.advance(16 * 60_000);
    await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
    await whileClockIsWrong(() =>
      other.db.acrossOrganisations("rest", (trx) =>
        trx
          .updateTable("quota")
          .set({ theoretical_at: new Date(hub.clock.now()).toISOString() })
          .execute(),
      ),
    );
    await hub.run();
    expect(await states()).toEqual(["booked"]);
  });
});
