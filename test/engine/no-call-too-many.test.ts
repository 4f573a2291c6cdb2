/**
 * The gateway's limits on repetition (Visma.net §4: the same call more than five times a minute, or once it has failed twice within five
 * minutes) are kept by planning: with them switched on, nothing that the hub does by itself is ever turned away.
 */
import { afterEach, beforeEach, expect, it } from "vitest";
import { judgeBooks, perfect } from "../support/books.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
beforeEach(async () => {
  hub = await steppedHub();
});
afterEach(() => hub.close());

const twin = (method: string, path: string, body?: unknown) => hub.twin.control(method, path, body);

type Logged = { at: string; method: string; path: string; query: string; status: number };
const turnedAway = async () =>
  ((await twin("GET", "/log")) as Logged[])
    .filter(({ status }) => status === 429)
    .map(({ at, method, path }) => `${at} ${method} ${path}`);

const slow = { releaseAnswer: "Queued", releaseDelayMs: 40_000, backgroundDelayMs: 20_000 };

it.each([
  ["answered at once", {}, {}],
  ["released at once", { release: "released" }, {}],
  ["released when the ledger comes to it", { release: "released" }, slow],
  [
    "as jobs, released when the ledger comes to it",
    { release: "released", background: "large", largeFromLines: 2 },
    slow,
  ],
])("books journals %s without a call too many", async (_, options, switches) => {
  await twin("PUT", "/switches", { repeatThrottle: true, ...switches });
  const link = await sampleLink(hub, { ledger: "visma-net", options });
  await handIn(hub, link, settlementsOf(hub, 4).slice(0, 4));
  await hub.run(hub.world, { hours: 3 });
  expect([await judgeBooks(hub, link), await turnedAway()]).toEqual([perfect, []]);
});

it.each([
  [
    "is not listed for a while, its answer lost",
    { kind: "late-visibility", delayMs: 20_000 },
    { kind: "lost-answer" },
  ],
  ["is not shown for a while", { kind: "late-visibility", delayMs: 25_000, everywhere: true }, null],
  ["failed", { kind: "server-error", commit: false }, null],
])("waits for a journal that %s without a call too many", async (_, fault, second) => {
  const link = await sampleLink(hub, { ledger: "visma-net" });
  await twin("PUT", "/switches", { repeatThrottle: true });
  const on = { method: "POST", path: "/v2/journaltransaction" };
  await twin("POST", "/faults", { fault, on });
  if (second !== null) await twin("POST", "/faults", { fault: second, on, after: 1 });
  await handIn(hub, link, settlementsOf(hub, 2).slice(0, 2));
  await hub.run(hub.world, { hours: 2 });
  expect([await judgeBooks(hub, link), await turnedAway()]).toEqual([perfect, []]);
});

it("stands before a closed period for hours without a call too many", async () => {
  const link = await sampleLink(hub, { ledger: "visma-net" });
  const period = (isClosed: boolean) =>
    Promise.all(
      ["202601", "202602", "202603"].map((id) =>
        twin("PATCH", `/visma-net/companies/${link.twinCompanyId}/periods/${id}`, { isClosed }),
      ),
    );
  await period(true);
  await twin("PUT", "/switches", { repeatThrottle: true });
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
  await hub.run(hub.world, { hours: 3 });
  expect([(await laneState(hub, link)).state, await turnedAway()]).toEqual(["halted", []]);
  await period(false);
  await hub.run(hub.world, { hours: 1 });
  expect([await judgeBooks(hub, link), await turnedAway()]).toEqual([perfect, []]);
});
