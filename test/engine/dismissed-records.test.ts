/** What a person dismisses was left out, with a reason: every sum counts it there, once. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { calendarDays, laneSummaries } from "../../src/db/index.ts";
import { decideConflict } from "../../src/engine/acts/decide-conflict.ts";
import { reconcileLink } from "../../src/engine/reconcile/reconcile-link.ts";
import { handIn } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub);
});
afterEach(() => hub.close());

const settlement = (zNumber: string, paid: string, sold = "100.00") => ({
  registerId: "T1",
  zNumber,
  businessDate: "2026-03-02",
  sales: [{ vatRate: "0", vatCode: "5", gross: sold, net: sold, vat: "0.00" }],
  payments: [{ type: "cash", amount: paid }],
});

const inHub = <Result>(run: Parameters<typeof hub.world.db.inOrganisation<Result>>[2]) =>
  hub.world.db.inOrganisation(link.actor.organisationId, "read", run);

async function dismiss(state: "set-aside" | "conflict", reason: string): Promise<void> {
  const { id: recordId } = await inHub((trx) =>
    trx.selectFrom("record").select("id").where("state", "=", state).executeTakeFirstOrThrow(),
  );
  await decideConflict(hub.world, link.actor, { recordId, decision: "keep", reason });
}

async function counts() {
  const { organisationId } = link.actor;
  const of = { organisationId, laneIds: [link.laneId] };
  const [summary] = await inHub((trx) => laneSummaries(trx, of));
  return [summary?.records, summary?.booked, summary?.halted, summary?.excused];
}

it("counts a record that was set aside and dismissed as excused, in the lane, the calendar and the month", async () => {
  await handIn(hub, link, [settlement("7", "100.00"), settlement("8", "1.00")]);
  await hub.run();
  expect(await counts()).toEqual([2, 1, 1, 0]);
  await dismiss("set-aside", "A test of the till");
  expect(await counts()).toEqual([2, 1, 0, 1]);
  const { organisationId } = link.actor;
  const day = { organisationId, laneId: link.laneId, from: "2026-03-02", through: "2026-03-02" };
  const places = (await inHub((trx) => calendarDays(trx, day))).map(({ place, count }) => [place, count]);
  expect(places.toSorted()).toEqual([
    ["booked", 1],
    ["excused", 1],
  ]);
  const month = await reconcileLink(hub.world, link.actor, { linkId: link.linkId, month: "2026-03" });
  expect(month.objects.map(({ status, bucket, reason }) => [status, bucket, reason]).toSorted()).toEqual([
    ["dismissed", "excused", "A test of the till"],
    ["equal", "sent", null],
  ]);
  expect([month.isEqual, month.sums[0]?.gapMinor]).toEqual([true, 0]);
});

it("counts nothing of a second content that was turned down, since the first one stands in its place", async () => {
  await handIn(hub, link, [settlement("7", "100.00")]);
  await hub.run();
  await handIn(hub, link, [settlement("7", "120.00", "120.00")]);
  expect(await counts()).toEqual([2, 1, 1, 0]);
  await dismiss("conflict", "The first was right");
  expect(await counts()).toEqual([1, 1, 0, 0]);
  const month = await reconcileLink(hub.world, link.actor, { linkId: link.linkId, month: "2026-03" });
  expect(month.objects.map(({ status, bucket }) => [status, bucket]).toSorted()).toEqual([
    ["dismissed", null],
    ["equal", "sent"],
  ]);
  expect(month.sums[0]).toMatchObject({ sourceMinor: 10_000, gapMinor: 0, unreadCount: 0 });
});

it("counts what was dismissed no more once the source has put it right", async () => {
  await handIn(hub, link, [settlement("8", "1.00")]);
  await dismiss("set-aside", "The till was broken");
  expect(await counts()).toEqual([1, 0, 0, 1]);
  expect(await handIn(hub, link, [settlement("8", "100.00")])).toEqual(["taken"]);
  await hub.run();
  expect(await counts()).toEqual([1, 1, 0, 0]);
});
