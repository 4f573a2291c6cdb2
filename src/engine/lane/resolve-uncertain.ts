/**
 * The ledger may or may not hold it. Only a look-up in the ledger decides, or a person:
 * found → accepted (adopted); surely absent → planned; cannot tell → the lane halts.
 */
import type { Finding, HeldDocument } from "../../core/index.ts";
import { attemptsOf, isIdentityHeld, movePosting, type Posting, setFindings } from "../../db/index.ts";
import { engineFinding } from "../codes.ts";
import { backoff } from "../pace.ts";
import { type LookUps, nowText } from "../world.ts";
import { countMiss, forgetMisses } from "./ask-again.ts";
import { type Drain, moved, type Progress, type Ready, waitFor, withHold } from "./drain.ts";
import { haltLane } from "./halt-lane.ts";
import { judgeLookUp, verbatimOf } from "./judge-look-up.ts";
import { type Attempts, lookUpPosting } from "./look-up-posting.ts";
import { stampedElsewhere } from "./stamped-elsewhere.ts";

export async function resolveUncertain(drain: Drain, posting: Posting, ready: Ready): Promise<Progress> {
  const { world } = drain;
  const lookUps = lookUpsOf(drain, posting);
  const attempts = await world.db.inOrganisation(drain.organisationId, "read attempts", (trx) =>
    attemptsOf(trx, { organisationId: drain.organisationId, postingId: posting.id }),
  );
  const begun = { monotonicMs: world.clock.monotonic(), wallMs: world.clock.now() };
  const result = await lookUpPosting(drain, posting, ready, attempts);
  if (result.kind === "later") return waitOrHalt(drain, posting, result);
  if (result.kind === "refused") return haltUnclear(drain, posting, result.finding);
  if (!result.value.complete)
    return waitOrHalt(drain, posting, { cause: "the ledger's lists contradict each other" });
  const verdict = judgeLookUp(drain, posting, {
    result: result.value,
    attempts,
    lookUps,
    registers: ready.registers,
    begun,
  });
  // Surely absent on its day: the days around it may still have to be asked about.
  if (verdict.kind !== "absent") forgetMisses(drain, posting);
  switch (verdict.kind) {
    case "found":
      return adopt(drain, posting, verdict.held);
    case "done":
      return finishStep(drain, posting);
    case "absent":
      return absentOnItsDay(drain, posting, ready, attempts);
    case "unclear":
      return haltUnclear(drain, posting, verdict.finding);
    case "wait":
      return waitFor(drain, verdict.waitMs);
  }
}

/**
 * This process's own waiting for a proof of absence, by its own clock. It holds while the posting stands as it stood: nobody has sent it,
 * moved it or called it absent since. Who held the lane in between does not matter: workers that take turns would else begin anew for
 * ever. A smaller epoch is another history, which a restore has brought back.
 */
function lookUpsOf(drain: Drain, posting: Posting): LookUps {
  const { memory, clock } = drain.world;
  const { epoch } = drain.hold;
  const { attempts, changed_at: changedAt } = posting;
  const known = memory.lookUps.get(posting.id);
  if (known?.attempts === attempts && known.changedAt === changedAt && known.epoch <= epoch) {
    known.epoch = epoch;
    return known;
  }
  const begun = { epoch, attempts, changedAt, sinceMs: clock.monotonic(), absentAtMs: null };
  memory.lookUps.set(posting.id, begun);
  return begun;
}

/**
 * No answer is no proof: it is asked again, ever later, and in the end by a halt that looks again by itself. Counted whoever held the
 * lane in between: workers that take turns at it would else never have asked often enough to tell anybody.
 */
async function waitOrHalt(
  drain: Drain,
  posting: Posting,
  { cause, retryAfterMs = 0 }: { cause: string; retryAfterMs?: number },
): Promise<Progress> {
  const { count, halt } = countMiss(drain, posting, { cause });
  return halt === null
    ? waitFor(drain, Math.max(retryAfterMs, backoff(drain.world.pace, count)))
    : haltUnclear(drain, posting, halt);
}

async function adopt(drain: Drain, posting: Posting, held: HeldDocument): Promise<Progress> {
  const { organisationId, world } = drain;
  const { kind, id, number } = held.identity;
  const isTaken = await withHold(drain, "accepted", async (trx) => {
    const owner = { organisationId, connectionId: drain.connection.id, kind, id, postingId: posting.id };
    if (await isIdentityHeld(trx, owner)) return true;
    await movePosting(
      trx,
      { organisationId, postingId: posting.id, from: "uncertain", to: "accepted", at: nowText(world) },
      { ledger_kind: kind, ledger_id: id, ledger_number: number, step: posting.step + 1, not_before: null },
    );
    return false;
  });
  world.memory.lookUps.delete(posting.id);
  if (isTaken)
    return haltUnclear(
      drain,
      posting,
      engineFinding("look-up-several", { value: number, record: posting.reference }),
    );
  return moved;
}

/** The step's effect shows on the document: it counts as made, whichever attempt made it. */
async function finishStep(drain: Drain, posting: Posting): Promise<Progress> {
  const { organisationId, world } = drain;
  await withHold(drain, "accepted", (trx) =>
    movePosting(
      trx,
      { organisationId, postingId: posting.id, from: "uncertain", to: "accepted", at: nowText(world) },
      { step: posting.step + 1, not_before: null },
    ),
  );
  world.memory.lookUps.delete(posting.id);
  return moved;
}

/** So many attempts that surely wrote nothing and never said why in a form that may be believed: people are told. */
const vainMax = 5;

function inVain(posting: Posting, attempts: Attempts): Finding | null {
  // One that the ledger had accepted was a job, which ended without an answer that may be believed.
  const vain = new Set(["unknown", "accepted"]);
  const count = attempts.filter(({ step, outcome }) => step === posting.step && vain.has(outcome)).length;
  if (count < vainMax) return null;
  return engineFinding("sent-in-vain", {
    record: posting.reference,
    parameters: { count },
    ...verbatimOf(posting),
  });
}

/** Only a history that this database has lost can have booked it on a day that no attempt of ours names. */
async function absentOnItsDay(
  drain: Drain,
  posting: Posting,
  ready: Ready,
  attempts: Attempts,
): Promise<Progress> {
  const isMovable = drain.integration.intoOpenPeriod !== undefined && posting.step === 0;
  if (posting.must_look_up && isMovable) {
    const elsewhere = await stampedElsewhere(drain, posting, ready);
    if (elsewhere.kind === "later") return waitOrHalt(drain, posting, elsewhere);
    if (elsewhere.kind === "found") return haltUnclear(drain, posting, elsewhere.finding);
  }
  forgetMisses(drain, posting);
  return declareAbsent(drain, posting, inVain(posting, attempts));
}

/** A later step's absence leaves the document of the first step where it is. */
async function declareAbsent(drain: Drain, posting: Posting, halt: Finding | null): Promise<Progress> {
  const { organisationId, world } = drain;
  await withHold(drain, "planned", async (trx) => {
    await movePosting(
      trx,
      {
        organisationId,
        postingId: posting.id,
        from: "uncertain",
        to: posting.step === 0 ? "planned" : "accepted",
        at: nowText(world),
      },
      { was_unknown: false, must_look_up: false, not_before: null },
    );
    if (halt !== null) await haltLane(trx, drain, halt, posting.id);
  });
  world.memory.lookUps.delete(posting.id);
  return halt === null ? moved : waitFor(drain, world.pace.backoffMaxMs);
}

async function haltUnclear(drain: Drain, posting: Posting, finding: Finding): Promise<Progress> {
  const { organisationId } = drain;
  await withHold(drain, "halted", async (trx) => {
    await setFindings(trx, { organisationId, postingId: posting.id, findings: [finding] });
    await haltLane(trx, drain, finding, posting.id);
  });
  return waitFor(drain, drain.world.pace.backoffMaxMs);
}
