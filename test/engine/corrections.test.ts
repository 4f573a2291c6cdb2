/** What is in the ledger is undone and posted anew, never changed, with its lineage kept. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { journalText } from "../../src/core/index.ts";
import { decideConflict } from "../../src/engine/acts/decide-conflict.ts";
import { runLane } from "../../src/engine/acts/lane-acts.ts";
import { changeLink } from "../../src/engine/acts/links.ts";
import { previewReversal } from "../../src/engine/acts/preview-reversal.ts";
import { postingsInRange, reversePostings } from "../../src/engine/acts/reverse-postings.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";
import { crashAt, edgesOfOneRun, restart } from "../support/with-crash.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub);
});
afterEach(() => hub.close());

const records = (days = 1) => settlementsOf(hub, days);
const reason = "The app's money goes to another account";
const ids = async () => (await laneState(hub, link)).postings.map((posting) => posting.id);

/** The balance of each account that is not zero, over all vouchers that the ledger holds. */
async function balances(): Promise<Record<string, number>> {
  type Held = { rows: { account: number; debitMinor: number; creditMinor: number }[] }[];
  const vouchers = (await hub.twin.control("GET", `/books/${link.twinCompanyId}/vouchers`)) as Held;
  const sums = new Map<string, number>();
  for (const row of vouchers.flatMap((voucher) => voucher.rows)) {
    const account = String(row.account);
    sums.set(account, (sums.get(account) ?? 0) + row.debitMinor - row.creditMinor);
  }
  return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0).sort());
}

async function mapAppTo(account: string): Promise<void> {
  const sample = hub.registry.integrations.get("day-settlements")?.sample.settings as {
    departments: Record<string, object>;
  };
  const departments = {
    ...sample.departments,
    "*": { ...sample.departments["*"], "payment/app": { account } },
  };
  await saveSettings(hub.world, link.actor, {
    linkId: link.linkId,
    settings: { ...sample, departments },
    options: {},
  });
}

describe("reversing", () => {
  it("leaves every account as it was before the voucher", async () => {
    await handIn(hub, link, records());
    await hub.run();
    await reversePostings(hub.world, link.actor, { postingIds: await ids(), reason, repost: false });
    await hub.run();
    expect(await balances()).toEqual({});
    expect((await laneState(hub, link)).states).toEqual(["reversed", "reversed", "booked", "booked"]);
  });

  it("posts anew under the settings of today, and moves only what was mapped otherwise", async () => {
    await handIn(hub, link, records());
    await hub.run();
    const before = await balances();
    await mapAppTo("1902");
    await reversePostings(hub.world, link.actor, { postingIds: await ids(), reason, repost: true });
    await hub.run();
    const { "1904": app = 0, ...others } = before;
    expect(app).toBeGreaterThan(0);
    expect(await balances()).toEqual({ ...others, "1902": app });
    expect((await laneState(hub, link)).states).toEqual([
      "reversed",
      "reversed",
      "booked",
      "booked",
      "booked",
      "booked",
    ]);
  });

  it("lets nothing else go that waits for the lane's hour", async () => {
    const [first, second] = records();
    await handIn(hub, link, [first]);
    await hub.run();
    // From now on the lane runs at night; the reversal is let go by a person, and a new settlement comes before it is booked.
    await changeLink(hub.world, link.actor, {
      linkId: link.linkId,
      schedule: { kind: "daily", time: "05:00" },
    });
    await reversePostings(hub.world, link.actor, { postingIds: await ids(), reason, repost: true });
    await runLane(hub.world, link.actor, { laneId: link.laneId });
    await handIn(hub, link, [second]);
    await hub.run(hub.world, { hours: 1 });
    expect((await laneState(hub, link)).states).toEqual(["reversed", "booked", "planned", "planned"]);
    await hub.run(hub.world, { hours: 24 });
    expect((await laneState(hub, link)).states).toEqual(["reversed", "booked", "booked", "booked"]);
  });

  it("goes with its replacement where nothing else waits for the lane's hour", async () => {
    await handIn(hub, link, records().slice(0, 1));
    await hub.run();
    await changeLink(hub.world, link.actor, {
      linkId: link.linkId,
      schedule: { kind: "daily", time: "05:00" },
    });
    await reversePostings(hub.world, link.actor, { postingIds: await ids(), reason, repost: true });
    await runLane(hub.world, link.actor, { laneId: link.laneId });
    await hub.run(hub.world, { hours: 1 });
    expect((await laneState(hub, link)).states).toEqual(["reversed", "booked", "booked"]);
  });

  it("is seen before it is done, as journals, with nothing written", async () => {
    await handIn(hub, link, records().slice(0, 1));
    await hub.run();
    await mapAppTo("1902");
    const { parts } = await previewReversal(hub.world, link.actor, { postingIds: await ids(), repost: true });
    const [preview] = parts;
    const accounts = (text: string) =>
      text
        .split("\n")
        .slice(2)
        .map((row) => row.slice(0, 4).trim())
        .filter(Boolean);
    const before = preview?.before?.rows ?? [];
    expect(preview?.reversal?.rows.map((row) => [row.account, row.debitMinor, row.creditMinor])).toEqual(
      before.map((row) => [row.account, row.creditMinor, row.debitMinor]),
    );
    expect(preview?.reversal?.text).toBe("Tilbakeføring av A1");
    expect(accounts(journalText(preview?.reversal ?? never()))).toContain("1904");
    expect(accounts(journalText(preview?.after ?? never()))).toContain("1902");
    expect((await laneState(hub, link)).states).toEqual(["booked"]);
  });

  it("takes a range of days of one lane, and each posting once", async () => {
    await handIn(hub, link, records(3));
    await hub.run();
    const range = await postingsInRange(hub.world, link.actor, {
      laneId: link.laneId,
      fromOn: "2026-03-08",
      throughOn: "2026-03-08",
    });
    expect(range).toEqual((await ids()).slice(2, 4));
    await reversePostings(hub.world, link.actor, { postingIds: range, reason, repost: false });
    await expect(
      reversePostings(hub.world, link.actor, { postingIds: range, reason, repost: false }),
    ).rejects.toMatchObject({ code: "not-in-this-state" });
    await hub.run();
    await expect(
      reversePostings(hub.world, link.actor, { postingIds: range, reason, repost: false }),
    ).rejects.toMatchObject({ code: "not-in-this-state" });
    expect((await laneState(hub, link)).states).toEqual([
      "booked",
      "booked",
      "reversed",
      "reversed",
      "booked",
      "booked",
      "booked",
      "booked",
    ]);
  });

  it("needs a reason, and something that is booked", async () => {
    await handIn(hub, link, records());
    await expect(
      reversePostings(hub.world, link.actor, { postingIds: await ids(), reason: " ", repost: false }),
    ).rejects.toMatchObject({ code: "not-valid" });
    await expect(
      reversePostings(hub.world, link.actor, { postingIds: await ids(), reason, repost: false }),
    ).rejects.toMatchObject({ code: "not-in-this-state" });
  });

  it("waits where the period is locked, and goes through when it is opened", async () => {
    await handIn(hub, link, records().slice(0, 1));
    await hub.run();
    await hub.twin.control("POST", `/companies/${link.twinCompanyId}/lock`, { to: "2026-03-31" });
    hub.clock.advance(16 * 60_000);
    await reversePostings(hub.world, link.actor, { postingIds: await ids(), reason, repost: true });
    await hub.run(hub.world, { hours: 0.1 });
    expect(await laneState(hub, link)).toMatchObject({
      halt: "period-locked",
      states: ["booked", "refused"],
    });
    await hub.twin.control("POST", `/companies/${link.twinCompanyId}/lock`, { to: null });
    await hub.run(hub.world, { hours: 2 });
    expect((await laneState(hub, link)).states).toEqual(["reversed", "booked", "booked"]);
  });
});

describe("a record that came again with other content after it was booked", () => {
  it("takes the place of the first by reversal, and counts from then on", async () => {
    const [record] = records() as { payments: { type: string; amount: string }[] }[];
    if (record === undefined) throw new Error("the sample gives no settlement");
    const changed = { ...record, payments: withSwapped(record.payments, "card", "app") };
    await handIn(hub, link, [record]);
    await hub.run();
    const before = await balances();
    await decideForReversal(changed);
    await hub.run();
    const after = await balances();
    const moved = Object.keys(after).filter((account) => after[account] !== before[account]);
    expect(moved).toHaveLength(2);
    expect(moved.reduce((sum, account) => sum + (after[account] ?? 0) - (before[account] ?? 0), 0)).toBe(0);
    expect((await laneState(hub, link)).states).toEqual(["reversed", "booked", "booked"]);
    // What was replaced is a change again, and a person's to decide.
    expect(await handIn(hub, link, [changed, record])).toEqual(["already", "conflict"]);
  });

  it("leaves the voucher where it is when it would be the same one, and counts from then on", async () => {
    const [record] = records();
    const changed = { ...(record as object), closedAt: "2026-03-09T23:11:00+01:00" };
    await handIn(hub, link, [record]);
    await hub.run();
    const once = await balances();
    await decideForReversal(changed);
    await hub.run();
    expect(await balances()).toEqual(once);
    expect((await laneState(hub, link)).states).toEqual(["booked"]);
    expect(await handIn(hub, link, [changed, record])).toEqual(["already", "conflict"]);
  });

  it("can be replaced once more where the content that took a place unsent was undone", async () => {
    const [record] = records() as { payments: { type: string; amount: string }[] }[];
    if (record === undefined) throw new Error("the sample gives no settlement");
    const { linkId } = link;
    await changeLink(hub.world, link.actor, { linkId, state: "paused" });
    await handIn(hub, link, [record]);
    await decide("replace", { ...record, payments: withSwapped(record.payments, "card", "app") });
    await changeLink(hub.world, link.actor, { linkId, state: "active" });
    await hub.run();
    const [, second = ""] = await ids();
    await reversePostings(hub.world, link.actor, { postingIds: [second], reason, repost: false });
    await hub.run();
    expect(await balances()).toEqual({});
    await decide("replace", { ...record, closedAt: "2026-03-09T23:11:00+01:00" });
    await hub.run();
    expect((await laneState(hub, link)).states).toEqual(["superseded", "reversed", "booked", "booked"]);
  });

  const decideForReversal = (changed: unknown) => decide("reverse", changed);

  async function decide(decision: "reverse" | "replace", changed: unknown): Promise<void> {
    expect(await handIn(hub, link, [changed])).toEqual(["conflict"]);
    const conflict = await hub.world.db.inOrganisation(link.actor.organisationId, "read conflict", (trx) =>
      trx.selectFrom("record").select("id").where("state", "=", "conflict").executeTakeFirstOrThrow(),
    );
    const { id: recordId } = conflict;
    await decideConflict(hub.world, link.actor, { recordId, decision, reason: "Counted again" });
  }

  /** What was paid one way was paid the other, so that the settlement still closes. */
  function withSwapped(payments: readonly { type: string; amount: string }[], one: string, other: string) {
    const amountOf = (type: string) => payments.find((payment) => payment.type === type)?.amount ?? "0.00";
    return payments.map((payment) => {
      if (payment.type === one) return { ...payment, amount: amountOf(other) };
      return payment.type === other ? { ...payment, amount: amountOf(one) } : payment;
    });
  }
});

describe("a process that dies while it reverses and posts anew", () => {
  it("leaves each of the three vouchers in the ledger exactly once, whichever edge it dies at", async () => {
    const all = records(15);
    const reverseNext = async (index: number) => {
      await handIn(hub, link, all.slice(index, index + 1));
      await restart(hub, link);
      const postingId = (await laneState(hub, link)).postings.at(-1)?.id ?? "";
      await reversePostings(hub.world, link.actor, { postingIds: [postingId], reason, repost: true });
    };
    await reverseNext(0);
    const edges = await edgesOfOneRun(hub);
    const first = edges.indexOf("before sending");
    const points = [...edges.entries()].slice(first).filter(([, edge]) => edge.startsWith("after"));
    expect(points.length).toBeGreaterThan(10);
    for (const [index, [point]] of points.slice(0, 28).entries()) {
      await reverseNext(index + 1);
      await crashAt(hub, point);
      await restart(hub, link);
      const { states } = await laneState(hub, link);
      const vouchers = (await hub.twin.control("GET", `/books/${link.twinCompanyId}/vouchers`)) as unknown[];
      expect([point, vouchers.length, states.filter((state) => state === "reversed").length]).toEqual([
        point,
        (index + 2) * 3,
        index + 2,
      ]);
      expect(states.filter((state) => state === "booked").length).toBe((index + 2) * 2);
    }
  });
});

function never(): never {
  throw new Error("no journal");
}
