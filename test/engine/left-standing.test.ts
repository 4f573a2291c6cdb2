/**
 * A run came again with other amounts and other lines, and January's reversal was skipped: its journal stays in the ledger, made of the
 * lines of the first content. Whatever is undone afterwards, each period of the run stands in the ledger once.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withOrigins } from "../../src/core/index.ts";
import { findPosting, listPostedRecords } from "../../src/db/index.ts";
import { skipPosting } from "../../src/engine/acts/lane-acts.ts";
import { reversePostings } from "../../src/engine/acts/reverse-postings.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { laneState } from "../support/lane-state.ts";
import { bookedOf, heldRows, performAct, sumsOf } from "../support/made-anew.ts";
import { closeThrough, payrollLink } from "../support/payroll-link.ts";
import type { SampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;

beforeEach(async () => {
  hub = await steppedHub();
  link = await payrollLink(hub, { ledger: "visma-eaccounting" });
});
afterEach(() => hub.close());

const object = "2026/6";
const asMonths = { "2026/1": "2026-01", "2026/2": "2026-02" };
const swapped = { "2026/1": "2026-02", "2026/2": "2026-01" };

const save = async (periods: object) => {
  const sample = hub.registry.integrations.get("payroll-journals")?.sample;
  const settings = { ...(sample?.settings as object), periodType: "Week4", periods };
  await saveSettings(hub.world, link.actor, { linkId: link.linkId, settings, options: {} });
};

/** Pay of two periods. In the first content, the first period's lines come first; in all others, the second's. */
function run(version: number): object {
  const paid =
    [
      ["1.00", "100.00"],
      ["2.00", "200.00"],
      ["3.00", "300.00"],
    ][version - 1] ?? [];
  const blocks = paid.map((amount, index) => [
    { account: "7210", debit: amount, period: index + 1 },
    { account: "2821", credit: amount, period: index + 1 },
  ]);
  const own = { runNumber: "6", runYear: 2026, runPeriod: 3, paymentDate: "2026-03-09", currency: "SEK" };
  const lines = (version === 1 ? blocks : blocks.toReversed()).flat();
  return { ...own, runId: `${version}`, lines };
}

/** What the ledger holds on the account of pay, in öre by month. */
const pay = async () =>
  sumsOf(
    (await heldRows({ hub, link }, object)).filter(({ account }) => account === "7210"),
    ({ on }) => on.slice(0, 7),
  );

/** Of each booked journal: its rows, and the amounts that its record has in the lines which they are said to come from. */
async function explained(): Promise<string[][]> {
  const { organisationId } = link.actor;
  const journals: string[][] = [];
  for (const postingId of await bookedOf({ hub, link }, object)) {
    const of = { organisationId, postingId };
    const { posting, records } = await hub.world.db.inOrganisation(
      organisationId,
      "explain",
      async (trx) => ({
        posting: await findPosting(trx, { ...of, companyIds: null }),
        records: await listPostedRecords(trx, { ...of, limit: 10 }),
      }),
    );
    const [record] = records;
    const { lines } = (record?.payload ?? { lines: [] }) as { lines: Record<string, string>[] };
    const rows = posting?.document ? withOrigins(posting.document, posting.origins).rows : [];
    journals.push(
      rows.map(({ account, origins }) => {
        const [{ line } = { line: "" }] = origins;
        const [, number = "", side = ""] = /(\d+)\]\.(\w+)/.exec(line) ?? [];
        return `${account} ${line} ${lines[Number(number)]?.[side]}`;
      }),
    );
  }
  return journals;
}

const perform = (act: Parameters<typeof performAct>[2]) =>
  performAct({ hub, link }, { object, recordOf: run }, act);

const undo = (postingIds: readonly string[]) =>
  reversePostings(hub.world, link.actor, { postingIds, reason: "seen in Visma", repost: true });

/** The first content stands in January, the second in February: 1.00 and 200.00. */
async function skipJanuary(): Promise<void> {
  await save(asMonths);
  await perform({ kind: "hand in", version: 1 });
  await hub.run();
  expect(await pay()).toEqual({ "2026-01": 1_00, "2026-02": 100_00 });
  await closeThrough(hub, link, "2026-01");
  hub.clock.advance(16 * 60_000);
  await perform({ kind: "reverse", version: 2 });
  await hub.run(hub.world, { hours: 1 });
  const { postings, states } = await laneState(hub, link);
  expect(states).toEqual(["booked", "booked", "refused", "planned"]);
  await skipPosting(hub.world, link.actor, {
    postingId: postings[2]?.id ?? "",
    reason: "January is reported",
  });
  await closeThrough(hub, link, null);
  await hub.run();
  expect(await pay()).toEqual({ "2026-01": 1_00, "2026-02": 200_00 });
}

describe("a journal that was left standing", () => {
  beforeEach(skipJanuary);

  it("keeps the other from being undone alone once the table has swapped the months", async () => {
    await save(swapped);
    const [, february = ""] = await bookedOf({ hub, link }, object);
    await expect(undo([february])).rejects.toMatchObject({ code: "not-in-this-state" });
    await hub.run();
    expect(await pay()).toEqual({ "2026-01": 1_00, "2026-02": 200_00 });
  });

  it("lets the other be undone alone under the table of then", async () => {
    const [, february = ""] = await bookedOf({ hub, link }, object);
    await undo([february]);
    await hub.run();
    expect(await pay()).toEqual({ "2026-01": 1_00, "2026-02": 200_00 });
  });

  it("is posted anew with the other, in the months of today's table", async () => {
    await save(swapped);
    await undo(await bookedOf({ hub, link }, object));
    await hub.run();
    expect(await pay()).toEqual({ "2026-01": 200_00, "2026-02": 2_00 });
  });

  it("can be undone alone under the table of then", async () => {
    const [january = ""] = await bookedOf({ hub, link }, object);
    await undo([january]);
    await hub.run();
    expect(await pay()).toEqual({ "2026-01": 2_00, "2026-02": 200_00 });
  });

  it("is explained by the lines that it was booked of, and the other by those of the content that counts", async () => {
    expect(await explained()).toEqual([
      ["7210 lines[0].debit 1.00", "2821 lines[1].credit 1.00"],
      ["7210 lines[0].debit 200.00", "2821 lines[1].credit 200.00"],
    ]);
  });

  it("gives way when the run comes a third time under a table that has swapped the months", async () => {
    await save(swapped);
    await perform({ kind: "reverse", version: 3 });
    await hub.run();
    expect(await pay()).toEqual({ "2026-01": 300_00, "2026-02": 3_00 });
  });
});

describe("a reversal that is skipped under another table than its journal was booked by", () => {
  /** The first content stands by months; by the table of the second, each period is in the other month. */
  async function correctedUnderSwapped(closed: "2026-01" | null): Promise<void> {
    await save(asMonths);
    await perform({ kind: "hand in", version: 1 });
    await hub.run();
    await save(swapped);
    await closeThrough(hub, link, closed);
    hub.clock.advance(16 * 60_000);
    await perform({ kind: "reverse", version: 2 });
  }
  const skip = async (which: number) => {
    const { postings } = await laneState(hub, link);
    const postingId = postings[which]?.id ?? "";
    await skipPosting(hub.world, link.actor, { postingId, reason: "is reported" });
  };

  it("has the rest of an equal run made by the table of the journal, where all of it was to be posted anew", async () => {
    await save(asMonths);
    await perform({ kind: "hand in", version: 1 });
    await hub.run();
    await save(swapped);
    await closeThrough(hub, link, "2026-01");
    hub.clock.advance(16 * 60_000);
    await undo(await bookedOf({ hub, link }, object));
    await hub.run(hub.world, { hours: 1 });
    await skip(2);
    await closeThrough(hub, link, null);
    await hub.run();
    expect(await pay()).toEqual({ "2026-01": 1_00, "2026-02": 100_00 });
  });

  it("has the rest of the run made by the table of the journal", async () => {
    await correctedUnderSwapped("2026-01");
    await hub.run(hub.world, { hours: 1 });
    await skip(2);
    await closeThrough(hub, link, null);
    await hub.run();
    // The first period stands in January, as at first: the second is February's, and not the first once more.
    expect(await pay()).toEqual({ "2026-01": 1_00, "2026-02": 200_00 });
  });

  it("is refused where the other month holds the journal's period by then", async () => {
    await correctedUnderSwapped(null);
    await hub.twin.control("POST", "/faults", {
      fault: { kind: "too-many-requests", tryAgainInSeconds: 3_600 },
      on: { method: "POST", path: "/v2/vouchers*" },
      after: 1,
      times: 1,
    });
    await hub.run(hub.world, { hours: 0.1 });
    // January's is undone, and the second period is to be booked there; February's journal of it still stands.
    expect((await laneState(hub, link)).states).toEqual([
      "reversed",
      "booked",
      "booked",
      "planned",
      "planned",
    ]);
    await expect(skip(3)).rejects.toMatchObject({ code: "not-in-this-state" });
    hub.clock.advance(3_600_000);
    await hub.run();
    expect(await pay()).toEqual({ "2026-01": 200_00, "2026-02": 2_00 });
  });
});
