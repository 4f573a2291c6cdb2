/** Settings that are saved while a posting's fate is open hold for it too, once it is known that nothing of it stands in the ledger. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
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

it.each(["lost-request", "too-many-requests"])("are what is sent after %s", async (kind) => {
  await hub.twin.control("POST", "/faults", {
    fault: { kind },
    on: { method: "POST", path: "/v2/vouchers*" },
  });
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
  const inner = hub.world.http;
  const settings = hub.registry.integrations.get("day-settlements")?.sample.settings as object;
  const { linkId } = link;
  // While the voucher is on its way, a person saves what is to stand on it.
  hub.world.http = {
    close: () => inner.close(),
    async send(request) {
      const answer = await inner.send(request);
      if (request.method !== "POST") return answer;
      hub.world.http = inner;
      await saveSettings(hub.world, link.actor, {
        linkId,
        settings: { ...settings, text: "Nytt oppsett {z}" },
        options: {},
      });
      return answer;
    },
  };
  await hub.run(hub.world, { hours: 1 });
  expect((await laneState(hub, link)).states).toEqual(["booked"]);
  const vouchers = (await hub.twin.control("GET", `/books/${link.twinCompanyId}/vouchers`)) as {
    text: string;
  }[];
  expect(vouchers.map(({ text }) => text)).toEqual([expect.stringContaining("Nytt oppsett")]);
});
