/**
 * What becomes of each part of a record that came again with other content, where that is to take the place of what was booked. Nothing
 * is written here: the decision does it, and its preview shows it.
 */
import { booksAlike, type Document } from "../../core/index.ts";
import {
  type ExportedPart,
  type LivePosting,
  readSettingsVersion,
  type StoredRecord,
  type Transaction,
} from "../../db/index.ts";
import { type ExportedAlike, exportedAlike, partsBeside } from "../accept/exported-alike.ts";
import { type LaneUnder, readLaneUnder, renderUnder } from "../accept/lane-under.ts";
import { isUnsent } from "../accept/parts-of-today.ts";
import type { RenderedPart } from "../accept/render-record.ts";
import { movedTo } from "../closed-period.ts";
import type { World } from "../world.ts";

/** In the ledger, and booked as the new content would be; `anew` is what that makes of it. */
export type KeptPart = { posting: LivePosting; booked: Document; anew: Document };

export type Correction = {
  under: LaneUnder;
  /** Of the new content, in the source's own words. */
  reference: string;
  /** All of the new content. One that cannot be rendered is one part without a name: it waits in the place of what is reversed. */
  parts: readonly RenderedPart[];
  kept: readonly KeptPart[];
  undone: readonly LivePosting[];
  /** Not sent, and giving way. */
  unsent: readonly LivePosting[];
  /** Posted beside what is undone. */
  added: readonly RenderedPart[];
  /** Imported from a file, and the same in the new content. */
  alike: readonly ExportedAlike[];
};

export type CorrectionOf = {
  organisationId: string;
  record: StoredRecord;
  /** The live postings of the object. */
  taken: readonly LivePosting[];
  /** What of the first content was imported from a file. */
  exported: readonly ExportedPart[];
};

/** Throws as `exportedAlike` does. */
export async function planCorrection(world: World, trx: Transaction, of: CorrectionOf): Promise<Correction> {
  const { organisationId, record, taken, exported } = of;
  const under = await readLaneUnder(world, trx, { organisationId, laneId: record.lane_id });
  const parts = renderUnder(under, record.payload);
  const alike = await exportedAlike(trx, { organisationId, exported, parts });
  const left = partsBeside(alike, parts);
  const unsent = taken.filter(({ state }) => isUnsent(state));
  const standing = taken.filter(({ state }) => !isUnsent(state));
  const kept: KeptPart[] = [];
  for (const posting of standing) {
    const one = await keptOf(trx, { under, posting, parts: left });
    if (one !== undefined) kept.push(one);
  }
  const undone = standing.filter((posting) => kept.every((one) => one.posting !== posting));
  const added = left.filter(
    ({ part, document }) => document !== null && standing.every((posting) => posting.part !== part),
  );
  const { reference } = under.integration.keyOf(under.facts.lane.flow, record.payload);
  return { under, reference, parts, kept, undone, unsent, added, alike };
}

/**
 * Booked, and booked alike: also where a closed period sent it to another day, by the settings of then. A bookkeeper who says later that
 * such a month shall wait speaks of what comes, and an equal journal that was taken out would wait for that month for ever.
 */
async function keptOf(
  trx: Transaction,
  of: { under: LaneUnder; posting: LivePosting; parts: readonly RenderedPart[] },
): Promise<KeptPart | undefined> {
  const { under, posting } = of;
  const { integration, company, facts } = under;
  const { document: booked } = posting;
  const anew = of.parts.find(({ part }) => part === posting.part)?.document;
  // One that is being taken back stays for nobody: the decision waits until that is done.
  if (posting.is_being_undone) return undefined;
  if (posting.state !== "booked" || booked === null || anew === null || anew === undefined) return undefined;
  if (booksAlike(anew, booked)) return { posting, booked, anew };
  const { organisation_id: organisationId, id: linkId } = facts.link;
  const then = { organisationId, linkId, version: posting.settings_version };
  for (const saved of [facts.settings, await readSettingsVersion(trx, then)]) {
    const moved = movedTo(booked.on, anew, { integration, settings: saved?.settings, company });
    if (moved !== null && booksAlike(moved, booked)) return { posting, booked, anew: moved };
  }
  return undefined;
}
