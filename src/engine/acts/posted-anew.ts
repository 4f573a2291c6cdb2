/** What a record gives today in place of those of its postings that are to be undone, before anything is written. */
import { AppError, type Day } from "../../core/index.ts";
import {
  companyFlags,
  type LivePart,
  livePartsOfRecord,
  partsToRepost,
  recordDays,
  recordOfPosting,
  type Transaction,
} from "../../db/index.ts";
import { isBetweenParts } from "../accept/lines-between-parts.ts";
import { isUnsent } from "../accept/parts-of-today.ts";
import { type RenderedPart, renderRecord } from "../accept/render-record.ts";
import type { LaneFacts } from "../lane/begin-drain.ts";
import { integrationOf, type World } from "../world.ts";
import type { Undoable } from "./read-reversible.ts";

export type PostedAnew = {
  recordId: string;
  recordOn: Day;
  undone: readonly Undoable[];
  /** Today's; of a record that cannot be rendered one without a document. */
  parts: readonly RenderedPart[];
  /** The record's other postings that count. */
  others: readonly LivePart[];
  /** Parts that reversals bring back which were decided before. */
  toRepost: readonly string[];
  /** Of today's parts, those that nothing stands for. */
  added: readonly RenderedPart[];
};

/**
 * By record. `not-in-this-state` where today's settings give a record other parts than it was booked in, and only some of those are to
 * be undone while the others would be made otherwise too: which of the new ones they stand for nobody can tell, and what stays would be
 * booked once more.
 */
export async function postedAnew(
  world: World,
  trx: Transaction,
  { facts, reversible }: { facts: LaneFacts; reversible: readonly Undoable[] },
): Promise<PostedAnew[]> {
  const found: PostedAnew[] = [];
  for (const [, undone] of Map.groupBy(reversible, ({ recordId }) => recordId))
    found.push(await ofRecord(world, trx, { facts, undone }));
  return found;
}

async function ofRecord(
  world: World,
  trx: Transaction,
  { facts, undone }: { facts: LaneFacts; undone: readonly Undoable[] },
): Promise<PostedAnew> {
  const [first] = undone;
  if (first === undefined) throw new Error("a record without anything to undo");
  const { organisation_id: organisationId } = facts.link;
  const named = { organisationId, recordId: first.recordId };
  const parts = await partsToday(world, trx, { facts, one: first });
  const live = await livePartsOfRecord(trx, named);
  const toRepost = await partsToRepost(trx, named);
  const gone = new Set(undone.map(({ posting }) => posting.id));
  const others = live.filter(({ id }) => !gone.has(id));
  const isWhole = parts.every(({ document }) => document !== null);
  const comesAnew = new Set([...undone.map(({ posting }) => posting.part), ...toRepost]);
  const standing = others.filter((one) => !comesAnew.has(one.part) && !isMadeAnew(one, parts));
  if (isWhole && isBetweenParts(standing, parts)) refuseSome(first);
  const known = new Set([...live.map(({ part }) => part), ...toRepost]);
  const days = await recordDays(trx, { organisationId, postingIds: [first.posting.id] });
  return {
    recordId: first.recordId,
    recordOn: days.get(first.posting.id) ?? first.held.on,
    undone,
    parts,
    others,
    toRepost,
    added: isWhole ? parts.filter(({ part }) => !known.has(part)) : [],
  };
}

/** Of a posting that was not sent; one that a lost history may have sent stays as it is where its part is gone. */
function isMadeAnew(
  { part, state, must_look_up: inDoubt }: LivePart,
  parts: readonly RenderedPart[],
): boolean {
  return isUnsent(state) && !(inDoubt && parts.every((one) => one.part !== part));
}

/** The part of the same name; of a record that cannot be rendered, what stands in the way. */
export function partNamed(name: string, parts: readonly RenderedPart[]): RenderedPart | undefined {
  return parts.find(({ part, document }) => part === name || document === null);
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
