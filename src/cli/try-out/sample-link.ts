/**
 * The sample company of an integration, connected to its pretend books and set up. Every step looks first and does only
 * what is missing, so that a try-out that was killed anywhere goes on where it was.
 */
import type { Integration, SampleCompany } from "../../core/index.ts";
import {
  type ConnectionRow,
  type LinkRow,
  listCompanies,
  listConnections,
  listLinks,
} from "../../db/index.ts";
import type { Actor } from "../../engine/acts/actor.ts";
import { createCompany } from "../../engine/acts/companies.ts";
import { confirmPreview } from "../../engine/acts/confirm-preview.ts";
import { createConnection } from "../../engine/acts/connections.ts";
import { createLink } from "../../engine/acts/links.ts";
import { previewLink } from "../../engine/acts/preview.ts";
import { saveSettings } from "../../engine/acts/save-settings.ts";
import type { World } from "../../engine/world.ts";
import { authoriseAtTwin } from "./authorise-at-twin.ts";
import type { TwinControl } from "./twin-control.ts";
import type { TwinCompany } from "./twin-product.ts";

/**
 * A twin answers at once, so that waiting for proof may be short. Long enough all the same for a twin that was told to be
 * slow: a request that is given up on may be worked on for so long.
 */
const timing = { requestTimeoutMs: 10_000, workingMs: 20_000, settlingMs: 5_000 };

/** A try-out has a handful of companies and links. */
const page = { companyIds: null, after: null, limit: 500 } as const;

export async function ensureCompany(
  world: World,
  actor: Actor,
  of: { company: SampleCompany; departments: Integration["sample"]["departments"] },
): Promise<string> {
  const { organisationId } = actor;
  const companies = await world.db.inOrganisation(organisationId, "read companies", (trx) =>
    listCompanies(trx, { organisationId, ...page }),
  );
  const held = companies.find((company) => company.externalId === of.company.externalId);
  if (held !== undefined) return held.id;
  const { companyId } = await createCompany(world, actor, { ...of.company, departments: of.departments });
  return companyId;
}

/** One connection for each pair of ledger and company: two integrations of one company share it. */
export async function ensureConnection(
  world: World,
  actor: Actor,
  of: { twin: TwinControl; twinCompany: TwinCompany; ledger: string; name: string },
): Promise<string> {
  const { organisationId } = actor;
  const connections = await world.db.inOrganisation(organisationId, "read connections", (trx) =>
    listConnections(trx, { organisationId, ...page }),
  );
  const held: Pick<ConnectionRow, "id" | "state"> | undefined = connections.find(
    (connection) => connection.name === of.name && connection.ledger === of.ledger,
  );
  const connectionId =
    held?.id ??
    (
      await createConnection(world, actor, {
        ledger: of.ledger,
        name: of.name,
        environment: "twin",
        timing,
      })
    ).connectionId;
  if (held?.state !== "connected")
    await authoriseAtTwin(world, actor, { twin: of.twin, connectionId, twinCompanyId: of.twinCompany.id });
  return connectionId;
}

export async function ensureLink(
  world: World,
  actor: Actor,
  of: { companyId: string; connectionId: string; integration: string; startOn: string },
): Promise<LinkRow> {
  const find = () => findLinkOf(world, actor, of);
  const held = await find();
  if (held !== undefined) return held;
  await createLink(world, actor, of);
  const made = await find();
  if (made === undefined) throw new Error(`the link for ${of.integration} was made and is not there`);
  return made;
}

async function findLinkOf(
  world: World,
  { organisationId }: Actor,
  of: { companyId: string; integration: string },
): Promise<LinkRow | undefined> {
  const links = await world.db.inOrganisation(organisationId, "read links", (trx) =>
    listLinks(trx, { organisationId, ...page, companyId: of.companyId, connectionId: null }),
  );
  return links.find((link) => link.integration === of.integration);
}

export async function ensureSettings(
  world: World,
  actor: Actor,
  of: { link: LinkRow; settings: unknown; options: object },
): Promise<void> {
  if (of.link.settingsVersion > 0) return;
  const { settings, options } = of;
  await saveSettings(world, actor, { linkId: of.link.id, settings, options });
}

/** The person looks at the preview and confirms it; in a try-out that person is us. A trial books what the given set-up answers. */
export async function ensureActive(
  world: World,
  actor: Actor,
  link: LinkRow,
  { leavesSlotsOpen = false } = {},
): Promise<void> {
  if (link.state !== "draft") return;
  const { previewHash } = await previewLink(world, actor, { linkId: link.id, limit: 1 });
  await confirmPreview(world, actor, { linkId: link.id, previewHash, leavesSlotsOpen });
}
