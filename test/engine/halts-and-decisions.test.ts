/** A lane that stops says why, stops alone, and goes on: by itself where the cause is gone, else as a person decides. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { decideConflict } from "../../src/engine/acts/decide-conflict.ts";
import { probeLane, resumeLane, skipPosting } from "../../src/engine/acts/lane-acts.ts";
import { changeLink } from "../../src/engine/acts/links.ts";
import { declareAbsent, keepDifference, nameLedgerNumber } from "../../src/engine/acts/resolve-posting.ts";
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
const onVoucherWrites = { method: "POST", path: "/v2/vouchers*" };

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

describe("a record that cannot be booked", () => {
  const unbalanced = () => ({ ...(records()[0] as object), tips: "999.00" });

  it("is kept with its finding, and gives way to the corrected one", async () => {
    expect(await handIn(hub, link, [unbalanced()])).toEqual(["set-aside"]);
    expect(await recordStates()).toEqual(["set-aside"]);
    expect(await handIn(hub, link, [records()[0]])).toEqual(["taken"]);
    await hub.run();
    expect(await recordStates()).toEqual(["replaced", "taken"]);
    expect(await judgeBooks(hub, link)).toEqual(perfect);
  });

  it("can be dismissed for a reason, and is not asked about again", async () => {
    await handIn(hub, link, [unbalanced()]);
    const decision = {
      recordId: await onlyRecord(),
      decision: "keep",
      reason: "The till was only tested",
    } as const;
    await decideConflict(hub.world, link.actor, decision);
    expect(await recordStates()).toEqual(["dismissed"]);
    expect(await handIn(hub, link, [unbalanced()])).toEqual(["already"]);
  });

  async function recordStates(): Promise<string[]> {
    const rows = await hub.world.db.inOrganisation(link.actor.organisationId, "read states", (trx) =>
      trx.selectFrom("record").select("state").orderBy("id").execute(),
    );
    return rows.map((row) => row.state);
  }

  async function onlyRecord(): Promise<string> {
    const row = await hub.world.db.inOrganisation(link.actor.organisationId, "read record", (trx) =>
      trx.selectFrom("record").select("id").executeTakeFirstOrThrow(),
    );
    return row.id;
  }
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

describe("records before the start date", () => {
  it("are kept and not sent, until a person moves the date back before the first transfer", async () => {
    await changeLink(hub.world, link.actor, { linkId: link.linkId, startOn: "2026-03-09" });
    expect(await handIn(hub, link, records())).toEqual(["before-start", "before-start", "taken", "taken"]);
    await changeLink(hub.world, link.actor, { linkId: link.linkId, startOn: "2026-03-01" });
    await hub.run();
    expect((await laneState(hub, link)).states).toEqual(["booked", "booked", "booked", "booked"]);
    await expect(
      changeLink(hub.world, link.actor, { linkId: link.linkId, startOn: "2026-02-01" }),
    ).rejects.toMatchObject({ code: "start-locked" });
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

describe("a posting that nobody can be sure of", () => {
  it("halts when someone copied the voucher by hand with its text, and is booked as the number that a person names", async () => {
    await hub.twin.control("POST", "/faults", { fault: { kind: "lost-answer" }, on: onVoucherWrites });
    // The look-up must not come before the copy is made.
    await hub.twin.control("POST", "/faults", {
      fault: { kind: "server-error" },
      on: { method: "GET", path: "/v2/vouchers*" },
      times: 3,
    });
    await handIn(hub, link, records().slice(0, 1));
    await hub.run(hub.world, { hours: 0.0005 });
    const [original] = await heldVouchers(hub, link.twinCompanyId);
    await hub.twin.control("POST", `/companies/${link.twinCompanyId}/vouchers/${original?.id}/copy`, {});
    await hub.twin.control("DELETE", "/faults");
    await hub.run(hub.world, { hours: 1 });
    const halted = await laneState(hub, link);
    expect([halted.halt, halted.finding?.value]).toEqual(["look-up-several", "A1, A2"]);
    const named = { postingId: halted.postings[0]?.id ?? "", reason: "A2 is my copy" };
    const mistyped = nameLedgerNumber(hub.world, link.actor, { ...named, number: "A9999" });
    await expect(mistyped).rejects.toMatchObject({
      code: "not-found",
      findings: [{ code: "named-not-held", value: "A9999" }],
    });
    await nameLedgerNumber(hub.world, link.actor, { ...named, number: "A1" });
    await hub.run();
    const after = await laneState(hub, link);
    expect([after.states, after.postings[0]?.ledger_number]).toEqual([["booked"], "A1"]);
    expect((await heldVouchers(hub, link.twinCompanyId)).length).toBe(2);
  });

  it("halts at a voucher of the same day and sum without our token, and is sent when a person declares it absent", async () => {
    await hub.twin.control("POST", "/faults", { fault: { kind: "lost-request" }, on: onVoucherWrites });
    const [record] = records();
    await handIn(hub, link, [record]);
    const { postings } = await laneState(hub, link);
    await hub.run(hub.world, { hours: 0.0001 });
    const day = (record as { businessDate: string }).businessDate;
    const sum = await debitOf(postings[0]?.id ?? "");
    await hub.twin.control("POST", `/companies/${link.twinCompanyId}/vouchers`, {
      on: day,
      text: "Dagsoppgjør ført for hånd",
      rows: [
        { account: 1900, debitMinor: sum },
        { account: 3200, creditMinor: sum },
      ],
    });
    await hub.run(hub.world, { hours: 1 });
    const halted = await laneState(hub, link);
    expect([halted.halt, halted.finding?.value, halted.states]).toEqual([
      "look-up-lookalike",
      "A1",
      ["uncertain"],
    ]);
    await declareAbsent(hub.world, link.actor, {
      postingId: halted.postings[0]?.id ?? "",
      reason: "A1 is another shop's day",
    });
    await hub.run();
    expect(await judgeBooks(hub, link)).toEqual(perfect);
  });

  async function debitOf(postingId: string): Promise<number> {
    const row = await hub.world.db.inOrganisation(link.actor.organisationId, "read sum", (trx) =>
      trx
        .selectFrom("posting")
        .select("debit_minor")
        .where("organisation_id", "=", link.actor.organisationId)
        .where("id", "=", postingId)
        .executeTakeFirstOrThrow(),
    );
    return row.debit_minor;
  }
});

describe("a voucher that the ledger holds otherwise than it was sent", () => {
  it("halts the lane as differing, is never sent again, and is booked once a person keeps it", async () => {
    // The company's own setting makes the ledger add VAT rows to ours, as if the net amounts were gross.
    await hub.twin.control("PUT", "/switches", { automaticVatTrigger: "flag-or-company" });
    await hub.twin.control("PATCH", `/companies/${link.twinCompanyId}`, { usesAutomaticVat: true });
    await handIn(hub, link, records().slice(0, 2));
    await hub.run(hub.world, { hours: 2 });
    const halted = await laneState(hub, link);
    expect([halted.halt, halted.states]).toEqual(["ledger-differs", ["differs", "planned"]]);
    await expect(resumeLane(hub.world, link.actor, { laneId: link.laneId })).resolves.toBeUndefined();
    await hub.run(hub.world, { hours: 2 });
    expect((await laneState(hub, link)).halt).toBe("ledger-differs");
    expect((await heldVouchers(hub, link.twinCompanyId)).length).toBe(1);
    await keepDifference(hub.world, link.actor, {
      postingId: halted.postings[0]?.id ?? "",
      reason: "The VAT is corrected by hand",
    });
    await hub.run(hub.world, { hours: 2 });
    expect((await laneState(hub, link)).states).toEqual(["booked", "differs"]);
  });

  it("is no such voucher where the link asked the ledger for the VAT rows and they are right", async () => {
    const sample = hub.registry.integrations.get("day-settlements")?.sample.settings as object;
    const settings = { ...sample, vatShape: "ledger" };
    await saveSettings(hub.world, link.actor, { linkId: link.linkId, settings, options: {} });
    await handIn(hub, link, records().slice(0, 2));
    await hub.run(hub.world, { hours: 2 });
    expect((await laneState(hub, link)).states).toEqual(["booked", "booked"]);
  });

  it("waits as a draft in the ledger where the link leaves the last word to the bookkeeper", async () => {
    const settings = hub.registry.integrations.get("day-settlements")?.sample.settings as object;
    await saveSettings(hub.world, link.actor, {
      linkId: link.linkId,
      settings,
      options: { asDraft: true },
    });
    await handIn(hub, link, records().slice(0, 2));
    await hub.run(hub.world, { hours: 2 });
    expect((await laneState(hub, link)).states).toEqual(["booked", "booked"]);
    expect(await heldVouchers(hub, link.twinCompanyId)).toEqual([]);
  });
});

describe("a record that comes again", () => {
  it("is already done with the same content, and a conflict with other content, whatever file it came in", async () => {
    const [record] = records() as { tips?: string }[];
    expect(await handIn(hub, link, [record])).toEqual(["taken"]);
    await hub.run();
    expect(await handIn(hub, link, [record])).toEqual(["already"]);
    expect(await handIn(hub, link, [changed(record)])).toEqual(["conflict"]);
    await hub.run();
    expect((await heldVouchers(hub, link.twinCompanyId)).length).toBe(1);
  });

  it("takes the place of what was never sent when a person says so, in its place in the order", async () => {
    await hub.twin.control("POST", `/companies/${link.twinCompanyId}/lock`, { to: "2026-03-31" });
    const [first, second] = records();
    await handIn(hub, link, [first, second]);
    await hub.run(hub.world, { hours: 0.1 });
    expect(await handIn(hub, link, [changed(first)])).toEqual(["conflict"]);
    const recordId = await conflictId();
    await decideConflict(hub.world, link.actor, {
      recordId,
      decision: "replace",
      reason: "The till was counted again",
    });
    await hub.twin.control("POST", `/companies/${link.twinCompanyId}/lock`, { to: null });
    await hub.run(hub.world, { hours: 2 });
    const after = await laneState(hub, link);
    expect(after.states.toSorted()).toEqual(["booked", "booked", "superseded"]);
    const numbers = after.postings
      .filter((posting) => posting.state === "booked")
      .map((posting) => [posting.reference, posting.ledger_number]);
    expect(numbers).toEqual([
      [after.postings[0]?.reference, "A1"],
      [after.postings[2]?.reference, "A2"],
    ]);
  });

  it("leaves what is in the ledger to be reversed, never replaced in silence", async () => {
    const [record] = records();
    await handIn(hub, link, [record]);
    await hub.run();
    await handIn(hub, link, [changed(record)]);
    const recordId = await conflictId();
    await expect(
      decideConflict(hub.world, link.actor, { recordId, decision: "replace", reason: "Wrong till" }),
    ).rejects.toMatchObject({ code: "not-in-this-state" });
    await decideConflict(hub.world, link.actor, {
      recordId,
      decision: "keep",
      reason: "The first count stands",
    });
    expect((await heldVouchers(hub, link.twinCompanyId)).length).toBe(1);
  });

  /** The same Z with other content that is just as good in itself: another closing time. */
  function changed(record: unknown): unknown {
    return { ...(record as object), closedAt: "2026-03-09T23:11:00+01:00" };
  }

  async function conflictId(): Promise<string> {
    const row = await hub.world.db.inOrganisation(link.actor.organisationId, "read conflict", (trx) =>
      trx
        .selectFrom("record")
        .select("id")
        .where("organisation_id", "=", link.actor.organisationId)
        .where("state", "=", "conflict")
        .executeTakeFirstOrThrow(),
    );
    return row.id;
  }
});
