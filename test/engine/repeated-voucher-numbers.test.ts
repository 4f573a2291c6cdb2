/** Vouchers of one number: whatever a file looks like the next time, none is booked twice, and none is lost without a word. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { companyFlags } from "../../src/db/index.ts";
import { acceptRecords } from "../../src/engine/accept/accept-records.ts";
import { decideConflict } from "../../src/engine/acts/decide-conflict.ts";
import { readVouchers } from "../../src/integrations/day-settlements/read-sie4.ts";
import { heldVouchers } from "../support/books.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub);
});
afterEach(() => hub.close());

/** A file whose vouchers all have one number and differ in their amounts, read and handed in as a person would. */
async function handInFile(number: string, ...amounts: number[]) {
  const vouchers = amounts.map(
    (amount) =>
      `#VER A ${number} 20260305 "X"\n{\n#TRANS 1900 {} ${amount}.00\n#TRANS 1920 {} -${amount}.00\n}\n`,
  );
  const text = `#FLAGGA 0\n#SIETYP 4\n#VALUTA NOK\n${vouchers.join("")}`;
  const { organisationId, personId } = link.actor;
  const company = await hub.world.db.inOrganisation(organisationId, "read company", (trx) =>
    companyFlags(trx, { organisationId, companyId: link.companyId }),
  );
  const records: unknown[] = [];
  async function* chunks() {
    yield new TextEncoder().encode(text);
  }
  for await (const item of readVouchers(chunks(), { company }))
    if (item.kind === "record") records.push(item.record);
  return acceptRecords(hub.world, { organisationId, laneId: link.laneId, records, personId });
}
const outcomesOf = async (...amounts: number[]) =>
  (await handInFile("1", ...amounts)).map(({ outcome }) => outcome);
const bookedKroner = async () => {
  await hub.run(hub.world, { hours: 1 });
  return (await heldVouchers(hub, link.twinCompanyId))
    .map(({ debitMinor }) => debitMinor / 100)
    .sort((a, b) => a - b);
};

describe("vouchers that a file gives one number", () => {
  it("are booked once each, also when the next file has another one in front of them", async () => {
    expect(await outcomesOf(5, 6)).toEqual(["taken", "taken"]);
    expect(await outcomesOf(7, 5, 6)).toEqual(["taken", "already", "already"]);
    expect(await outcomesOf(6, 7, 5)).toEqual(["already", "already", "already"]);
    expect(await bookedKroner()).toEqual([5, 6, 7]);
  });

  it("are known by it however it is padded", async () => {
    expect(await outcomesOf(5)).toEqual(["taken"]);
    const [padded] = await handInFile("0001", 5);
    expect(padded?.outcome).toBe("already");
    const [changed] = await handInFile("01", 6);
    expect(changed?.outcome).toBe("conflict");
    expect(await bookedKroner()).toEqual([5]);
  });

  it("are known again when only one of them is left in the next file", async () => {
    expect(await outcomesOf(5, 6)).toEqual(["taken", "taken"]);
    expect(await outcomesOf(6)).toEqual(["already"]);
    expect(await outcomesOf(5)).toEqual(["already"]);
    expect(await bookedKroner()).toEqual([5, 6]);
  });

  it("are booked beside one that came alone before, when the file holds that one too", async () => {
    expect(await outcomesOf(5)).toEqual(["taken"]);
    expect(await outcomesOf(6, 5)).toEqual(["taken", "already"]);
    expect(await bookedKroner()).toEqual([5, 6]);
  });

  it("wait for a person when one that was booked is gone from the file: it may have become another", async () => {
    expect(await outcomesOf(5)).toEqual(["taken"]);
    const answers = await handInFile("1", 6, 7);
    expect(answers.map(({ outcome }) => outcome)).toEqual(["conflict", "conflict"]);
    expect(answers[0]?.findings).toMatchObject([{ code: "name-shared", value: "2026/A/1" }]);
    expect(await bookedKroner()).toEqual([5]);
    const recordId = answers[0]?.recordId ?? "";
    const reason = "a voucher of its own";
    await expect(
      decideConflict(hub.world, link.actor, { recordId, decision: "reverse", reason }),
    ).rejects.toMatchObject({ code: "not-in-this-state" });
    await decideConflict(hub.world, link.actor, { recordId, decision: "replace", reason });
    expect(await bookedKroner()).toEqual([5, 6]);
  });

  it("wait for a person when they were booked together and a changed one comes alone", async () => {
    expect(await outcomesOf(5, 6)).toEqual(["taken", "taken"]);
    expect(await outcomesOf(7)).toEqual(["conflict"]);
    expect(await bookedKroner()).toEqual([5, 6]);
  });
});
