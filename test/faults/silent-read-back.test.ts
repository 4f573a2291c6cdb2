/**
 * A ledger that took a document and then never answers when it is asked for it: people are told after some minutes, the question goes
 * on by itself, and it is booked once the ledger answers. On either ledger.
 */
import { afterEach, describe, expect, it } from "vitest";
import { heldVouchers, judgeBooks, perfect } from "../support/books.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
afterEach(() => hub.close());

type HttpRequest = Parameters<SteppedHub["world"]["http"]["send"]>[0];

/** One voucher by its number or id; lists and registers are answered as ever. */
const oneVoucher = /\/v2\/(vouchers\/[^/?]+\/[^/?]+|journaltransaction\/\w+)(\?|$)/;

/** Counts the questions that `isSilenced` names, and answers none of them until `undo`. */
function silence(isSilenced: (request: HttpRequest) => boolean): { asked: number[]; undo(): void } {
  const inner = hub.world.http;
  const silenced = {
    asked: [] as number[],
    undo: () => {
      hub.world.http = inner;
    },
  };
  hub.world.http = {
    close: () => inner.close(),
    async send(request) {
      if (!isSilenced(request)) return inner.send(request);
      silenced.asked.push(hub.clock.now());
      return { kind: "answer", status: 503, headers: {}, body: "<html>busy</html>" };
    },
  };
  return silenced;
}

async function oneWaiting(link: SampleLink): Promise<void> {
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 2));
  // Eight waits of two minutes and a half each, where the ledger asks for that much.
  await hub.run(hub.world, { hours: 0.6 });
  expect(await laneState(hub, link)).toMatchObject({
    state: "halted",
    halt: "ledger-unreachable",
    states: ["accepted", "planned"],
  });
}

describe.each(["visma-eaccounting", "visma-net"])("%s, silent about what it took", (ledger) => {
  it("halts the lane with a sentence, asks ever more rarely, and books by itself when it speaks", async () => {
    hub = await steppedHub();
    const link = await sampleLink(hub, { ledger });
    const { asked, undo } = silence(({ method, url }) => method === "GET" && oneVoucher.test(url));
    await oneWaiting(link);
    expect(asked.length).toBeLessThanOrEqual(10);
    await hub.run(hub.world, { hours: 5 });
    // Every quarter of an hour: four an hour, and what was asked before the halt.
    expect(asked.length).toBeLessThan(34);
    undo();
    await hub.run(hub.world, { hours: 1 });
    expect([(await laneState(hub, link)).state, await judgeBooks(hub, link)]).toEqual(["running", perfect]);
    expect(await heldVouchers(hub, link.twinCompanyId)).toHaveLength(2);
  });
});

it("halts the lane that cannot look at a journal before its release, and releases it once it can", async () => {
  hub = await steppedHub();
  const link = await sampleLink(hub, { ledger: "visma-net", options: { release: "released" } });
  const { undo } = silence(({ method, url }) => method === "GET" && oneVoucher.test(url));
  await oneWaiting(link);
  undo();
  await hub.run(hub.world, { hours: 1 });
  const statuses = (await heldVouchers(hub, link.twinCompanyId)).map(({ status }) => status);
  expect([await judgeBooks(hub, link), statuses]).toEqual([perfect, ["Posted", "Posted"]]);
});

it("halts the lane whose writes are forbidden, with the ledger's own reason, and goes on once they are allowed", async () => {
  hub = await steppedHub();
  const link = await sampleLink(hub, { ledger: "visma-net" });
  const inner = hub.world.http;
  let writes = 0;
  hub.world.http = {
    close: () => inner.close(),
    async send(request) {
      if (request.method !== "POST" || !request.url.includes("/v2/journaltransaction"))
        return inner.send(request);
      writes += 1;
      return { kind: "answer", status: 403, headers: {}, body: "" };
    },
  };
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
  await hub.run(hub.world, { hours: 1.5 });
  expect(await laneState(hub, link)).toMatchObject({
    state: "halted",
    halt: "erp-not-allowed",
    states: ["planned"],
  });
  // Never before two and a half minutes have gone: the third failure of a kind within five would be turned away.
  expect(writes).toBeLessThan(18);
  hub.world.http = inner;
  await hub.run(hub.world, { hours: 1 });
  expect(await judgeBooks(hub, link)).toEqual(perfect);
});
