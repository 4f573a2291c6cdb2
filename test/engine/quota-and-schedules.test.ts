/** Budgets that are never overdrawn and hardly left unused, and schedules that let a lane go when their hour has come. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runLane } from "../../src/engine/acts/lane-acts.ts";
import { changeLink } from "../../src/engine/acts/links.ts";
import { passQuota } from "../../src/engine/quota.ts";
import { runDueWatches } from "../../src/engine/watch/run-due-watches.ts";
import { ledgerOf, type World } from "../../src/engine/world.ts";
import { heldVouchers, judgeBooks, perfect } from "../support/books.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { activate, type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub);
});
afterEach(() => hub.close());

const request = { method: "POST", url: "http://ledger/v2/vouchers" };
const ask = (world: World, waitMaxMs: number) =>
  passQuota(world, {
    ledger: ledgerOf(world, "visma-eaccounting"),
    connectionId: "c",
    clientId: "a-client",
    request,
    waitMaxMs,
  });

describe("a budget of 600 a minute", () => {
  it("is never overdrawn in any minute, and used to 98 %, by two workers that never stop asking", async () => {
    const other = await hub.worker();
    const grantedAt: number[] = [];
    const startMs = hub.clock.now();
    for (let turn = 0; hub.clock.now() < startMs + 120_000; turn += 1) {
      const waitMs = await ask(turn % 2 === 0 ? hub.world : other, 2_000);
      if (waitMs > 0) hub.clock.advance(waitMs);
      else grantedAt.push(hub.clock.now());
    }
    const inMinuteFrom = (fromMs: number) =>
      grantedAt.filter((atMs) => atMs >= fromMs && atMs < fromMs + 60_000).length;
    expect(Math.max(...grantedAt.map(inMinuteFrom))).toBeLessThanOrEqual(600);
    expect(inMinuteFrom(startMs + 60_000)).toBeGreaterThanOrEqual(588);
  });

  it("tells an asker who may not wait how long it must stay away, and reserves nothing for it", async () => {
    for (let turn = 0; turn < 10; turn += 1) await ask(hub.world, 0);
    const first = await ask(hub.world, 0);
    expect(first).toBeGreaterThan(0);
    expect(await ask(hub.world, 0)).toBe(first);
    hub.clock.advance(first);
    expect(await ask(hub.world, 0)).toBe(0);
  });
});

describe("a ledger that answers 429 all the same", () => {
  it("is left alone for as long as it says, and gets everything afterwards", async () => {
    await hub.twin.control("POST", "/faults", {
      fault: { kind: "too-many-requests", tryAgainInSeconds: 42 },
      on: { method: "POST", path: "/v2/vouchers*" },
    });
    await handIn(hub, link, settlementsOf(hub, 2));
    const startMs = hub.clock.now();
    await hub.run(hub.world, { hours: 1 });
    expect(await judgeBooks(hub, link)).toEqual(perfect);
    const log = (await hub.twin.control("GET", "/log")) as {
      method: string;
      path: string;
      at: string;
      status: number;
    }[];
    const writes = log.filter(
      (entry) => entry.method === "POST" && entry.path.toLowerCase() === "/v2/vouchers",
    );
    expect(writes.map((entry) => entry.status)).toEqual([429, 201, 201, 201, 201]);
    expect(Date.parse(writes[1]?.at ?? "") - startMs).toBeGreaterThanOrEqual(42_000);
  });
});

describe("a lane with a schedule", () => {
  it("sends nothing before its hour, everything at it, and what comes later the next day", async () => {
    await changeLink(hub.world, link.actor, { linkId: link.linkId, schedule: { kind: "daily" } });
    const records = settlementsOf(hub, 2);
    await handIn(hub, link, records.slice(0, 2));
    await hub.run(hub.world, { hours: 17.9 }); // it is ten in the morning; five o'clock is 19 hours off
    expect(await heldVouchers(hub, link.twinCompanyId)).toEqual([]);
    await hub.run(hub.world, { hours: 20 });
    expect((await laneState(hub, link)).states).toEqual(["booked", "booked"]);
    await handIn(hub, link, records.slice(2));
    expect((await laneState(hub, link)).states).toEqual(["booked", "booked", "planned", "planned"]);
    await hub.run(hub.world, { hours: 25 });
    expect(await judgeBooks(hub, link)).toEqual(perfect);
  });

  it("begins the next day, also for a link that is activated before that day's hour", async () => {
    const early = await sampleLink(hub, { isActive: false });
    await changeLink(hub.world, early.actor, { linkId: early.linkId, schedule: { kind: "daily" } });
    hub.clock.advance(17 * 3_600_000); // from ten in the morning to three at night
    await handIn(hub, early, settlementsOf(hub, 1));
    await activate(hub, early);
    await hub.run(hub.world, { hours: 22 }); // as far as one at night
    expect((await laneState(hub, early)).states).toEqual(["planned", "planned"]);
    await hub.run(hub.world, { hours: 27 });
    expect(await judgeBooks(hub, early)).toEqual(perfect);
  });

  it("that cannot be read holds up no other lane, is tried each minute, and runs when it can be read", async () => {
    const daily = { schedule: { kind: "daily" } } as const;
    const other = await sampleLink(hub);
    for (const one of [link, other]) {
      await changeLink(hub.world, one.actor, { linkId: one.linkId, ...daily });
      await handIn(hub, one, settlementsOf(hub, 1));
    }
    const { organisationId } = link.actor;
    const setTimeZone = (time_zone: string) =>
      hub.world.db.inOrganisation(organisationId, "set time zone", (trx) =>
        trx.updateTable("company").set({ time_zone }).where("organisation_id", "=", organisationId).execute(),
      );
    await setTimeZone("Europe/Atlantis");
    const faults: string[] = [];
    hub.world.log = { ...hub.world.log, fault: (message) => faults.push(message) };
    await hub.run(hub.world, { hours: 20 });
    expect((await laneState(hub, other)).states).toEqual(["booked", "booked"]);
    expect((await laneState(hub, link)).states).toEqual(["planned", "planned"]);
    expect(faults.length).toBeGreaterThan(50);
    expect(faults.length).toBeLessThan(70);
    await setTimeZone("Europe/Oslo");
    await hub.run(hub.world, { hours: 0.1 });
    expect((await laneState(hub, link)).states).toEqual(["booked", "booked"]);
  });

  it("goes at once when a person runs it by hand, and never of itself when set to never", async () => {
    await changeLink(hub.world, link.actor, { linkId: link.linkId, schedule: { kind: "never" } });
    await handIn(hub, link, settlementsOf(hub, 1));
    await hub.run(hub.world, { hours: 100 });
    expect((await laneState(hub, link)).states).toEqual(["planned", "planned"]);
    expect(await runLane(hub.world, link.actor, { laneId: link.laneId })).toEqual({ released: 2 });
    await hub.run();
    expect(await judgeBooks(hub, link)).toEqual(perfect);
  });
});

describe("a lane that sends weekly or monthly", () => {
  const days = (count: number, upTo: string) =>
    settlementsOf(hub, count, upTo).filter((_, index) => index % 2 === 0);
  /** Local time at which each voucher was written, in their order. */
  async function sentAt(): Promise<string[]> {
    const rows = await hub.world.db.inOrganisation(link.actor.organisationId, "read attempts", (trx) =>
      trx
        .selectFrom("attempt")
        .innerJoin("posting", "posting.id", "attempt.posting_id")
        .select("attempt.started_at")
        .where("posting.lane_id", "=", link.laneId)
        .orderBy("posting.sequence")
        .execute(),
    );
    return rows.map(({ started_at }) =>
      Temporal.Instant.from(started_at)
        .toZonedDateTimeISO("Europe/Oslo")
        .toPlainDateTime()
        .toString({ smallestUnit: "minute" }),
    );
  }
  /** With a look at the ledger every other week: one each night, in life, keeps the sign-in from lapsing. */
  const goTo = async (local: string) => {
    const untilMs = Temporal.ZonedDateTime.from(`${local}[Europe/Oslo]`).epochMilliseconds;
    while (hub.clock.now() < untilMs) {
      const nextMs = Math.min(untilMs, hub.clock.now() + 14 * 86_400_000);
      await hub.run(hub.world, { hours: (nextMs - hub.clock.now()) / 3_600_000 });
      hub.clock.advance(Math.max(0, nextMs - hub.clock.now()));
      await runDueWatches(hub.world);
    }
  };

  it("sends a voucher for each Z on Mondays at five, over the days when the clocks change", async () => {
    await changeLink(hub.world, link.actor, { linkId: link.linkId, schedule: { kind: "weekly" } });
    await handIn(hub, link, days(3, "2026-03-11"));
    await goTo("2026-03-16T04:59");
    expect(await sentAt()).toEqual([]);
    await goTo("2026-03-29T12:00"); // The clocks have gone forward in the night.
    expect(await sentAt()).toEqual(["2026-03-16T05:00", "2026-03-16T05:00", "2026-03-16T05:00"]);
    await handIn(hub, link, days(1, "2026-03-28"));
    await goTo("2026-10-25T12:00"); // They have gone back.
    await handIn(hub, link, days(1, "2026-10-24"));
    await goTo("2026-10-27T12:00");
    expect((await sentAt()).slice(3)).toEqual(["2026-03-30T05:00", "2026-10-26T05:00"]);
    expect(await judgeBooks(hub, link)).toEqual(perfect);
  });

  it("sends a voucher for each Z on the first of the month at five", async () => {
    await changeLink(hub.world, link.actor, { linkId: link.linkId, schedule: { kind: "monthly" } });
    await handIn(hub, link, days(2, "2026-03-11"));
    await goTo("2026-04-01T04:59");
    expect(await sentAt()).toEqual([]);
    await goTo("2026-04-20T12:00");
    await handIn(hub, link, days(1, "2026-04-19"));
    await goTo("2026-05-02T12:00");
    expect(await sentAt()).toEqual(["2026-04-01T05:00", "2026-04-01T05:00", "2026-05-01T05:00"]);
    expect(await judgeBooks(hub, link)).toEqual(perfect);
  });

  it("goes at once when a person runs it, and at its own hour again with what comes later", async () => {
    await changeLink(hub.world, link.actor, { linkId: link.linkId, schedule: { kind: "monthly" } });
    await handIn(hub, link, days(1, "2026-03-09"));
    await runLane(hub.world, link.actor, { laneId: link.laneId });
    await goTo("2026-03-12T12:00");
    await handIn(hub, link, days(1, "2026-03-11"));
    await goTo("2026-04-02T12:00");
    expect(await sentAt()).toEqual(["2026-03-10T10:00", "2026-04-01T05:00"]);
  });

  it("locks the start date with its first transfer, and not before", async () => {
    await changeLink(hub.world, link.actor, { linkId: link.linkId, schedule: { kind: "weekly" } });
    await handIn(hub, link, days(1, "2026-03-09"));
    await changeLink(hub.world, link.actor, { linkId: link.linkId, startOn: "2026-02-01" });
    await goTo("2026-03-16T12:00");
    await expect(
      changeLink(hub.world, link.actor, { linkId: link.linkId, startOn: "2026-01-01" }),
    ).rejects.toMatchObject({ code: "start-locked" });
  });
});

describe("a link whose preview nobody has confirmed", () => {
  it("sends nothing, and cannot be run", async () => {
    const draft = await sampleLink(hub, { twinCompany: "Fjord Sport AS", isActive: false });
    await handIn(hub, draft, settlementsOf(hub, 1));
    await hub.run(hub.world, { hours: 48 });
    expect(await heldVouchers(hub, draft.twinCompanyId)).toEqual([]);
    await expect(runLane(hub.world, draft.actor, { laneId: draft.laneId })).rejects.toMatchObject({
      code: "not-in-this-state",
    });
  });
});
