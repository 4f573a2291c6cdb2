/** A write that the ledger took as a job of its own: its id is stored, and the job is asked about until it is over. */
import type { Finding, Later, LedgerIdentity, StepOutcome } from "../../core/index.ts";
import { isIdentityHeld, movePosting, type Posting } from "../../db/index.ts";
import { engineFinding } from "../codes.ts";
import { dropRegisters } from "../connection/ensure-registers.ts";
import { backoff } from "../pace.ts";
import { type Drain, moved, nowText, type Progress, type Ready, waitFor, withHold } from "./drain.ts";
import { haltLane } from "./halt-lane.ts";
import { ledgerContext } from "./ledger-context.ts";
import { saidFindings } from "./send-posting.ts";

export async function followJob(drain: Drain, posting: Posting, { access }: Ready): Promise<Progress> {
  const { world, ledger } = drain;
  const step = posting.steps?.[posting.step];
  if (posting.job_id === null || step === undefined || ledger.followJob === undefined)
    throw new Error(`posting ${posting.id} has no job that could be followed`);
  const context = ledgerContext(drain, access);
  const outcome = await ledger.followJob(context, { jobId: posting.job_id, step });
  if (outcome.kind === "later" && outcome.reauthorise === true) access.reject();
  if (outcome.kind !== "later") world.memory.misses.delete(posting.id);
  return recordJob(drain, posting, outcome);
}

async function recordJob(drain: Drain, posting: Posting, outcome: StepOutcome): Promise<Progress> {
  switch (outcome.kind) {
    case "queued":
      if (hasRunTooLong(drain, posting)) {
        await leaveAccepted(drain, posting, "uncertain", { was_unknown: true });
        return moved;
      }
      return waitFor(drain, nextAsk(drain, posting));
    case "later":
      return waitOrHalt(drain, posting, outcome);
    case "accepted":
      return endJob(drain, posting, outcome.identity);
    case "refused":
      return refuseJob(drain, posting, outcome.findings);
    case "unknown":
      // The ledger has forgotten the job, or cannot say how it ended: only a look-up can.
      await leaveAccepted(drain, posting, "uncertain", {
        was_unknown: true,
        ...saidFindings(posting, outcome.finding),
      });
      return moved;
  }
}

/** So many answers in a row that told nothing, eight and a half minutes of doubling waits, and people are told. */
const missesMax = 8;

/** What becomes of the job is not known, so nothing is sent meanwhile; the halt asks again by itself. */
async function waitOrHalt(drain: Drain, posting: Posting, later: Later): Promise<Progress> {
  const { memory, pace } = drain.world;
  const misses = (memory.misses.get(posting.id) ?? 0) + 1;
  memory.misses.set(posting.id, misses);
  if (misses <= missesMax) {
    const waitsMs = [later.retryAfterMs ?? 0, nextAsk(drain, posting), backoff(pace, misses)];
    return waitFor(drain, Math.max(...waitsMs));
  }
  const finding =
    later.finding ??
    engineFinding("ledger-unreachable", { record: posting.reference, parameters: { cause: later.cause } });
  await withHold(drain, "halted", (trx) => haltLane(trx, drain, finding, posting.id));
  return waitFor(drain, pace.backoffMaxMs);
}

/** Ledgers forget their jobs after a day; one that still calls itself under way by then is looked up like a lost answer. */
const jobMaxMs = 25 * 60 * 60_000;

function hasRunTooLong({ world }: Drain, posting: Posting): boolean {
  return world.clock.now() - Date.parse(posting.changed_at) > jobMaxMs;
}

/** Often at first, ever more rarely: a tenth of how long the job has run. */
function nextAsk({ world }: Drain, posting: Posting): number {
  const ranMs = world.clock.now() - Date.parse(posting.changed_at);
  return Math.min(world.pace.probeMs, Math.max(backoff(world.pace, 1), Math.floor(ranMs / 10)));
}

async function endJob(drain: Drain, posting: Posting, identity: LedgerIdentity): Promise<Progress> {
  const { organisationId, world, connection } = drain;
  const { kind, id, number } = identity;
  const isTaken = await withHold(drain, "accepted", async (trx) => {
    const owner = { organisationId, connectionId: connection.id, kind, id, postingId: posting.id };
    const taken = posting.step === 0 && (await isIdentityHeld(trx, owner));
    const named = taken ? {} : { ledger_kind: kind, ledger_id: id, ledger_number: number };
    await movePosting(
      trx,
      {
        organisationId,
        postingId: posting.id,
        from: "accepted",
        to: taken ? "uncertain" : "accepted",
        at: nowText(world),
      },
      { ...named, job_id: null, ...(taken ? { was_unknown: true } : { step: posting.step + 1 }) },
    );
    return taken;
  });
  if (isTaken) {
    const finding = engineFinding("look-up-several", { value: number, record: posting.reference });
    await withHold(drain, "halted", (trx) => haltLane(trx, drain, finding, posting.id));
  }
  return moved;
}

/** As with an answer given at once: a refusal after an unknown attempt is looked up, and a later step's leaves the document. */
async function refuseJob(drain: Drain, posting: Posting, findings: readonly Finding[]): Promise<Progress> {
  if (posting.was_unknown) {
    await leaveAccepted(drain, posting, "uncertain", {});
    return moved;
  }
  dropRegisters(drain.world, drain.connection.id);
  await leaveAccepted(
    drain,
    posting,
    posting.step === 0 ? "refused" : "accepted",
    { findings: JSON.stringify(findings) },
    findings,
  );
  return moved;
}

async function leaveAccepted(
  drain: Drain,
  posting: Posting,
  to: "uncertain" | "refused" | "accepted",
  changes: Parameters<typeof movePosting>[2],
  halt: readonly Finding[] = [],
): Promise<void> {
  const { organisationId, world } = drain;
  await withHold(drain, to, async (trx) => {
    await movePosting(
      trx,
      { organisationId, postingId: posting.id, from: "accepted", to, at: nowText(world) },
      { ...changes, job_id: null },
    );
    const [first] = halt;
    if (first !== undefined) await haltLane(trx, drain, first, posting.id);
  });
}
