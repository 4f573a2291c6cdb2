/** Links whose set-up fits the ledger no more are asked for by themselves: the morning's page reads no others for it. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { handIn, settlementsOf } from "../../test/support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../../test/support/sample-link.ts";
import { runDueWatches } from "../engine/watch/run-due-watches.ts";
import { at, list, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
let key: string;
let cafe: SampleLink;

beforeAll(async () => {
  served = await servedHub();
  const made = await served.organisation("Kjedekontoret");
  key = made.key;
  cafe = await sampleLink(served.hub, { actor: made.actor });
  await sampleLink(served.hub, {
    actor: made.actor,
    integration: "payroll-journals",
    twinCompany: "Bruverket i Luleå AB",
  });
});
afterAll(() => served.close());

async function linksOf(query: string): Promise<unknown[]> {
  const { body } = await served.ask("GET", `/api/v1/links${query}`, { key });
  return list(at(body, "items")).map((link) => at(link, "id"));
}

it("lists the link of a blocked account, and no other", async () => {
  const { hub } = served;
  await handIn(hub, cafe, settlementsOf(hub, 1));
  await hub.run();
  expect(await linksOf("")).toHaveLength(2);
  expect(await linksOf("?isUnfit=true")).toEqual([]);
  await hub.twin.control("PATCH", `/companies/${cafe.twinCompanyId}/accounts/1900`, { isActive: false });
  hub.clock.advance(24 * 3_600_000);
  await runDueWatches(hub.world);
  expect(await linksOf("?isUnfit=true")).toEqual([cafe.linkId]);
  expect(await linksOf("?isUnfit=false")).toHaveLength(2);
});
