/** A look-up that tells nothing, however often it is asked: people are told after some minutes, and it goes on by itself. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { heldVouchers } from "../support/books.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub);
  await hub.twin.control("POST", "/faults", {
    fault: { kind: "lost-answer" },
    on: { method: "POST", path: "/v2/vouchers*" },
  });
});
afterEach(() => hub.close());

type HttpRequest = Parameters<SteppedHub["world"]["http"]["send"]>[0];
type HttpAnswer = Awaited<ReturnType<SteppedHub["world"]["http"]["send"]>>;

/** Every list of vouchers passes through here, counted; null gives back what the ledger said. */
function changeLists(change: (answer: HttpAnswer) => HttpAnswer): { calls: number; undo(): void } {
  const inner = hub.world.http;
  const counted = {
    calls: 0,
    undo: () => {
      hub.world.http = inner;
    },
  };
  const isList = (request: HttpRequest) =>
    request.method === "GET" && /\/v2\/vouchers(\/[^/?]+)?(\?|$)/.test(request.url);
  hub.world.http = {
    close: () => inner.close(),
    async send(request) {
      const answer = await inner.send(request);
      if (!isList(request)) return answer;
      counted.calls += 1;
      return change(answer);
    },
  };
  return counted;
}

it("halts when the ledger's lists contradict each other for eight minutes, and books once when they no longer do", async () => {
  const lists = changeLists((answer) => {
    if (answer.kind !== "answer") return answer;
    const body = JSON.parse(answer.body);
    body.Meta.TotalNumberOfResults += 7;
    return { ...answer, body: JSON.stringify(body) };
  });
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
  await hub.run(hub.world, { hours: 0.2 });
  expect(await laneState(hub, link)).toMatchObject({ state: "halted", halt: "ledger-unreachable" });
  // 2 + 4 + … + 256 seconds of waits make nine questions; a question may be several lists.
  expect(lists.calls).toBeLessThan(60);
  lists.undo();
  await hub.run(hub.world, { hours: 1 });
  expect(await laneState(hub, link)).toMatchObject({ state: "running", states: ["booked"] });
  expect(await heldVouchers(hub, link.twinCompanyId)).toHaveLength(1);
});

it("halts when the ledger answers no look-up for eight minutes, and adopts the voucher when it does again", async () => {
  const lists = changeLists(() => ({ kind: "answer", status: 503, headers: {}, body: "<html>busy</html>" }));
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
  await hub.run(hub.world, { hours: 0.2 });
  expect(await laneState(hub, link)).toMatchObject({ state: "halted", halt: "ledger-unreachable" });
  lists.undo();
  await hub.run(hub.world, { hours: 1 });
  expect(await laneState(hub, link)).toMatchObject({ state: "running", states: ["booked"] });
  expect(await heldVouchers(hub, link.twinCompanyId)).toHaveLength(1);
});
