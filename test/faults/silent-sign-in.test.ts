/** A sign-in server that answers nothing when a token is to be renewed: lanes ask it ever more rarely, and in the end say so. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { haltsOf, laneState } from "../support/lane-state.ts";
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

/** Answers no request for a token until `undo`, and notes when it was asked. */
function silenceSignIn(): { asked: number[]; undo(): void } {
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
      if (!request.url.toLowerCase().includes("/connect/token")) return inner.send(request);
      silenced.asked.push(hub.clock.now());
      return { kind: "answer", status: 503, headers: {}, body: "<html>busy</html>" };
    },
  };
  return silenced;
}

it("halts a lane whose token cannot be renewed, asks a quarter of an hour later, and goes on when it can", async () => {
  // The token of the sign-in has run out.
  hub.clock.advance(2 * 3_600_000);
  const { asked, undo } = silenceSignIn();
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
  await hub.run(hub.world, { hours: 3 });
  const { halt, finding, states } = await laneState(hub, link);
  expect([halt, states]).toEqual(["ledger-unreachable", ["planned"]]);
  expect(finding?.parameters?.cause).toBe("identity server: status 503");
  // Nine in eight and a half minutes, and then one in each quarter of an hour.
  expect(asked.length).toBeLessThan(25);
  undo();
  await hub.run(hub.world, { hours: 1 });
  expect((await laneState(hub, link)).states).toEqual(["booked"]);
  expect(await haltsOf(hub, link)).toEqual(["healed"]);
});
