/** The engine over Visma.net: the client's own sign-in, release as a step, jobs, lost answers, a closed period, a rule in a status 500. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Integration, Journal } from "../../src/core/index.ts";
import { listDrifts, readConnection } from "../../src/db/index.ts";
import { acceptRecords } from "../../src/engine/accept/accept-records.ts";
import { createCompany } from "../../src/engine/acts/companies.ts";
import { beginAuthorisation, connectDirectly, finishAuthorisation } from "../../src/engine/acts/connect.ts";
import { createConnection } from "../../src/engine/acts/connections.ts";
import { resumeLane } from "../../src/engine/acts/lane-acts.ts";
import { createLink } from "../../src/engine/acts/links.ts";
import { createOrganisation } from "../../src/engine/acts/people.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { reconcileLink } from "../../src/engine/reconcile/reconcile-link.ts";
import { engineRemedies } from "../../src/engine/remedies.ts";
import { runDueWatches } from "../../src/engine/watch/run-due-watches.ts";
import { haltsOf, laneState } from "../support/lane-state.ts";
import { settlementsOf } from "../support/one-more-settlement.ts";
import { activate, type SampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;

beforeEach(async () => {
  hub = await vismaNetHub();
  link = await vismaNetLink({ release: "released" });
});
afterEach(() => hub.close());

const client = { clientId: "bilag-twin-net", clientSecret: "bilag-twin-net-secret" };

async function vismaNetHub(): Promise<SteppedHub> {
  const stepped = await steppedHub();
  const { url } = stepped.twin;
  const world = { ...stepped.world, endpoint: () => ({ apiUrl: url, identityUrl: url, ...client }) };
  return { ...stepped, world, run: (by = world, of = {}) => stepped.run(by, of) };
}

async function vismaNetLink(options: object): Promise<SampleLink> {
  const { world } = hub;
  const integration = hub.registry.integrations.get("day-settlements") as Integration;
  const { company, departments, settings } = integration.sample;
  const actor = await createOrganisation(world, {
    name: "Prøveregnskap",
    owner: { name: "Rita Regnskap", email: `rita-${world.ids.next()}@example.org` },
  });
  const { companyId } = await createCompany(world, actor, { ...company, departments });
  const twinCompanyId = await twinCompany();
  await putIntoBooks(twinCompanyId, integration);
  const { connectionId } = await createConnection(world, actor, {
    ledger: "visma-net",
    name: "Visma.net",
    environment: "twin",
    timing: { requestTimeoutMs: 400, workingMs: 240_000, settlingMs: 30_000 },
    client: { id: client.clientId, secret: client.clientSecret, tenantId: twinCompanyId },
  });
  const end = await connectDirectly(world, actor, { connectionId });
  if (end.kind !== "connected") throw new Error(JSON.stringify(end));
  const { linkId, lanes } = await createLink(world, actor, {
    companyId,
    connectionId,
    integration: integration.name,
    startOn: "2026-01-01",
  });
  await saveSettings(world, actor, { linkId, settings, options: { ...defaults, ...options } });
  await activate(hub, { actor, linkId });
  return { actor, companyId, connectionId, linkId, laneId: lanes[0]?.laneId ?? "", twinCompanyId };
}

const defaults = { defaultSegmentValues: { Avdeling: "000", Prosjekt: "00000" } };
const save = (options: object, settings: object = {}) => {
  const sample = hub.registry.integrations.get("day-settlements")?.sample.settings;
  return saveSettings(hub.world, link.actor, {
    linkId: link.linkId,
    settings: { ...(sample as object), ...settings },
    options: { ...defaults, ...options },
  });
};

const twin = (method: string, path: string, body?: unknown) =>
  hub.twin.control(method, `/visma-net${path}`, body);
const books = (method: string, path: string, body?: unknown) =>
  twin(method, `/companies/${link.twinCompanyId}${path}`, body);

async function twinCompany(): Promise<string> {
  const companies = (await twin("GET", "/companies")) as { id: string; name: string }[];
  return companies.find((one) => one.name === "Nordlys Handel AS")?.id ?? "";
}

/** Accounts with the VAT categories that the sample's mapping wants, and its departments as segment values. */
async function putIntoBooks(companyId: string, integration: Integration): Promise<void> {
  const { settings, company } = integration.sample;
  const flags = { isTest: false, isCustomerBlocked: false, isGroupBlocked: false };
  const rows = settlementsOf(hub, 40).flatMap((record) =>
    integration
      .render({ flow: "settlements", record, settings, company: { ...company, ...flags } })
      .documents.flatMap(({ document }): Journal["rows"] => document.rows),
  );
  const needs = integration.needs(settings);
  const numbers = new Set([...rows.map((row) => row.account), ...needs.map((need) => need.account)]);
  const values = new Map(
    rows.flatMap((row) => Object.entries(row.dimensions ?? {}).map((pair) => [pair.join("="), pair])),
  );
  await twin("POST", `/companies/${companyId}/books`, {
    accounts: [...numbers].map((number) => ({
      number,
      name: `Konto ${number}`,
      vatCategory: needs.find((need) => need.account === number && need.vatCode)?.vatCode ?? null,
      allowsManualEntry: true,
    })),
    segments: [...values.values()].map(([description, value]) => ({ description, values: [{ value }] })),
  });
}

const handIn = async (count: number) =>
  acceptRecords(hub.world, {
    organisationId: link.actor.organisationId,
    personId: link.actor.personId,
    laneId: link.laneId,
    records: settlementsOf(hub, 40).slice(0, count),
  });
type Held = { number: string; status: string; description: string; period: string; debitMinor: number };
const held = async () => (await twin("GET", `/books/${link.twinCompanyId}/journals`)) as Held[];
const statuses = async () => (await held()).map(({ status }) => status);
const fault = (kind: string, path: string, more: object = {}) =>
  hub.twin.control("POST", "/faults", { fault: { kind, ...more }, on: { method: "POST", path } });
const branch = (change: object) => books("PUT", "/branches/1", change);
const states = async () => (await laneState(hub, link)).states;

describe("the engine over Visma.net", () => {
  it("books and releases, each journal once, with its token first", async () => {
    await handIn(3);
    await hub.run();
    expect(await states()).toEqual(["booked", "booked", "booked"]);
    expect(await statuses()).toEqual(["Posted", "Posted", "Posted"]);
    const tokens = (await laneState(hub, link)).postings.map(({ token }) => token);
    expect((await held()).map(({ description }) => description.slice(0, 14))).toEqual(tokens);
  });

  it.each([
    ["lost-answer", "/v2/journaltransaction"],
    ["lost-request", "/v2/journaltransaction"],
    ["server-error", "/v2/journaltransaction"],
    ["lost-answer", "*/action/release"],
    ["lost-request", "*/action/release"],
    ["gateway-page", "*/action/release"],
  ])("books once and releases once after %s at %s", async (kind, path) => {
    await fault(kind, path);
    await handIn(2);
    await hub.run();
    expect(await states()).toEqual(["booked", "booked"]);
    expect(await statuses()).toEqual(["Posted", "Posted"]);
  });

  it("books sales with their own VAT category on an account that has another one", async () => {
    const integration = hub.registry.integrations.get("day-settlements") as Integration;
    const coded = integration.needs(integration.sample.settings).filter((need) => need.vatCode === "3");
    await books("POST", "/books", {
      accounts: coded.map(({ account: number }) => ({
        number,
        name: `Konto ${number}`,
        vatCategory: "1",
        allowsManualEntry: true,
      })),
    });
    hub.clock.advance(16 * 60_000);
    await handIn(1);
    await hub.run();
    expect((await laneState(hub, link)).postings.map(({ state, findings }) => [state, findings])).toEqual([
      ["booked", []],
    ]);
  });

  it("waits quietly for a journal that is not shown yet, and releases it as soon as it is", async () => {
    // Asked for at once and after half a minute it is not there; it may still come for four minutes more.
    await fault("late-visibility", "/v2/journaltransaction", { delayMs: 120_000, everywhere: true });
    await handIn(1);
    const sinceMs = hub.clock.now();
    await hub.run(hub.world, { hours: 0.03 });
    const { state, postings } = await laneState(hub, link);
    expect([state, postings[0]?.state, postings[0]?.findings]).toEqual(["running", "accepted", []]);
    await hub.run(hub.world, { hours: 0.1 });
    expect([await states(), await statuses()]).toEqual([["booked"], ["Posted"]]);
    expect(hub.clock.now() - sinceMs).toBeLessThan(8 * 60_000);
    expect(await haltsOf(hub, link)).toEqual([]);
  });

  it("halts over a journal that never comes, once it should have, and never writes it again", async () => {
    await fault("late-visibility", "/v2/journaltransaction", { delayMs: 60 * 60_000, everywhere: true });
    await handIn(2);
    await hub.run(hub.world, { hours: 0.07 });
    expect((await laneState(hub, link)).state).toBe("running");
    await hub.run(hub.world, { hours: 0.1 });
    const { halt, finding, states: stopped } = await laneState(hub, link);
    expect([halt, finding?.value, stopped]).toEqual(["erp-journal-gone", "000001", ["accepted", "planned"]]);
    // It shows after all, an hour later: the same journal is released, and no other was made.
    await hub.run(hub.world, { hours: 2 });
    expect([await states(), await statuses()]).toEqual([
      ["booked", "booked"],
      ["Posted", "Posted"],
    ]);
  });

  it("follows a job to its end, and a release that is queued", async () => {
    await hub.twin.control("PUT", "/switches", { releaseAnswer: "Queued" });
    await save({ release: "released", largeFromLines: 2 });
    await handIn(2);
    await hub.run();
    expect(await states()).toEqual(["booked", "booked"]);
    expect(await statuses()).toEqual(["Posted", "Posted"]);
  });

  it("halts on a job that finished with a 400, in the ledger's words, and goes on after the cure", async () => {
    await save({ release: "released", largeFromLines: 2 });
    await branch({ isActive: false });
    await handIn(2);
    await hub.run(hub.world, { hours: 1 });
    const { halt, finding, states: stopped } = await laneState(hub, link);
    expect([halt, stopped]).toEqual(["erp-branch-inactive", ["refused", "planned"]]);
    expect(finding?.verbatim).toContain("Branch is inactive.");
    await branch({ isActive: true });
    await resumeLane(hub.world, link.actor, { laneId: link.laneId });
    await hub.run();
    expect(await states()).toEqual(["booked", "booked"]);
    expect(await statuses()).toEqual(["Posted", "Posted"]);
  });

  it("hangs the Z report on each journal once, and releases it then, whatever became of an answer", async () => {
    await save({ release: "released" }, { attachReport: true });
    await fault("lost-answer", "*/attachment");
    await fault("lost-request", "*/attachment", {});
    await handIn(3);
    await hub.run();
    expect(await states()).toEqual(["booked", "booked", "booked"]);
    const journals = (await twin("GET", `/books/${link.twinCompanyId}/journals`)) as {
      attachments: object[];
    }[];
    expect(journals.map(({ attachments }) => attachments.length)).toEqual([1, 1, 1]);
    expect(await statuses()).toEqual(["Posted", "Posted", "Posted"]);
  });

  it("leaves a journal balanced for a person where the link says so, and counts it as booked", async () => {
    await save({ release: "balanced" });
    await handIn(1);
    await hub.run();
    expect([await states(), await statuses()]).toEqual([["booked"], ["Balanced"]]);
  });

  it("keeps the words of a rule in a status 500 for people, and books once when it is cured", async () => {
    await hub.twin.control("PUT", "/switches", { ruleErrorStatus: "500" });
    await branch({ isActive: false });
    await handIn(1);
    await hub.run(hub.world, { hours: 1 });
    const before = await laneState(hub, link);
    expect(JSON.stringify(before.postings[0]?.findings)).toContain("Branch is inactive.");
    await branch({ isActive: true });
    await hub.run();
    expect(await states()).toEqual(["booked"]);
    expect(await statuses()).toEqual(["Posted"]);
  });

  it("never meets the ledger's limit, whatever the figure is that its headers tell", async () => {
    await hub.twin.control("PUT", "/switches", { erpRateLimit: 30, erpRateWindowSeconds: 1800 });
    await hub.twin.control("DELETE", "/log");
    await handIn(12);
    await hub.run();
    const log = (await hub.twin.control("GET", "/log")) as { path: string; status: number | null }[];
    expect(log.filter(({ status }) => status === 429)).toEqual([]);
    expect(log.length).toBeGreaterThan(40);
    expect((await states()).filter((state) => state === "booked")).toHaveLength(12);
  });

  it("holds a journal of a closed period before anything is sent, and books it once the period is open", async () => {
    const periods = ["202601", "202602", "202603"];
    for (const period of periods) await books("PATCH", `/periods/${period}`, { isClosed: true });
    // The registers are believed for a quarter of an hour.
    hub.clock.advance(16 * 60_000);
    await handIn(1);
    await hub.run(hub.world, { hours: 1 });
    expect([await held(), (await laneState(hub, link)).halt]).toEqual([[], "period-closed"]);
    for (const period of periods) await books("PATCH", `/periods/${period}`, { isClosed: false });
    await resumeLane(hub.world, link.actor, { laneId: link.laneId });
    await hub.run();
    expect(await states()).toEqual(["booked"]);
  });
});

describe("a person's sign-in at Visma.net", () => {
  const jonas = "jonas@nordlys.example";
  const signIn = async () => {
    const { connectionId } = await createConnection(hub.world, link.actor, {
      ledger: "visma-net",
      name: "By hand",
      environment: "twin",
    });
    const { authoriseUrl } = await beginAuthorisation(hub.world, link.actor, { connectionId });
    const { redirectTo } = (await hub.twin.control("POST", "/consents", {
      authorizeUrl: authoriseUrl,
      userName: jonas,
      companyId: link.twinCompanyId,
    })) as { redirectTo: string };
    const back = new URL(redirectTo).searchParams;
    return finishAuthorisation(hub.world, {
      state: back.get("state") ?? "",
      code: back.get("code"),
      error: back.get("error"),
    });
  };
  beforeEach(async () => {
    const body = { redirectUri: hub.world.redirectUrl };
    await hub.twin.control("POST", `/clients/${client.clientId}/redirect-uris`, body);
  });

  it("works whether or not the person is signed in at Visma.net already", async () => {
    expect((await signIn()).kind).toBe("connected");
    await twin("POST", "/sessions", { userName: jonas });
    expect((await signIn()).kind).toBe("connected");
  });

  it("that an open session spoils all the same says why and what to do, and changes nothing", async () => {
    await hub.twin.control("PUT", "/switches", { openSession: "spoils-always" });
    await twin("POST", "/sessions", { userName: jonas });
    const end = await signIn();
    expect(end).toMatchObject({
      kind: "refused",
      findings: [{ code: "consent-refused", parameters: { reason: "access_denied" } }],
    });
    expect(engineRemedies["consent-refused"].text.en.fix).toContain("sign out there first");
    const connection = await hub.world.db.inOrganisation(
      link.actor.organisationId,
      "read connection",
      (trx) =>
        readConnection(trx, { organisationId: link.actor.organisationId, connectionId: end.connectionId }),
    );
    expect(connection?.state).toBe("not-authorised");
  });
});

describe("a month in Visma.net", () => {
  const month = () => reconcileLink(hub.world, link.actor, { linkId: link.linkId, month: settledMonth() });
  /** The days of the first two settlements lie in one month. */
  const settledMonth = () => {
    const [first] = settlementsOf(hub, 40) as { businessDate: string }[];
    return first?.businessDate.slice(0, 7) ?? "";
  };
  const statuses = async () => (await month()).objects.map((one) => one.status);

  it("is equal once its journals are released, and counts what is on hold as waiting there", async () => {
    await handIn(1);
    await hub.run();
    expect(await statuses()).toEqual(["equal"]);
    expect((await month()).isEqual).toBe(true);
    await save({ release: "hold" });
    await handIn(2);
    await hub.run();
    expect(await statuses()).toEqual(["equal", "unreleased"]);
    expect((await month()).isEqual).toBe(false);
  });

  it("shows by the morning that the bookkeeper released what was on hold, and finds nothing wrong in that", async () => {
    await save({ release: "hold" });
    await handIn(1);
    await hub.run();
    const [first] = await held();
    await books("PATCH", `/journals/${first?.number}`, { isOnHold: false });
    await books("POST", `/journals/${first?.number}/release`);
    hub.clock.advance(24 * 3_600_000);
    expect(await runDueWatches(hub.world)).toBe(1);
    const { organisationId } = link.actor;
    const found = await hub.world.db.inOrganisation(organisationId, "read", async (trx) => ({
      standings: await trx.selectFrom("posting").select(["ledger_standing"]).execute(),
      drifts: await listDrifts(trx, {
        organisationId,
        companyIds: null,
        linkId: null,
        connectionId: null,
        postingId: null,
        states: ["open"],
        after: null,
        limit: 10,
      }),
    }));
    expect(found).toMatchObject({
      standings: [{ ledger_standing: expect.stringMatching(/^(released|posted)$/) }],
      drifts: [],
    });
    expect(await statuses()).toEqual(["equal"]);
  });

  it("finds a journal that somebody copied with its token, and one whose description was changed", async () => {
    await handIn(2);
    await hub.run();
    const [first, second] = await held();
    await books("POST", `/journals/${first?.number}/copy`, {});
    await books("PATCH", `/journals/${second?.number}`, { description: `${second?.description} other` });
    expect(await statuses()).toEqual(["double", "changed"]);
  });

  it("finds a journal that somebody moved to another period and left on its day", async () => {
    await handIn(2);
    await hub.run();
    const [first] = await held();
    const after = String(Number(first?.period) + 1);
    await books("PATCH", `/journals/${first?.number}`, { period: after });
    const reconciled = await month();
    expect(reconciled.objects.map((one) => one.status)).toEqual(["moved", "equal"]);
    expect(reconciled.objects[0]?.findings).toMatchObject([
      { code: "drift-period", field: "period", value: after, parameters: { sent: first?.period } },
    ]);
    expect(reconciled.isEqual).toBe(false);
  });

  it("misses a file that hung on a journal", async () => {
    await save({ release: "released" }, { attachReport: true });
    await handIn(2);
    await hub.run();
    expect(await statuses()).toEqual(["equal", "equal"]);
    const [first] = await held();
    await books("DELETE", `/journals/${first?.number}/attachments`);
    const [object] = (await month()).objects;
    expect(object).toMatchObject({
      status: "changed",
      differences: [{ field: "attachments", sent: expect.stringContaining(".pdf"), held: "" }],
    });
  });
});
