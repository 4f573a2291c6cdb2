/** What an entry of the audit log says, read out of its content: why, what it is about, and what was said of the same before. */
import type { AuditAct } from "../../core/index.ts";
import { type AuditRow, type NamedThing, saidBefore, type Transaction } from "../../db/index.ts";

/** Members of contents that name one thing; one that names several ends in "Ids". */
const naming = [
  "companyId",
  "connectionId",
  "linkId",
  "laneId",
  "postingId",
  "recordId",
  "driftId",
  "personId",
] as const;
const namingMany = ["companyIds", "postingIds", "postings"] as const;

/** Of an act on many, so many are named; the content has them all. */
const namedMax = 20;
const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Content = Readonly<Record<string, unknown>>;

function membersOf(content: unknown): Content {
  return typeof content === "object" && content !== null ? (content as Content) : {};
}

/** The ids that a content names, without those of what has no name here. */
export function idsIn(content: unknown): string[] {
  const members = membersOf(content);
  const many = namingMany.flatMap((member) => {
    const ids = members[member];
    return Array.isArray(ids) ? ids.slice(0, namedMax) : [];
  });
  const said = [...naming.map((member) => members[member]), ...many];
  return said.filter((id): id is string => typeof id === "string" && idPattern.test(id));
}

export function reasonIn(content: unknown): string | null {
  const { reason } = membersOf(content);
  return typeof reason === "string" ? reason : null;
}

/** What of the named things a content is about: each once, in the order of their kinds. */
export function aboutOf(
  content: unknown,
  named: ReadonlyMap<string, NamedThing>,
): Omit<NamedThing, "saidId">[] {
  const things = idsIn(content).flatMap((id) => named.get(id) ?? []);
  return [...new Map(things.map(({ saidId: _, ...thing }) => [thing.id, thing])).values()];
}

/** Acts that change what an earlier one has said, each with the acts that said it and the member that names the thing. */
const changes: Readonly<
  Partial<Record<AuditAct, { member: (typeof naming)[number]; acts: readonly AuditAct[] }>>
> = {
  "change company": { member: "companyId", acts: ["create company", "change company"] },
  "change link": { member: "linkId", acts: ["create link", "change link"] },
  "change person": { member: "personId", acts: ["add person", "change person"] },
  "change watch": { member: "connectionId", acts: ["change watch"] },
  "save settings": { member: "linkId", acts: ["save settings"] },
};

/** Changes name what they change only: what else holds was said by one of so many before. */
const entriesMax = 200;

/** What held before, as far as entries have said it; null for acts that change nothing that was said, and where all of it is erased. */
export async function heldBefore(
  trx: Transaction,
  { organisationId, row }: { organisationId: string; row: AuditRow },
): Promise<Content | null> {
  const change = changes[row.act];
  const members = membersOf(row.content);
  const id = change === undefined ? undefined : members[change.member];
  if (change === undefined || typeof id !== "string") return null;
  const { acts, member } = change;
  const { sequence } = row;
  const limit = row.act === "save settings" ? 1 : entriesMax;
  const earlier = await saidBefore(trx, { organisationId, sequence, acts, named: { member, id }, limit });
  if (earlier.length === 0) return null;
  const held: Content = Object.assign({}, ...earlier.toReversed().map(membersOf));
  return Object.fromEntries(Object.entries(held).filter(([name]) => name in members));
}
