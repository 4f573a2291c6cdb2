/** A run that is undone and posted anew after the table of periods was changed: the journals are others, and none of them is lost or booked twice. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { skipPosting } from "../../src/engine/acts/lane-acts.ts";
import { previewReversal } from "../../src/engine/acts/preview-reversal.ts";
import { postingsInRange, reversePostings } from "../../src/engine/acts/reverse-postings.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { laneState } from "../support/lane-state.ts";
import { handInRuns, heldRuns, payrollLink, runOfMarch, threeJournals } from "../support/payroll-link.ts";
import type { SampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;

/** A link whose payroll has periods that are no months: the first of them, at first, is January. */
const asMonths = { "2026/1": "2026-01", "2026/2": "2026-02", "2026/3": "2026-03" };
/** What the bookkeeper meant: each of them ends a month later. */
const aMonthLater = { "2026/1": "2026-02", "2026/2": "2026-03", "2026/3": "2026-04" };

const save = async (periods: object) => {
  const sample = hub.registry.integrations.get("payroll-journals")?.sample;
  const settings = { ...(sample?.settings as object), periodType: "Week4", periods };
  await saveSettings(hub.world, link.actor, { linkId: link.linkId, settings, options: {} });
};

beforeEach(async () => {
  hub = await steppedHub();
  link = await payrollLink(hub, { ledger: "visma-eaccounting" });
  await save(asMonths);
  await handInRuns(hub, link, runOfMarch);
  await hub.run();
  expect(await heldRuns(hub, link)).toEqual(threeJournals);
});
afterEach(() => hub.close());

const bookedIds = () =>
  postingsInRange(hub.world, link.actor, {
    laneId: link.laneId,
    fromOn: "2026-01-01",
    throughOn: "2026-12-31",
  });
const undo = (postingIds: readonly string[]) =>
  reversePostings(hub.world, link.actor, { postingIds, reason: "wrong periods", repost: true });
/** Of each part: what becomes of it, where it stands or would, and the sums before and after. */
async function previewed(postingIds: readonly string[]): Promise<string[]> {
  const { parts } = await previewReversal(hub.world, link.actor, { postingIds, repost: true });
  const sumOf = (rows: readonly { debitMinor: number }[] = []) =>
    rows.length === 0 ? "" : rows.reduce((sum, { debitMinor }) => sum + debitMinor, 0);
  return parts.map(({ fate, period, before, after }) =>
    `${fate} ${period}: ${sumOf(before?.rows)} → ${sumOf(after?.rows)}`.replace("  ", " ").trimEnd(),
  );
}
/** Of what was booked after the first three journals: month and sum. */
const since = async (count: number) =>
  (await heldRuns(hub, link)).slice(count).map((text) => `${text.slice(0, 7)} ${text.split(" ").at(-1)}`);

describe("a run that is posted anew after its periods were moved", () => {
  it("is booked whole in the months of today's table, the last of which it had not before", async () => {
    await save(aMonthLater);
    const postingIds = await bookedIds();
    expect(await previewed(postingIds)).toEqual([
      "taken-back 2026-01: 105136 →",
      "changed 2026-02: 197130 → 105136",
      "changed 2026-03: 6571000 → 197130",
      "added 2026-04: → 6571000",
    ]);
    await undo(postingIds);
    await hub.run();
    const booked = await since(3);
    // Three that undo, and three anew: the corrections of January and February, and the run itself.
    expect(booked.toSorted()).toEqual([
      "2026-01 105136",
      "2026-02 105136",
      "2026-02 197130",
      "2026-03 197130",
      "2026-03 6571000",
      "2026-04 6571000",
    ]);
    expect((await laneState(hub, link)).state).toBe("running");
  });

  it("is undone whole or not at all, since a part of today's stands for none of those before", async () => {
    await save(aMonthLater);
    const [first = ""] = await bookedIds();
    await expect(undo([first])).rejects.toMatchObject({ code: "not-in-this-state" });
    await hub.run();
    expect(await since(3)).toEqual([]);
  });

  it("is booked whole again where the table is put back as it was", async () => {
    await save(aMonthLater);
    await undo(await bookedIds());
    await hub.run();
    await save(asMonths);
    await undo(await bookedIds());
    await hub.run();
    const books = await since(9);
    expect(books.toSorted()).toEqual([
      "2026-01 105136",
      "2026-02 105136",
      "2026-02 197130",
      "2026-03 197130",
      "2026-03 6571000",
      "2026-04 6571000",
    ]);
  });

  it("keeps its journal of a month that the table moves while the undoing is under way", async () => {
    await hub.twin.control("POST", "/faults", {
      fault: { kind: "server-error" },
      on: { method: "POST", path: "/v2/vouchers*" },
      times: 1,
    });
    await undo(await bookedIds());
    await save(aMonthLater);
    await hub.run();
    expect((await since(3)).toSorted()).toEqual([
      "2026-01 105136",
      "2026-02 105136",
      "2026-02 197130",
      "2026-03 197130",
      "2026-03 6571000",
      "2026-04 6571000",
    ]);
  });

  it("is booked whole under a table that has a month more, and swaps what the others hold", async () => {
    await save({ "2026/1": "2026-02", "2026/2": "2026-02", "2026/3": "2026-03" });
    await undo(await bookedIds());
    await hub.run();
    await save({ "2026/1": "2026-02", "2026/2": "2026-01", "2026/3": "2026-03" });
    await undo(await bookedIds());
    await hub.run();
    // Two that undo (February held both corrections, 1 051.36 and 1 971.30), and three anew.
    expect((await since(8)).toSorted()).toEqual([
      "2026-01 197130",
      "2026-02 105136",
      "2026-02 302266",
      "2026-03 6571000",
      "2026-03 6571000",
    ]);
  });

  it("has one journal that is undone by itself booked as it was, where the table changes before that is done", async () => {
    const [first = ""] = await bookedIds();
    await undo([first]);
    await save(aMonthLater);
    await hub.run();
    expect(await since(3)).toEqual(["2026-01 105136", "2026-01 105136"]);
    expect((await laneState(hub, link)).state).toBe("running");
  });

  it("cannot have a reversal left out whose amounts are booked in another month by then", async () => {
    await undo(await bookedIds());
    await save({ "2026/1": "2026-02", "2026/2": "2026-03", "2026/3": "2026-04" });
    await hub.twin.control("POST", "/faults", {
      fault: { kind: "server-error" },
      on: { method: "POST", path: "/v2/vouchers*" },
      after: 1,
      times: 1,
    });
    await hub.run(hub.world, { hours: 0.02 });
    // January's is undone, and the run itself stands in April already, to be sent; the reversal of March waits.
    const { states, postings } = await laneState(hub, link);
    expect(states.slice(3)).toEqual(["booked", "uncertain", "planned", "planned"]);
    await expect(
      skipPosting(hub.world, link.actor, { postingId: postings[5]?.id ?? "", reason: "Not this one" }),
    ).rejects.toMatchObject({ code: "not-in-this-state" });
  });

  it("lets one journal be undone by itself where the table is the same", async () => {
    const [first = ""] = await bookedIds();
    expect(await previewed([first])).toEqual([
      "unchanged 2026-01: 105136 → 105136",
      "stays 2026-02: 197130 →",
      "stays 2026-03: 6571000 →",
    ]);
    await undo([first]);
    await hub.run();
    expect(await since(3)).toEqual(["2026-01 105136", "2026-01 105136"]);
  });

  it("has what is still to be sent made with it, where that was to fit to what is undone", async () => {
    // January's journal is booked, and the ledger lets none of the others through for an hour.
    await handInRuns(hub, link, { ...runOfMarch, runNumber: "7" });
    await hub.twin.control("POST", "/faults", {
      fault: { kind: "too-many-requests", tryAgainInSeconds: 3_600 },
      on: { method: "POST", path: "/v2/vouchers*" },
      after: 1,
      times: 1,
    });
    await hub.run(hub.world, { hours: 0.1 });
    expect((await laneState(hub, link)).states.slice(3)).toEqual(["booked", "planned", "planned"]);
    await save(aMonthLater);
    const january = (await bookedIds()).slice(3);
    expect(await previewed(january)).toEqual([
      "taken-back 2026-01: 105136 →",
      "to-come 2026-02: → 105136",
      "to-come 2026-03: → 197130",
      "added 2026-04: → 6571000",
    ]);
    await undo(january);
    await hub.run();
    expect((await since(4)).toSorted()).toEqual([
      "2026-01 105136",
      "2026-02 105136",
      "2026-03 197130",
      "2026-04 6571000",
    ]);
    expect((await laneState(hub, link)).state).toBe("running");
  });
});
