/** Renders a posting's record anew under the current settings: after a mapping was changed, or a cause was cured. */
import type { Document, Finding } from "../../core/index.ts";
import type { Posting } from "../../db/index.ts";
import { companyFlags, recordIdsOf, recordOfPosting, unsentPostings } from "../../db/index.ts";
import type { Drain } from "../lane/drain.ts";
import type { World } from "../world.ts";
import { partsOfToday } from "./parts-of-today.ts";
import { type RenderedPart, renderedColumns, renderRecord } from "./render-record.ts";

export type RenderedAgain = {
  document: Document | null;
  findings: readonly Finding[];
  columns: ReturnType<typeof renderedColumns>;
};

export async function renderAgain(
  world: World,
  of: { organisationId: string; posting: Posting; drain: Drain },
): Promise<RenderedAgain> {
  const { organisationId, posting, drain } = of;
  if (posting.role === "reversal") return asItIs(posting);
  const read = await world.db.inOrganisation(organisationId, "read record", async (trx) => ({
    record: await recordOfPosting(trx, { organisationId, postingId: posting.id }),
    company: await companyFlags(trx, { organisationId, companyId: drain.link.company_id }),
  }));
  const parts = renderRecord({
    integration: drain.integration,
    flow: drain.lane.flow,
    record: read.record,
    settings: drain.settings?.settings,
    company: read.company,
  });
  const rendered =
    parts.find((part) => part.part === posting.part) ?? parts.find((part) => part.document === null);
  // Its record gives other parts by now: saving, or a resume, puts those in its place.
  if (rendered === undefined) return asItIs(posting);
  if (posting.part !== "" && (await isKept(world, of, parts))) return asItIs(posting);
  return { ...rendered, columns: renderedColumns(rendered, drain.link.settings_version) };
}

/** Some of its record is in the ledger in other parts than it has today: the rest is finished as it was begun. */
async function isKept(
  world: World,
  { organisationId, posting }: { organisationId: string; posting: Posting },
  parts: readonly RenderedPart[],
): Promise<boolean> {
  const { id: postingId, lane_id: laneId } = posting;
  return world.db.inOrganisation(organisationId, "read parts", async (trx) => {
    const [recordId = ""] = await recordIdsOf(trx, { organisationId, postingId });
    const unsent = await unsentPostings(trx, { organisationId, laneId, recordId, after: 0, limit: 1_000 });
    const today = await partsOfToday(trx, { organisationId, recordId, parts, unsent });
    return today.kind === "keep";
  });
}

/** A reversal undoes what stands in the ledger: no settings change it. */
function asItIs(posting: Posting): RenderedAgain {
  const rendered = { document: posting.document, findings: [] };
  return { ...rendered, columns: renderedColumns(rendered, posting.settings_version) };
}
