/** A lane that stops says why, stops alone, and goes on: by itself where the cause is gone, else as a person decides. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { probeLane, resumeLane, skipPosting } from "../../src/engine/acts/lane-acts.ts";
import { changeLink } from "../../src/engine/acts/links.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { heldVouchers, judgeBooks, perfect } from "../support/books.ts";
import { haltsOf, laneState } from "../support/lane-state.ts";
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

const records = () => settlementsOf(hub, 2);
const account = (number: string, change: Record<string, unknown>) =>
  hub.twin.control("PATCH", `/companies/${link.twinCompanyId}/accounts/${number}`, change);
/** Long enough that what was read of the ledger's registers at the preview is no longer believed. */
const laterThatDay = () => hub.clock.advance(16 * 60_000);

describe("a lane that the preflight halts", () => {
  it("halts at the first posting that cannot be booked, with nothing sent, and heals when the account works again", async () => {
    await account("7740", { isActive: false });
    await account("1900", { isBlockedForManualBooking: true });
    laterThatDay();
    await handIn(hub, link, records());
    await hub.run(hub.world, { hours: 0.1 });
    const halted = await laneState(hub, link);
    expect({
      state: halted.state,
      halt: halted.halt,
      haltedAt: halted.haltedAt,
      states: halted.states,
    }).toEqual({
      state: "halted",
      halt: "account-blocked",
      haltedAt: halted.postings[0]?.reference,
      states: ["refused", "planned", "planned", "planned"],
    });
    expect(halted.postings[0]?.findings.map((finding) => `${finding.code} ${finding.value}`).sort()).toEqual([
      "account-blocked 1900",
      "account-inactive 7740",
    ]);
    expect(await heldVouchers(hub, link.twinCompanyId)).toEqual([]);

    await account("7740", { isActive: true });
    await account("1900", { isBlockedForManualBooking: false });
    await hub.run(hub.world, { hours: 2 });
    expect(await judgeBooks(hub, link)).toEqual(perfect);
    expect(await haltsOf(hub, link)).toEqual(["healed"]);
  });

  it("is looked at at once when a person asks, heals where the cause is gone, and stays where it stands", async () => {
    await account("7740", { isActive: false });
    laterThatDay();
    await handIn(hub, link, records());
    // By then it looks at long intervals only.
    await hub.run(hub.world, { hours: 3 });
    await probeLane(hub.world, link.actor, { laneId: link.laneId });
    await hub.run(hub.world, { hours: 0.01 });
    expect((await laneState(hub, link)).halt).toBe("account-inactive");
    expect(await heldVouchers(hub, link.twinCompanyId)).toEqual([]);
    await account("7740", { isActive: true });
    await probeLane(hub.world, link.actor, { laneId: link.laneId });
    await hub.run(hub.world, { hours: 0.01 });
    expect(await judgeBooks(hub, link)).toEqual(perfect);
    expect(await haltsOf(hub, link)).toEqual(["healed"]);
    await expect(probeLane(hub.world, link.actor, { laneId: link.laneId })).rejects.toMatchObject({
      code: "not-in-this-state",
    });
  });

  it("goes on under new settings after a person's resume, without touching what is booked", async () => {
    const [first, ...rest] = records();
    await handIn(hub, link, [first]);
    await hub.run();
    const before = await heldVouchers(hub, link.twinCompanyId);
    await account("1904", { isActive: false });
    laterThatDay();
    await handIn(hub, link, rest);
    await hub.run(hub.world, { hours: 0.1 });
    expect((await laneState(hub, link)).halt).toBe("account-inactive");
    const sample = hub.registry.integrations.get("day-settlements")?.sample.settings as {
      departments: Record<string, unknown>;
    };
    const settings = {
      ...sample,
      departments: {
        ...sample.departments,
        "*": { ...(sample.departments["*"] as object), "payment/app": { account: "1902" } },
      },
    };
    await saveSettings(hub.world, link.actor, { linkId: link.linkId, settings, options: {} });
    await resumeLane(hub.world, link.actor, { laneId: link.laneId });
    await hub.run();
    expect(await judgeBooks(hub, link)).toEqual(perfect);
    expect((await heldVouchers(hub, link.twinCompanyId)).slice(0, 1)).toEqual(before);
    expect(await haltsOf(hub, link)).toEqual(["resumed"]);
  });

  it("halts once at an amount that no voucher of the ledger can hold, and does not try it over and over", async () => {
    const huge = { gross: "2000000000.00", net: "1600000000.00", vat: "400000000.00" };
    const till = { registerId: "STOR", zNumber: "1", department: "10", businessDate: "2026-03-09" };
    const sales = [{ vatRate: "25", vatCode: "3", ...huge }];
    await handIn(hub, link, [{ ...till, sales, payments: [{ type: "card", amount: huge.gross }] }]);
    await hub.run(hub.world, { hours: 2 });
    expect(await laneState(hub, link)).toMatchObject({
      halt: "row-amount-too-large",
      states: ["refused"],
    });
    expect(await haltsOf(hub, link)).toEqual([null]);
  });

  it("lets one posting be skipped for a reason, and books the others", async () => {
    await hub.twin.control("POST", `/companies/${link.twinCompanyId}/lock`, { to: "2026-03-08" });
    laterThatDay();
    await handIn(hub, link, records());
    await hub.run(hub.world, { hours: 0.1 });
    const halted = await laneState(hub, link);
    expect(halted.halt).toBe("period-locked");
    await expect(
      skipPosting(hub.world, link.actor, { postingId: halted.postings[0]?.id ?? "", reason: " " }),
    ).rejects.toThrow("reason");
    for (const posting of halted.postings.slice(0, 2)) {
      await skipPosting(hub.world, link.actor, { postingId: posting.id, reason: "Booked by hand in March" });
    }
    await hub.run();
    expect((await laneState(hub, link)).states).toEqual(["excused", "excused", "booked", "booked"]);
  });
});

describe("books in another currency than the company's", () => {
  it("get nothing, since the ledger would take kroner for euro without a word", async () => {
    const { companyId } = await hub.twin.companyNamed("Fjord Sport AS");
    await hub.twin.control("PATCH", `/companies/${companyId}`, { currencyCode: "EUR" });
    const euro = await sampleLink(hub, { twinCompany: "Fjord Sport AS" });
    await handIn(hub, euro, records());
    await hub.run(hub.world, { hours: 0.1 });
    const halted = await laneState(hub, euro);
    expect([halted.halt, halted.finding?.value, halted.finding?.parameters]).toEqual([
      "books-currency-differs",
      "NOK",
      { held: "EUR" },
    ]);
    expect(await heldVouchers(hub, companyId)).toEqual([]);
  });
});

describe("a warning that came with a document", () => {
  it("is still told when the document is booked", async () => {
    const [record] = records() as { creditSales?: unknown[] }[];
    await handIn(hub, link, [{ ...record, creditSales: [{ customer: "10001", amount: "1000.00" }] }]);
    await hub.run();
    const { postings } = await laneState(hub, link);
    expect(
      postings.map((posting) => [posting.state, posting.findings.map((finding) => finding.code)]),
    ).toEqual([["booked", ["credit-sales-outside"]]]);
  });
});

describe("a set-up that the ledger would not take", () => {
  it("cannot be activated, and says everything that does not fit", async () => {
    const draft = await sampleLink(hub, { twinCompany: "Fjord Sport AS", isActive: false });
    const sample = hub.registry.integrations.get("day-settlements")?.sample.settings as {
      departments: Record<string, object>;
    };
    const departments = {
      ...sample.departments,
      "*": { ...sample.departments["*"], cash: { account: "9999" }, tips: { account: "9998" } },
    };
    await saveSettings(hub.world, draft.actor, {
      linkId: draft.linkId,
      settings: { ...sample, departments },
      options: {},
    });
    await expect(activate(hub, draft)).rejects.toMatchObject({
      code: "not-valid",
      findings: [
        { code: "account-unknown", value: "9999" },
        { code: "account-unknown", value: "9998" },
      ],
    });
  });
});

describe("a lane that the ledger halts", () => {
  it("tells the cause as fresh registers have it, beside the ledger's own words, when it locks the period after the preflight", async () => {
    const [first, ...rest] = records();
    await handIn(hub, link, [first]);
    await hub.run();
    await hub.twin.control("POST", `/companies/${link.twinCompanyId}/lock`, { to: "2026-03-31" });
    await handIn(hub, link, rest.slice(0, 1));
    await hub.run(hub.world, { hours: 0.01 });
    const halted = await laneState(hub, link);
    expect(halted.halt).toBe("period-locked");
    const [seen, said] = halted.postings.at(-1)?.findings ?? [];
    expect([seen?.code, said?.code]).toEqual(["period-locked", "ledger-period-locked"]);
    expect(said?.verbatim).toMatch(/lock/i);
    await hub.twin.control("POST", `/companies/${link.twinCompanyId}/lock`, { to: null });
    await hub.run(hub.world, { hours: 2 });
    expect(await judgeBooks(hub, link)).toEqual(perfect);
    expect(await haltsOf(hub, link)).toEqual(["healed"]);
  });

  it.each([true, false])(
    "says the same as a lane that meets the cause over fresh registers, whether it looks again by itself (%s) or not",
    async (resumesItself) => {
      const other = await sampleLink(hub);
      await changeLink(hub.world, link.actor, { linkId: link.linkId, resumesItself });
      await account("7740", { isActive: false });
      await handIn(hub, link, records().slice(0, 1));
      await hub.run(hub.world, { hours: 0.01 });
      laterThatDay();
      await handIn(hub, other, records().slice(0, 1));
      await hub.run(hub.world, { hours: 0.01 });
      const [stale, fresh] = [await laneState(hub, link), await laneState(hub, other)];
      expect(fresh.halt).toBe("account-inactive");
      expect(stale.finding).toEqual(fresh.finding);
      expect([stale, fresh].map(({ postings }) => postings[0]?.findings.length)).toEqual([2, 1]);
      await account("7740", { isActive: true });
      await hub.run(hub.world, { hours: 1 });
      expect((await laneState(hub, link)).state).toBe(resumesItself ? "running" : "halted");
    },
  );

  it("halts no other lane", async () => {
    const other = await sampleLink(hub, { twinCompany: "Fjord Sport AS" });
    await hub.twin.control("POST", `/companies/${link.twinCompanyId}/lock`, { to: "2026-03-31" });
    await handIn(hub, link, records());
    await handIn(hub, other, records());
    await hub.run(hub.world, { hours: 0.1 });
    expect((await laneState(hub, link)).state).toBe("halted");
    expect(await judgeBooks(hub, other)).toEqual(perfect);
  });
});
