/**
 * Random weeks of a payroll link: runs handed in and corrected, tables of periods changed, months closed, answers lost, workers dead,
 * journals undone. Whatever comes, each period of a run stands in the ledger once, with the amounts that count today.
 */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import {
  bookedOf,
  comeToRest,
  handInOne,
  heldRows,
  leftOut,
  leftOutForGood,
  type PlayedAct,
  performAct,
  sumsOf,
  undo,
  versionsOf,
} from "../support/made-anew.ts";
import { payrollLink } from "../support/payroll-link.ts";
import { playRandomly, randomActs, randomHandIn } from "../support/random-plays.ts";
import type { SampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;

beforeEach(async () => {
  hub = await steppedHub();
  link = await payrollLink(hub, { ledger: "visma-eaccounting" });
});
afterEach(() => hub.close());

/** What a bookkeeper may say of the three payroll periods: as months, one each later, two in one, two in each other's place, all in one. */
const tables = [
  ["2026-01", "2026-02", "2026-03"],
  ["2026-02", "2026-03", "2026-04"],
  ["2026-02", "2026-02", "2026-03"],
  ["2026-02", "2026-01", "2026-03"],
  ["2026-03", "2026-03", "2026-03"],
] as const;

const isApart = (table: number) => new Set(tables[table]).size === 3;

/** Of pay in each of the periods, in öre: so far apart that no sum stands for another. */
const amounts = [100, 10_000, 1_000_000];

/**
 * How many times that each version pays, by period; no two of them together are as many as another. From the fourth on they share periods
 * with the first, whose lines have other numbers in them; the sixth is the first with its lines in another order.
 */
const times = [[], [1, 1, 1], [10, 10, 10], [0, 25, 25], [1, 1, 37], [1, 52, 1], [1, 1, 1]];
const amountOf = (version: number, period: number) =>
  (times[version]?.[period] ?? 0) * (amounts[period] ?? 0);
const periodsOf = (version: number) => [0, 1, 2].filter((period) => amountOf(version, period) > 0);

function run(runNumber: string, version: number): object {
  const blocks = periodsOf(version).map((index) => {
    const amount = (amountOf(version, index) / 100).toFixed(2);
    const period = index + 1;
    return [
      { account: "7210", debit: amount, period },
      { account: "2821", credit: amount, period },
    ];
  });
  const own = { runNumber, runYear: 2026, runPeriod: 3, paymentDate: "2026-03-09", currency: "SEK" };
  return { ...own, runId: `${version}`, lines: inOrder(version, blocks) };
}

/** The first two periods in each other's place in the second version, and the last line first from the fourth on. */
function inOrder(version: number, blocks: readonly (readonly object[])[]): object[] {
  if (version === 2) return [...blocks.slice(0, 2).toReversed(), ...blocks.slice(2)].flat();
  return version > 3 ? blocks.flat().toReversed() : blocks.flat();
}

/** By hand: each period of the version, in the month of the table. */
function demanded(version: number, table: number): Record<string, number> {
  const sums = new Map<string, number>();
  for (const index of periodsOf(version)) {
    const month = tables[table]?.[index] ?? "";
    sums.set(month, (sums.get(month) ?? 0) + amountOf(version, index));
  }
  return Object.fromEntries(sums);
}

type Act =
  | PlayedAct
  | { kind: "save"; table: number; closedPeriod: "hold" | "first-open" }
  /** Some of what is undone lies in a closed month, and a person lets it stand. */
  | { kind: "leave standing"; version: number; month: string };

const tableOf = fc.integer({ min: 0, max: tables.length - 1 });

const actOf: fc.Arbitrary<Act> = fc.oneof(
  randomHandIn(1, 6),
  fc.record({
    kind: fc.constant("save" as const),
    table: tableOf,
    closedPeriod: fc.constantFrom("hold" as const, "first-open" as const),
  }),
  fc.record({
    kind: fc.constant("leave standing" as const),
    version: fc.integer({ min: 1, max: 6 }),
    month: fc.constantFrom("2026-01", "2026-02"),
  }),
  ...randomActs({ months: ["2026-01", "2026-02"], requests: 2, edges: 30 }),
  fc.record({ kind: fc.constant("undo one" as const), which: fc.integer({ min: 0, max: 2 }) }),
);

/** By months, and with the first two in each other's place. */
const laterActOf: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant("save" as const),
    table: fc.constantFrom(0, 3),
    closedPeriod: fc.constant("hold" as const),
  }),
  fc.record({ kind: fc.constant("undo one" as const), which: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ kind: fc.constant("reverse" as const), version: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant("work" as const), hours: fc.constant(1) }),
);

async function save(table: number, closedPeriod: "hold" | "first-open" = "hold"): Promise<void> {
  const sample = hub.registry.integrations.get("payroll-journals")?.sample;
  const periods = Object.fromEntries(
    (tables[table] ?? []).map((month, index) => [`2026/${index + 1}`, month]),
  );
  const settings = { ...(sample?.settings as object), periodType: "Week4", periods, closedPeriod };
  await saveSettings(hub.world, link.actor, { linkId: link.linkId, settings, options: {} });
}

/** `isApart`: every table of it has each period in a month of its own. */
type Play = { runNumber: string; object: string; table: number; isApart: boolean };

async function perform(play: Play, act: Act): Promise<void> {
  if (act.kind === "leave standing") {
    await perform(play, { kind: "work", hours: 1 });
    await perform(play, { kind: "close", month: act.month });
    // What was read of the ledger's months is older by then than it may be.
    hub.clock.advance(16 * 60_000);
    for (const one of leavingStanding(act.version)) await perform(play, one);
    return;
  }
  if (act.kind !== "save") {
    const recordOf = (version: number) => run(play.runNumber, version);
    return performAct({ hub, link }, { object: play.object, recordOf }, act);
  }
  play.table = act.table;
  play.isApart &&= isApart(act.table);
  await save(act.table, act.closedPeriod);
}

const leavingStanding = (version: number): PlayedAct[] => [
  { kind: "reverse", version },
  { kind: "work", hours: 1 },
  { kind: "skip" },
  { kind: "close", month: null },
  { kind: "work", hours: 1 },
];

const versionOf = (payload: unknown) => Number((payload as { runId: string }).runId);

/** On the account of pay. */
const heldPay = async ({ object }: Play) =>
  (await heldRows({ hub, link }, object)).filter(({ account }) => account === "7210");

async function judge(play: Play): Promise<void> {
  const played = { hub, link };
  const counting = (await versionsOf(played, play.object)).filter(({ state }) => state === "taken");
  expect(counting).toHaveLength(1);
  // What a person left out or took back explains any difference; that nothing throws and the lane goes on is what remains to be seen.
  if ((await leftOutForGood(played, play.object)) > 0) return;
  const version = versionOf(counting[0]?.payload);
  const total = periodsOf(version).reduce((sum, index) => sum + amountOf(version, index), 0);
  const held = sumsOf(await heldPay(play), ({ account }) => account)["7210"] ?? 0;
  // Where a reversal was skipped, some of a former version stands: in place of what counts, and never beside it.
  if ((await leftOut(played, play.object)) > 0) {
    expect(timesIn(held)).toSatisfy(isOfOneVersionEach);
    if (play.isApart) expect(timesIn(held)).toSatisfy(isPaidLike(version));
  } else expect(held).toBe(total);
  // Undone and made anew as a whole, it is the run of today's table.
  await undo(played, await bookedOf(played, play.object));
  await comeToRest(played);
  expect(sumsOf(await heldPay(play), ({ on }) => on.slice(0, 7))).toEqual(demanded(version, play.table));
}

/** How many times each period is paid by a sum, the first period first. */
const timesIn = (sum: number) => amounts.map((amount) => Math.floor(sum / amount) % 100);

const isPaidLike = (version: number) => (paid: readonly number[]) =>
  periodsOf(version).every((period) => (paid[period] ?? 0) > 0);

const isOfOneVersionEach = (paid: readonly number[]) =>
  paid.every((count, period) => count === 0 || times.some((one) => one[period] === count));

let plays = 0;

async function playOf(table: number, acts: readonly Act[]): Promise<void> {
  plays += 1;
  const runNumber = `R${plays}`;
  await save(table);
  const object = await handInOne({ hub, link }, run(runNumber, 1));
  const play = { runNumber, object, table, isApart: isApart(table) };
  for (const act of acts) await perform(play, act);
  await comeToRest({ hub, link });
  await judge(play);
}

describe("a run that is made anew in whatever order", () => {
  it("stands in the ledger once, with what counts today, and in the months of today's table once it is posted anew", async () => {
    await playRandomly({ begun: tableOf, act: actOf, actsMax: 9 }, playOf);
  });

  it("stands in the ledger once where some of a former content was left standing first", async () => {
    const begun = fc.record({
      kind: fc.constant("leave standing" as const),
      version: fc.integer({ min: 2, max: 4 }),
      month: fc.constantFrom("2026-01", "2026-02"),
    });
    await playRandomly({ begun, act: laterActOf, actsMax: 5 }, (first, acts) => playOf(0, [first, ...acts]));
  });
});
