/** What a record gives today in place of those of its postings that are to be undone, before anything is written. */
import { AppError, type Document, type Finding } from "../../core/index.ts";
import {
  companyFlags,
  livePartsOfRecord,
  partsToRepost,
  recordOfPosting,
  type Transaction,
} from "../../db/index.ts";
import { isBetweenParts } from "../accept/lines-between-parts.ts";
import { isUnsent } from "../accept/parts-of-today.ts";
import { type RenderedPart, renderRecord } from "../accept/render-record.ts";
import type { LaneFacts } from "../lane/begin-drain.ts";
import { integrationOf, type World } from "../world.ts";
import type { Undoable } from "./read-reversible.ts";

export type PostedAnew = { document: Document | null; findings: readonly Finding[] };

/**
 * By posting. `not-in-this-state` where today's settings give a record other parts than it was booked in, and only some of those are to
 * be undone while the others would be made otherwise too: which of the new ones they stand for nobody can tell, and what stays would be
 * booked once more.
 */
export async function postedAnew(
  world: World,
  trx: Transaction,
  { facts, reversible }: { facts: LaneFacts; reversible: readonly Undoable[] },
): Promise<ReadonlyMap<string, PostedAnew>> {
  const anew = new Map<string, PostedAnew>();
  for (const [, undone] of Map.groupBy(reversible, ({ recordId }) => recordId)) {
    const [first] = undone;
    if (first === undefined) continue;
    const parts = await partsToday(world, trx, { facts, one: first });
    const { organisation_id: organisationId } = facts.link;
    const live = await livePartsOfRecord(trx, { organisationId, recordId: first.recordId });
    const comesAnew = new Set([
      ...undone.map(({ posting }) => posting.part),
      ...(await partsToRepost(trx, { organisationId, recordId: first.recordId })),
    ]);
    const others = live.filter(({ part, state }) => !comesAnew.has(part) && !isUnsent(state));
    if (parts.every(({ document }) => document !== null) && isBetweenParts(others, parts)) refuseSome(first);
    const known = live.map(({ part }) => part);
    const added = parts.filter(({ part, document }) => document !== null && !known.includes(part));
    for (const one of undone) {
      const { document, findings } = partOf(one, parts) ?? added.shift() ?? nothing;
      anew.set(one.posting.id, { document, findings });
    }
  }
  return anew;
}

const nothing: PostedAnew = { document: null, findings: [] };

/** The part of the same name; of a record that cannot be rendered, what stands in the way. */
function partOf({ posting }: Undoable, parts: readonly RenderedPart[]): RenderedPart | undefined {
  return parts.find(({ part, document }) => part === posting.part || document === null);
}

async function partsToday(
  world: World,
  trx: Transaction,
  { facts, one }: { facts: LaneFacts; one: Undoable },
): Promise<RenderedPart[]> {
  const { organisation_id: organisationId, company_id: companyId } = facts.link;
  return renderRecord({
    integration: integrationOf(world, facts.link.integration),
    flow: facts.lane.flow,
    record: await recordOfPosting(trx, { organisationId, postingId: one.posting.id }),
    settings: facts.settings?.settings,
    company: await companyFlags(trx, { organisationId, companyId }),
  });
}

function refuseSome({ posting }: Undoable): never {
  throw new AppError(
    "not-in-this-state",
    `Under the settings of today ${posting.reference} is booked in other parts than it was: choose all of its postings together.`,
  );
}
