/** A posting as it is first written: everything but its rendering is fixed here for good. */
import { type CompanyFlags, postingToken, type RecordKey } from "../../core/index.ts";
import type { NewPosting } from "../../db/index.ts";
import type { LaneFacts } from "../lane/begin-drain.ts";
import { integrationOf, type World } from "../world.ts";
import { type RenderedPart, renderedColumns } from "./render-record.ts";

export type PostingOf = {
  key: RecordKey;
  recordHash: string;
  part: RenderedPart;
  facts: LaneFacts;
  company: CompanyFlags;
  sequence: number;
  /** Above 0 for an original that takes the place of one that was never sent. */
  generation: number;
  at: string;
};

export function postingRow(world: World, of: PostingOf): NewPosting {
  const { key, part, facts, company, sequence, generation, at } = of;
  const { lane, link } = facts;
  // Never a date or a file name: the same object handed in again must meet its first posting.
  const businessKey = [
    link.organisation_id,
    link.integration,
    company.externalId,
    key.object,
    part.part,
  ].join("/");
  const flow = integrationOf(world, link.integration).flows.find((candidate) => candidate.name === lane.flow);
  return {
    document_on: key.on,
    period: key.on.slice(0, 7),
    currency: company.currency,
    ...renderedColumns(part, link.settings_version),
    organisation_id: link.organisation_id,
    id: world.ids.next(),
    lane_id: lane.id,
    connection_id: link.connection_id,
    sequence,
    object: key.object,
    part: part.part,
    business_key: businessKey,
    role: "original",
    generation,
    token: postingToken({ installation: world.installationId, businessKey, role: "original", generation }),
    state: part.document === null ? "refused" : "planned",
    kind: flow?.documentKind ?? "journal",
    record_hash: of.recordHash,
    reference: key.reference,
    must_look_up: lane.verify_through_on !== null && key.on <= lane.verify_through_on,
    created_at: at,
    changed_at: at,
  };
}
