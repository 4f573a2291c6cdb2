/**
 * Random weeks of a payroll's and of a till's lane: whatever has happened, the preview of undoing, and of a decision on what came again,
 * tells exactly which vouchers the ledger then gets, on which days and with which rows, and what becomes of each posting. So do the check
 * of what is handed in and the preview before it is sent.
 */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError, type Document, type Finding, type Journal } from "../../src/core/index.ts";
import { acceptRecords, foreseeRecords } from "../../src/engine/accept/accept-records.ts";
import { decideConflict } from "../../src/engine/acts/decide-conflict.ts";
import { changeLink } from "../../src/engine/acts/links.ts";
import { previewLink } from "../../src/engine/acts/preview.ts";
import { previewDecision } from "../../src/engine/acts/preview-decision.ts";
import { previewReversal, type ReversalPreview } from "../../src/engine/acts/preview-reversal.ts";
import { reversePostings } from "../../src/engine/acts/reverse-postings.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { laneState } from "../support/lane-state.ts";
import { bookedOf, handInOne, type PlayedAct, performAct } from "../support/made-anew.ts";
import { payrollLink } from "../support/payroll-link.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";
import type { TwinVoucher } from "../support/twin-control.ts";

/** What a lane is fed with, and what its person may choose. */
type Source = {
  link(hub: SteppedHub): Promise<SampleLink>;
  record(name: string, version: number): object;
  versions: number;
  /** Settings of the link, by choice. */
  settings(of: { sample: object; table: number; closedPeriod: string }): object;
  tables: number;
};

/** Pay of three payroll periods in kronor, by version; the sixth is the first with its lines in another order, the fifth lacks one. */
const pays = [
  [1, 100, 10_000],
  [2, 100, 10_000],
  [1, 300, 10_000],
  [1, 100, 40_000],
  [0, 100, 10_000],
  [1, 100, 10_000],
];
/** The months of the three: as they are, one later, two in one, two in each other's place, and all in one. */
const months = [
  ["2026-01", "2026-02", "2026-03"],
  ["2026-02", "2026-03", "2026-04"],
  ["2026-02", "2026-02", "2026-03"],
  ["2026-02", "2026-01", "2026-03"],
  ["2026-03", "2026-03", "2026-03"],
];

const payroll: Source = {
  link: (hub) => payrollLink(hub, { ledger: "visma-eaccounting" }),
  versions: pays.length,
  tables: months.length,
  record(runNumber, version) {
    const lines = (pays[version] ?? []).flatMap((pay, index) =>
      pay === 0
        ? []
        : [
            { account: "7210", debit: `${pay}.00`, period: index + 1 },
            { account: "2821", credit: `${pay}.00`, period: index + 1 },
          ],
    );
    const own = { runNumber, runYear: 2026, runPeriod: 3, paymentDate: "2026-03-09", currency: "SEK" };
    return { ...own, runId: `${version}`, lines: version === 5 ? lines.toReversed() : lines };
  },
  settings({ sample, table, closedPeriod }) {
    const periods = Object.fromEntries(
      (months[table] ?? []).map((month, index) => [`2026/${index + 1}`, month]),
    );
    return { ...sample, periodType: "Week4", periods, closedPeriod };
  },
};

/** What was paid by card and by the app, of 125.00 sold; the last is the first with the two in another order. */
const counted = [
  ["card 100.00", "app 25.00"],
  ["card 75.00", "app 50.00"],
  ["card 125.00"],
  ["app 25.00", "card 100.00"],
];

const till: Source = {
  link: sampleLink,
  versions: counted.length,
  tables: 2,
  record: (zNumber, version) => ({
    registerId: "TORGET",
    zNumber,
    department: "10",
    businessDate: "2026-03-06",
    sales: [{ vatRate: "25", vatCode: "3", gross: "125.00", net: "100.00", vat: "25.00" }],
    payments: (counted[version] ?? []).map((text) => {
      const [type, amount] = text.split(" ");
      return { type, amount };
    }),
  }),
  settings({ sample, table }) {
    const { departments } = sample as { departments: Record<string, object> };
    const own = { ...departments["*"], "payment/app": { account: ["1904", "1902"][table] } };
    return { ...sample, departments: { ...departments, "*": own } };
  },
};

type Another = { kind: "hand in another"; version: number };
type Judged =
  | { kind: "undo all" | "take all back" }
  | { kind: "undo one" | "take one back"; which: number }
  | { kind: "reverse" | "replace"; version: number };
type Act = PlayedAct | { kind: "save"; table: number; closedPeriod: string } | { kind: "pause" | "go on" };
type Play = { table: number; isBooked: boolean; acts: readonly Act[]; judged: Judged | Another };

function playsOf({ tables, versions }: Source): fc.Arbitrary<Play> {
  const table = fc.integer({ min: 0, max: tables - 1 });
  const version = fc.integer({ min: 0, max: versions - 1 });
  const which = fc.integer({ min: 0, max: 2 });
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({
      kind: fc.constant("save" as const),
      table,
      closedPeriod: fc.constantFrom("hold", "first-open", "refuse"),
    }),
    fc.record({ kind: fc.constantFrom("hand in" as const, "reverse" as const), version }),
    fc.record({
      kind: fc.constant("close" as const),
      month: fc.constantFrom(null, null, "2026-01", "2026-02"),
    }),
    fc.record({ kind: fc.constant("work" as const), hours: fc.constantFrom(0.02, 0.3) }),
    fc.record({ kind: fc.constantFrom("pause" as const, "go on" as const, "undo all" as const) }),
    fc.record({ kind: fc.constantFrom("resume" as const, "skip" as const) }),
    // What is put off is still to be sent when the settings change.
    fc.record({
      kind: fc.constant("fault" as const),
      fault: fc.constant("too-many-requests"),
      after: fc.integer({ min: 0, max: 2 }),
    }),
    fc.record({ kind: fc.constantFrom("undo one" as const, "take back" as const), which }),
  );
  const judged: fc.Arbitrary<Judged | Another> = fc.oneof(
    fc.record({ kind: fc.constantFrom("undo all" as const, "take all back" as const) }),
    fc.record({ kind: fc.constantFrom("undo one" as const, "take one back" as const), which }),
    fc.record({ kind: fc.constantFrom("reverse" as const, "replace" as const), version }),
    fc.record({ kind: fc.constant("hand in another" as const), version }),
    fc.record({ kind: fc.constant("reverse" as const), version }),
  );
  const isBooked = fc.constantFrom(true, true, true, false);
  return fc.record({ table, isBooked, acts: fc.array(act, { maxLength: 7 }), judged });
}

const reason = "as it was decided";

/** One play after the other, in the same books. */
class Stage {
  readonly hub: SteppedHub;
  readonly link: SampleLink;
  readonly source: Source;
  #plays = 0;

  constructor(of: { hub: SteppedHub; link: SampleLink; source: Source }) {
    this.hub = of.hub;
    this.link = of.link;
    this.source = of.source;
  }

  async play({ table, isBooked, acts, judged }: Play): Promise<void> {
    this.#plays += 1;
    const name = `${this.#plays}`;
    await performAct(this, this.of(name, ""), { kind: "close", month: null });
    await this.hub.twin.control("DELETE", "/faults");
    await this.save(table, "hold");
    await this.setState("active");
    const object = await handInOne(this, this.source.record(name, 0));
    if (isBooked) await this.hub.run(this.hub.world, { hours: 0.3 });
    for (const act of acts) await this.perform({ name, object }, act);
    if (judged.kind === "hand in another") await this.judgeFile(name, judged.version);
    else await this.judge({ name, object }, judged);
    // Whatever stands still is left out, so that the next play begins with an open lane.
    await performAct(this, this.of(name, object), { kind: "close", month: null });
    for (let times = 0; times < 12 && (await laneState(this.hub, this.link)).halt !== undefined; times += 1) {
      await performAct(this, this.of(name, object), { kind: "resume" });
      await this.hub.run(this.hub.world, { hours: 1 });
      await performAct(this, this.of(name, object), { kind: "skip" });
    }
    expect((await laneState(this.hub, this.link)).halt).toBeUndefined();
  }

  of(name: string, object: string) {
    return { object, recordOf: (version: number) => this.source.record(name, version) };
  }

  async save(table: number, closedPeriod: string): Promise<void> {
    const { actor, linkId } = this.link;
    const link = await this.hub.world.db.inOrganisation(actor.organisationId, "read link", (trx) =>
      trx.selectFrom("link").select("integration").where("id", "=", linkId).executeTakeFirstOrThrow(),
    );
    const sample = this.hub.registry.integrations.get(link.integration)?.sample.settings as object;
    const settings = this.source.settings({ sample, table, closedPeriod });
    await saveSettings(this.hub.world, actor, { linkId, settings, options: {} });
  }

  setState(state: "active" | "paused") {
    return changeLink(this.hub.world, this.link.actor, { linkId: this.link.linkId, state });
  }

  async perform({ name, object }: { name: string; object: string }, act: Act): Promise<void> {
    switch (act.kind) {
      case "save":
        return this.save(act.table, act.closedPeriod);
      case "pause":
        await this.setState("paused");
        return;
      case "go on":
        await this.setState("active");
        return;
      default:
        return performAct(this, this.of(name, object), act);
    }
  }

  async judge({ name, object }: { name: string; object: string }, judged: Judged): Promise<void> {
    const { hub, link } = this;
    const { preview, act } = await this.doingOf({ name, object }, judged);
    const isPlain = judged.kind === "take all back" || judged.kind === "take one back";
    // A plain reversal tells of what it undoes alone: whatever else is still to be sent goes first.
    if (isPlain) {
      await this.setState("active");
      await hub.run(hub.world, { hours: 3 });
    }
    const stands = await this.standing(object);
    const shown = await outcomeOf(preview);
    const had = await this.vouchers(object);
    const done = await outcomeOf(act);
    if (shown.kind === "refused" || done.kind === "refused") {
      expect([done.kind, done.error]).toEqual([shown.kind, shown.error]);
      return;
    }
    await this.setState("active");
    await hub.run(hub.world, { hours: 3 });
    const now = (await this.vouchers(object)).filter((voucher) => !had.includes(voucher));
    const came = now.map(voucherText).toSorted();
    const pending = stands.filter(({ role }) => role === "reversal");
    const waiting = isPlain ? stands : pending;
    const foretold = [...documentsOf(shown.value), ...waiting.map(({ document }) => document)]
      .flatMap((document) => (document === null ? [] : [documentText(document)]))
      .toSorted();
    const errors = shown.value.parts.flatMap(({ findings }) => findings.filter(isError));
    const { halt } = await laneState(hub, link);
    if (halt !== undefined || errors.length > 0 || shown.value.parts.some(({ fate }) => fate === "waiting")) {
      // It stands still where the preview said so, or where something stood still before; what went is what was told.
      if (pending.length === 0 && stands.length === 0) expect(errors.map(({ code }) => code)).toContain(halt);
      expect(came.filter((text) => !foretold.includes(text))).toEqual([]);
      return;
    }
    expect(came).toEqual(foretold);
    const states = new Map((await laneState(hub, link)).postings.map(({ id, state }) => [id, state]));
    const standing = shown.value.parts.filter(({ postingId }) => postingId !== null);
    expect(standing.map(({ fate, postingId }) => `${fate} ${states.get(postingId ?? "")}`)).toEqual(
      standing.map(({ fate }) => `${fate} ${ends[fate]}`),
    );
  }

  /** What is only looked at, what the preview then shows, and what is sent, are the same. */
  async judgeFile(name: string, version: number): Promise<void> {
    const { hub, link } = this;
    const { actor, laneId, linkId } = link;
    const record = this.source.record(`${name}0`, version);
    await this.setState("paused");
    // The check of a file asks no ledger: it knows the registers as the preview has read them.
    hub.clock.advance(16 * 60_000);
    await previewLink(hub.world, actor, { linkId });
    const [foreseen] = await foreseeRecords(hub.world, { ...actor, laneId, records: [record] });
    const object = await handInOne(this, record);
    const ids = new Set((await this.standing(object)).map(({ id }) => id));
    const previewed = (await previewLink(hub.world, actor, { linkId, limit: 200 })).postings;
    const own = previewed.filter(({ postingId }) => ids.has(postingId));
    const foretold = foreseen?.documents.map(documentText).toSorted() ?? [];
    expect(
      own
        .flatMap(({ document }) => document ?? [])
        .map(documentText)
        .toSorted(),
    ).toEqual(foretold);
    await this.setState("active");
    await hub.run(hub.world, { hours: 3 });
    const came = (await this.vouchers(object)).map(voucherText).toSorted();
    const { halt } = await laneState(hub, link);
    if (halt === undefined) expect(came).toEqual(foretold);
    else expect(came.filter((text) => !foretold.includes(text))).toEqual([]);
  }

  /** The preview and the act of the same choice. */
  async doingOf(
    { name, object }: { name: string; object: string },
    judged: Judged,
  ): Promise<{ preview(): Promise<ReversalPreview>; act(): Promise<unknown> }> {
    const { hub, link } = this;
    const { world } = hub;
    if (judged.kind === "reverse" || judged.kind === "replace") {
      const { organisationId, personId } = link.actor;
      const records = [this.source.record(name, judged.version)];
      const handedIn = { organisationId, personId, laneId: link.laneId, records };
      const [answer] = await acceptRecords(world, handedIn);
      const of = { recordId: answer?.recordId ?? "", decision: judged.kind };
      return {
        preview: () => previewDecision(world, link.actor, of),
        act: () => decideConflict(world, link.actor, { ...of, reason }),
      };
    }
    const choose = async () => {
      const all = await bookedOf(this, object);
      return "which" in judged ? all.slice(judged.which, judged.which + 1) : all;
    };
    const repost = judged.kind === "undo all" || judged.kind === "undo one";
    return {
      preview: async () => previewReversal(world, link.actor, { postingIds: await choose(), repost }),
      act: async () => reversePostings(world, link.actor, { postingIds: await choose(), repost, reason }),
    };
  }

  /** Of the object: postings that are not in the ledger yet. */
  standing(object: string) {
    const { organisationId } = this.link.actor;
    return this.hub.world.db.inOrganisation(organisationId, "read planned", (trx) =>
      trx
        .selectFrom("posting")
        .select(["id", "role", "document"])
        .where("object", "=", object)
        .where("state", "in", ["planned", "refused", "sending", "uncertain", "accepted"])
        .execute(),
    );
  }

  async vouchers(object: string): Promise<string[]> {
    const path = `/books/${this.link.twinCompanyId}/vouchers`;
    const held = (await this.hub.twin.control("GET", path)) as (TwinVoucher & { on: string })[];
    const { postings } = await laneState(this.hub, this.link);
    const own = new Set(postings.filter((one) => one.object === object).map((one) => one.token));
    return held.filter(({ text }) => own.has(text.slice(0, 14))).map((voucher) => JSON.stringify(voucher));
  }
}

/** What is done with a posting whose part meets that fate; new ones have no posting before. */
const ends = {
  "taken-back": "reversed",
  unchanged: "reversed",
  changed: "reversed",
  waiting: "reversed",
  stays: "booked",
  "to-come": "booked",
  dropped: "superseded",
  added: "new",
};

const isError = ({ severity }: Finding) => severity === "error";

function documentsOf({ parts }: ReversalPreview): (Document | Journal | null)[] {
  return parts.flatMap(({ reversal, after }) => [reversal, after]);
}

type Row = { account: string | number; debitMinor: number; creditMinor: number };

const rowsText = (rows: readonly Row[]) =>
  rows
    .map(({ account, debitMinor, creditMinor }) => `${account} ${debitMinor - creditMinor}`)
    .toSorted()
    .join(", ");
/** The ledger's text ends with the source's own reference, where a reversal does not say it. */
const documentText = ({ on, text, reference, rows }: Document) =>
  `${on} ${text.includes(reference) ? text : `${text} ${reference}`}: ${rowsText(rows)}`;

/** Its text without the token. */
function voucherText(voucher: string): string {
  const { on, text, rows } = JSON.parse(voucher) as { on: string; text: string; rows: Row[] };
  return `${on} ${text.slice(15)}: ${rowsText(rows)}`;
}

type Outcome<Value> = { kind: "done"; value: Value; error?: never } | { kind: "refused"; error: string };

async function outcomeOf<Value>(doing: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { kind: "done", value: await doing() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: "refused", error: `${error.code}: ${error.message}` };
  }
}

let hub: SteppedHub;

beforeEach(async () => {
  hub = await steppedHub();
});
afterEach(() => hub.close());

describe.each([
  { name: "payroll runs", source: payroll },
  { name: "settlements", source: till },
])("the preview of undoing and deciding on $name", ({ source }) => {
  it("comes true: voucher by voucher, or it is refused as the act is", async () => {
    const stage = new Stage({ hub, link: await source.link(hub), source });
    await fc.assert(
      fc.asyncProperty(playsOf(source), (play) => stage.play(play)),
      // Each play goes on in the books of the one before, and cannot be made smaller by itself.
      {
        numRuns: Number(process.env.PLAYS ?? 30),
        seed: Number(process.env.SEED ?? 20260311),
        endOnFailure: true,
      },
    );
  });
});
