/**
 * The ledger may or may not hold it. Only a look-up in the ledger decides, or a person:
 * found → accepted (adopted); surely absent → planned; cannot tell → the lane halts.
 */
import type { Finding, HeldDocument, LedgerContext, LookUpResult, Reading } from "../../core/index.ts";
import { attemptsOf, isIdentityHeld, movePosting, type Posting, setFindings } from "../../db/index.ts";
import { engineFinding } from "../codes.ts";
import { backoff } from "../pace.ts";
import type { Watch } from "../world.ts";
import { type Drain, moved, nowText, type Progress, type Ready, waitFor, withHold } from "./drain.ts";
import { haltLane } from "./halt-lane.ts";
import { ledgerContext } from "./ledger-context.ts";
import { identityOf } from "./send-posting.ts";
import { stampedElsewhere } from "./stamped-elsewhere.ts";
import { timingOf } from "./timing-of.ts";

type Attempts = Awaited<ReturnType<typeof attemptsOf>>;

export async function resolveUncertain(drain: Drain, posting: Posting, ready: Ready): Promise<Progress> {
  const { world } = drain;
  const watch = watchOf(drain, posting);
  const attempts = await world.db.inOrganisation(drain.organisationId, "read attempts", (trx) =>
    attemptsOf(trx, { organisationId: drain.organisationId, postingId: posting.id }),
  );
  const result = await askLedger(drain, posting, ready, attempts);
  if (result.kind === "later") return waitOrHalt(drain, posting, watch, result);
  if (result.kind === "refused") return haltUnclear(drain, posting, result.finding);
  if (!result.value.complete)
    return waitOrHalt(drain, posting, watch, { cause: "the ledger's lists contradict each other" });
  watch.misses = 0;
  const verdict = judge(drain, posting, {
    result: result.value,
    attempts,
    watch,
    registers: ready.registers,
  });
  switch (verdict.kind) {
    case "found":
      return adopt(drain, posting, verdict.held);
    case "done":
      return finishStep(drain, posting);
    case "absent":
      return absentOnItsDay(drain, posting, ready, { watch, attempts });
    case "unclear":
      return haltUnclear(drain, posting, verdict.finding);
    case "wait":
      return waitFor(drain, verdict.waitMs);
  }
}

/** Starts afresh whenever the lane changed hands or the process is new: an interval that another clock ran does not count. */
function watchOf(drain: Drain, posting: Posting): Watch {
  const { watches } = drain.world.memory;
  const known = watches.get(posting.id);
  if (known !== undefined && known.epoch === drain.hold.epoch && known.attempts === posting.attempts)
    return known;
  const watch = {
    epoch: drain.hold.epoch,
    attempts: posting.attempts,
    sinceMs: drain.world.clock.monotonic(),
    absentAtMs: null,
    misses: 0,
  };
  watches.set(posting.id, watch);
  return watch;
}

/** So many look-ups in a row that told nothing, eight and a half minutes of doubling waits, and people are told. */
const missesMax = 8;

/** No answer is no proof: it is asked again, ever later, and in the end by a halt that looks again by itself. */
async function waitOrHalt(
  drain: Drain,
  posting: Posting,
  watch: Watch,
  { cause, retryAfterMs = 0 }: { cause: string; retryAfterMs?: number },
): Promise<Progress> {
  watch.misses += 1;
  if (watch.misses <= missesMax)
    return waitFor(drain, Math.max(retryAfterMs, backoff(drain.world.pace, watch.misses)));
  return haltUnclear(
    drain,
    posting,
    engineFinding("ledger-unreachable", { record: posting.reference, parameters: { cause } }),
  );
}

type Asked =
  | { kind: "read"; value: LookUpResult }
  | { kind: "later"; cause: string; retryAfterMs?: number }
  | { kind: "refused"; finding: Finding };

async function askLedger(
  drain: Drain,
  posting: Posting,
  { access, registers }: Ready,
  attempts: Attempts,
): Promise<Asked> {
  const { ledger } = drain;
  if (posting.document === null) throw new Error(`posting ${posting.id} is uncertain without a document`);
  const context = ledgerContext(drain, access);
  const reading: Reading<LookUpResult> =
    posting.step === 0
      ? await ledger.lookUp(context, {
          token: posting.token,
          document: posting.document,
          registers,
          bodies: bodiesOf(posting, attempts),
          sinceMs: sinceOf(posting, attempts),
        })
      : await readWritten(drain, posting, { context, registers });
  if (reading.kind === "read") return reading;
  // A ledger that will not answer a question decides nothing; but it is told, and asked again later.
  if (reading.kind === "refused") {
    const [finding] = reading.findings;
    if (finding === undefined)
      throw new Error(`the look-up of posting ${posting.id} was refused without a finding`);
    return { kind: "refused", finding };
  }
  if (reading.reauthorise === true) access.reject();
  const { cause, retryAfterMs = 0 } = reading;
  return { kind: "later", cause, retryAfterMs };
}

/** A later step is never looked for by token: the document that the first one wrote shows whether it is done. */
async function readWritten(
  drain: Drain,
  posting: Posting,
  { context, registers }: { context: LedgerContext; registers: Ready["registers"] },
): Promise<Reading<LookUpResult>> {
  const identity = identityOf(posting);
  if (identity === null) throw new Error(`posting ${posting.id} is past its first step without an identity`);
  const reading = await drain.ledger.readBack(context, identity, { on: posting.document_on, registers });
  if (reading.kind !== "read") return reading;
  const found = reading.value === null ? [] : [reading.value];
  return { kind: "read", value: { complete: true, found, lookalikes: [] } };
}

/** The bodies of the posting's first step, all attempts, or as planned where none was made. */
function bodiesOf(posting: Posting, attempts: Attempts): unknown[] {
  const sent = attempts
    .filter((attempt) => attempt.step === 0)
    .map((attempt) => attempt.request.request.body);
  const planned = posting.steps?.[0]?.request.body;
  return sent.length > 0 ? sent : [planned];
}

/** Before a restore's lost history began nobody knows: the record's own day bounds it well enough, far in the past. */
function sinceOf(posting: Posting, attempts: Attempts): number {
  const [first] = attempts;
  return Date.parse(first === undefined ? `${posting.document_on}T00:00:00Z` : first.started_at);
}

type Verdict =
  | { kind: "found"; held: HeldDocument }
  | { kind: "done" }
  | { kind: "absent" }
  | { kind: "unclear"; finding: Finding }
  | { kind: "wait"; waitMs: number };

type Evidence = { result: LookUpResult; attempts: Attempts; watch: Watch; registers: Ready["registers"] };

function judge(drain: Drain, posting: Posting, { result, attempts, watch, registers }: Evidence): Verdict {
  if (posting.step > 0) return judgeStep(drain, posting, { result, attempts, watch, registers });
  const [held, second] = result.found;
  if (held === undefined) return judgeAbsence(drain, posting, result, { attempts, watch });
  const numbers = result.found.map((found) => found.identity.number).join(", ");
  if (second !== undefined)
    return {
      kind: "unclear",
      finding: engineFinding("look-up-several", { value: numbers, record: posting.reference }),
    };
  const isOurs = bodiesOf(posting, attempts).some(
    (body) => drain.ledger.compare({ body, token: posting.token, held, registers }).length === 0,
  );
  return isOurs
    ? { kind: "found", held }
    : {
        kind: "unclear",
        finding: engineFinding("look-up-differs", { value: numbers, record: posting.reference }),
      };
}

/** The document is known; only whether the step shows on it is asked. */
function judgeStep(drain: Drain, posting: Posting, { result, attempts, watch }: Evidence): Verdict {
  const step = posting.steps?.[posting.step];
  const [held] = result.found;
  if (step === undefined) throw new Error(`posting ${posting.id} has no step ${posting.step}`);
  const absence = judgeAbsence(drain, posting, { ...result, lookalikes: [] }, { attempts, watch });
  if (held === undefined && absence.kind !== "wait") {
    const finding = engineFinding("ledger-not-showing", {
      value: posting.ledger_number ?? "",
      record: posting.reference,
    });
    return { kind: "unclear", finding };
  }
  return held !== undefined && drain.ledger.isDone(step, held) ? { kind: "done" } : absence;
}

/** Two complete look-ups, the later one after the ledger's declared working and settling time. */
function judgeAbsence(
  drain: Drain,
  posting: Posting,
  result: LookUpResult,
  { attempts, watch }: { attempts: Attempts; watch: Watch },
): Verdict {
  const { world } = drain;
  const timing = timingOf(drain);
  const nowMs = world.clock.monotonic();
  const workingMs = Math.max(timing.workingMs, posting.steps?.[posting.step]?.workingMs ?? 0);
  const provenAtMs = watch.sinceMs + workingMs + timing.settlingMs;
  const tokenMs = tokenLifeLeft(drain, attempts);
  if (watch.absentAtMs === null || nowMs < provenAtMs || tokenMs > 0) {
    watch.absentAtMs ??= nowMs;
    return { kind: "wait", waitMs: Math.max(provenAtMs - nowMs, tokenMs, 1) };
  }
  if (result.lookalikes.length === 0) return judgeLateStart(drain, posting, attempts);
  const numbers = result.lookalikes.map((held) => held.identity.number).join(", ");
  return {
    kind: "unclear",
    finding: engineFinding("look-up-lookalike", { value: numbers, record: posting.reference }),
  };
}

/**
 * It is not there now, and the ledger may still begin with it, where nobody knows the answer to the request: people are told, it is
 * looked for meanwhile, and they may know better. Counted on the wall clock, from the request on: this is the ledger's waiting, not ours.
 */
function judgeLateStart({ world }: Drain, posting: Posting, attempts: Attempts): Verdict {
  const unanswered = attempts.filter(
    ({ step, outcome }) => step === posting.step && (outcome === "open" || outcome === "unknown"),
  );
  const ends = unanswered.map(
    ({ request, started_at }) => Date.parse(started_at) + (request.mayStartLateMs ?? 0),
  );
  if (Math.max(0, ...ends) <= world.clock.now()) return { kind: "absent" };
  const hours = Math.ceil((posting.steps?.[posting.step]?.mayStartLateMs ?? 0) / 3_600_000);
  const told = { record: posting.reference, parameters: { hours }, ...verbatimOf(posting) };
  return { kind: "unclear", finding: engineFinding("job-may-begin", told) };
}

/**
 * Where another process sent it that is not known to be dead, it may be frozen with the request unsent:
 * only once that attempt's access token has expired can nothing arrive any more.
 */
function tokenLifeLeft({ world }: Drain, attempts: Attempts): number {
  const living = attempts.filter(
    (attempt) => attempt.worker_id !== world.workerId && !attempt.is_worker_dead && !world.isOnlyHub,
  );
  const expiries = living.map(
    (attempt) => Date.parse(attempt.access_expires_at ?? attempt.started_at) + world.pace.clockSkewMs,
  );
  return Math.max(0, ...expiries.map((expiry) => expiry - world.clock.now()));
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
  world.memory.watches.delete(posting.id);
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
  world.memory.watches.delete(posting.id);
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

/** What the ledger said of it, where it said anything. */
function verbatimOf({ findings }: Posting): { verbatim?: string } {
  const verbatim = findings.find((finding) => finding.verbatim !== undefined)?.verbatim;
  return verbatim === undefined ? {} : { verbatim };
}

/** Only a history that this database has lost can have booked it on a day that no attempt of ours names. */
async function absentOnItsDay(
  drain: Drain,
  posting: Posting,
  ready: Ready,
  { watch, attempts }: { watch: Watch; attempts: Attempts },
): Promise<Progress> {
  const isMovable = drain.integration.intoOpenPeriod !== undefined && posting.step === 0;
  if (posting.must_look_up && isMovable) {
    const elsewhere = await stampedElsewhere(drain, posting, ready);
    if (elsewhere.kind === "later") return waitOrHalt(drain, posting, watch, elsewhere);
    if (elsewhere.kind === "found") return haltUnclear(drain, posting, elsewhere.finding);
  }
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
  world.memory.watches.delete(posting.id);
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
