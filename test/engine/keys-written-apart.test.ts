/** A till whose name one system writes with "é" as one letter and another as two: it is one till, and each of its days is booked once. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { listLaneRecords } from "../../src/db/index.ts";
import { heldVouchers } from "../support/books.ts";
import { handIn } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub);
});
afterEach(() => hub.close());

const day = (registerId: string) => ({
  registerId,
  zNumber: "1",
  businessDate: "2026-03-08",
  sales: [{ vatRate: "0", vatCode: "5", gross: "100.00", net: "100.00", vat: "0.00" }],
  payments: [{ type: "cash", amount: "100.00" }],
});

it("is known again however its name is written, in one delivery and in two", async () => {
  expect(await handIn(hub, link, [day("Cafe\u0301"), day("Caf\u00e9")])).toEqual(["taken", "already"]);
  expect(await handIn(hub, link, [day("Cafe\u0301")])).toEqual(["already"]);
  await hub.run();
  expect(await heldVouchers(hub, link.twinCompanyId)).toHaveLength(1);
  const { organisationId } = link.actor;
  const of = { organisationId, laneId: link.laneId, state: null, after: null, limit: 10 };
  const records = await hub.world.db.inOrganisation(organisationId, "list records", (trx) =>
    listLaneRecords(trx, { ...of, object: "Caf\u00e9/1" }),
  );
  expect(records).toHaveLength(1);
});
