/** A month of a link: what the source says, what was sent, and what the ledger holds now, to the øre. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { skipPosting } from "../../src/engine/acts/lane-acts.ts";
import { reversePostings } from "../../src/engine/acts/reverse-postings.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { reconcileLink } from "../../src/engine/reconcile/reconcile-link.ts";
import { heldVouchers } from "../support/books.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub);
});
afterEach(() => hub.close());

const march = () => reconcileLink(hub.world, link.actor, { linkId: link.linkId, month: "2026-03" });
const vouchers = () => heldVouchers(hub, link.twinCompanyId);
const inTwin = (method: string, path: string, body?: unknown) =>
  hub.twin.control(method, `/companies/${link.twinCompanyId}${path}`, body);

/** Two days of two departments, booked: A1 to A4. */
async function bookTwoDays(): Promise<void> {
  await handIn(hub, link, settlementsOf(hub, 2));
  await hub.run();
}

const statuses = (of: Awaited<ReturnType<typeof march>>) => of.objects.map((one) => one.status);

describe("the reconciliation of a month", () => {
  it("is equal when all of the source stands in the ledger as it was sent, and closes to the øre", async () => {
    await bookTwoDays();
    const month = await march();
    expect(statuses(month)).toEqual(["equal", "equal", "equal", "equal"]);
    expect(month.isEqual).toBe(true);
    const total = (await vouchers()).reduce((sum, voucher) => sum + voucher.debitMinor, 0);
    expect(month.sums).toMatchObject([
      {
        currency: "NOK",
        sourceMinor: total,
        sentMinor: total,
        heldMinor: total,
        gapMinor: 0,
        buckets: { sent: total },
      },
    ]);
    for (const sum of month.accounts)
      expect([sum.heldDebitMinor, sum.heldCreditMinor]).toEqual([sum.sentDebitMinor, sum.sentCreditMinor]);
    expect(month.objects.map((one) => one.ledgerNumber)).toEqual(["A1", "A2", "A3", "A4"]);
  });

  it("reads a month with one walk through the vouchers, however many they are", async () => {
    await bookTwoDays();
    const before = await requestsFor("/vouchers");
    await march();
    expect((await requestsFor("/vouchers")) - before).toBe(1);
  });

  it("finds a voucher that somebody took away, and what is short on each account", async () => {
    await bookTwoDays();
    const [first] = await vouchers();
    await inTwin("DELETE", `/vouchers/${first?.id}`);
    const month = await march();
    expect(statuses(month)).toEqual(["missing", "equal", "equal", "equal"]);
    expect(month.isEqual).toBe(false);
    expect(month.objects[0]?.findings.map((finding) => finding.code)).toEqual(["drift-missing"]);
    const [sum] = month.sums;
    expect((sum?.sentMinor ?? 0) - (sum?.heldMinor ?? 0)).toBe(first?.debitMinor);
    expect(sum?.gapMinor).toBe(0);
  });

  it("names the field that was changed after posting, with what was sent and what is held", async () => {
    await bookTwoDays();
    const [first] = await vouchers();
    await inTwin("PATCH", `/vouchers/${first?.id}`, { text: `${first?.token} rewritten` });
    const [object] = (await march()).objects;
    expect(object).toMatchObject({
      status: "changed",
      differences: [{ field: "text", sent: first?.text, held: `${first?.token} rewritten` }],
    });
  });

  it("finds a voucher that was moved to another month, from both months", async () => {
    await bookTwoDays();
    const [first] = await vouchers();
    await inTwin("PATCH", `/vouchers/${first?.id}`, { on: "2026-04-02" });
    const month = await march();
    expect(statuses(month)).toEqual(["moved", "equal", "equal", "equal"]);
    expect(month.objects[0]?.differences).toContainEqual({
      field: "on",
      sent: "2026-03-08",
      held: "2026-04-02",
    });
    const april = await reconcileLink(hub.world, link.actor, { linkId: link.linkId, month: "2026-04" });
    expect(april.objects).toMatchObject([
      { status: "moved-in", ledgerNumber: "A1", heldMinor: first?.debitMinor },
    ]);
    expect(april.isEqual).toBe(false);
  });

  it("finds a copy with our mark, and a voucher without it that says the same on each account", async () => {
    await bookTwoDays();
    const [first, second] = await vouchers();
    await inTwin("POST", `/vouchers/${first?.id}/copy`, {});
    await inTwin("POST", `/vouchers/${second?.id}/copy`, { text: "From the old connector" });
    const month = await march();
    expect(statuses(month)).toEqual(["double", "double", "equal", "equal"]);
    expect(month.objects.map((one) => one.doubles.map((double) => double.number))).toEqual([
      ["A5"],
      ["A6"],
      [],
      [],
    ]);
    expect(month.sums[0]?.heldMinor).toBe((month.sums[0]?.sentMinor ?? 0) + (first?.debitMinor ?? 0));
  });

  it("takes another voucher of the same day and total on other accounts for what it is: another voucher", async () => {
    await bookTwoDays();
    const [first] = await vouchers();
    await inTwin("POST", "/vouchers", {
      on: "2026-03-08",
      text: "Another till",
      rows: [
        { account: 1920, debitMinor: first?.debitMinor },
        { account: 3000, creditMinor: first?.debitMinor, vatCode: null },
      ],
    });
    expect((await march()).isEqual).toBe(true);
  });

  it("tells of a voucher with the mark of an installation that is not this one", async () => {
    await bookTwoDays();
    const [first] = await vouchers();
    await inTwin("POST", "/vouchers", {
      on: "2026-03-08",
      text: "B0123456789ABC Z 4",
      rows: [
        { account: 1920, debitMinor: first?.debitMinor },
        { account: 3000, creditMinor: first?.debitMinor, vatCode: null },
      ],
    });
    const month = await march();
    expect(month.unknown.map((voucher) => voucher.text)).toEqual(["B0123456789ABC Z 4"]);
    expect(month.isEqual).toBe(false);
  });

  it("shows what waits and what stands still beside what is booked, and the sum closes", async () => {
    await handIn(hub, link, settlementsOf(hub, 1));
    await hub.run();
    await takeCardAway();
    const more = settlementsOf(hub, 1, "2026-03-10");
    await handIn(hub, link, more);
    await hub.run(undefined, { hours: 0.1 });
    const month = await march();
    expect(statuses(month)).toEqual(["equal", "equal", "halted", "halted"]);
    expect(month.sums[0]).toMatchObject({ gapMinor: 0, unreadCount: 2 });
    expect(month.isEqual).toBe(false);
  });

  it("calls sent only what was sent: what waits has its source's amount alone, and the sum closes", async () => {
    await bookTwoDays();
    await handIn(hub, link, settlementsOf(hub, 1, "2026-03-10"));
    const month = await march();
    const waiting = month.objects.filter((one) => one.status === "waiting");
    expect(waiting.map((one) => [one.sentMinor, one.heldMinor])).toEqual([
      [null, null],
      [null, null],
    ]);
    const owed = waiting.reduce((sum, one) => sum + (one.sourceMinor ?? 0), 0);
    expect(owed).toBeGreaterThan(0);
    expect(month.sums[0]).toMatchObject({ gapMinor: 0, buckets: { waiting: owed } });
    const sent = month.objects.reduce((sum, one) => sum + (one.sentMinor ?? 0), 0);
    expect(sent).toBe(month.sums[0]?.sentMinor);
  });

  it("counts what a person left out, and what was undone, as what they are", async () => {
    await handIn(hub, link, settlementsOf(hub, 1));
    await hub.run();
    const { postings } = await laneState(hub, link);
    await reversePostings(hub.world, link.actor, {
      postingIds: [postings[0]?.id ?? ""],
      reason: "Wrong till",
      repost: false,
    });
    await hub.run();
    const month = await march();
    expect(statuses(month).toSorted()).toEqual(["equal", "equal", "reversed"]);
    expect(month.isEqual).toBe(true);
    expect(month.sums[0]).toMatchObject({
      gapMinor: 0,
      buckets: { reversed: month.objects[0]?.sourceMinor },
    });
  });

  it("counts a draft as waiting in the ledger, not as booked", async () => {
    await useDrafts();
    await handIn(hub, link, settlementsOf(hub, 1));
    await hub.run();
    const month = await march();
    expect(statuses(month)).toEqual(["unreleased", "unreleased"]);
    expect(month.sums[0]).toMatchObject({ sentMinor: 0, heldMinor: 0, gapMinor: 0 });
    expect(month.sums[0]?.buckets.unreleased).toBe(month.sums[0]?.sourceMinor);
  });

  it("does not answer with half a month when the ledger does not answer", async () => {
    await bookTwoDays();
    await hub.twin.control("POST", "/faults", {
      fault: { kind: "gateway-page", status: 503 },
      on: { path: "*/vouchers" },
    });
    await expect(march()).rejects.toMatchObject({ code: "ledger-unreachable" });
  });

  it("keeps what was excused in its own column with the reason", async () => {
    const draft = await sampleLink(hub, { twinCompany: "Kaffebar Nord AS", isActive: false });
    await handIn(hub, draft, settlementsOf(hub, 1));
    const [posting] = (await laneState(hub, draft)).postings;
    await skipPosting(hub.world, draft.actor, { postingId: posting?.id ?? "", reason: "Booked as A31" });
    const month = await reconcileLink(hub.world, draft.actor, { linkId: draft.linkId, month: "2026-03" });
    expect(month.objects.map(({ status, reason }) => [status, reason])).toEqual([
      ["excused", "Booked as A31"],
      ["waiting", null],
    ]);
    expect(month.sums[0]?.gapMinor).toBe(0);
  });
});

async function requestsFor(path: string): Promise<number> {
  const requests = (await hub.twin.control("GET", "/log")) as { method: string; path: string }[];
  return requests.filter((request) => request.method === "GET" && request.path.endsWith(path)).length;
}

async function save(
  change: (departments: Record<string, object>) => Record<string, object>,
  options: object,
): Promise<void> {
  const sample = hub.registry.integrations.get("day-settlements")?.sample.settings as {
    departments: Record<string, Record<string, object>>;
  };
  const departments = { ...sample.departments, "*": change(sample.departments["*"] ?? {}) };
  await saveSettings(hub.world, link.actor, {
    linkId: link.linkId,
    settings: { ...sample, departments },
    options,
  });
}

async function takeCardAway(): Promise<void> {
  await save(({ "payment/card": _, ...others }) => others, {});
}

async function useDrafts(): Promise<void> {
  await save((departments) => departments, { asDraft: true });
}
