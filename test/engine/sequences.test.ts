/** Z numbers across hand-ins: what is missing is told until it comes, and a counter that falls is told once. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { acceptRecords, foreseeRecords } from "../../src/engine/accept/accept-records.ts";
import { handIn } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub, { isActive: false });
});
afterEach(() => hub.close());

type Of = { till?: string; department?: string; gross?: string };
const day = (number: number, on: string, { till = "T1", department = "10", gross = "100.00" }: Of = {}) => ({
  registerId: till,
  zNumber: String(number),
  department,
  businessDate: `2026-03-${on}`,
  sales: [{ vatRate: "0", vatCode: "5", gross, net: gross, vat: "0.00" }],
  payments: [{ type: "cash", amount: gross }],
});
const answersTo = (...records: unknown[]) =>
  acceptRecords(hub.world, { ...link.actor, laneId: link.laneId, records });
/** What stands on each record of the till now: "1003: z-number-gap 1". */
async function warnings(): Promise<string[]> {
  const { organisationId } = link.actor;
  const rows = await hub.world.db.inOrganisation(organisationId, "read", (trx) =>
    trx
      .selectFrom("record")
      .select(["object", "findings"])
      .where("organisation_id", "=", organisationId)
      .where("lane_id", "=", link.laneId)
      .orderBy("source_order")
      .execute(),
  );
  return rows.flatMap(({ object, findings }) =>
    findings.map(({ code, parameters }) =>
      `${object}: ${code} ${parameters?.missing ?? parameters?.previous ?? ""}`.trim(),
    ),
  );
}

describe("a till whose name is written otherwise", () => {
  const told = async (...records: unknown[]) =>
    (await answersTo(...records)).map(({ object, outcome, findings }) => [
      object,
      outcome,
      ...findings.map(({ code, value, parameters }) => `${code} ${value} ${parameters?.other}`),
    ]);

  it("is told once, with both spellings, and stays a till of its own", async () => {
    expect(await told(day(1, "01", { till: "Kasse 1" }))).toEqual([["Kasse 1/1", "taken"]]);
    expect(await told(day(2, "02", { till: "KASSE 1" }), day(3, "03", { till: "KASSE 1" }))).toEqual([
      ["KASSE 1/2", "taken", "register-alike KASSE 1 Kasse 1"],
      ["KASSE 1/3", "taken"],
    ]);
    expect(await told(day(4, "04", { till: "KASSE 1" }), day(2, "02", { till: "Kasse 1" }))).toEqual([
      ["KASSE 1/4", "taken"],
      ["Kasse 1/2", "taken"],
    ]);
  });

  it("is told within one hand-in too, and on its preview's check; another name is not", async () => {
    const records = [day(1, "01"), day(2, "02", { till: "t1" }), day(1, "01", { till: "T11" })];
    const codes = (answers: readonly { findings: readonly { code: string }[] }[]) =>
      answers.map(({ findings }) => findings.map(({ code }) => code));
    const handedIn = { ...link.actor, laneId: link.laneId, records };
    expect(codes(await foreseeRecords(hub.world, handedIn))).toEqual([[], ["register-alike"], []]);
    expect(codes(await answersTo(...records))).toEqual([[], ["register-alike"], []]);
  });
});

describe("Z numbers of a till", () => {
  it("that a later hand-in leaves out are told on the record that shows it", async () => {
    await answersTo(day(1001, "01"), day(1002, "02"));
    const [later] = await answersTo(day(1005, "05"));
    expect(later).toMatchObject({
      outcome: "taken",
      findings: [
        {
          code: "z-number-gap",
          severity: "warning",
          record: "T1/1005",
          field: "zNumber",
          value: "1005",
          parameters: { previous: "1002", missing: 2 },
        },
      ],
    });
  });

  it("are told as missing until they have come, all of them or some", async () => {
    await answersTo(day(1001, "01"), day(1005, "05"), day(1006, "06"));
    expect(await warnings()).toEqual(["T1/1005: z-number-gap 3"]);
    await answersTo(day(1003, "03"));
    expect(await warnings()).toEqual(["T1/1003: z-number-gap 1", "T1/1005: z-number-gap 1"]);
    await answersTo(day(1004, "04"), day(1002, "02"));
    expect(await warnings()).toEqual([]);
  });

  it("count each till by itself, also two tills of one day and two reports of one day", async () => {
    await answersTo(
      day(7, "01"),
      day(900, "01", { till: "T2" }),
      day(8, "01"),
      day(901, "02", { till: "T2" }),
    );
    expect(await warnings()).toEqual([]);
  });

  it("that fall are told once, since a till that was reset counts on from there", async () => {
    const answers = await answersTo(day(1001, "01"), day(1, "02"), day(2, "03"));
    expect(answers.map(({ outcome }) => outcome)).toEqual(["taken", "taken", "taken"]);
    expect(answers[1]?.findings).toMatchObject([
      {
        code: "z-number-not-increasing",
        severity: "warning",
        parameters: { previous: "1001", previousOn: "2026-03-01", on: "2026-03-02" },
      },
    ]);
    expect(await warnings()).toEqual(["T1/1: z-number-not-increasing 1001"]);
  });

  it("that come again with other content wait for a person", async () => {
    await handIn(hub, link, [day(1001, "01")]);
    expect(await handIn(hub, link, [day(1001, "01", { gross: "90.00" })])).toEqual(["conflict"]);
  });

  it("of two departments under one register name are told, and the second is not taken for the first", async () => {
    await answersTo(day(1, "01"), day(2, "02"));
    const [clash, follows] = await answersTo(
      day(2, "02", { department: "20", gross: "50.00" }),
      day(3, "03", { department: "20" }),
    );
    expect([clash?.outcome, follows?.outcome]).toEqual(["conflict", "taken"]);
    const shared = { code: "register-shared", severity: "warning", value: "20", parameters: { other: "10" } };
    expect(clash?.findings).toMatchObject([{ code: "content-changed" }, shared]);
  });
});

describe("a report of a day that has not come", () => {
  it("is told and booked all the same, from the second day ahead on", async () => {
    // It is 10 March where the company is.
    await answersTo(day(1, "10"), day(2, "11"), day(3, "12"));
    expect(await warnings()).toEqual(["T1/3: day-ahead"]);
  });
});
