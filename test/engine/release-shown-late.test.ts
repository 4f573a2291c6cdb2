/** A release that the ledger calls done and shows a little later: what is booked is told with the standing that it comes to have. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub, { ledger: "visma-net", options: { release: "released" } });
});
afterEach(() => hub.close());

/** After a release each journal is shown as balanced for so long. */
function showReleasesLate(lateMs: number): void {
  const inner = hub.world.http;
  let shownFromMs = 0;
  hub.world.http = {
    close: () => inner.close(),
    async send(request) {
      const answer = await inner.send(request);
      if (request.method === "POST" && request.url.endsWith("/action/release"))
        shownFromMs = hub.clock.now() + lateMs;
      const isShown = hub.clock.now() >= shownFromMs || answer.kind !== "answer";
      return isShown ? answer : { ...answer, body: answer.body.replaceAll('"Posted"', '"Balanced"') };
    },
  };
}

async function booked() {
  const { organisationId } = link.actor;
  const rows = await hub.world.db.inOrganisation(organisationId, "read postings", (trx) =>
    trx.selectFrom("posting").select(["state", "ledger_standing"]).orderBy("sequence").execute(),
  );
  return rows.map((row) => `${row.state}, ${row.ledger_standing}`);
}

it("is looked at again until it shows, and booked as posted", async () => {
  showReleasesLate(40_000);
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 2));
  await hub.run(hub.world, { hours: 1 });
  expect(await booked()).toEqual(["booked, posted", "booked, posted"]);
});

it("is booked as balanced where it never shows, and holds the lane up for minutes only", async () => {
  const beganMs = hub.clock.now();
  showReleasesLate(24 * 3_600_000);
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
  await hub.run(hub.world, { hours: 1 });
  expect(await booked()).toEqual(["booked, balanced"]);
  expect(hub.clock.now() - beganMs).toBeLessThan(6 * 60_000);
});
