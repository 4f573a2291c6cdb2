/** Before and after undoing, part by part, without writing anything. */
import type { Finding } from "../../core/index.ts";
import { heldDocuments, type LivePart, type Transaction } from "../../db/index.ts";
import type { LaneFacts } from "../lane/begin-drain.ts";
import type { World } from "../world.ts";
import type { Actor } from "./actor.ts";
import { heldToday } from "./held-today.ts";
import { partsInBooks } from "./parts-in-books.ts";
import { type PostedAnew, partNamed, postedAnew } from "./posted-anew.ts";
import {
  addedPart,
  comingPart,
  type FoundPart,
  isOpenFate,
  type PreviewedPart,
  stayingPart,
  undonePart,
  unsentPart,
} from "./previewed-part.ts";
import { readReversible } from "./read-reversible.ts";

export type ReversalPreview = {
  /** How many postings are reversed. */
  count: number;
  /** Of records as whole as they are posted anew: what is undone first, then what stays, is to come and is added. */
  parts: readonly PreviewedPart[];
  /** What keeps the books from being looked at. */
  findings: readonly Finding[];
};

/**
 * `limit`: of at most so many postings; whether all of them can be undone together is looked at all the same. Throws as
 * `reversePostings` does.
 */
export async function previewReversal(
  world: World,
  actor: Actor,
  of: { postingIds: readonly string[]; repost: boolean; limit?: number },
): Promise<ReversalPreview> {
  const today = await heldToday(world, actor, of);
  const { organisationId } = actor;
  const { limit = of.postingIds.length } = of;
  const { facts, parts } = await world.db.inOrganisation(organisationId, "preview reversal", async (trx) => {
    const { facts, reversible } = await readReversible(trx, actor, { ...of, today });
    if (!of.repost) {
      const shown = reversible.slice(0, limit);
      return {
        facts,
        parts: shown.map((one) => undonePart(one, { facts, anew: undefined, recordOn: one.held.on })),
      };
    }
    const parts: FoundPart[] = [];
    let undone = 0;
    for (const record of await postedAnew(world, trx, { facts, reversible })) {
      if (undone >= limit) break;
      undone += record.undone.length;
      parts.push(...(await partsOf(trx, { facts, record })));
    }
    return { facts, parts };
  });
  return { count: of.postingIds.length, ...(await partsInBooks(world, { facts, parts })) };
}

async function partsOf(
  trx: Transaction,
  { facts, record }: { facts: LaneFacts; record: PostedAnew },
): Promise<FoundPart[]> {
  const { undone, parts, others, toRepost, added, recordOn } = record;
  const token = undone[0]?.posting.token ?? "";
  const { organisation_id: organisationId } = facts.link;
  const standing = others.filter((one) => isInLedger(one) && !one.is_being_undone);
  // Undone by a decision before this one, maybe as another content's, and not yet posted anew.
  const returning = parts.filter(({ part }) => toRepost.includes(part));
  const postingIds = standing.map(({ id }) => id);
  const held = await heldDocuments(trx, { organisationId, postingIds });
  return [
    ...undone.map((one) => undonePart(one, { facts, anew: partNamed(one.posting.part, parts), recordOn })),
    ...standing.map((one) => stayingPart(one, { held: held.get(one.id) ?? null, recordOn })),
    ...returning.flatMap(({ document, findings }) =>
      document === null ? [] : [comingPart(document, { findings, token, recordOn })],
    ),
    ...others.filter(isOnItsWay).map((one) => unsentPart(one, { anew: anewOf(one, parts), recordOn })),
    ...added.flatMap(({ document, findings }) =>
      document === null ? [] : [addedPart(document, { findings, token, recordOn })],
    ),
  ];
}

function isInLedger({ state }: LivePart): boolean {
  return state === "booked" || state === "accepted" || state === "differs";
}

function isOnItsWay({ state }: LivePart): boolean {
  return state === "planned" || state === "refused" || isOpenFate(state);
}

/** One whose fate is open goes on as it was sent. */
function anewOf({ part, state, document }: LivePart, parts: PostedAnew["parts"]) {
  return isOpenFate(state) ? { document, findings: [] } : partNamed(part, parts);
}
