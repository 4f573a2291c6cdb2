/**
 * A journal that Visma.net was asked to write in the background, where nobody knows whether or when it begins: it is never sent again
 * as long as a second copy could come of it, people are told, and what comes of it is found however late it comes.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { resumeLane } from "../../src/engine/acts/lane-acts.ts";
import { declareAbsent, nameLedgerNumber } from "../../src/engine/acts/resolve-posting.ts";
import { heldVouchers, judgeBooks, perfect } from "../support/books.ts";
import { haltsOf, laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
beforeEach(async () => {
  hub = await steppedHub();
});
afterEach(() => hub.close());

const twin = (method: string, path: string, body?: unknown) => hub.twin.control(method, path, body);
const inBackground = (options: object = {}) =>
  sampleLink(hub, {
    ledger: "visma-net",
    options: { background: "large", largeFromLines: 2, ...options },
  });
const handInOne = (link: SampleLink) => handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
const held = (link: SampleLink) => heldVouchers(hub, link.twinCompanyId);

async function journalsSent(): Promise<number> {
  const log = (await twin("GET", "/log")) as { method: string; path: string }[];
  return log.filter(({ method, path }) => method === "POST" && /^\/v2\/journaltransaction$/i.test(path))
    .length;
}

const lose = (fault: object) =>
  twin("POST", "/faults", { fault, on: { method: "POST", path: "/v2/journaltransaction" } });

describe("a job whose answer was lost, under numbers of the ledger's", () => {
  it("is not sent again for a day, stands under one halt, and is sent once it can no longer begin", async () => {
    const link = await inBackground();
    await lose({ kind: "lost-request" });
    await handInOne(link);
    await hub.run(hub.world, { hours: 0.5 });
    expect((await laneState(hub, link)).state).toBe("running");
    await hub.run(hub.world, { hours: 24.4 });
    const stopped = await laneState(hub, link);
    expect([stopped.halt, stopped.states, await journalsSent()]).toEqual(["job-may-begin", ["uncertain"], 1]);
    expect(stopped.finding?.parameters).toEqual({ hours: 25 });
    // One halt, however often it was looked for.
    expect(await haltsOf(hub, link)).toEqual([null]);
    await hub.run(hub.world, { hours: 1 });
    expect([await judgeBooks(hub, link), await journalsSent(), await haltsOf(hub, link)]).toEqual([
      perfect,
      2,
      ["healed"],
    ]);
  });

  it("is adopted when it begins twenty hours later, and no second one is made", async () => {
    const link = await inBackground();
    await twin("PUT", "/switches", { backgroundDelayMs: 20 * 3_600_000 });
    await lose({ kind: "lost-answer" });
    await handInOne(link);
    await hub.run(hub.world, { hours: 19 });
    expect((await laneState(hub, link)).halt).toBe("job-may-begin");
    await hub.run(hub.world, { hours: 2 });
    expect([await judgeBooks(hub, link), await journalsSent(), await haltsOf(hub, link)]).toEqual([
      perfect,
      1,
      ["healed"],
    ]);
  });

  it("is sent at once when a person says that it is not there", async () => {
    const link = await inBackground();
    await lose({ kind: "lost-request" });
    await handInOne(link);
    await hub.run(hub.world, { hours: 2 });
    const [posting] = (await laneState(hub, link)).postings;
    await resumeLane(hub.world, link.actor, { laneId: link.laneId });
    await hub.run(hub.world, { hours: 0.1 });
    // To resume says nothing about the job.
    expect([(await laneState(hub, link)).halt, await journalsSent()]).toEqual(["job-may-begin", 1]);
    const reason = "Visma's support says that no job waits.";
    await declareAbsent(hub.world, link.actor, { postingId: posting?.id ?? "", reason });
    await hub.run(hub.world, { hours: 0.1 });
    expect([await judgeBooks(hub, link), await journalsSent()]).toEqual([perfect, 2]);
  });
});

it("a job whose answer was lost, under a number of its own, is sent again after half an hour: a copy would collide", async () => {
  const link = await inBackground({ ownNumbers: true });
  await twin("PATCH", `/visma-net/companies/${link.twinCompanyId}`, {
    manualNumbering: true,
    allowsManualNumberingOnImport: true,
  });
  await twin("PUT", "/switches", { backgroundDelayMs: 3_600_000 });
  await lose({ kind: "lost-answer" });
  await handInOne(link);
  await hub.run(hub.world, { hours: 0.6 });
  expect(await journalsSent()).toBe(2);
  await hub.run(hub.world, { hours: 4 });
  expect([await judgeBooks(hub, link), await journalsSent()]).toEqual([perfect, 2]);
  expect((await held(link)).length).toBe(1);
});

describe("a job that the ledger calls under way for more than a day", () => {
  const days = (count: number) => count * 86_400_000;

  it("is never sent again, stands under one halt, and is booked when it ends after all", async () => {
    const link = await inBackground();
    await twin("PUT", "/switches", { backgroundDelayMs: days(2) });
    await handInOne(link);
    await hub.run(hub.world, { hours: 47 });
    const stopped = await laneState(hub, link);
    expect([stopped.halt, stopped.states]).toEqual(["job-not-ended", ["accepted"]]);
    await hub.run(hub.world, { hours: 2 });
    expect([await judgeBooks(hub, link), await journalsSent(), await haltsOf(hub, link)]).toEqual([
      perfect,
      1,
      ["healed"],
    ]);
  });

  it("is left to a person, who says that it is dead or names what is there instead", async () => {
    const link = await inBackground();
    await twin("PUT", "/switches", { backgroundDelayMs: days(400) });
    await handInOne(link);
    await hub.run(hub.world, { hours: 26 });
    const [posting] = (await laneState(hub, link)).postings;
    const of = { postingId: posting?.id ?? "", reason: "The job is dead, says support." };
    await expect(nameLedgerNumber(hub.world, link.actor, { ...of, number: "000001" })).rejects.toMatchObject({
      code: "not-found",
    });
    await twin("PUT", "/switches", { backgroundDelayMs: 200 });
    await declareAbsent(hub.world, link.actor, of);
    await hub.run(hub.world, { hours: 1 });
    expect([await judgeBooks(hub, link), await journalsSent()]).toEqual([perfect, 2]);
  });
});
