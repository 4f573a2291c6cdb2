/** Gives the parts of records their places in the lane's order and writes their postings. */
import type { CompanyFlags, RecordKey } from "../../core/index.ts";
import { advanceSequence, insertPostings, type Transaction } from "../../db/index.ts";
import type { LaneFacts } from "../lane/begin-drain.ts";
import type { World } from "../world.ts";
import { postingRow } from "./posting-row.ts";
import type { RenderedPart } from "./render-record.ts";

export type TakenPart = {
  key: RecordKey;
  recordHash: string;
  recordId: string;
  part: RenderedPart;
  generation?: number;
};

export type WritePostings = {
  facts: LaneFacts;
  company: CompanyFlags;
  parts: readonly TakenPart[];
  at: string;
};

/** The lane's row must be locked: its next numbers are taken here. `parts` come in the order of the source. */
export async function writePostings(
  world: World,
  trx: Transaction,
  { facts, company, parts, at }: WritePostings,
): Promise<void> {
  if (parts.length === 0) return;
  const { lane, link } = facts;
  const organisationId = link.organisation_id;
  const isReleased = link.state === "active" && lane.schedule.kind === "at-once";
  const first = await advanceSequence(trx, {
    organisationId,
    laneId: lane.id,
    count: parts.length,
    isReleased,
  });
  const rows = parts.map(({ key, recordHash, part, generation = 0 }, index) =>
    postingRow(world, { key, recordHash, part, facts, company, sequence: first + index, generation, at }),
  );
  const links = rows.map((row, index) => ({
    organisation_id: organisationId,
    posting_id: row.id,
    record_id: parts[index]?.recordId ?? "",
    line: row.part ?? "",
  }));
  await insertPostings(trx, rows, links);
}

export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
