/** A company connected to the twin as its person would do it, set up and activated: where most tests of the engine begin. */
import { neededBooks } from "../../src/cli/try/needed-books.ts";
import { putIntoBooks } from "../../src/cli/try/put-into-books.ts";
import { twinControl } from "../../src/cli/try-out/twin-control.ts";
import { twinProductOf } from "../../src/cli/try-out/twin-products.ts";
import type { Integration } from "../../src/core/index.ts";
import type { Actor } from "../../src/engine/acts/actor.ts";
import { createCompany } from "../../src/engine/acts/companies.ts";
import { confirmPreview } from "../../src/engine/acts/confirm-preview.ts";
import { beginAuthorisation, finishAuthorisation } from "../../src/engine/acts/connect.ts";
import { createConnection } from "../../src/engine/acts/connections.ts";
import { createLink } from "../../src/engine/acts/links.ts";
import { createOrganisation } from "../../src/engine/acts/people.ts";
import { previewLink } from "../../src/engine/acts/preview.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import type { SteppedHub } from "./stepped-hub.ts";

export type SampleLink = {
  actor: Actor;
  companyId: string;
  connectionId: string;
  linkId: string;
  laneId: string;
  twinCompanyId: string;
};

/** The integration's sample company, connected to a twin company as its person would do it, set up and (unless told otherwise) activated. */
export async function sampleLink(
  hub: SteppedHub,
  of: {
    integration?: string;
    /** The integration's own, unless told otherwise. */
    ledger?: string;
    environment?: "live" | "test" | "twin";
    twinCompany?: string;
    isActive?: boolean;
    /** False: nobody has saved settings yet. */
    isSetUp?: boolean;
    settings?: unknown;
    /** Of the link, beside what the company's books ask for. */
    options?: object;
    actor?: Actor;
    timing?: Record<string, number>;
  } = {},
): Promise<SampleLink> {
  const { world } = hub;
  const integration = hub.registry.integrations.get(of.integration ?? "day-settlements") as Integration;
  const { company, departments } = integration.sample;
  const ledger = of.ledger ?? integration.defaultLedger;
  const settings = of.settings ?? integration.sample.settings;
  const actor =
    of.actor ??
    (await createOrganisation(world, {
      name: "Prøveregnskap",
      owner: { name: "Rita Regnskap", email: `rita-${hub.world.ids.next()}@example.org` },
    }));
  const { companyId } = await createCompany(world, actor, { ...company, departments });
  const { connectionId } = await createConnection(world, actor, {
    ledger,
    name: "Regnskap",
    environment: of.environment ?? "twin",
    timing: { requestTimeoutMs: 400, workingMs: 120_000, settlingMs: 30_000, ...of.timing },
  });
  const twinCompanyId = await authorise(hub, {
    actor,
    connectionId,
    twinCompany: of.twinCompany ?? sampleCompanies[ledger] ?? "",
  });
  const options = {
    ...(await readyBooks(hub, { integration, ledger, twinCompanyId, settings })),
    ...of.options,
  };
  const { linkId, lanes } = await createLink(world, actor, {
    companyId,
    connectionId,
    integration: integration.name,
    startOn: "2026-01-01",
  });
  const isSetUp = of.isSetUp !== false;
  if (isSetUp) await saveSettings(world, actor, { linkId, settings, options });
  if (isSetUp && of.isActive !== false) await activate(hub, { actor, linkId });
  return { actor, companyId, connectionId, linkId, laneId: lanes[0]?.laneId ?? "", twinCompanyId };
}

/** The company of the twin that a sample is booked in, by ledger. */
const sampleCompanies: Readonly<Record<string, string>> = {
  "visma-eaccounting": "Kaffebar Nord AS",
  "visma-net": "Nordlys Handel AS",
};

/** Books of a ledger that is not the sample's own get what its records name; answers with what a link must choose for them. */
async function readyBooks(
  hub: SteppedHub,
  of: { integration: Integration; ledger: string; twinCompanyId: string; settings: unknown },
): Promise<object> {
  const { integration, ledger, twinCompanyId: companyId, settings } = of;
  const { sample } = integration;
  const twin = twinControl(hub.twin.url);
  if (ledger !== integration.defaultLedger) {
    const records = integration.flows.flatMap(({ name: flow }) =>
      sample.records({ flow, upTo: "2026-03-09", count: 60 }).map((record) => ({ flow, record })),
    );
    const flags = { ...sample.company, isTest: false, isCustomerBlocked: false, isGroupBlocked: false };
    const needed = neededBooks(integration, { records, settings, company: flags });
    const { currency } = sample.company;
    await putIntoBooks(ledger, { twin, companyId, currency, needed, makesDimensions: true });
  }
  return (await twinProductOf(ledger).linkSetUp(twin, companyId)).options;
}

/** The sign-in as the person does it, by the twin's control act instead of a browser. */
export async function authorise(
  hub: SteppedHub,
  of: { actor: Actor; connectionId: string; twinCompany: string },
): Promise<string> {
  const { authoriseUrl } = await beginAuthorisation(hub.world, of.actor, { connectionId: of.connectionId });
  const { companyId, userName } = await hub.twin.companyNamed(of.twinCompany);
  const { redirectTo } = (await hub.twin.control("POST", "/consents", {
    authorizeUrl: authoriseUrl,
    userName,
    companyId,
  })) as { redirectTo: string };
  const back = new URL(redirectTo).searchParams;
  const end = await finishAuthorisation(hub.world, {
    state: back.get("state") ?? "",
    code: back.get("code"),
    error: back.get("error"),
  });
  if (end.kind !== "connected") throw new Error(`not connected: ${JSON.stringify(end.findings)}`);
  return companyId;
}

export async function activate(hub: SteppedHub, of: { actor: Actor; linkId: string }): Promise<void> {
  const { previewHash } = await previewLink(hub.world, of.actor, { linkId: of.linkId });
  await confirmPreview(hub.world, of.actor, { linkId: of.linkId, previewHash });
}
