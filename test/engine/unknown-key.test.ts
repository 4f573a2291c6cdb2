/** A hub that is started with another secret key than before: the operator is told, nobody loses anything, and the key heals it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { previewLink } from "../../src/engine/acts/preview.ts";
import { sealerWith } from "../../src/lib/seal.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { authorise, type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

describe("a connection whose tokens no key of the hub opens", () => {
  let hub: SteppedHub;
  let link: SampleLink;
  beforeEach(async () => {
    hub = await steppedHub();
    link = await sampleLink(hub);
  });
  afterEach(() => hub.close());

  /** Hands one settlement in, which makes two postings, under a key that nobody knows here. */
  async function startWithAnotherKey() {
    hub.world.sealer = sealerWith([Buffer.alloc(32, 7)]);
    await handIn(hub, link, settlementsOf(hub, 1));
    await hub.run(hub.world, { hours: 1 });
  }

  it("halts its lane for the operator, and goes on by itself with the former key", async () => {
    const { sealer } = hub.world;
    await startWithAnotherKey();
    const halted = await laneState(hub, link);
    expect([halted.halt, halted.states]).toEqual(["connection-key-unknown", ["planned", "planned"]]);
    hub.world.sealer = sealer;
    await hub.run();
    expect((await laneState(hub, link)).states).toEqual(["booked", "booked"]);
  });

  it("goes on after a new sign-in where the former key is lost", async () => {
    await startWithAnotherKey();
    await authorise(hub, { ...link, twinCompany: "Kaffebar Nord AS" });
    await hub.run();
    expect((await laneState(hub, link)).states).toEqual(["booked", "booked"]);
  });

  it("answers a preview with what the operator must do, not with a fault of ours", async () => {
    hub.world.sealer = sealerWith([Buffer.alloc(32, 7)]);
    hub.clock.advance(3_600_000);
    const preview = await previewLink(hub.world, link.actor, { linkId: link.linkId });
    expect(preview.findings.map(({ code }) => code)).toContain("connection-key-unknown");
  });
});
