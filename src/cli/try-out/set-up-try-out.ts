/** A whole try-out: one organisation, one sample company per integration, connected, set up, its records handed in. */
import { addDays, dayIn, type Integration } from "../../core/index.ts";
import { acceptRecords } from "../../engine/accept/accept-records.ts";
import type { Actor } from "../../engine/acts/actor.ts";
import { createOrganisation } from "../../engine/acts/people.ts";
import type { World } from "../../engine/world.ts";
import type { Terminal } from "../terminal.ts";
import { neededBooks, type TriedRecord } from "../try/needed-books.ts";
import { putIntoBooks } from "../try/put-into-books.ts";
import { ensureActive, ensureCompany, ensureConnection, ensureLink, ensureSettings } from "./sample-link.ts";
import type { TwinControl } from "./twin-control.ts";
import { registerRedirect, twinCompanyFor, twinProductOf } from "./twin-products.ts";

/** The same at every start: a try-out is known again by it. */
export const tryOutActor: Actor = {
  organisationId: "b11a6000-0000-7000-8000-000000000001",
  personId: "b11a6000-0000-7000-8000-000000000002",
};

export const tryOutOwner = { name: "Rita Regnskap", email: "rita@try-out.example" };

/** How many days of records each flow gets. */
const days = 30;

export async function setUpTryOut(
  world: World,
  of: { twin: TwinControl; terminal: Terminal },
): Promise<void> {
  const { organisationId, personId } = tryOutActor;
  await createOrganisation(world, {
    organisationId,
    name: "Bilag try-out",
    owner: { personId, ...tryOutOwner },
  });
  await registerRedirect(of.twin, world.redirectUrl);
  for (const integration of world.registry.integrations.values()) await setUpSample(world, integration, of);
}

async function setUpSample(
  world: World,
  integration: Integration,
  { twin, terminal }: { twin: TwinControl; terminal: Terminal },
): Promise<void> {
  const { company, departments, settings } = integration.sample;
  const ledger = integration.defaultLedger;
  const upTo = addDays(dayIn(world.clock.now(), company.timeZone), -1);
  const companyId = await ensureCompany(world, tryOutActor, { company, departments });
  terminal.step("connecting");
  const handedIn = sampleRecords(integration, upTo);
  const twinCompany = await twinCompanyFor(twin, { ledger, company });
  if (twinCompany.isNew) await fillBooks(twin, twinCompany.id, integration, handedIn);
  const connectionId = await ensureConnection(world, tryOutActor, {
    twin,
    twinCompany,
    ledger,
    name: company.name,
  });
  const link = await ensureLink(world, tryOutActor, {
    companyId,
    connectionId,
    integration: integration.name,
    startOn: addDays(upTo, 1 - days),
  });
  const { options } = await twinProductOf(ledger).linkSetUp(twin, twinCompany.id);
  await ensureSettings(world, tryOutActor, { link, settings, options });
  for (const { flow, id } of link.lanes) {
    const records = handedIn.filter((tried) => tried.flow === flow).map(({ record }) => record);
    terminal.step("handing-in", { count: records.length });
    await acceptRecords(world, { ...tryOutActor, laneId: id, records });
  }
  await ensureActive(world, tryOutActor, link);
}

function sampleRecords({ flows, sample }: Integration, upTo: string): TriedRecord[] {
  return flows.flatMap(({ name: flow }) =>
    sample.records({ flow, upTo, count: days }).map((record) => ({ flow, record })),
  );
}

/** A company that the twin had not known has its country's chart, which need not have what the sample's records name. */
async function fillBooks(
  twin: TwinControl,
  companyId: string,
  integration: Integration,
  records: readonly TriedRecord[],
): Promise<void> {
  const { company, settings } = integration.sample;
  const flags = { ...company, isTest: false, isCustomerBlocked: false, isGroupBlocked: false };
  const needed = neededBooks(integration, { records, settings, company: flags });
  await putIntoBooks(integration.defaultLedger, {
    twin,
    companyId,
    currency: company.currency,
    needed,
    makesDimensions: true,
  });
}
