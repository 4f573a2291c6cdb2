/** A ledger that fails at every write and never says why in a form that may be believed: nothing is booked, and people are told. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { heldVouchers } from "../support/books.ts";
import { isVoucherWrite } from "../support/freezing-http.ts";
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

it("halts after five writes that surely booked nothing, tries every quarter of an hour, and books once when it works", async () => {
  const inner = hub.world.http;
  let writes = 0;
  hub.world.http = {
    close: () => inner.close(),
    async send(request) {
      if (!isVoucherWrite(request)) return inner.send(request);
      writes += 1;
      return { kind: "answer", status: 500, headers: {}, body: "<html>Internal Server Error</html>" };
    },
  };
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
  // Each write waits two and a half minutes for the proof that it booked nothing.
  await hub.run(hub.world, { hours: 0.3 });
  expect(writes).toBe(5);
  expect(await laneState(hub, link)).toMatchObject({
    state: "halted",
    halt: "sent-in-vain",
    states: ["planned"],
  });
  await hub.run(hub.world, { hours: 2 });
  expect(writes).toBeGreaterThan(6);
  expect(writes).toBeLessThan(14);
  hub.world.http = inner;
  await hub.run(hub.world, { hours: 1 });
  expect(await laneState(hub, link)).toMatchObject({ state: "running", states: ["booked"] });
  expect(await heldVouchers(hub, link.twinCompanyId)).toHaveLength(1);
});
