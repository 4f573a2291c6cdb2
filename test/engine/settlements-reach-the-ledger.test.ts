import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptRecords } from "../../src/engine/accept/accept-records.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;

beforeAll(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub);
});
afterAll(() => hub.close());

describe("a lane of settlements", () => {
  it("books each settlement once, in order, with its certificate", async () => {
    const { world } = hub;
    const integration = hub.registry.integrations.get("day-settlements");
    const records = integration?.sample.records({ flow: "settlements", upTo: "2026-03-09", count: 5 }) ?? [];
    const answers = await acceptRecords(world, {
      organisationId: link.actor.organisationId,
      laneId: link.laneId,
      records,
      personId: link.actor.personId,
    });
    expect(answers.map((answer) => answer.outcome)).toEqual(records.map(() => "taken"));
    await hub.run();
    const rows = await world.db.inOrganisation(link.actor.organisationId, "read", (trx) =>
      trx
        .selectFrom("posting")
        .select(["sequence", "state", "findings", "ledger_number", "debit_minor", "credit_minor"])
        .where("lane_id", "=", link.laneId)
        .orderBy("sequence")
        .execute(),
    );
    expect(rows.every((row) => row.state === "booked")).toBe(true);
  });
});
