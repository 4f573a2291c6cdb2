/** A posting whose period the ledger has closed: decided as the settings say, and stored where it is moved. */
import { type Document, dayIn, type Finding, type Registers, warningsIn } from "../../core/index.ts";
import { companyFlags, movePosting, type Posting, recordDays } from "../../db/index.ts";
import { renderedColumns } from "../accept/render-record.ts";
import { decideClosed, isForSettings, type PeriodDecision } from "../closed-period.ts";
import { nowText } from "../world.ts";
import { checkInLane } from "./check-in-lane.ts";
import { type Drain, moved, type Progress, withHold } from "./drain.ts";
import { refuse } from "./refuse-posting.ts";

type Closed = { document: Document; findings: readonly Finding[]; registers: Registers };

/** `none` where the settings have no say: other findings stand in the way as well, or the posting simply waits. */
export async function decideClosedPeriod(
  drain: Drain,
  posting: Posting,
  { document, findings, registers }: Closed,
): Promise<PeriodDecision> {
  const { integration, settings: saved, world, organisationId, link } = drain;
  const settings = saved?.settings;
  if (!isForSettings({ posting, findings, integration, settings })) return { kind: "none" };
  const { company, days } = await world.db.inOrganisation(organisationId, "read company", async (trx) => ({
    company: await companyFlags(trx, { organisationId, companyId: link.company_id }),
    days: await recordDays(trx, { organisationId, postingIds: [posting.id] }),
  }));
  const today = dayIn(world.clock.now(), company.timeZone);
  return decideClosed({
    posting,
    integration,
    settings,
    company,
    document,
    registers,
    recordOn: days.get(posting.id) ?? today,
    today,
    check: (on) => checkInLane(drain, on, { registers }),
  });
}

/** Of a planned posting; null where it is to be refused with the findings as they are. */
export async function moveIntoOpenPeriod(
  drain: Drain,
  posting: Posting,
  closed: Closed,
): Promise<Progress | null> {
  const decision = await decideClosedPeriod(drain, posting, closed);
  if (decision.kind === "none") return null;
  if (decision.kind === "refuse")
    return refuse(drain, posting, [decision.finding, ...warningsIn(closed.findings)]);
  return storeMoved(drain, posting, decision.document);
}

async function storeMoved(drain: Drain, posting: Posting, document: Document): Promise<Progress> {
  const { organisationId, world } = drain;
  await withHold(drain, "planned", (trx) =>
    movePosting(
      trx,
      {
        organisationId,
        postingId: posting.id,
        from: "planned",
        to: "planned",
        at: nowText(world),
        asRendered: posting,
      },
      renderedColumns({ document, findings: posting.findings }, posting.settings_version),
    ),
  );
  return moved;
}
