/**
 * A document whose period the ledger has closed: the link's settings say whether it waits for a person, goes to the first
 * open period, or is refused. Only what is surely not in the ledger may be moved: a look-up searches by the day that was sent.
 */
import {
  type Document,
  type Finding,
  firstOpenDay,
  isClosedPeriod,
  type Registers,
  warningsIn,
} from "../../core/index.ts";
import { companyFlags, movePosting, type Posting } from "../../db/index.ts";
import { renderedColumns } from "../accept/render-record.ts";
import { engineFinding } from "../codes.ts";
import { checkInLane } from "./check-in-lane.ts";
import { type Drain, moved, nowText, type Progress, withHold } from "./drain.ts";
import { refuse } from "./refuse-posting.ts";

type Closed = { document: Document; findings: readonly Finding[]; registers: Registers };

/** `findings` of a document are those that still stand in its way on the new day. */
export type PeriodDecision =
  | { kind: "move"; document: Document; findings: readonly Finding[] }
  | { kind: "refuse"; finding: Finding }
  | { kind: "none" };

/** `none` where the settings have no say: other findings stand in the way as well, or the posting simply waits. */
export async function decideClosedPeriod(
  drain: Drain,
  posting: Posting,
  { document, findings, registers }: Closed,
): Promise<PeriodDecision> {
  const { integration, settings } = drain;
  const errors = findings.filter((finding) => finding.severity === "error");
  if (!errors.some(isClosedPeriod) || !errors.every(isClosedPeriod)) return { kind: "none" };
  if (!isSurelyAbsent(posting) || posting.role === "reversal") return { kind: "none" };
  if (settings === undefined || integration.intoOpenPeriod === undefined) return { kind: "none" };
  const company = await companyOf(drain);
  const decided = integration.intoOpenPeriod({
    document,
    settings: settings.settings,
    company,
    firstOpenOn: firstOpenDay(document.on, registers),
  });
  if (decided === "hold") return { kind: "none" };
  if (decided === "refuse") {
    const named = { record: posting.reference, field: "on", value: document.on };
    return { kind: "refuse", finding: engineFinding("period-stays-closed", named) };
  }
  const left = checkInLane(drain, decided, { registers });
  return left.some(isClosedPeriod) ? { kind: "none" } : { kind: "move", document: decided, findings: left };
}

/**
 * Never sent, or every attempt answered by a no that proves that nothing was written. Once an outcome was unknown the day
 * stays, also after the look-up has found nothing: were it wrong, the next look-up would search on another day.
 */
function isSurelyAbsent(posting: Posting): boolean {
  return !posting.was_unknown && !posting.must_look_up;
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

async function companyOf(drain: Drain) {
  return drain.world.db.inOrganisation(drain.organisationId, "read company", (trx) =>
    companyFlags(trx, { organisationId: drain.organisationId, companyId: drain.link.company_id }),
  );
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
