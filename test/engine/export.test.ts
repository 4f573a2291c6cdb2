/** Journals into books that no API reaches: a copy changes nothing, an export takes its postings out of the sending. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { acceptRecords } from "../../src/engine/accept/accept-records.ts";
import { decideConflict } from "../../src/engine/acts/decide-conflict.ts";
import { copyPostings, exportPostings } from "../../src/engine/acts/export-postings.ts";
import { previewDecision } from "../../src/engine/acts/preview-decision.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { readSound } from "../../src/formats/sie4/fixtures/read-items.ts";
import { laneState } from "../support/lane-state.ts";
import {
  closeThrough,
  handInRuns,
  heldRuns,
  payrollLink,
  runOfMarch,
  threeJournals,
} from "../support/payroll-link.ts";
import { activate, type SampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;

beforeEach(async () => {
  hub = await steppedHub();
  link = await payrollLink(hub, { ledger: "visma-net", isActive: false });
  await handInRuns(hub, link, runOfMarch);
});
afterEach(() => hub.close());

const of = (more: object = {}) => ({ laneId: link.laneId, format: "sie4", ...more });
const copy = (more: object = {}) => copyPostings(hub.world, link.actor.organisationId, of(more));
const take = (fileName: string, more: object = {}) =>
  exportPostings(hub.world, link.actor, { ...of(more), fileName });
const states = async () => (await laneState(hub, link)).states;

/** Day, text and debit of each voucher, as a ledger's import window would read them. */
async function vouchersIn(bytes: Uint8Array): Promise<string[]> {
  const vouchers = await readSound(bytes);
  return vouchers.map(({ on, text, rows }) => {
    const debitMinor = rows.reduce((sum, { amountMinor }) => sum + Math.max(0, amountMinor), 0);
    return `${on} ${text} ${debitMinor}`;
  });
}

const asVouchers = [
  "2026-01-31 6 Lön 6 Månadslön 2026-01 105136",
  "2026-02-28 6 Lön 6 Månadslön 2026-02 197130",
  "2026-03-09 6 Lön 6 Månadslön 2026-03 6571000",
];

describe("a copy", () => {
  it("holds what would be sent, and it is sent all the same", async () => {
    const { bytes, leftOut } = await copy();
    expect([await vouchersIn(bytes), leftOut]).toEqual([asVouchers, []]);
    await activate(hub, link);
    await hub.run();
    expect(await heldRuns(hub, link)).toEqual(threeJournals);
  });

  it("may be of one month or of one run", async () => {
    expect(await vouchersIn((await copy({ month: "2026-02" })).bytes)).toEqual(asVouchers.slice(1, 2));
    expect(await vouchersIn((await copy({ object: "2026/6" })).bytes)).toEqual(asVouchers);
    expect(await vouchersIn((await copy({ object: "2026/7" })).bytes)).toEqual([]);
  });

  it("gives GBAT10 too, and nothing else: no XML", async () => {
    const { bytes } = await copy({ format: "gbat10", firstNumber: 501, voucherType: 3 });
    const lines = Buffer.from(bytes).toString("latin1").trimEnd().split("\r\n");
    expect(
      lines
        .map((line) => line.split(";").slice(0, 6).join(";"))
        .filter((line, at, all) => all.indexOf(line) === at),
    ).toEqual([
      "GBAT10;501;20260131;3;1;2026",
      "GBAT10;502;20260228;3;2;2026",
      "GBAT10;503;20260309;3;3;2026",
    ]);
    await expect(copy({ format: "xml" })).rejects.toThrow(
      "xml is no format of this integration; there are: sie4, gbat10",
    );
  });
});

describe("an export", () => {
  it("excuses what is in the file with its name as the reason, so that it is not sent as well", async () => {
    const { bytes } = await take("mars.si");
    expect(await vouchersIn(bytes)).toEqual(asVouchers);
    expect(await states()).toEqual(["excused", "excused", "excused"]);
    await activate(hub, link);
    await hub.run();
    expect(await heldRuns(hub, link)).toEqual([]);
    expect(await handInRuns(hub, link, { ...runOfMarch, snapshotId: "2" })).toEqual(["already"]);
    const settings = hub.registry.integrations.get("payroll-journals")?.sample.settings;
    const options = { defaultSegmentValues: { Kostnadsställe: "0000", Projekt: "000000" } };
    await saveSettings(hub.world, link.actor, { linkId: link.linkId, settings, options });
    await hub.run();
    expect(await heldRuns(hub, link)).toEqual([]);
  });

  it("gives the same file under the same name again, and wants a new name for what came since", async () => {
    const first = await take("mars.si");
    expect(Buffer.from((await take("mars.si")).bytes).equals(first.bytes)).toBe(true);
    await handInRuns(hub, link, { ...runOfMarch, runNumber: "7" });
    await expect(take("mars.si")).rejects.toMatchObject({ code: "already-there" });
    const second = await take("mars-2.si");
    expect((await vouchersIn(second.bytes)).map((text) => text.slice(11, 18))).toEqual([
      "7 Lön 7",
      "7 Lön 7",
      "7 Lön 7",
    ]);
    expect(second.leftOut.map(({ because }) => because)).toEqual(["settled", "settled", "settled"]);
  });

  it("leaves out what is booked, names its number, and refuses where nothing else is left", async () => {
    await activate(hub, link);
    await hub.run();
    await handInRuns(hub, link, { ...runOfMarch, runNumber: "7" });
    const { leftOut, exported } = await take("run7.si");
    expect(leftOut.map(({ because, ledgerNumber }) => `${because} ${ledgerNumber}`)).toEqual([
      "in-ledger 000001",
      "in-ledger 000002",
      "in-ledger 000003",
    ]);
    expect(exported.map(({ object }) => object)).toEqual(["2026/7", "2026/7", "2026/7"]);
    await expect(take("run6.si", { object: "2026/6" })).rejects.toThrow("as 000001, 000002, 000003");
    await hub.run();
    expect((await heldRuns(hub, link)).length).toBe(3);
  });

  it("takes a run out of a lane that halted at it, and lets the lane go on", async () => {
    await activate(hub, link);
    await closeThrough(hub, link, "2026-03");
    await hub.run(hub.world, { hours: 0.1 });
    expect((await laneState(hub, link)).state).toBe("halted");
    await take("mars.si", { object: "2026/6" });
    await closeThrough(hub, link, null);
    await handInRuns(hub, link, { ...runOfMarch, runNumber: "7" });
    await hub.run();
    expect([(await laneState(hub, link)).state, await heldRuns(hub, link)]).toEqual([
      "running",
      threeJournals.map((text) => text.replace("Lön 6", "Lön 7")),
    ]);
  });

  it("leaves out what the ledger may hold", async () => {
    await activate(hub, link);
    await hub.twin.control("POST", "/faults", {
      fault: { kind: "lost-request" },
      on: { method: "POST", path: "/v2/journaltransaction" },
      times: 1,
    });
    await hub.run(hub.world, { hours: 0.001 });
    const { leftOut, exported } = await take("mars.si");
    expect(leftOut.map(({ because }) => because)).toEqual(["may-be-in-ledger"]);
    expect(exported.length).toBe(2);
    await hub.run();
    expect(await heldRuns(hub, link)).toEqual(threeJournals.slice(0, 1));
  });
});

describe("a run that is corrected after it was exported", () => {
  /** 1,500.00 of overtime becomes 1,600.00: February is 2,071.30 on both sides. */
  const corrected = {
    ...runOfMarch,
    lines: runOfMarch.lines.map((line) => {
      if (line.period !== 2) return line;
      if (line.account === "7010") return { ...line, debit: "1600.00" };
      return line.account === "2821" ? { ...line, credit: "1150.00" } : line;
    }),
  };
  const handIn = async (run: object) => {
    const { organisationId, personId } = link.actor;
    const handedIn = { organisationId, personId, laneId: link.laneId, records: [run] };
    const [answer] = await acceptRecords(hub.world, handedIn);
    return { ...answer, recordId: answer?.recordId ?? "" };
  };
  const decide = (recordId: string, decision: "replace" | "reverse") =>
    decideConflict(hub.world, link.actor, { recordId, decision, reason: "Corrected in payroll" });

  it("is a conflict that names the file, and only what changed is exported anew, with what to undo", async () => {
    await take("mars.si");
    const { outcome, findings = [], recordId } = await handIn(corrected);
    expect([outcome, ...findings.map(({ code, value }) => `${code} ${value}`)]).toEqual([
      "conflict",
      "side-turned 5",
      "exported-content-changed mars.si",
    ]);
    await expect(decide(recordId, "reverse")).rejects.toThrow("went into mars.si");
    await decide(recordId, "replace");
    const second = await take("mars-2.si");
    expect(await vouchersIn(second.bytes)).toEqual(["2026-02-28 6 Lön 6 Månadslön 2026-02 207130"]);
    expect(second.toUndo.map(({ object, on, fileName }) => `${object} ${on} ${fileName}`)).toEqual([
      "2026/6 2026-02-28 mars.si",
    ]);
    await activate(hub, link);
    await hub.run();
    expect(await heldRuns(hub, link)).toEqual([]);
    // The first content comes again: what counts today went into two files.
    const again = await handIn(runOfMarch);
    expect([again.outcome, again.findings?.at(-1)?.value]).toEqual(["conflict", "mars.si, mars-2.si"]);
  });

  it("has nothing to undo and nothing to export anew where its lines only come in another order, as its preview says", async () => {
    await take("mars.si");
    const { recordId } = await handIn({ ...runOfMarch, lines: runOfMarch.lines.toReversed() });
    const { count, parts } = await previewDecision(hub.world, link.actor, { recordId, decision: "replace" });
    expect([
      count,
      ...parts.map(({ fate, period, ledgerNumber }) => `${fate} ${period} ${ledgerNumber}`),
    ]).toEqual([0, "stays 2026-01 mars.si", "stays 2026-02 mars.si", "stays 2026-03 mars.si"]);
    await decide(recordId, "replace");
    const { exported, toUndo } = await copy({ object: "2026/6" });
    expect([exported, toUndo]).toEqual([[], []]);
    await activate(hub, link);
    await hub.run();
    expect(await heldRuns(hub, link)).toEqual([]);
  });

  it("tells what to undo also where the new content has only lost a journal, and exports nothing anew", async () => {
    await take("mars.si");
    const lines = runOfMarch.lines.filter(({ period }) => period !== 1);
    const { recordId } = await handIn({ ...runOfMarch, lines });
    await decide(recordId, "replace");
    const { exported, toUndo } = await copy({ object: "2026/6" });
    expect([exported, toUndo.map(({ on, fileName }) => `${on} ${fileName}`)]).toEqual([
      [],
      ["2026-01-31 mars.si"],
    ]);
    await expect(take("mars-2.si")).rejects.toMatchObject({ code: "not-in-this-state" });
  });

  it("is not booked a second time where its other journals went through the API", async () => {
    await take("januari.si", { month: "2026-01" });
    await activate(hub, link);
    await hub.run();
    expect(await heldRuns(hub, link)).toEqual(threeJournals.slice(1));
    const { outcome, recordId } = await handIn(corrected);
    expect(outcome).toBe("conflict");
    await decide(recordId, "reverse");
    await hub.run();
    expect(
      (await heldRuns(hub, link)).map((text) => `${text.slice(0, 7)} ${text.split(" ").at(-1)}`),
    ).toEqual(["2026-02 197130", "2026-03 6571000", "2026-02 197130", "2026-02 207130"]);
  });

  it("is not made again by other settings that put its other journals into other periods", async () => {
    await take("januari.si", { month: "2026-01" });
    const sample = hub.registry.integrations.get("payroll-journals")?.sample;
    await saveSettings(hub.world, link.actor, {
      linkId: link.linkId,
      settings: { ...(sample?.settings as object), periods: { "2026/2": "2026-03" } },
      options: { defaultSegmentValues: { Kostnadsställe: "0000", Projekt: "000000" } },
    });
    await activate(hub, link);
    await hub.run();
    expect((await heldRuns(hub, link)).map((text) => text.slice(0, 7))).toEqual(["2026-03"]);
  });
});
