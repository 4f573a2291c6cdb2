/** A posting as it is first written: everything but its rendering is fixed here for good. */
import { type CompanyFlags, periodOf, postingToken, type RecordKey } from "../../core/index.ts";
import type { NewPosting } from "../../db/index.ts";
import type { LaneFacts } from "../lane/begin-drain.ts";
import { flowOf, integrationOf, type World } from "../world.ts";
import { type RenderedPart, renderedColumns } from "./render-record.ts";

export type PostingOf = {
  key: RecordKey;
  recordHash: string;
  part: RenderedPart;
  facts: LaneFacts;
  company: CompanyFlags;
  sequence: number;
  /** `original` unless it takes the place of one that was reversed. */
  role?: "original" | "replacement";
  /** Above 0 for an original that takes the place of one that was never sent, and counted for replacements. */
  generation: number;
  at: string;
};

export function postingRow(world: World, of: PostingOf): NewPosting {
  const { key, part, facts, company, sequence, generation, at } = of;
  const { lane, link } = facts;
  const role = of.role ?? "original";
  const businessKey = businessKeyOf({ facts, company, object: key.object, part: part.part });
  return {
    document_on: key.on,
    period: periodOf(key.on),
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
    role,
    generation,
    token: postingToken({ installation: world.installationId, businessKey, role, generation }),
    state: part.document === null ? "refused" : "planned",
    kind: flowOf(integrationOf(world, link.integration), lane.flow).documentKind,
    record_hash: of.recordHash,
    reference: key.reference,
    must_look_up: lane.verify_through_on !== null && key.on <= lane.verify_through_on,
    created_at: at,
    changed_at: at,
  };
}

/**
 * Never a date or a file name: the same object handed in again must meet its first posting. Each part is encoded, so that
 * company "a/b" with object "c" is not company "a" with object "b/c".
 */
function businessKeyOf(of: {
  facts: LaneFacts;
  company: CompanyFlags;
  object: string;
  part: string;
}): string {
  const { lane, link } = of.facts;
  const parts = [
    link.organisation_id,
    link.integration,
    lane.flow,
    of.company.externalId,
    of.object,
    of.part,
  ];
  return parts.map(encodeURIComponent).join("/");
}
