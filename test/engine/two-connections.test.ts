/** Two connections that lead to one company's books, each with a link of its own: neither takes the other's vouchers for a stranger's. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { knownTokens, listDrifts } from "../../src/db/index.ts";
import { createConnection } from "../../src/engine/acts/connections.ts";
import { createLink } from "../../src/engine/acts/links.ts";
import { previewLink } from "../../src/engine/acts/preview.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { runDueWatches } from "../../src/engine/watch/run-due-watches.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn } from "../support/one-more-settlement.ts";
import { activate, authorise, type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let whole: SampleLink;
let centre: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  whole = await sampleLink(hub);
  const { actor, companyId } = whole;
  const { connectionId } = await createConnection(hub.world, actor, {
    ledger: "visma-eaccounting",
    name: "Regnskap, sentrum",
    environment: "twin",
  });
  await authorise(hub, { actor, connectionId, twinCompany: "Kaffebar Nord AS" });
  const { linkId, lanes } = await createLink(hub.world, actor, {
    companyId,
    connectionId,
    integration: "day-settlements",
    departmentCode: "10",
    startOn: "2026-01-01",
  });
  centre = { ...whole, connectionId, linkId, laneId: lanes[0]?.laneId ?? "" };
  const settings = hub.registry.integrations.get("day-settlements")?.sample.settings;
  await saveSettings(hub.world, actor, { linkId, settings, options: {} });
});
afterEach(() => hub.close());

const day = (registerId: string) => ({
  registerId,
  zNumber: "1",
  businessDate: "2026-03-08",
  sales: [{ vatRate: "0", vatCode: "5", gross: "100.00", net: "100.00", vat: "0.00" }],
  payments: [{ type: "cash", amount: "100.00" }],
});

async function drifts(): Promise<string[]> {
  const { organisationId } = whole.actor;
  const of = { organisationId, companyIds: null, linkId: null, connectionId: null, postingId: null };
  const rows = await hub.world.db.inOrganisation(organisationId, "read drift", (trx) =>
    listDrifts(trx, { ...of, states: ["open"], after: null, limit: 100 }),
  );
  return rows.map(({ finding }) => finding.code);
}

describe("two connections to one company's books", () => {
  it("are both watched by night without a word about each other's vouchers", async () => {
    await activate(hub, centre);
    await handIn(hub, whole, [day("T1")]);
    await handIn(hub, centre, [day("T2")]);
    await hub.run();
    expect((await laneState(hub, whole)).states).toEqual(["booked"]);
    expect((await laneState(hub, centre)).states).toEqual(["booked"]);
    hub.clock.advance(24 * 3_600_000);
    expect(await runDueWatches(hub.world)).toBe(2);
    expect(await drifts()).toEqual([]);
  });

  it("know each other's tokens after a restore", async () => {
    await handIn(hub, whole, [day("T1")]);
    await hub.run();
    const [{ token = "" } = {}] = (await laneState(hub, whole)).postings;
    const { organisationId } = whole.actor;
    const known = await hub.world.db.inOrganisation(organisationId, "read tokens", (trx) =>
      knownTokens(trx, {
        organisationId,
        connectionId: centre.connectionId,
        tokens: [token, "B0000000000000"],
      }),
    );
    expect([...known]).toEqual([token]);
  });

  it("show no till of the other as booked by an older connector already", async () => {
    await handIn(hub, whole, [day("T1")]);
    await hub.run();
    await handIn(hub, centre, [day("T2")]);
    const { postings } = await previewLink(hub.world, centre.actor, { linkId: centre.linkId });
    expect(postings.flatMap(({ lookalikes }) => lookalikes)).toEqual([]);
  });
});
