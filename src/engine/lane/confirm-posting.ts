/** Accepted → booked or differs: the document is read back and compared with what was sent; equal gives the certificate. */
import {
  contentHash,
  type Difference,
  type Finding,
  type HeldDocument,
  warningsIn,
} from "../../core/index.ts";
import { insertCertificate, movePosting, type Posting, requestHash } from "../../db/index.ts";
import { engineFinding } from "../codes.ts";
import { nowText } from "../world.ts";
import { askAgainOrHalt, forgetMisses } from "./ask-again.ts";
import { completeReversal } from "./complete-reversal.ts";
import { type Drain, idle, moved, type Progress, type Ready, waitFor, withHold } from "./drain.ts";
import { followJob } from "./follow-job.ts";
import { haltLane } from "./halt-lane.ts";
import { ledgerContext } from "./ledger-context.ts";
import { prepareStep } from "./prepare-step.ts";
import { identityOf, performStep } from "./send-posting.ts";
import { waitToSee } from "./wait-to-see.ts";

/** `hasNewSteps`: they, or which of them are over, are others than were last written down. */
type Accepted = Posting & { hasNewSteps?: true };

export async function continueAccepted(drain: Drain, posting: Accepted, ready: Ready): Promise<Progress> {
  if (posting.job_id !== null) return followJob(drain, posting, ready);
  if (posting.step >= (posting.steps?.length ?? 0)) return confirm(drain, posting, ready);
  const prepared = await prepareStep(drain, posting, ready);
  switch (prepared.kind) {
    case "make":
      return performStep(drain, prepared.posting, ready, prepared.file);
    case "over":
      return continueAccepted(drain, { ...prepared.posting, hasNewSteps: true }, ready);
    case "later":
      return askAgainOrHalt(drain, posting, prepared);
    case "refused":
      return haltUnread(drain, posting, prepared.findings);
  }
}

async function confirm(drain: Drain, posting: Accepted, { access, registers }: Ready): Promise<Progress> {
  const { ledger } = drain;
  const identity = identityOf(posting);
  if (identity === null) throw new Error(`posting ${posting.id} is accepted without a ledger identity`);
  const context = ledgerContext(drain, access);
  const reading = await ledger.readBack(context, identity, { on: posting.document_on, registers });
  if (reading.kind === "later" && reading.reauthorise === true) access.reject();
  if (reading.kind === "refused") return haltUnread(drain, posting, reading.findings);
  if (reading.kind === "later") return askAgainOrHalt(drain, posting, reading);
  forgetMisses(drain, posting);
  if (reading.value === null) return waitForSight(drain, posting);
  access.prove();
  const waitMs = isYetToShow(drain, posting, reading.value) ? waitToSee(drain, posting.changed_at) : null;
  if (waitMs !== null) return waitFor(drain, waitMs);
  const differences = ledger.compare({
    body: posting.steps?.at(0)?.request.body,
    token: posting.token,
    held: reading.value,
    registers,
  });
  return differences.length === 0
    ? book(drain, posting, reading.value)
    : recordDifference(drain, posting, reading.value, differences);
}

/**
 * A step that the ledger called done and the document does not show: a release, as a file is listed apart from it. What never shows
 * is booked as it stands, and the person reads how that is; at once, a release would be told as missing until the night.
 */
function isYetToShow({ ledger }: Drain, { steps }: Posting, held: HeldDocument): boolean {
  return (steps ?? []).slice(1).some((step) => step.attachment === undefined && !ledger.isDone(step, held));
}

/** The ledger gave a number and does not show the document: late visibility, or worse. It is never sent again. */
async function waitForSight(drain: Drain, posting: Posting): Promise<Progress> {
  const waitMs = waitToSee(drain, posting.changed_at);
  if (waitMs !== null) return waitFor(drain, waitMs);
  const finding = engineFinding("ledger-not-showing", {
    value: posting.ledger_number ?? "",
    record: posting.reference,
  });
  await withHold(drain, "halted", (trx) => haltLane(trx, drain, finding, posting.id));
  return idle;
}

/** The ledger gave a number and will not show the document: told to people, and asked again later. */
async function haltUnread(drain: Drain, posting: Posting, findings: readonly Finding[]): Promise<Progress> {
  const [first] = findings;
  if (first === undefined)
    throw new Error(`the read-back of posting ${posting.id} was refused without a finding`);
  await withHold(drain, "halted", (trx) => haltLane(trx, drain, first, posting.id));
  return waitFor(drain, drain.world.pace.backoffMaxMs);
}

/**
 * Written down with the next posting's first write, where one follows at once: the lane leaves one and begins the other in one
 * commit. A process that dies in between leaves it accepted, and it is read back again.
 */
async function book(drain: Drain, posting: Accepted, held: HeldDocument): Promise<Progress> {
  if (posting.role === "reversal") return bookReversal(drain, posting, held);
  drain.proven = {
    postingId: posting.id,
    held,
    heldHash: contentHash(held),
    requestHash: requestHash(posting),
    how: howOf(posting),
    findings: warningsIn(posting.findings),
    step: posting.step,
    ...(posting.hasNewSteps && posting.steps !== null ? { steps: posting.steps } : {}),
  };
  const head = drain.ahead.shift();
  return head === undefined ? moved : { kind: "moved", head };
}

async function bookReversal(drain: Drain, posting: Posting, held: HeldDocument): Promise<Progress> {
  const { organisationId, world } = drain;
  const at = nowText(world);
  await withHold(drain, "booked", async (trx) => {
    await movePosting(
      trx,
      { organisationId, postingId: posting.id, from: "accepted", to: "booked", at },
      {
        ledger_standing: held.standing,
        ledger_number: held.identity.number,
        // A step that was found made, or is not wanted any more, is written down here.
        ...(posting.steps === null ? {} : { steps: JSON.stringify(posting.steps), step: posting.step }),
        findings: JSON.stringify(warningsIn(posting.findings)),
      },
    );
    await insertCertificate(trx, {
      organisationId,
      installationId: world.installationId,
      posting,
      held,
      how: howOf(posting),
      at,
    });
    await completeReversal(trx, drain, posting, at);
  });
  return moved;
}

/** How we came to know the ledger's number. */
function howOf(posting: Posting): "answered" | "adopted" | "named" {
  if (posting.settled_by !== null) return "named";
  return posting.was_unknown ? "adopted" : "answered";
}

async function recordDifference(
  drain: Drain,
  posting: Posting,
  held: HeldDocument,
  differences: readonly Difference[],
): Promise<Progress> {
  const { organisationId, world } = drain;
  const findings = differences.map(({ field, sent, held: stands }) =>
    engineFinding("ledger-differs", {
      record: posting.reference,
      field,
      value: stands,
      parameters: { sent },
    }),
  );
  const [first] = findings;
  await withHold(drain, "differs", async (trx) => {
    await movePosting(
      trx,
      { organisationId, postingId: posting.id, from: "accepted", to: "differs", at: nowText(world) },
      { ledger_standing: held.standing, findings: JSON.stringify(findings) },
    );
    // What comes after it would most likely differ in the same way, and cannot be taken back.
    if (first !== undefined) await haltLane(trx, drain, first, posting.id);
  });
  return idle;
}
