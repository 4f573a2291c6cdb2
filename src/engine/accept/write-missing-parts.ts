/**
 * Parts of a record that no posting stands for: what waited as one posting because it could not be rendered, or what other settings
 * give. They take the place of a posting of the record, so that records handed in later still come after them.
 */
import {
  insertPostings,
  nextOriginalGeneration,
  type Transaction,
  type UnsentPosting,
} from "../../db/index.ts";
import type { World } from "../world.ts";
import type { LaneUnder } from "./lane-under.ts";
import { postingRow } from "./posting-row.ts";
import type { RenderedPart } from "./render-record.ts";

export type MissingParts = {
  under: LaneUnder;
  /** In whose place they go. */
  posting: UnsentPosting;
  parts: readonly RenderedPart[];
  at: string;
};

/** The lane's row must be locked. */
export async function writeMissingParts(world: World, trx: Transaction, of: MissingParts): Promise<void> {
  const { under, posting, parts, at } = of;
  if (parts.length === 0) return;
  const { facts, company, integration } = under;
  const { organisation_id: organisationId } = facts.link;
  const { object, sequence, record_hash: recordHash } = posting;
  const key = { ...integration.keyOf(facts.lane.flow, posting.payload), object };
  const generation = await nextOriginalGeneration(trx, { organisationId, laneId: facts.lane.id, object });
  const rows = parts.map((part) =>
    postingRow(world, { key, recordHash, part, facts, company, sequence, generation, at }),
  );
  const lines = rows.map((row) => ({
    organisation_id: organisationId,
    posting_id: row.id,
    record_id: posting.record_id,
    line: row.part ?? "",
  }));
  await insertPostings(trx, rows, lines);
}
