/** A run that comes again with other content after some of it was booked: only what changed is undone. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { livePartsOfRecord } from "../../src/db/index.ts";
import { acceptRecords } from "../../src/engine/accept/accept-records.ts";
import { decideConflict } from "../../src/engine/acts/decide-conflict.ts";
import { skipPosting } from "../../src/engine/acts/lane-acts.ts";
import { changeLink } from "../../src/engine/acts/links.ts";
import { previewDecision } from "../../src/engine/acts/preview-decision.ts";
import { reversePostings } from "../../src/engine/acts/reverse-postings.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { laneState } from "../support/lane-state.ts";
import { bookedOf } from "../support/made-anew.ts";
import {
  closeThrough,
  handInRuns,
  heldRuns,
  payrollLink,
  runOfMarch,
  threeJournals,
} from "../support/payroll-link.ts";
import type { SampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;

beforeEach(async () => {
  hub = await steppedHub();
  link = await payrollLink(hub, { ledger: "visma-net" });
});
afterEach(() => hub.close());

/** The new snapshot is a conflict, and the person decides to reverse and post anew. */
async function correct(run: object): Promise<void> {
  const { organisationId, personId } = link.actor;
  const handedIn = { organisationId, personId, laneId: link.laneId, records: [run] };
  const [answer] = await acceptRecords(hub.world, handedIn);
  expect(answer?.outcome).toBe("conflict");
  const recordId = answer?.recordId ?? "";
  await decideConflict(hub.world, link.actor, {
    recordId,
    decision: "reverse",
    reason: "Corrected in payroll",
  });
  await hub.run();
}

const save = async (more: object = {}) => {
  const sample = hub.registry.integrations.get("payroll-journals")?.sample;
  const settings = { ...(sample?.settings as object), ...more };
  const { linkId, actor } = link;
  await saveSettings(hub.world, actor, { linkId, settings, options: await optionsOf(linkId) });
};

/** Of the link as it was set up: which ledger of the company's it books in. */
const optionsOf = (linkId: string): Promise<unknown> =>
  hub.world.db.inOrganisation(link.actor.organisationId, "read options", async (trx) => {
    const saved = trx.selectFrom("settings_version").select("options").where("link_id", "=", linkId);
    return (await saved.where("version", "=", 1).executeTakeFirstOrThrow()).options;
  });

const sumOf = (text: string) => text.split(" ").at(-1);

/** Of every content that came, the oldest first. */
const statesOfVersions = () =>
  hub.world.db.inOrganisation(link.actor.organisationId, "read records", async (trx) => {
    const rows = await trx
      .selectFrom("record")
      .select("state")
      .orderBy("received_at")
      .orderBy("id")
      .execute();
    return rows.map(({ state }) => state);
  });

/** Of the record that counts: where the rows on an account of the booked part come from. */
async function linesOf(part: string, account: string): Promise<string[]> {
  const { organisationId } = link.actor;
  const live = await hub.world.db.inOrganisation(organisationId, "read parts", async (trx) => {
    const counting = trx.selectFrom("record").select("id").where("state", "=", "taken");
    const { id: recordId } = await counting.executeTakeFirstOrThrow();
    return livePartsOfRecord(trx, { organisationId, recordId });
  });
  const rows = live.find((one) => one.part === part)?.document?.rows ?? [];
  return rows
    .filter((row) => row.account === account)
    .flatMap(({ origins }) => origins.map(({ line }) => line));
}

const february = (debit: string, credit: string) => ({
  ...runOfMarch,
  lines: runOfMarch.lines.map((line) => {
    if (line.period !== 2) return line;
    if (line.account === "7010") return { ...line, debit };
    return line.account === "2821" ? { ...line, credit } : line;
  }),
});
describe("a run that is corrected by a new snapshot", () => {
  it("keeps the journals that are equal, and reverses and posts anew the one that changed", async () => {
    await handInRuns(hub, link, runOfMarch);
    await hub.run();
    // 1,500.00 of overtime becomes 1,600.00: February is 2,071.30 on both sides.
    await correct(february("1600.00", "1150.00"));
    expect(
      (await heldRuns(hub, link)).map((text) => `${text.slice(0, 7)} ${text.split(" ").at(-1)}`),
    ).toEqual(["2026-01 105136", "2026-02 197130", "2026-03 6571000", "2026-02 197130", "2026-02 207130"]);
    expect((await laneState(hub, link)).states).toEqual(["booked", "reversed", "booked", "booked", "booked"]);
    // And once more: what was kept is found as what it is.
    await correct(february("1700.00", "1250.00"));
    expect((await heldRuns(hub, link)).slice(5).map((text) => text.split(" ").at(-1))).toEqual([
      "207130",
      "217130",
    ]);
  });

  it("books a period that only the new snapshot has, and takes back one that it no longer has", async () => {
    const withoutJanuary = runOfMarch.lines.filter((line) => line.period !== 1);
    await handInRuns(hub, link, { ...runOfMarch, lines: withoutJanuary });
    await hub.run();
    expect(await heldRuns(hub, link)).toEqual(threeJournals.slice(1));
    await correct(runOfMarch);
    expect(await heldRuns(hub, link)).toEqual([...threeJournals.slice(1), threeJournals[0]]);
    await correct({ ...runOfMarch, lines: withoutJanuary });
    const { states } = await laneState(hub, link);
    expect([(await heldRuns(hub, link)).length, states]).toEqual([
      4,
      ["booked", "booked", "reversed", "booked"],
    ]);
  });

  it("keeps an equal journal also where a closed month has sent it to another day", async () => {
    await save({ closedPeriod: "first-open" });
    await closeThrough(hub, link, "2026-01");
    await handInRuns(hub, link, runOfMarch);
    await hub.run();
    expect((await heldRuns(hub, link))[0]).toBe("2026-02 Lön 6 Månadslön 2026-01 [2026-01] 105136");
    await correct(february("1600.00", "1150.00"));
    expect((await heldRuns(hub, link)).slice(3).map((text) => text.split(" ").at(-1))).toEqual([
      "197130",
      "207130",
    ]);
  });

  it("keeps the journal of a closed month also where the settings have such months wait since", async () => {
    await save({ closedPeriod: "first-open" });
    await closeThrough(hub, link, "2026-01");
    await handInRuns(hub, link, runOfMarch);
    await hub.run();
    await save({ closedPeriod: "hold" });
    await correct(february("1600.00", "1150.00"));
    // Taken out, January's would wait for January, which stays closed.
    expect((await heldRuns(hub, link)).slice(3).map((text) => text.split(" ").at(-1))).toEqual([
      "197130",
      "207130",
    ]);
    const { state, states } = await laneState(hub, link);
    expect([state, states]).toEqual(["running", ["booked", "reversed", "booked", "booked", "booked"]]);
  });

  it("keeps all of its journals where the same lines come in another order", async () => {
    await handInRuns(hub, link, runOfMarch);
    await hub.run();
    await correct({ ...runOfMarch, lines: runOfMarch.lines.toReversed() });
    expect(await heldRuns(hub, link)).toEqual(threeJournals);
    expect((await laneState(hub, link)).states).toEqual(["booked", "booked", "booked"]);
    expect(await statesOfVersions()).toEqual(["replaced", "taken"]);
  });

  it("keeps the journals of months whose lines only moved down, and knows their lines from then on", async () => {
    await handInRuns(hub, link, runOfMarch);
    await hub.run();
    const forgotten = [
      { account: "7210", debit: "100.00", costCentre: "20", period: 1 },
      { account: "2821", credit: "100.00", period: 1 },
    ];
    await correct({ ...runOfMarch, lines: [...forgotten, ...runOfMarch.lines] });
    // January: 1,051.36 is taken back, and 1,151.36 booked.
    const booked = [...threeJournals.map(sumOf), "105136", "115136"];
    expect((await heldRuns(hub, link)).map(sumOf)).toEqual(booked);
    // February's overtime is the eighth line of the first content, and two further down in the new one.
    expect(await linesOf("2026-02", "7010")).toEqual(["lines[9].debit"]);
    // In the order of the lane, January comes last by now.
    const [february = ""] = await bookedOf({ hub, link }, "2026/6");
    const undoing = { postingIds: [february], reason: "Seen in Visma", repost: true };
    await reversePostings(hub.world, link.actor, undoing);
    await hub.run();
    expect((await heldRuns(hub, link)).map(sumOf)).toEqual([...booked, "197130", "197130"]);
  });

  it("lets a journal stand whose reversal is skipped, and corrects it another time", async () => {
    await handInRuns(hub, link, runOfMarch);
    await hub.run();
    await closeThrough(hub, link, "2026-02");
    hub.clock.advance(16 * 60_000);
    await correct(february("1600.00", "1150.00"));
    const { states, postings } = await laneState(hub, link);
    expect(states).toEqual(["booked", "booked", "booked", "refused"]);
    await skipPosting(hub.world, link.actor, {
      postingId: postings[3]?.id ?? "",
      reason: "February is reported",
    });
    await closeThrough(hub, link, null);
    await save();
    await hub.run();
    expect(await heldRuns(hub, link)).toEqual(threeJournals);
    await correct(february("1700.00", "1250.00"));
    expect((await heldRuns(hub, link)).slice(3).map((text) => text.split(" ").at(-1))).toEqual([
      "197130",
      "217130",
    ]);
  });

  it("lets what was not sent give way where another part is booked already", async () => {
    const period = `/visma-net/companies/${link.twinCompanyId}/periods/202602`;
    await hub.twin.control("PATCH", period, { isClosed: true });
    await handInRuns(hub, link, runOfMarch);
    await hub.run(hub.world, { hours: 0.1 });
    expect((await laneState(hub, link)).states).toEqual(["booked", "refused", "planned"]);
    await hub.twin.control("PATCH", period, { isClosed: false });
    await correct(february("1600.00", "1150.00"));
    expect(
      (await heldRuns(hub, link)).map((text) => `${text.slice(0, 7)} ${text.split(" ").at(-1)}`),
    ).toEqual(["2026-01 105136", "2026-02 207130", "2026-03 6571000"]);
  });
});

describe("the decision on a run that came again", () => {
  /** What it would do to each part: its fate, its month, and the sums before and after. */
  async function previewed(run: object, decision: "replace" | "reverse" = "reverse"): Promise<string[]> {
    const { organisationId, personId } = link.actor;
    const handedIn = { organisationId, personId, laneId: link.laneId, records: [run] };
    const [answer] = await acceptRecords(hub.world, handedIn);
    const { parts } = await previewDecision(hub.world, link.actor, {
      recordId: answer?.recordId ?? "",
      decision,
    });
    return parts.map(({ fate, period, before, after }) =>
      [fate, period, total(before?.rows), "→", total(after?.rows)].join(" "),
    );
  }
  const total = (rows: readonly { debitMinor: number }[] | undefined) =>
    rows === undefined ? "-" : rows.reduce((sum, { debitMinor }) => sum + debitMinor, 0);
  const withoutMonth = (month: number) => runOfMarch.lines.filter((line) => line.period !== month);

  it("is seen before: what stays, what changes, what is taken back, and what is booked for the first time", async () => {
    await handInRuns(hub, link, { ...runOfMarch, lines: withoutMonth(1) });
    await hub.run();
    // February's overtime is 100.00 more, and January is new.
    expect(await previewed(february("1600.00", "1150.00"))).toEqual([
      "changed 2026-02 197130 → 207130",
      "stays 2026-03 6571000 → -",
      "added 2026-01 - → 105136",
    ]);
    expect(await heldRuns(hub, link)).toEqual(threeJournals.slice(1));
    const { states } = await laneState(hub, link);
    expect(states).toEqual(["booked", "booked"]);
  });

  it("tells of a month that the new content no longer has, and of one that nothing changes in", async () => {
    await handInRuns(hub, link, runOfMarch);
    await hub.run();
    const inOtherOrder = { ...runOfMarch, lines: withoutMonth(2).toReversed() };
    expect(await previewed(inOtherOrder)).toEqual([
      "taken-back 2026-02 197130 → -",
      "stays 2026-01 105136 → -",
      "stays 2026-03 6571000 → -",
    ]);
  });

  it("shows a month in the first open one where its own is closed, and that a closed one cannot be taken back from", async () => {
    await save({ closedPeriod: "first-open" });
    await handInRuns(hub, link, runOfMarch);
    await hub.run();
    await closeThrough(hub, link, "2026-02");
    await handInRuns(hub, link, february("1600.00", "1150.00"));
    const recordId = await newest();
    const { parts } = await previewDecision(hub.world, link.actor, { recordId, decision: "reverse" });
    const [changed] = parts;
    expect([changed?.fate, changed?.before?.on, changed?.reversal?.on, changed?.after?.on]).toEqual([
      "changed",
      "2026-02-28",
      "2026-02-28",
      "2026-03-01",
    ]);
    expect(changed?.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "error period-closed",
      "warning moved-to-open-period",
    ]);
  });

  it("shows what was not sent as it would be sent, without what the new content no longer has", async () => {
    await changeLink(hub.world, link.actor, { linkId: link.linkId, state: "paused" });
    await handInRuns(hub, link, runOfMarch);
    const correction = { ...february("1600.00", "1150.00") };
    const lines = correction.lines.filter((line) => line.period !== 1);
    expect(await previewed({ ...correction, lines }, "replace")).toEqual([
      "dropped 2026-01 - → -",
      "to-come 2026-02 - → 207130",
      "to-come 2026-03 - → 6571000",
    ]);
  });

  const newest = () =>
    hub.world.db.inOrganisation(link.actor.organisationId, "read conflict", async (trx) => {
      const conflicts = trx.selectFrom("record").select("id").where("state", "=", "conflict");
      return (await conflicts.executeTakeFirstOrThrow()).id;
    });
});
