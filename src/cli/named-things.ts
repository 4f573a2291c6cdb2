/** Links, lanes and postings as people name them on a command line: by id, or by the words they know. */
import {
  findLane,
  findLink,
  findPosting,
  type LaneRow,
  type LinkRow,
  listCompanies,
  listLanes,
  listLinks,
  listPostings,
  type PostingWhole,
} from "../db/index.ts";
import type { World } from "../engine/world.ts";
import type { ActingPerson } from "./acting-person.ts";
import { UsageError } from "./command.ts";

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const wholePage = { after: null, limit: 10_000 } as const;

/** `<id>`, or `<company>/<integration>` where the company is named by its external id or its name. */
export async function linkNamed(world: World, person: ActingPerson, name: string): Promise<LinkRow> {
  return only("link", name, await linksNamed(world, person, name));
}

async function linksNamed(world: World, person: ActingPerson, name: string): Promise<LinkRow[]> {
  const { organisationId } = person;
  return world.db.inOrganisation(organisationId, "read link", async (trx) => {
    if (idPattern.test(name)) {
      const link = await findLink(trx, { ...person, linkId: name });
      return link === undefined ? [] : [link];
    }
    const [company = "", integration] = splitLast(name);
    const companies = await listCompanies(trx, { ...person, ...wholePage });
    const ids = companies
      .filter((one) => isSame(one.externalId, company) || isSame(one.name, company))
      .map((one) => one.id);
    const links = await listLinks(trx, { ...person, ...wholePage, companyId: null, connectionId: null });
    return links.filter(
      (link) =>
        ids.includes(link.companyId) && (integration === undefined || link.integration === integration),
    );
  });
}

/** `<id>`, or a link's name where the link has one lane, or `<company>/<integration>/<flow>`. */
export async function laneNamed(world: World, person: ActingPerson, name: string): Promise<LaneRow> {
  const { organisationId } = person;
  if (idPattern.test(name)) {
    const lane = await world.db.inOrganisation(organisationId, "read lane", (trx) =>
      findLane(trx, { ...person, laneId: name }),
    );
    return the("lane", name, lane);
  }
  const parts = name.split("/");
  const flow = parts.length > 2 ? parts.pop() : undefined;
  // Where no link is called so, it is a lane that was looked for.
  const link = only("lane", name, await linksNamed(world, person, parts.join("/")));
  const lanes = await lanesOf(world, person, link.id);
  return only(
    "lane",
    name,
    lanes.filter((lane) => flow === undefined || lane.flow === flow),
  );
}

export async function lanesOf(world: World, person: ActingPerson, linkId: string | null): Promise<LaneRow[]> {
  return world.db.inOrganisation(person.organisationId, "read lanes", (trx) =>
    listLanes(trx, { ...person, ...wholePage, linkId }),
  );
}

/** `<id>`, the source's reference ("Z 41"), or the ledger's number ("A31"). */
export async function postingNamed(world: World, person: ActingPerson, name: string): Promise<PostingWhole> {
  const { organisationId } = person;
  return world.db.inOrganisation(organisationId, "read posting", async (trx) => {
    const all = {
      laneId: null,
      states: null,
      from: null,
      through: null,
      reference: null,
      ledgerNumber: null,
    };
    const page = { ...person, ...all, after: null, limit: 20 };
    const ids = idPattern.test(name)
      ? [name]
      : [
          ...(await listPostings(trx, { ...page, reference: name })),
          ...(await listPostings(trx, { ...page, ledgerNumber: name })),
        ].map((posting) => posting.id);
    if (ids.length > 1) throw new UsageError("name-of-several", { name, ids: ids.join(", ") });
    const [postingId] = ids;
    return the(
      "posting",
      name,
      postingId === undefined ? undefined : await findPosting(trx, { ...person, postingId }),
    );
  });
}

function splitLast(name: string): [string, string | undefined] {
  const at = name.lastIndexOf("/");
  return at < 0 ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

type What = "link" | "lane" | "posting";

function the<Thing>(what: What, name: string, thing: Thing | undefined): Thing {
  if (thing === undefined) throw new UsageError(`${what}-missing`, { name }, "not-found");
  return thing;
}

function only<Thing extends { id: string }>(what: What, name: string, things: readonly Thing[]): Thing {
  const [first, second] = things;
  if (second !== undefined) {
    const ids = things.map((thing) => thing.id).join(", ");
    throw new UsageError("name-of-several", { name, ids });
  }
  return the(what, name, first);
}
