/** What only a person can decide: which ledger document an uncertain posting is, that there is none, or that a difference stands. */
import { AppError, type Finding, type HeldDocument, tokenIn } from "../../core/index.ts";
import {
  closeHalt,
  insertCertificate,
  isIdentityHeld,
  lockLane,
  lockPosting,
  movePosting,
  openHaltOf,
  type Posting,
  type Transaction,
} from "../../db/index.ts";
import { engineFinding } from "../codes.ts";
import type { LaneFacts } from "../lane/begin-drain.ts";
import { completeReversal } from "../lane/complete-reversal.ts";
import { identityOf } from "../lane/send-posting.ts";
import { integrationOf, type World } from "../world.ts";
import { type Actor, actAs, found, requireReason } from "./actor.ts";
import { openLedger } from "./open-ledger.ts";

type Of = { postingId: string; reason: string };

/**
 * The person names the ledger's number. It is fetched, and must not belong to another posting; the posting is then accepted
 * and compared like any other, so that a wrong number shows as a difference rather than as booked.
 */
export async function nameLedgerNumber(
  world: World,
  actor: Actor,
  of: Of & { number: string },
): Promise<void> {
  requireReason(of.reason);
  const { posting, facts, held } = await fetchNamed(world, actor, of);
  const { organisationId, personId } = actor;
  await actAs(world, actor, "name ledger number", async (trx, at) => {
    const { kind, id, number } = held.identity;
    await lockAsSeen(trx, actor, posting);
    const step = await openToDecision(trx, { organisationId, posting, at });
    if (
      await isIdentityHeld(trx, {
        organisationId,
        connectionId: facts.connection.id,
        kind,
        id,
        postingId: posting.id,
      })
    ) {
      throw new AppError("already-there", `The ledger document ${number} belongs to another posting.`);
    }
    await movePosting(
      trx,
      { organisationId, postingId: posting.id, from: "uncertain", to: "accepted", at },
      {
        ledger_kind: kind,
        ledger_id: id,
        ledger_number: number,
        // A later step keeps its place: it shows on the named document whether it is done.
        step: Math.max(step, 1),
        settled_by: personId,
        settled_reason: of.reason,
      },
    );
    await closeResolved(trx, actor, { posting, at, reason: of.reason });
    return { result: undefined, content: { ...of, ledgerId: id } };
  });
  world.wake([{ organisationId, laneId: posting.lane_id }]);
}

/**
 * The person has looked in the ledger's own screens and vouches that it is not there. The ledger is asked once more before
 * that is believed (`already-there` when our token is found); then it will be sent again.
 */
export async function declareAbsent(world: World, actor: Actor, of: Of): Promise<void> {
  requireReason(of.reason);
  const { organisationId, personId } = actor;
  const seen = await refusePresent(world, actor, of.postingId);
  const laneId = await actAs(world, actor, "declare absent", async (trx, at) => {
    const posting = await lockAsSeen(trx, actor, seen);
    const step = await openToDecision(trx, { organisationId, posting, at });
    await movePosting(
      trx,
      {
        organisationId,
        postingId: posting.id,
        from: "uncertain",
        to: step === 0 ? "planned" : "accepted",
        at,
      },
      {
        was_unknown: false,
        must_look_up: false,
        not_before: null,
        settled_by: personId,
        settled_reason: of.reason,
      },
    );
    await closeResolved(trx, actor, { posting, at, reason: of.reason });
    return { result: posting.lane_id, content: of };
  });
  world.memory.lookUps.delete(of.postingId);
  world.wake([{ organisationId, laneId }]);
}

/** The ledger holds it differently, and the person keeps it so: booked, with a certificate that says it was kept. */
export async function keepDifference(world: World, actor: Actor, of: Of): Promise<void> {
  requireReason(of.reason);
  const { posting, facts, held } = await fetchHeld(world, actor, of.postingId);
  const { organisationId, personId } = actor;
  await actAs(world, actor, "keep difference", async (trx, at) => {
    await lockLane(trx, { organisationId, laneId: posting.lane_id });
    await movePosting(
      trx,
      { organisationId, postingId: posting.id, from: "differs", to: "booked", at },
      { ledger_standing: held.standing, settled_by: personId, settled_reason: of.reason },
    );
    await insertCertificate(trx, {
      organisationId,
      installationId: world.installationId,
      posting,
      held,
      how: "kept",
      at,
    });
    if (posting.role === "reversal") {
      const integration = integrationOf(world, facts.link.integration);
      await completeReversal(trx, { ...facts, world, organisationId, integration }, posting, at);
    }
    await closeResolved(trx, actor, { posting, at, reason: of.reason });
    return { result: undefined, content: of };
  });
  world.wake([{ organisationId, laneId: posting.lane_id }]);
}

async function closeResolved(
  trx: Transaction,
  { organisationId, personId }: Actor,
  { posting, at, reason }: { posting: Posting; at: string; reason: string },
): Promise<void> {
  const laneId = posting.lane_id;
  await closeHalt(trx, { organisationId, laneId, at, how: "resolved", personId, reason });
}

/** What a halt says of a posting that the ledger took and never showed: its number leads nowhere, or its job never ends. */
const neverShown = new Set(["ledger-not-showing", "job-not-ended"]);

/** Whether a halt over that finding lets a person decide on a posting that the ledger has accepted. */
export function isNeverShown({ code }: Pick<Finding, "code">): boolean {
  return neverShown.has(code);
}

/**
 * The posting's step, once it may be decided on: it is uncertain, or the ledger took it and has never shown it since (the halt says
 * so), which opens it again. `not-in-this-state` for every other.
 */
async function openToDecision(
  trx: Transaction,
  { organisationId, posting, at }: { organisationId: string; posting: Posting; at: string },
): Promise<number> {
  if (posting.state === "uncertain") return posting.step;
  const halt = await openHaltOf(trx, { organisationId, laneId: posting.lane_id });
  const isUnseen = halt?.posting_id === posting.id && isNeverShown(halt.finding);
  if (posting.state !== "accepted" || !isUnseen)
    throw new AppError("not-in-this-state", `The posting is ${posting.state}, not uncertain.`);
  // What was written by the first step is in doubt, and with it all that came after.
  const step = 0;
  await movePosting(
    trx,
    { organisationId, postingId: posting.id, from: "accepted", to: "uncertain", at },
    { step, ledger_kind: null, ledger_id: null, ledger_number: null, job_id: null },
  );
  return step;
}

/** What was seen in the ledger says nothing of an attempt that was made since: while it was asked, the lane may have sent once more. */
async function lockAsSeen(trx: Transaction, { organisationId }: Actor, seen: Posting): Promise<Posting> {
  // The lane before its posting, as a drain locks them.
  await lockLane(trx, { organisationId, laneId: seen.lane_id });
  const posting = found(await lockPosting(trx, { organisationId, postingId: seen.id }), "posting");
  if (posting.attempts !== seen.attempts)
    throw new AppError("not-in-this-state", "The posting was sent once more meanwhile: look at it again.");
  return posting;
}

/** A false "absent" books twice, and one look-up would tell. Gives the posting as it was when the ledger was asked. */
async function refusePresent(world: World, actor: Actor, postingId: string): Promise<Posting> {
  const { posting, ledger, context, registers } = await openLedger(world, actor, postingId);
  const { document, token } = posting;
  if (document === null)
    throw new AppError("not-in-this-state", `The posting is ${posting.state}, not uncertain.`);
  const bodies = (posting.steps ?? []).map((step) => step.request.body);
  const reading = await ledger.lookUp(context, { token, document, registers, bodies, sinceMs: 0 });
  if (reading.kind !== "read" || !reading.value.complete)
    throw new AppError("ledger-unreachable", "The ledger did not answer; try again.");
  const [held] = reading.value.found;
  if (held !== undefined)
    throw new AppError(
      "already-there",
      `The ledger holds it as ${held.identity.number}: name that number instead.`,
      [engineFinding("held-after-all", { value: held.identity.number })],
    );
  return posting;
}

async function fetchNamed(world: World, actor: Actor, of: { postingId: string; number: string }) {
  const { posting, facts, ledger, context, registers } = await openLedger(world, actor, of.postingId);
  // The rest is decided in the transaction; this only spares the ledger a question.
  if (posting.state !== "uncertain" && posting.state !== "accepted")
    throw new AppError("not-in-this-state", `The posting is ${posting.state}, not uncertain.`);
  const reading = await ledger.find(context, { number: of.number, on: posting.document_on, registers });
  if (reading.kind !== "read")
    throw new AppError("ledger-unreachable", "The ledger did not answer; try again.");
  const [held, second] = reading.value;
  const value = of.number;
  if (held === undefined)
    throw new AppError("not-found", `The ledger has no document ${value} in that year.`, [
      engineFinding("named-not-held", { value, parameters: { on: posting.document_on } }),
    ]);
  if (second !== undefined)
    throw new AppError("not-valid", `The ledger has several documents ${value}; name the series too.`, [
      engineFinding("named-several", { value }),
    ]);
  const token = tokenIn(held.text);
  if (token !== null && token !== posting.token)
    throw new AppError("already-there", `${value} carries the token of another posting: it is that one's.`, [
      engineFinding("named-another", { value }),
    ]);
  return { posting, facts, held };
}

async function fetchHeld(
  world: World,
  actor: Actor,
  postingId: string,
): Promise<{ posting: Posting; facts: LaneFacts; held: HeldDocument }> {
  const { posting, facts, ledger, context, registers } = await openLedger(world, actor, postingId);
  const identity = identityOf(posting);
  if (posting.state !== "differs" || identity === null)
    throw new AppError("not-in-this-state", `The posting is ${posting.state}: it does not differ.`);
  const reading = await ledger.readBack(context, identity, { on: posting.document_on, registers });
  if (reading.kind !== "read" || reading.value === null)
    throw new AppError("ledger-unreachable", "The ledger did not show the document; try again.");
  return { posting, facts, held: reading.value };
}
