/**
 * What waited as one posting, because its record could not be rendered, becomes the parts that the record gives now. They
 * take its place in the order, so that records handed in later still come after them.
 */
import type { CompanyFlags } from "../../core/index.ts";
import {
  insertPostings,
  livePartsOfRecord,
  movePosting,
  nextOriginalGeneration,
  type Transaction,
  type UnsentPosting,
} from "../../db/index.ts";
import type { LaneFacts } from "../lane/begin-drain.ts";
import { integrationOf, type World } from "../world.ts";
import { postingRow } from "./posting-row.ts";
import type { RenderedPart } from "./render-record.ts";

export type SplitOf = {
  facts: LaneFacts;
  company: CompanyFlags;
  posting: UnsentPosting;
  parts: readonly RenderedPart[];
  at: string;
};

/** The lane's row must be locked. Parts that live already, because another posting of the record was split before, stay. */
export async function splitPosting(world: World, trx: Transaction, of: SplitOf): Promise<void> {
  const { facts, company, posting, parts, at } = of;
  const { organisation_id: organisationId } = facts.link;
  await movePosting(trx, {
    organisationId,
    postingId: posting.id,
    from: posting.state,
    to: "superseded",
    at,
  });
  const living = new Set(await livePartsOfRecord(trx, { organisationId, recordId: posting.record_id }));
  const integration = integrationOf(world, facts.link.integration);
  const key = { ...integration.keyOf(facts.lane.flow, posting.payload), object: posting.object };
  const generation = await nextOriginalGeneration(trx, {
    organisationId,
    laneId: facts.lane.id,
    object: posting.object,
  });
  const rows = parts
    .filter((part) => !living.has(part.part))
    .map((part) =>
      postingRow(world, {
        key,
        recordHash: posting.record_hash,
        part,
        facts,
        company,
        sequence: posting.sequence,
        generation,
        at,
      }),
    );
  const lines = rows.map((row) => ({
    organisation_id: organisationId,
    posting_id: row.id,
    record_id: posting.record_id,
    line: row.part ?? "",
  }));
  await insertPostings(trx, rows, lines);
}
