/**
 * Random days of a till's lane: a settlement handed in and corrected, accounts changed, books closed, answers lost, workers dead, vouchers
 * undone. Whatever comes, the settlement stands in the ledger once, as it counts today.
 */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changeLink } from "../../src/engine/acts/links.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import {
  bookedOf,
  comeToRest,
  handInOne,
  heldRows,
  leftOut,
  type PlayedAct,
  performAct,
  sumsOf,
  undo,
  versionsOf,
} from "../support/made-anew.ts";
import { playRandomly, randomActs, randomHandIn } from "../support/random-plays.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;

beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub);
});
afterEach(() => hub.close());

/** What was paid by card and by the app, of 125.00 sold: how it was counted first, again, once more, and as first in another order. */
const counted = [
  { card: "100.00", app: "25.00" },
  { card: "75.00", app: "50.00" },
  { card: "5.00", app: "120.00" },
  { app: "25.00", card: "100.00" },
] as const;

const settlement = (zNumber: string, version: number) => ({
  registerId: "TORGET",
  zNumber,
  department: "10",
  businessDate: "2026-03-06",
  sales: [{ vatRate: "25", vatCode: "3", gross: "125.00", net: "100.00", vat: "25.00" }],
  payments: Object.entries(counted[version] ?? {}).map(([type, amount]) => ({ type, amount })),
});

/** Where the app's money goes. */
const accounts = ["1904", "1902"] as const;

/** By hand, in øre. */
const demanded = (version: number, account: number) => {
  const { card = "", app = "" } = counted[version] ?? {};
  return { "1901": Number(card) * 100, [accounts[account] ?? ""]: Number(app) * 100 };
};

type Act = PlayedAct | { kind: "map"; account: number } | { kind: "pause" | "go on" };

const accountOf = fc.integer({ min: 0, max: 1 });

const actOf: fc.Arbitrary<Act> = fc.oneof(
  randomHandIn(0, 3),
  fc.record({ kind: fc.constant("map" as const), account: accountOf }),
  ...randomActs({ months: ["2026-03"], requests: 1, edges: 20 }),
  fc.record({ kind: fc.constantFrom("pause" as const, "go on" as const) }),
);

async function map(account: number): Promise<void> {
  const sample = hub.registry.integrations.get("day-settlements")?.sample.settings as {
    departments: Record<string, object>;
  };
  const own = { ...sample.departments["*"], "payment/app": { account: accounts[account] } };
  const settings = { ...sample, departments: { ...sample.departments, "*": own } };
  await saveSettings(hub.world, link.actor, { linkId: link.linkId, settings, options: {} });
}

const setState = (state: "active" | "paused") =>
  changeLink(hub.world, link.actor, { linkId: link.linkId, state });

type Play = { zNumber: string; object: string; account: number };

async function perform(play: Play, act: Act): Promise<void> {
  switch (act.kind) {
    case "map":
      play.account = act.account;
      return map(act.account);
    case "pause":
      return setState("paused");
    case "go on":
      return setState("active");
    default: {
      const recordOf = (version: number) => settlement(play.zNumber, version);
      return performAct({ hub, link }, { object: play.object, recordOf }, act);
    }
  }
}

const cardOf = (payload: unknown) =>
  (payload as { payments: { type: string; amount: string }[] }).payments.find(({ type }) => type === "card");

async function judge(play: Play): Promise<void> {
  const played = { hub, link };
  const counting = (await versionsOf(played, play.object)).filter(({ state }) => state === "taken");
  expect(counting).toHaveLength(1);
  // What a person left out or took back explains any difference; that nothing throws and the lane goes on is what remains to be seen.
  if ((await leftOut(played, play.object)) > 0) return;
  const version = counted.findIndex(({ card }) => card === cardOf(counting[0]?.payload)?.amount);
  const isPaid = ({ account }: { account: string }) => ["1901", ...accounts].includes(account);
  const held = async () => (await heldRows(played, play.object)).filter(isPaid);
  expect(sumsOf(await held(), () => "all")).toEqual({ all: 12_500 });
  expect(sumsOf(await held(), ({ account }) => account)["1901"]).toBe(demanded(version, 0)["1901"]);
  // Undone and made anew, the app's money is where it goes today.
  await undo(played, await bookedOf(played, play.object));
  await comeToRest(played);
  expect(sumsOf(await held(), ({ account }) => account)).toEqual(demanded(version, play.account));
}

let plays = 0;

async function playOf(account: number, acts: readonly Act[]): Promise<void> {
  plays += 1;
  const zNumber = `${plays}`;
  await map(account);
  const object = await handInOne({ hub, link }, settlement(zNumber, 0));
  const play = { zNumber, object, account };
  for (const act of acts) await perform(play, act);
  await setState("active");
  await comeToRest({ hub, link });
  await judge(play);
}

describe("a settlement that is made anew in whatever order", () => {
  it("stands in the ledger once, as it counts today, and on today's accounts once it is posted anew", async () => {
    await playRandomly({ begun: accountOf, act: actOf, actsMax: 10 }, playOf);
  });
});
