/** A whole hub on a throwaway PostgreSQL with as many lanes as asked for, each on a company of its own in the pretend ledger. */
import type { Integration } from "../src/core/index.ts";
import type { Actor } from "../src/engine/acts/actor.ts";
import { createCompany } from "../src/engine/acts/companies.ts";
import { confirmPreview } from "../src/engine/acts/confirm-preview.ts";
import { beginAuthorisation, finishAuthorisation } from "../src/engine/acts/connect.ts";
import { createConnection } from "../src/engine/acts/connections.ts";
import { createLink } from "../src/engine/acts/links.ts";
import { createOrganisation } from "../src/engine/acts/people.ts";
import { previewLink } from "../src/engine/acts/preview.ts";
import { saveSettings } from "../src/engine/acts/save-settings.ts";
import type { World } from "../src/engine/world.ts";
import type { BenchTwin } from "./bench-twin.ts";
import { type BenchWorld, openBenchWorld } from "./bench-world.ts";

export type BenchLane = {
  organisationId: string;
  companyId: string;
  laneId: string;
  connectionId: string;
  personId: string;
};
export type BenchHub = BenchWorld & { integration: Integration; lanes: readonly BenchLane[] };

export async function openBenchHub(
  twin: BenchTwin,
  of: { lanes: number; isUnlimited: boolean },
): Promise<BenchHub> {
  const parts = await openBenchWorld(twin, of);
  const { world } = parts;
  const integration = world.registry.integrations.get("day-settlements");
  if (integration === undefined) throw new Error("no day settlements");
  const actor = await createOrganisation(world, {
    name: "Bench",
    owner: { name: "Bench", email: "bench@example.org" },
  });
  const lanes: BenchLane[] = [];
  for (let number = 1; number <= of.lanes; number += 1)
    lanes.push(await openLane(world, twin, { actor, integration, number }));
  return { ...parts, integration, lanes };
}

type LaneOf = { actor: Actor; integration: Integration; number: number };

async function openLane(
  world: World,
  twin: BenchTwin,
  { actor, integration, number }: LaneOf,
): Promise<BenchLane> {
  const name = `Butikk ${number} AS`;
  const userName = `butikk${number}@example.org`;
  const company = (await twin.control("POST", "/companies", {
    name,
    countryCode: "NO",
    corporateIdentityNumber: String(900_000_000 + number),
  })) as { id: string };
  await twin.control("POST", "/people", { userName, password: "twin", companyIds: [company.id] });
  const { sample } = integration;
  const { companyId } = await createCompany(world, actor, {
    ...sample.company,
    externalId: name,
    name,
    departments: sample.departments,
  });
  const { connectionId } = await createConnection(world, actor, {
    ledger: integration.defaultLedger,
    name,
    environment: "twin",
  });
  const { authoriseUrl } = await beginAuthorisation(world, actor, { connectionId });
  const consent = { authorizeUrl: authoriseUrl, userName, companyId: company.id };
  const { redirectTo } = (await twin.control("POST", "/consents", consent)) as { redirectTo: string };
  const back = new URL(redirectTo).searchParams;
  await finishAuthorisation(world, { state: back.get("state") ?? "", code: back.get("code"), error: null });
  const { linkId, lanes } = await createLink(world, actor, {
    companyId,
    connectionId,
    integration: integration.name,
    startOn: "2020-01-01",
  });
  await saveSettings(world, actor, { linkId, settings: sample.settings, options: {} });
  const { previewHash } = await previewLink(world, actor, { linkId });
  await confirmPreview(world, actor, { linkId, previewHash });
  return {
    organisationId: actor.organisationId,
    companyId,
    personId: actor.personId,
    connectionId,
    laneId: lanes[0]?.laneId ?? "",
  };
}
