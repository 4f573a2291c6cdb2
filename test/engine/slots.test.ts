/** A link is activated once every slot is answered; what says that it never occurs is held to its word. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "../../src/core/index.ts";
import { confirmPreview } from "../../src/engine/acts/confirm-preview.ts";
import { previewLink } from "../../src/engine/acts/preview.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { activate, type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

type Slots = Record<string, { account: string; vatCode?: string } | { doesNotOccur: true }>;
type Settings = { departments: Record<string, Slots> };

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub, { isActive: false });
});
afterEach(() => hub.close());

const sampleSettings = () => hub.registry.integrations.get("day-settlements")?.sample.settings as Settings;
async function saveWithout(name: string, instead: Slots = {}): Promise<void> {
  const { "*": all = {}, ...others } = sampleSettings().departments;
  const { [name]: _, ...kept } = all;
  const departments = { "*": { ...kept, ...instead }, ...others };
  await saveSettings(hub.world, link.actor, {
    linkId: link.linkId,
    settings: { ...sampleSettings(), departments },
    options: {},
  });
}
const refusal = async () => {
  const { previewHash } = await previewLink(hub.world, link.actor, { linkId: link.linkId });
  const error = await confirmPreview(hub.world, link.actor, { linkId: link.linkId, previewHash }).catch(
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error("it was not refused");
  return error;
};

describe("a slot that nobody has answered", () => {
  it("keeps the link from being activated, and is shown in the preview", async () => {
    await saveWithout("gift-card");
    const { findings } = await previewLink(hub.world, link.actor, { linkId: link.linkId });
    const open = { code: "slot-unanswered", severity: "error", field: "gift-card", value: "20" };
    expect(findings).toMatchObject([open]);
    const { code, findings: told } = await refusal();
    expect(code).toBe("not-valid");
    expect(told).toMatchObject([open]);
  });

  it("is answered when a person marks that it does not occur here", async () => {
    await saveWithout("gift-card", { "gift-card": { doesNotOccur: true } });
    await activate(hub, link);
  });
});

describe("a settlement that uses a slot which does not occur here", () => {
  it("is refused with the slot and its amount, and booked once the slot has an account", async () => {
    await saveWithout("payment/card", { "payment/card": { doesNotOccur: true } });
    await activate(hub, link);
    await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
    await hub.run(hub.world, { hours: 1 });
    const { states, halt, finding } = await laneState(hub, link);
    expect([states, halt]).toEqual([["refused"], "slot-marked-absent"]);
    expect(finding).toMatchObject({ field: "payment/card" });
    await saveWithout("payment/card", { "payment/card": { account: "1901" } });
    await hub.run(hub.world, { hours: 1 });
    expect((await laneState(hub, link)).states).toEqual(["booked"]);
  });
});
