/**
 * A document whose period the ledger has closed: the link's settings say whether it waits for a person, goes to the first
 * open period, or is refused. Only what was never sent may be moved: a look-up searches by the day it was sent for.
 */
import {
  type Document,
  type Finding,
  firstOpenDay,
  isClosedPeriod,
  type Registers,
} from "../../core/index.ts";
import { companyFlags, movePosting, type Posting } from "../../db/index.ts";
import { renderedColumns } from "../accept/render-record.ts";
import { checkPosting } from "../check-posting.ts";
import { engineFinding } from "../codes.ts";
import { type Drain, moved, nowText, type Progress, withHold } from "./drain.ts";
import { refuse } from "./refuse-posting.ts";

type Closed = { document: Document; findings: readonly Finding[]; registers: Registers };

/** Null where the settings have no say: other findings stand in the way as well, or the posting simply waits. */
export async function moveIntoOpenPeriod(
  drain: Drain,
  posting: Posting,
  { document, findings, registers }: Closed,
): Promise<Progress | null> {
  const { integration, settings } = drain;
  const errors = findings.filter((finding) => finding.severity === "error");
  const isUnsent = posting.attempts === 0 && !posting.must_look_up;
  if (!errors.every(isClosedPeriod) || !isUnsent || posting.role === "reversal") return null;
  if (settings === undefined || integration.intoOpenPeriod === undefined) return null;
  const company = await companyOf(drain);
  const decided = integration.intoOpenPeriod({
    document,
    settings: settings.settings,
    company,
    firstOpenOn: firstOpenDay(document.on, registers),
  });
  if (decided === "hold") return null;
  if (decided === "refuse") {
    const finding = engineFinding("period-stays-closed", {
      record: posting.reference,
      field: "on",
      value: document.on,
    });
    return refuse(drain, posting, [finding, ...findings.filter((other) => other.severity !== "error")]);
  }
  const left = checkPosting(decided, registers, drain.connection.identity);
  return left.some(isClosedPeriod) ? null : storeMoved(drain, posting, decided);
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
