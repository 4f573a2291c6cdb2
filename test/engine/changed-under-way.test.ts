/** What a person was told holds from that moment on: no voucher is begun under what they have just changed, while a lane is at work. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { prepareInstallation, readSettingsVersion } from "../../src/db/index.ts";
import { changeLink } from "../../src/engine/acts/links.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { drainLane } from "../../src/engine/lane/drain-lane.ts";
import type { World } from "../../src/engine/world.ts";
import { heldVouchers } from "../support/books.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
beforeEach(async () => {
  hub = await steppedHub();
});
afterEach(() => hub.close());

/** A worker that does the act, once, right before it writes down that the second voucher is on its way. */
async function interruptedBy(act: () => Promise<void>): Promise<World> {
  let begun = 0;
  return hub.worker({
    edges: {
      async reach(edge) {
        if (edge !== "before sending") return;
        begun += 1;
        if (begun === 2) await act();
      },
    },
  });
}

describe("while a lane works through its settlements", () => {
  let link: SampleLink;
  beforeEach(async () => {
    link = await sampleLink(hub);
    expect(await handIn(hub, link, settlementsOf(hub, 2).slice(0, 3))).toEqual(["taken", "taken", "taken"]);
  });

  it("begins nothing after a person was told that the link is paused, and goes on when it is active again", async () => {
    const { linkId } = link;
    const world = await interruptedBy(() => changeLink(hub.world, link.actor, { linkId, state: "paused" }));
    await drainLane(world, { organisationId: link.actor.organisationId, laneId: link.laneId });
    expect(await heldVouchers(hub, link.twinCompanyId)).toHaveLength(1);
    expect((await laneState(hub, link)).states).toEqual(["booked", "planned", "planned"]);
    await hub.run(world, { hours: 1 });
    expect(await heldVouchers(hub, link.twinCompanyId)).toHaveLength(1);
    await changeLink(hub.world, link.actor, { linkId, state: "active" });
    await hub.run(world, { hours: 1 });
    expect(await heldVouchers(hub, link.twinCompanyId)).toHaveLength(3);
    expect((await laneState(hub, link)).states).toEqual(["booked", "booked", "booked"]);
  });

  it("begins nothing once a hub was started under another address, which switches sending off", async () => {
    const world = await interruptedBy(() =>
      prepareInstallation({
        connection: hub.connection,
        newId: hub.installationId,
        url: "http://elsewhere.example",
        folderIdentity: "",
        at: "2026-03-10T09:00:00.000Z",
      }).then(() => {}),
    );
    await drainLane(world, { organisationId: link.actor.organisationId, laneId: link.laneId });
    expect(await heldVouchers(hub, link.twinCompanyId)).toHaveLength(1);
    expect((await laneState(hub, link)).states).toEqual(["booked", "planned", "planned"]);
  });
});

it("plans nothing under choices that were saved anew: a journal is left as the link says now", async () => {
  const link = await sampleLink(hub, { ledger: "visma-net", options: { release: "released" } });
  const { organisationId } = link.actor;
  const { linkId } = link;
  const saved = await hub.world.db.inOrganisation(organisationId, "read settings", (trx) =>
    readSettingsVersion(trx, { organisationId, linkId, version: 1 }),
  );
  expect(await handIn(hub, link, settlementsOf(hub, 1).slice(0, 2))).toEqual(["taken", "taken"]);
  let begun = 0;
  const world = await hub.worker({
    // Of one drain, however long the ledger lets a release wait.
    pace: { drainMs: 600_000 },
    edges: {
      async reach(edge) {
        // The journal, its release, and now the second journal.
        if (edge !== "before sending") return;
        begun += 1;
        if (begun !== 3) return;
        const options = { ...(saved?.options as object), release: "hold" };
        await saveSettings(hub.world, link.actor, { linkId, settings: saved?.settings, options });
      },
    },
  });
  await drainLane(world, { organisationId, laneId: link.laneId });
  await hub.run(world, { hours: 1 });
  expect((await laneState(hub, link)).states).toEqual(["booked", "booked"]);
  const held = await heldVouchers(hub, link.twinCompanyId);
  expect(held.map((journal) => journal.status)).toEqual(["Posted", "Hold"]);
});
