/** The posting of a record whose content takes the place of what was never sent: same object, same place in the order, next generation. */
import {
  type ExportedPart,
  insertPostings,
  nextOriginalGeneration,
  type StoredRecord,
  supersededPlaces,
  type Transaction,
} from "../../db/index.ts";
import type { World } from "../world.ts";
import { exportedAlike, giveExported, partsBeside } from "./exported-alike.ts";
import { readLaneUnder, renderUnder } from "./lane-under.ts";
import { postingRow } from "./posting-row.ts";
import { writePostings } from "./write-postings.ts";

export type ReplacementOf = {
  organisationId: string;
  laneId: string;
  record: StoredRecord;
  /** What of the first content was imported from a file. */
  exported: readonly ExportedPart[];
  at: string;
};

export async function acceptReplacement(world: World, trx: Transaction, of: ReplacementOf): Promise<void> {
  const { organisationId, laneId, record, exported, at } = of;
  const under = await readLaneUnder(world, trx, { organisationId, laneId });
  const { facts, integration, company } = under;
  const key = integration.keyOf(facts.lane.flow, record.payload);
  const rendered = renderUnder(under, record.payload);
  const alike = await exportedAlike(trx, { organisationId, exported, parts: rendered });
  await giveExported(trx, { organisationId, record, alike });
  const parts = partsBeside(alike, rendered);
  const places = await supersededPlaces(trx, { organisationId, laneId, object: record.object });
  const generation = await nextOriginalGeneration(trx, { organisationId, laneId, object: record.object });
  // The first content may have made no posting, or one that was skipped or reversed: then there is no place to take over.
  if (places.length === 0) {
    const taken = { key, recordHash: record.content_hash, recordId: record.id, generation };
    return writePostings(world, trx, {
      facts,
      company,
      parts: parts.map((part) => ({ ...taken, part })),
      at,
    });
  }
  const rows = parts.map((part) => {
    const place = places.find((candidate) => candidate.part === part.part) ?? places[0];
    if (place === undefined) throw new Error(`record ${record.id} replaces nothing`);
    return postingRow(world, {
      key,
      recordHash: record.content_hash,
      part,
      facts,
      company,
      sequence: place.sequence,
      generation,
      at,
    });
  });
  const links = rows.map((row) => ({
    organisation_id: organisationId,
    posting_id: row.id,
    record_id: record.id,
    line: row.part ?? "",
  }));
  await insertPostings(trx, rows, links);
}
