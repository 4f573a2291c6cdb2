/** A payroll run with corrections over Visma.net: its three journals, a run that comes again, and a January that is closed. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listLaneRecords } from "../../src/db/index.ts";
import { acceptRecords } from "../../src/engine/accept/accept-records.ts";
import { createCompany } from "../../src/engine/acts/companies.ts";
import { connectDirectly } from "../../src/engine/acts/connect.ts";
import { createConnection } from "../../src/engine/acts/connections.ts";
import { createLink } from "../../src/engine/acts/links.ts";
import { createOrganisation } from "../../src/engine/acts/people.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { marchRun } from "../../src/integrations/payroll-journals/fixtures/march-run.ts";
import { laneState } from "../support/lane-state.ts";
import { activate, type SampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

/** Paid in the month of the tests' clock, so that nothing lies ahead of it. */
const run = { ...marchRun, paymentDate: "2026-03-09" };
const client = { clientId: "bilag-twin-net", clientSecret: "bilag-twin-net-secret" };

let hub: SteppedHub;
let link: SampleLink;

const twin = (method: string, path: string, body?: unknown) =>
  hub.twin.control(method, `/visma-net${path}`, body);

beforeEach(async () => {
  const stepped = await steppedHub();
  const { url } = stepped.twin;
  const world = { ...stepped.world, endpoint: () => ({ apiUrl: url, identityUrl: url, ...client }) };
  hub = { ...stepped, world, run: (by = world, of = {}) => stepped.run(by, of) };
});
afterEach(() => hub.close());

async function payrollLink(settings: object = {}): Promise<void> {
  const { world } = hub;
  const sample = hub.registry.integrations.get("payroll-journals")?.sample;
  if (sample === undefined) throw new Error("no payroll journals");
  const actor = await createOrganisation(world, {
    name: "Lönebyrån",
    owner: { name: "Astrid Ek", email: `astrid-${world.ids.next()}@example.org` },
  });
  const companies = (await twin("GET", "/companies")) as { id: string; name: string }[];
  const twinCompanyId = companies.find(({ name }) => name === sample.company.name)?.id ?? "";
  await twin("POST", `/companies/${twinCompanyId}/books`, {
    segments: [{ description: "Projekt", values: [{ value: "P1" }] }],
  });
  const { companyId } = await createCompany(world, actor, { ...sample.company, departments: [] });
  const { connectionId } = await createConnection(world, actor, {
    ledger: "visma-net",
    name: "Visma.net",
    environment: "twin",
    timing: { requestTimeoutMs: 400, workingMs: 240_000, settlingMs: 30_000 },
    client: { id: client.clientId, secret: client.clientSecret, tenantId: twinCompanyId },
  });
  const end = await connectDirectly(world, actor, { connectionId });
  if (end.kind !== "connected") throw new Error(JSON.stringify(end));
  const of = { companyId, connectionId, integration: "payroll-journals", startOn: "2026-01-01" };
  const { linkId, lanes } = await createLink(world, actor, of);
  await saveSettings(world, actor, {
    linkId,
    settings: { ...(sample.settings as object), ...settings },
    options: { defaultSegmentValues: { Kostnadsställe: "0000", Projekt: "000000" } },
  });
  await activate(hub, { actor, linkId });
  link = { actor, companyId, connectionId, linkId, laneId: lanes[0]?.laneId ?? "", twinCompanyId };
}

const handIn = async (record: unknown) => {
  const { organisationId, personId } = link.actor;
  const [answer] = await acceptRecords(hub.world, {
    organisationId,
    personId,
    laneId: link.laneId,
    records: [record],
  });
  return [answer?.outcome, ...(answer?.findings.map(({ code }) => code) ?? [])];
};

/** The versions of the run that were kept, by what the payroll program calls them. */
async function snapshots(): Promise<string[]> {
  const { organisationId } = link.actor;
  const of = { organisationId, laneId: link.laneId, object: "2026/6", state: null, after: null, limit: 10 };
  const records = await hub.world.db.inOrganisation(organisationId, "list records", (trx) =>
    listLaneRecords(trx, of),
  );
  return records.map(({ sourceVersion, state }) => `${sourceVersion} ${state}`).sort();
}

async function journals(): Promise<string[]> {
  const held = (await twin("GET", `/books/${link.twinCompanyId}/journals`)) as {
    period: string;
    description: string;
    debitMinor: number;
  }[];
  return held.map(
    ({ period, description, debitMinor }) => `${period} ${description.slice(15)} ${debitMinor}`,
  );
}

async function closeJanuary(): Promise<void> {
  await twin("PATCH", `/companies/${link.twinCompanyId}/periods/202601`, { isClosed: true });
  // The registers are believed for a quarter of an hour.
  hub.clock.advance(16 * 60_000);
}

const threeJournals = [
  "202601 Lön 6 Månadslön 2026-01 105136",
  "202602 Lön 6 Månadslön 2026-02 197130",
  "202603 Lön 6 Månadslön 2026-03 6571000",
];

describe("a payroll run over Visma.net", () => {
  it("is booked once, whatever comes again: an equal snapshot is nothing, another one waits for a person", async () => {
    await payrollLink();
    expect(await handIn({ ...run, snapshotId: "1" })).toEqual(["taken", "side-turned"]);
    await hub.run();
    expect(await journals()).toEqual(threeJournals);
    expect((await laneState(hub, link)).postings.map(({ reference }) => reference)).toEqual(["6", "6", "6"]);
    expect((await handIn({ ...run, snapshotId: "2" }))[0]).toBe("already");
    const changed = await handIn({ ...run, snapshotId: "3", paymentDate: "2026-03-06" });
    expect([changed[0], changed.at(-1)]).toEqual(["conflict", "content-changed"]);
    expect(await snapshots()).toEqual(["1 taken", "3 conflict"]);
    await hub.run();
    expect(await journals()).toEqual(threeJournals);
  });

  it("waits with a correction of a closed January until a person acts, as the settings say by default", async () => {
    await payrollLink();
    await closeJanuary();
    await handIn(run);
    await hub.run(hub.world, { hours: 1 });
    expect([await journals(), (await laneState(hub, link)).halt]).toEqual([[], "period-closed"]);
  });

  it("books it on the first open day with its own period in the text, where the settings say so", async () => {
    await payrollLink({ closedPeriod: "first-open" });
    await closeJanuary();
    await handIn(run);
    await hub.run();
    expect(await journals()).toEqual([
      "202602 Lön 6 Månadslön 2026-01 [2026-01] 105136",
      ...threeJournals.slice(1),
    ]);
  });

  it("refuses it where the settings say so", async () => {
    await payrollLink({ closedPeriod: "refuse" });
    await closeJanuary();
    await handIn(run);
    await hub.run(hub.world, { hours: 1 });
    expect([await journals(), (await laneState(hub, link)).halt]).toEqual([[], "period-stays-closed"]);
  });
});
