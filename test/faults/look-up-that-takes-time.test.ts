/** A look-up takes time itself: what it shows is the ledger of when it was begun, and no later one. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { declareAbsent } from "../../src/engine/acts/resolve-posting.ts";
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

/** The answer to the first voucher is lost; from `slowFromMs` on each list of vouchers is as long on its way to us as given. */
function disturb(of: { slowFromMs: number; onTheWayMs: number }): void {
  const inner = hub.world.http;
  let isLost = false;
  hub.world.http = {
    close: () => inner.close(),
    async send(request) {
      const answer = await inner.send(request);
      const { pathname } = new URL(request.url);
      if (request.method === "POST" && pathname === "/v2/vouchers" && !isLost) {
        isLost = true;
        return { kind: "broken", cause: "ECONNRESET" };
      }
      const isList = request.method === "GET" && /^\/v2\/vouchers\/[^/]+$/.test(pathname);
      if (isList && hub.clock.now() >= of.slowFromMs) hub.clock.advance(of.onTheWayMs);
      return answer;
    },
  };
}

it("believes no absence that was looked at before the ledger's time was over, though the answer came after it", async () => {
  const [first, second] = settlementsOf(hub, 1);
  // Booked at once and shown after 149 seconds, within the two minutes and a half that the connection allows for.
  await hub.twin.control("POST", "/faults", {
    fault: { kind: "late-visibility", delayMs: 149_000 },
    on: { method: "POST", path: "/v2/vouchers*" },
  });
  const sentMs = hub.clock.now();
  disturb({ slowFromMs: sentMs + 100_000, onTheWayMs: 5_000 });
  await handIn(hub, link, [first]);
  await hub.run(hub.world, { hours: 0.01 });
  expect((await laneState(hub, link)).states).toEqual(["uncertain"]);
  hub.clock.advance(sentMs + 148_000 - hub.clock.now());
  // A new settlement wakes the lane, and the first one is looked for.
  await handIn(hub, link, [second]);
  await hub.run(hub.world, { hours: 1 });
  expect(await heldVouchers(hub, link.twinCompanyId)).toHaveLength(2);
  expect(await laneState(hub, link)).toMatchObject({ state: "running", states: ["booked", "booked"] });
});

it("believes no person's look either that was begun before the posting was sent once more", async () => {
  const fault = (of: object) =>
    hub.twin.control("POST", "/faults", { fault: of, on: { method: "POST", path: "/v2/vouchers*" } });
  await fault({ kind: "lost-request" });
  const sentMs = hub.clock.now();
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
  await hub.run(hub.world, { hours: 0.01 });
  const [posting] = (await laneState(hub, link)).postings;
  expect(posting?.state).toBe("uncertain");
  hub.clock.advance(sentMs + 149_000 - hub.clock.now());
  // While the person's question is on its way, the lane proves the absence by itself, sends again and loses that answer, too.
  const inner = hub.world.http;
  hub.world.http = {
    close: () => inner.close(),
    async send(request) {
      const answer = await inner.send(request);
      if (!/\/v2\/vouchers\/[^/]+\?/.test(request.url)) return answer;
      hub.world.http = inner;
      await fault({ kind: "late-visibility", delayMs: 60_000 });
      disturb({ slowFromMs: Number.POSITIVE_INFINITY, onTheWayMs: 0 });
      await hub.run(hub.world, { hours: 0.01 });
      return answer;
    },
  };
  const word = { postingId: posting?.id ?? "", reason: "Looked in Visma's own screens" };
  const ended = await declareAbsent(hub.world, link.actor, word).catch((error: unknown) => error);
  await hub.run(hub.world, { hours: 1 });
  expect(await heldVouchers(hub, link.twinCompanyId)).toHaveLength(1);
  expect(await laneState(hub, link)).toMatchObject({ state: "running", states: ["booked"] });
  expect(ended).toMatchObject({ code: "not-in-this-state" });
});
