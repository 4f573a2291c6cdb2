/** Postings of which the ledger tells too little or something else: nothing is sent again before a person has said what is so. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { resumeLane } from "../../src/engine/acts/lane-acts.ts";
import { declareAbsent, keepDifference, nameLedgerNumber } from "../../src/engine/acts/resolve-posting.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { heldVouchers, judgeBooks, perfect } from "../support/books.ts";
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

const records = () => settlementsOf(hub, 2);
const onVoucherWrites = { method: "POST", path: "/v2/vouchers*" };

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
