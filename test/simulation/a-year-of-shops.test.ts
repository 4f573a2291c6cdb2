/**
 * A year of four tills, stepped through in minutes: schedules, both changes of the clocks, a closed year, a changed rate and a
 * changed account. At its end the books are compared with sums worked out by hand-written rules, not by the product.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { laneSummaries } from "../../src/db/index.ts";
import { acceptRecords } from "../../src/engine/accept/accept-records.ts";
import type { Actor } from "../../src/engine/acts/actor.ts";
import { runLane } from "../../src/engine/acts/lane-acts.ts";
import { createOrganisation } from "../../src/engine/acts/people.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { runDueWatches } from "../../src/engine/watch/run-due-watches.ts";
import { laneState } from "../support/lane-state.ts";
import type { SampleLink } from "../support/sample-link.ts";
import { steppedClock } from "../support/stepped-clock.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";
import type { TwinVoucher } from "../support/twin-control.ts";
import { reportOf, settingsOf, shopLink } from "./shop-link.ts";
import {
  cardMovesOn,
  type Day,
  expectedTotals,
  nextDay,
  rateChangesOn,
  type Shop,
  shops,
  yearOf,
} from "./shops.ts";

type Running = { shop: Shop; link: SampleLink; days: readonly Day[] };

let hub: SteppedHub;
let actor: Actor;
let running: Running[];
/** What a person saw while the lane stood, by the day on which it was looked at. */
const seen: Record<string, unknown> = {};

const shopNamed = (name: string): Running => {
  const found = running.find(({ shop }) => shop.name === name);
  if (found === undefined) throw new Error(`no shop ${name}`);
  return found;
};

beforeAll(async () => {
  hub = await steppedHub({ clock: steppedClock("2026-01-01T10:00:00.000Z") });
  actor = await createOrganisation(hub.world, {
    name: "Fire kasser",
    owner: { name: "Rita Regnskap", email: "rita@example.org" },
  });
  running = [];
  for (const shop of shops) {
    const settings = settingsOf(shop, { foodRates: [shop.foodRate("2026-01-01")], cardOn: "2026-01-01" });
    running.push({ shop, link: await shopLink(hub, { actor, shop, settings }), days: yearOf(shop) });
  }
  await liveThroughTheYear();
}, 600_000);
afterAll(() => hub.close());

/** Lets the hub work until then, as its dispatcher would. */
async function goTo(instant: string): Promise<void> {
  const ms = Date.parse(instant) - hub.clock.now();
  await hub.run(hub.world, { hours: ms / 3_600_000 });
  hub.clock.advance(Math.max(0, Date.parse(instant) - hub.clock.now()));
}

async function handIn({ shop, link, days }: Running, on: string): Promise<void> {
  const records = days.filter((day) => day.on === on).map((day) => reportOf(shop, day));
  if (records.length === 0) return;
  const answers = await acceptRecords(hub.world, { ...actor, laneId: link.laneId, records });
  expect(answers.map(({ outcome, findings }) => [outcome, findings])).toEqual(
    records.map(() => ["taken", []]),
  );
}

async function liveThroughTheYear(): Promise<void> {
  for (let on = "2026-01-02"; on <= "2026-12-31"; on = nextDay(on)) {
    await goTo(`${on}T12:00:00.000Z`);
    await peopleAct(on);
    // Each night in life. It also keeps a sign-in alive that a monthly lane would let lapse.
    if (weeklyLooks.includes(on.slice(-2))) await runDueWatches(hub.world);
    await goTo(`${on}T21:00:00.000Z`);
    for (const one of running) if (one.shop.closesInTheNight !== true) await handIn(one, on);
    // Half past three or four in the morning: after closing, before the run at five.
    await goTo(`${nextDay(on)}T02:30:00.000Z`);
    for (const one of running) if (one.shop.closesInTheNight === true) await handIn(one, on);
  }
  await goTo("2027-01-02T12:00:00.000Z");
  await runByHand();
  await goTo("2027-01-05T12:00:00.000Z");
}

const weeklyLooks = ["07", "14", "21", "28"];
const manualRunsOn = ["2026-04-01", "2026-07-01", "2026-10-01"];

async function peopleAct(on: string): Promise<void> {
  if (on === "2026-05-01") await lockYear(true);
  if (on === "2026-05-02") {
    seen[on] = await laneState(hub, shopNamed("Kaffebar").link);
    await lockYear(false);
  }
  if (on === "2026-06-30") {
    await changeRates();
    // The sports shop's bookkeeper knows of it beforehand; the café's hears of it when the lane stands.
    await saveRates(shopNamed("Sport"));
  }
  if (on === "2026-07-04") {
    seen[on] = await laneState(hub, shopNamed("Kaffebar").link);
    await saveRates(shopNamed("Kaffebar"));
  }
  if (on === nextDay(cardMovesOn)) await saveRates(shopNamed("Sport"), cardMovesOn);
  if (manualRunsOn.includes(on)) await runByHand();
}

const lockYear = (isLocked: boolean) =>
  hub.twin.control(
    "PATCH",
    `/companies/${shopNamed("Kaffebar").link.twinCompanyId}/fiscal-years/2026-01-01`,
    {
      isLocked,
    },
  );

async function changeRates(): Promise<void> {
  for (const name of ["Kaffebar", "Sport"])
    await hub.twin.control("PATCH", `/companies/${shopNamed(name).link.twinCompanyId}/vat-codes/31`, {
      fromOn: rateChangesOn,
      basisPoints: 1200,
    });
}

async function saveRates({ shop, link }: Running, cardOn = "2026-01-01"): Promise<void> {
  const settings = settingsOf(shop, { foodRates: [15, 12], cardOn });
  await saveSettings(hub.world, actor, { linkId: link.linkId, settings, options: {} });
}

const runByHand = () => runLane(hub.world, actor, { laneId: shopNamed("Koffie").link.laneId });

const vouchersOf = async ({ link }: Running) =>
  (await hub.twin.control("GET", `/books/${link.twinCompanyId}/vouchers`)) as (TwinVoucher & {
    on: string;
  })[];

/** Local day and hour at which anything was sent for the lane: "2026-03-29T05". */
async function sentAt({ shop, link }: Running): Promise<string[]> {
  const rows = await hub.world.db.inOrganisation(actor.organisationId, "read attempts", (trx) =>
    trx
      .selectFrom("attempt")
      .innerJoin("posting", "posting.id", "attempt.posting_id")
      .select("attempt.started_at")
      .where("posting.lane_id", "=", link.laneId)
      .execute(),
  );
  const hours = rows.map(({ started_at }) =>
    Temporal.Instant.from(started_at)
      .toZonedDateTimeISO(shop.timeZone)
      .toPlainDateTime()
      .toString()
      .slice(0, 13),
  );
  return [...new Set(hours)].sort();
}
const atFive = (hours: readonly string[]) => hours.filter((hour) => hour.endsWith("T05"));

describe.each(shops.map((shop) => shop.name))("the year of %s", (name) => {
  it("has each Z in the books once, on its business day, and nothing else", async () => {
    const one = shopNamed(name);
    const held = (await vouchersOf(one)).map(
      ({ text, on, debitMinor }) => `${on} ${text.slice(15)} ${debitMinor}`,
    );
    const expected = one.days.map(({ z, on, other, cashPaid, cashOwed }) => {
      const debit = other.gross + cashPaid + Math.max(0, cashOwed - cashPaid);
      return `${on} ${one.shop.register} Z ${z} ${debit}`;
    });
    expect(held.sort()).toEqual(expected.sort());
  });

  it("adds up on every account to what the reports add up to", async () => {
    const one = shopNamed(name);
    const totals = new Map<number, number>();
    for (const { account, debitMinor, creditMinor } of (await vouchersOf(one)).flatMap(
      (voucher) => voucher.rows,
    ))
      totals.set(account, (totals.get(account) ?? 0) + debitMinor - creditMinor);
    const sorted = (map: Map<number, number>) => [...map].filter(([, sum]) => sum !== 0).sort();
    expect(sorted(totals)).toEqual(sorted(expectedTotals(one.shop, one.days)));
  });

  it("leaves nothing waiting, standing or left out", async () => {
    const { link, days } = shopNamed(name);
    const { organisationId } = actor;
    const [summary] = await hub.world.db.inOrganisation(organisationId, "read", (trx) =>
      laneSummaries(trx, { organisationId, laneIds: [link.laneId] }),
    );
    expect(summary).toMatchObject({
      records: days.length,
      booked: days.length,
      waiting: 0,
      halted: 0,
      excused: 0,
    });
  });
});

describe("the schedules of the year", () => {
  it("sent the café's days each morning at five, on the days when the clocks change too", async () => {
    const one = shopNamed("Kaffebar");
    const hours = await sentAt(one);
    const mornings = one.days.map(({ on }) => `${nextDay(on)}T05`);
    expect(hours).toContain("2026-03-29T05");
    expect(hours).toContain("2026-10-25T05");
    // The year was locked on the first of these mornings, and a slot was missing on the second.
    const stood = ["2026-05-02T05", "2026-07-04T05"];
    expect(atFive(hours)).toEqual(mornings.filter((morning) => !stood.includes(morning)));
    expect(hours.filter((hour) => !hour.endsWith("T05"))).toEqual(["2026-05-02T14", "2026-07-04T14"]);
  });

  it("sent the sports shop's on Mondays at five, and the café in Umeå's on the first of the month at five", async () => {
    const mondays = await sentAt(shopNamed("Sport"));
    expect(mondays).toHaveLength(53);
    for (const hour of mondays) expect(new Date(`${hour.slice(0, 10)}T00:00:00Z`).getUTCDay(), hour).toBe(1);
    expect(atFive(mondays)).toEqual(mondays);
    const firsts = await sentAt(shopNamed("Fika"));
    expect(firsts).toEqual([
      ...["02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"].map(
        (month) => `2026-${month}-01T05`,
      ),
      "2027-01-01T05",
    ]);
  });

  it("sent the coffee house's only when a person ran it", async () => {
    // One in the afternoon, or two in summer time.
    expect(await sentAt(shopNamed("Koffie"))).toEqual([
      "2026-04-01T14",
      "2026-07-01T14",
      "2026-10-01T14",
      "2027-01-02T13",
    ]);
  });
});

describe("what stood still in the year", () => {
  it("stood at the locked year and went on by itself when it was opened", () => {
    expect(seen["2026-05-02"]).toMatchObject({ state: "halted", halt: "fiscal-year-locked" });
  });

  it("stood at the rate that the set-up did not know, with both slots named, until they were saved", () => {
    expect(seen["2026-07-04"]).toMatchObject({ state: "halted", halt: "slot-missing" });
  });
});
