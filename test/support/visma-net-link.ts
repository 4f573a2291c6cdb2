/** A link whose books are in the pretend Visma.net, what its bookkeeper does there by hand, and what stands there. */
import type { Integration, Journal } from "../../src/core/index.ts";
import { acceptRecords } from "../../src/engine/accept/accept-records.ts";
import { createCompany } from "../../src/engine/acts/companies.ts";
import { connectDirectly } from "../../src/engine/acts/connect.ts";
import { createConnection } from "../../src/engine/acts/connections.ts";
import { createLink } from "../../src/engine/acts/links.ts";
import { createOrganisation } from "../../src/engine/acts/people.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { laneState } from "./lane-state.ts";
import { settlementsOf } from "./one-more-settlement.ts";
import { activate, type SampleLink } from "./sample-link.ts";
import { type SteppedHub, steppedHub } from "./stepped-hub.ts";

export const vismaNetClient = { clientId: "bilag-twin-net", clientSecret: "bilag-twin-net-secret" };
const defaults = { defaultSegmentValues: { Avdeling: "000", Prosjekt: "00000" } };

/** Whose worlds reach the pretend Visma.net as a client of the customer's own. */
export async function vismaNetHub(): Promise<SteppedHub> {
  const stepped = await steppedHub();
  const { url } = stepped.twin;
  const world = { ...stepped.world, endpoint: () => ({ apiUrl: url, identityUrl: url, ...vismaNetClient }) };
  return { ...stepped, world, run: (by = world, of = {}) => stepped.run(by, of) };
}

/** The sample's shops in books of Visma.net, connected by the client itself, set up with these options and activated. */
export async function vismaNetLink(hub: SteppedHub, options: object): Promise<SampleLink> {
  const { world } = hub;
  const integration = hub.registry.integrations.get("day-settlements") as Integration;
  const { company, departments, settings } = integration.sample;
  const actor = await createOrganisation(world, {
    name: "Prøveregnskap",
    owner: { name: "Rita Regnskap", email: `rita-${world.ids.next()}@example.org` },
  });
  const { companyId } = await createCompany(world, actor, { ...company, departments });
  const twinCompanyId = await twinCompany(hub);
  await putIntoBooks(hub, twinCompanyId, integration);
  const { connectionId } = await createConnection(world, actor, {
    ledger: "visma-net",
    name: "Visma.net",
    environment: "twin",
    timing: { requestTimeoutMs: 400, workingMs: 240_000, settlingMs: 30_000 },
    client: { id: vismaNetClient.clientId, secret: vismaNetClient.clientSecret, tenantId: twinCompanyId },
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

async function twinCompany(hub: SteppedHub): Promise<string> {
  const companies = (await hub.twin.control("GET", "/visma-net/companies")) as { id: string; name: string }[];
  return companies.find((one) => one.name === "Nordlys Handel AS")?.id ?? "";
}

/** Accounts with the VAT categories that the sample's mapping wants, and its departments as segment values. */
async function putIntoBooks(hub: SteppedHub, companyId: string, integration: Integration): Promise<void> {
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
  await hub.twin.control("POST", `/visma-net/companies/${companyId}/books`, {
    accounts: [...numbers].map((number) => ({
      number,
      name: `Konto ${number}`,
      vatCategory: needs.find((need) => need.account === number && need.vatCode)?.vatCode ?? null,
      allowsManualEntry: true,
    })),
    segments: [...values.values()].map(([description, value]) => ({ description, values: [{ value }] })),
  });
}

type HeldJournal = {
  number: string;
  status: string;
  description: string;
  period: string;
  debitMinor: number;
};

export type VismaNetBooks = ReturnType<typeof vismaNetBooks>;

export function vismaNetBooks(hub: SteppedHub, link: SampleLink) {
  const twin = (method: string, path: string, body?: unknown) =>
    hub.twin.control(method, `/visma-net${path}`, body);
  const held = async () => (await twin("GET", `/books/${link.twinCompanyId}/journals`)) as HeldJournal[];
  return {
    twin,
    held,
    /** What somebody does in the company itself. */
    books: (method: string, path: string, body?: unknown) =>
      twin(method, `/companies/${link.twinCompanyId}${path}`, body),
    /** The settings of the link anew, with other options of the ledger. */
    save: (options: object, settings: object = {}) => {
      const sample = hub.registry.integrations.get("day-settlements")?.sample.settings;
      return saveSettings(hub.world, link.actor, {
        linkId: link.linkId,
        settings: { ...(sample as object), ...settings },
        options: { ...defaults, ...options },
      });
    },
    handIn: (count: number) =>
      acceptRecords(hub.world, {
        organisationId: link.actor.organisationId,
        personId: link.actor.personId,
        laneId: link.laneId,
        records: settlementsOf(hub, 40).slice(0, count),
      }),
    fault: (kind: string, path: string, more: object = {}) =>
      hub.twin.control("POST", "/faults", { fault: { kind, ...more }, on: { method: "POST", path } }),
    /** Of the lane's postings. */
    states: async () => (await laneState(hub, link)).states,
    /** Of the journals, as the ledger calls them. */
    journalStatuses: async () => (await held()).map(({ status }) => status),
  };
}
