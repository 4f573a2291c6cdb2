/** Something between the hub and the ledger answers a request with the answer of one before: the voucher it names is another posting's. */
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
});
afterEach(() => hub.close());

type Answer = Awaited<ReturnType<SteppedHub["world"]["http"]["send"]>>;

/** Gives every request that makes a voucher the answer of the first one, without asking the ledger. */
function repeatFirstAnswer(): { count(): number; undo(): void } {
  const inner = hub.world.http;
  let first: Answer | undefined;
  let count = 0;
  hub.world.http = {
    close: () => inner.close(),
    async send(request) {
      if (request.method !== "POST" || !request.url.includes("/vouchers?")) return inner.send(request);
      count += 1;
      first ??= await inner.send(request);
      return first;
    },
  };
  return {
    count: () => count,
    undo: () => {
      hub.world.http = inner;
    },
  };
}

it("is looked up like a lost answer, and after five such answers the lane halts and says so", async () => {
  const repeated = repeatFirstAnswer();
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 2));
  await hub.run(hub.world, { hours: 0.3 });
  expect(await heldVouchers(hub, link.twinCompanyId)).toHaveLength(1);
  const { states, halt } = await laneState(hub, link);
  expect([states, halt]).toEqual([["booked", "planned"], "sent-in-vain"]);
  expect(repeated.count()).toBe(6);
  repeated.undo();
  await hub.run(hub.world, { hours: 1 });
  expect((await laneState(hub, link)).states).toEqual(["booked", "booked"]);
  expect(await heldVouchers(hub, link.twinCompanyId)).toHaveLength(2);
});
