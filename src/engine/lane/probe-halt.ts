/** Looks whether the cause of a halt is gone: the account exists now, the period is open again, the connection is back. */
import {
  canonicalText,
  contentHash,
  type Document,
  type Finding,
  hasErrors,
  type Refused,
  type StepPlan,
} from "../../core/index.ts";
import { closeHalt, explainHalt, type Halt, movePosting, openHaltOf, type Posting } from "../../db/index.ts";
import { renderAgain } from "../accept/render-again.ts";
import { renderedColumns } from "../accept/render-record.ts";
import { withPlanFindings } from "../with-plan-findings.ts";
import { nowText } from "../world.ts";
import { checkInLane } from "./check-in-lane.ts";
import { type Drain, idle, moved, type Progress, type Ready, waitFor, withHold } from "./drain.ts";
import { followJob } from "./follow-job.ts";
import { decideClosedPeriod } from "./open-period.ts";
import { resolveUncertain } from "./resolve-uncertain.ts";
import { waitsForPerson } from "./waits-for-person.ts";

/** Causes that go by themselves, hours later: the question goes on under the halt, which ends with the first answer that tells. */
const onlyTimeTells = new Set(["job-may-begin", "job-not-ended"]);

export async function probeHalt(drain: Drain, posting: Posting | undefined, ready: Ready): Promise<Progress> {
  const { world, organisationId, lane } = drain;
  const halt = await world.db.inOrganisation(organisationId, "read halt", (trx) =>
    openHaltOf(trx, { organisationId, laneId: lane.id }),
  );
  if (halt === undefined) {
    // A person has ended it since this drain began.
    drain.lane = { ...lane, state: "running" };
    return moved;
  }
  if (!drain.link.resumes_itself) return explainOnly(drain, halt, posting, ready);
  if (waitsForPerson(halt.finding)) return idle;
  // Reaching this line, the connection works: a halt that was about it alone is over.
  if (halt.posting_id === null) return heal(drain, undefined);
  if (posting === undefined || posting.id !== halt.posting_id) return heal(drain, undefined);
  if (onlyTimeTells.has(halt.finding.code)) return lookOn(drain, posting, ready);
  // Sent again at once it would only fail again, and each time waits for proof.
  if (halt.finding.code === "sent-in-vain") return tryAgainLater(drain, halt.opened_at);
  // New settings have made it bookable since; if they have not, the preflight says so again.
  if (posting.state === "planned") return heal(drain, undefined);
  if (posting.state !== "refused") return tryAgainLater(drain, halt.opened_at);
  // The settings have refused it since it was halted for what the ledger said.
  if (posting.findings.some(waitsForPerson)) return idle;
  const columns = await curedBy(drain, { posting, halt }, ready);
  return columns === null ? waitFor(drain, nextProbe(drain, halt.opened_at)) : heal(drain, posting, columns);
}

/** The lane waits for a person, who is to read the cause as fresh registers tell it: once, right after the ledger has refused. */
async function explainOnly(
  drain: Drain,
  halt: Halt,
  posting: Posting | undefined,
  ready: Ready,
): Promise<Progress> {
  const isLedgersWord = halt.finding.verbatim !== undefined && posting?.state === "refused";
  if (isLedgersWord && posting.id === halt.posting_id) await curedBy(drain, { posting, halt }, ready);
  return idle;
}

async function lookOn(drain: Drain, posting: Posting, ready: Ready): Promise<Progress> {
  if (posting.state === "uncertain") return resolveUncertain(drain, posting, ready);
  if (posting.state === "accepted" && posting.job_id !== null) return followJob(drain, posting, ready);
  return heal(drain, undefined);
}

/** A look-up or a read-back that the ledger would not answer: it is asked again, but not more often than every quarter of an hour. */
async function tryAgainLater(drain: Drain, openedAt: string): Promise<Progress> {
  const stoodMs = Math.max(0, drain.world.clock.now() - Date.parse(openedAt));
  const leftMs = drain.world.pace.backoffMaxMs - stoodMs;
  return leftMs <= 0 ? heal(drain, undefined) : waitFor(drain, leftMs);
}

/**
 * Cheap look-ups only: the preflight over fresh registers. A refusal that came from the ledger itself heals only where the
 * preflight sees its cause too; what it sees is added to the posting, so that a person reads everything at once, and told by the halt.
 * Answers with what the posting becomes; null while the cause stands.
 */
async function curedBy(drain: Drain, stands: Stands, ready: Ready): Promise<Columns | null> {
  const { posting } = stands;
  const { organisationId, world } = drain;
  const rendered = await renderAgain(world, { organisationId, posting, drain });
  if (rendered.document === null || hasErrors(rendered.findings)) return null;
  const seen = errorsIn(checkInLane(drain, rendered.document, ready));
  const closed = { document: rendered.document, findings: seen, registers: ready.registers };
  const decision = await decideClosedPeriod(drain, posting, closed);
  if (decision.kind === "refuse") {
    // What the settings say of the closed period tells all that the preflight found: that it is closed.
    await addSeen(drain, stands, [decision.finding]);
    return null;
  }
  const checked = decision.kind === "move" ? errorsIn(decision.findings) : seen;
  const bookable = decision.kind === "move" ? decision.document : rendered.document;
  const left = withPlanFindings(checked, planned(drain, posting, bookable, ready));
  if (left.length > 0) {
    await addSeen(drain, stands, left);
    return null;
  }
  const isOurs = posting.findings.some((finding) => finding.verbatim === undefined);
  if (decision.kind !== "move") return isOurs ? rendered.columns : null;
  // The very document that the ledger has refused is not sent again, on whatever day it stands: that would never end.
  const { document } = decision;
  if (contentHash(document) === posting.document_hash && !isOurs) return null;
  return renderedColumns({ document, findings: rendered.findings }, drain.link.settings_version);
}

type Stands = { posting: Posting; halt: Halt };
type Columns = ReturnType<typeof renderedColumns>;

/** What the ledger's client would make of it, or refuse to: the lane would halt again at once, and heal again, without end. */
function planned(
  { ledger, settings }: Drain,
  { token }: Posting,
  document: Document,
  { registers }: Ready,
): StepPlan[] | Refused {
  return ledger.plan({ document, token, options: settings?.options, registers });
}

function errorsIn(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.severity === "error");
}

/**
 * The halt tells what a lane that met the cause now would be halted with. One that met it over registers that were out of date
 * has the ledger's words for it; left alone, people would read one cause as two. Those words stay with the posting.
 */
async function addSeen(drain: Drain, { posting, halt }: Stands, seen: readonly Finding[]): Promise<void> {
  const fresh = [...seen, ...posting.findings.filter((finding) => finding.verbatim !== undefined)];
  const [first = halt.finding] = seen;
  const isKnown = canonicalText([fresh, first]) === canonicalText([posting.findings, halt.finding]);
  if (isKnown) return;
  const { organisationId, world, lane } = drain;
  const of = { organisationId, postingId: posting.id };
  await withHold(drain, "findings", async (trx) => {
    await movePosting(
      trx,
      { ...of, from: "refused", to: "refused", at: nowText(world) },
      { findings: JSON.stringify(fresh) },
    );
    await explainHalt(trx, { ...of, laneId: lane.id, finding: first });
  });
}

/** Looks often at first and ever more rarely: the wait is a tenth of how long the halt has stood. */
function nextProbe({ world }: Drain, openedAt: string): number {
  const stoodMs = world.clock.now() - Date.parse(openedAt);
  return Math.min(world.pace.backoffMaxMs, Math.max(world.pace.probeMs, Math.floor(stoodMs / 10)));
}

async function heal(drain: Drain, posting: Posting | undefined, columns?: Columns): Promise<Progress> {
  const { organisationId, lane, world } = drain;
  const at = nowText(world);
  await withHold(drain, "healed", async (trx) => {
    if (posting !== undefined && columns !== undefined) {
      await movePosting(
        trx,
        { organisationId, postingId: posting.id, from: "refused", to: "planned", at },
        columns,
      );
    }
    await closeHalt(trx, {
      organisationId,
      laneId: lane.id,
      at,
      how: "healed",
      personId: null,
      reason: null,
    });
  });
  drain.lane = { ...drain.lane, state: "running" };
  return moved;
}
