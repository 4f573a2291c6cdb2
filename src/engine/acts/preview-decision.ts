/** What a decision on a record that came again would do to each of its parts, without writing anything. */
import { heldDocuments, type LivePosting, laneOfRecord, type Transaction } from "../../db/index.ts";
import type { RenderedPart } from "../accept/render-record.ts";
import type { World } from "../world.ts";
import { type Actor, found } from "./actor.ts";
import { type HeldToday, heldToday } from "./held-today.ts";
import { partsInBooks } from "./parts-in-books.ts";
import { type Correction, planCorrection } from "./plan-correction.ts";
import { partNamed } from "./posted-anew.ts";
import type { ReversalPreview } from "./preview-reversal.ts";
import {
  addedPart,
  type FoundPart,
  stayingPart,
  undonePart,
  unsentPart,
  waitingPart,
} from "./previewed-part.ts";
import { lockDecidable, readTaken, refuseToGiveWay } from "./read-decidable.ts";
import { readReversible } from "./read-reversible.ts";

/** Throws as `decideConflict` does. `keep` leaves everything as it is and needs no preview. */
export async function previewDecision(
  world: World,
  actor: Actor,
  of: { recordId: string; decision: "replace" | "reverse" },
): Promise<ReversalPreview> {
  const { organisationId } = actor;
  const { recordId, decision } = of;
  const today = decision === "reverse" ? await heldToday(world, actor, of) : new Map();
  const { correction, parts } = await world.db.inOrganisation(
    organisationId,
    "preview decision",
    async (trx) => {
      found(await laneOfRecord(trx, { organisationId, recordId }), "record");
      const record = await lockDecidable(trx, { organisationId, recordId, decision });
      const { taken, exported } = await readTaken(trx, { organisationId, record, decision });
      if (decision === "replace") for (const posting of taken) refuseToGiveWay(posting);
      const correction = await planCorrection(world, trx, { organisationId, record, taken, exported });
      for (const posting of correction.unsent) refuseToGiveWay(posting);
      const recordOn = record.record_on;
      return { correction, parts: await partsOf(trx, { actor, correction, today, recordOn }) };
    },
  );
  const shown = await partsInBooks(world, { facts: correction.under.facts, parts });
  return { count: correction.undone.length, ...shown };
}

type PartsOf = { actor: Actor; correction: Correction; today: HeldToday; recordOn: string };

async function partsOf(
  trx: Transaction,
  { actor, correction, today, recordOn }: PartsOf,
): Promise<FoundPart[]> {
  const { under, parts, kept, undone, unsent, added, alike, reference } = correction;
  const { facts } = under;
  const { organisationId } = actor;
  const postingIds = undone.map(({ id }) => id);
  const { reversible } =
    postingIds.length === 0 ? { reversible: [] } : await readReversible(trx, actor, { postingIds, today });
  const held = await heldDocuments(trx, {
    organisationId,
    postingIds: kept.map(({ posting }) => posting.id),
  });
  const replaced = (name: string) => added.find(({ part }) => part === name);
  // What is to come in its place is another posting.
  const givingWay = (posting: LivePosting, anew: RenderedPart | undefined) => {
    const part = unsentPart(posting, { anew, recordOn });
    return anew === undefined ? part : { ...part, postingId: null };
  };
  const beside = added.filter(({ part }) => unsent.every((posting) => posting.part !== part));
  const token = undone[0]?.token ?? unsent[0]?.token ?? blankToken;
  // A content that cannot be booked yet waits in the place of what gives way.
  const waiting = parts.find(({ document }) => document === null);
  return [
    ...reversible.map((one) =>
      undonePart(one, { facts, anew: partNamed(one.posting.part, parts), recordOn }),
    ),
    ...kept.map(({ posting }) => stayingPart(posting, { held: held.get(posting.id) ?? null, recordOn })),
    ...alike.map(({ exported: { id, fileName, on }, booked }) =>
      stayingPart(
        {
          id,
          state: "excused",
          document: booked,
          reference: booked.reference,
          period: on.slice(0, 7),
          ledger_number: null,
          token,
        },
        { held: null, fileName, recordOn },
      ),
    ),
    ...unsent.map((posting) => givingWay(posting, replaced(posting.part) ?? waiting)),
    ...(waiting !== undefined && reversible.length + unsent.length === 0
      ? [waitingPart({ reference, token }, { findings: waiting.findings, recordOn })]
      : []),
    ...beside.flatMap(({ document, findings }) =>
      document === null ? [] : [addedPart(document, { findings, token, recordOn })],
    ),
  ];
}

/** As long as a real one. */
const blankToken = "B0000000000000";
