/** Two workers whose clocks differ never use one refresh token both: a ledger that rotates them would take the second for a thief. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Edges } from "../../src/db/index.ts";
import { ensureAccess } from "../../src/engine/connection/ensure-access.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub);
});
afterEach(() => hub.close());

/** Stops at the request for a new token until it is let go. */
function stoppingAtSignIn() {
  const reached = Promise.withResolvers<void>();
  const letGo = Promise.withResolvers<void>();
  const edges: Edges = {
    reach: async (edge) => {
      if (!edge.startsWith("before sign-in")) return;
      reached.resolve();
      await letGo.promise;
    },
  };
  return { edges, reached: reached.promise, letGo: letGo.resolve };
}

it("a worker whose clock runs two minutes ahead waits for the one that is fetching a token", async () => {
  const { organisationId } = link.actor;
  const { edges, reached, letGo } = stoppingAtSignIn();
  const first = await hub.worker({ edges });
  const second = await hub.worker();
  // The token of the sign-in has run out.
  hub.clock.advance(2 * 3_600_000);
  const fetching = ensureAccess(first, organisationId, link.connectionId);
  await reached;
  const { now, monotonic } = hub.clock;
  const ahead = { ...second, clock: { now: () => now() + 120_000, monotonic } };
  expect(await ensureAccess(ahead, organisationId, link.connectionId)).toMatchObject({
    kind: "later",
    cause: "another worker is refreshing the token",
  });
  letGo();
  expect(await fetching).toMatchObject({ kind: "access" });
  expect(await ensureAccess(ahead, organisationId, link.connectionId)).toMatchObject({ kind: "access" });
});
