/** Renders a posting's record anew under the current settings: after a mapping was changed, or a cause was cured. */
import type { Document, Finding } from "../../core/index.ts";
import type { Posting } from "../../db/index.ts";
import { companyFlags, recordOfPosting } from "../../db/index.ts";
import type { Drain } from "../lane/drain.ts";
import type { World } from "../world.ts";
import { renderedColumns, renderRecord } from "./render-record.ts";

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
  return { ...rendered, columns: renderedColumns(rendered, drain.link.settings_version) };
}

/** A reversal undoes what stands in the ledger: no settings change it. */
function asItIs(posting: Posting): RenderedAgain {
  const rendered = { document: posting.document, findings: [] };
  return { ...rendered, columns: renderedColumns(rendered, posting.settings_version) };
}
