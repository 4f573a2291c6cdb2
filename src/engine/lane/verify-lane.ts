/**
 * After a restore: before anything is sent, the ledger's vouchers of the days in question are read, and every token of ours
 * in them must be one that we know. One that we do not know was sent by a history that this database has lost.
 */
import type { Finding, Later, Refused } from "../../core/index.ts";
import { knownTokens, markVerified, openHaltOf, type Posting } from "../../db/index.ts";
import { engineFinding } from "../codes.ts";
import { backoff, missesMax } from "../pace.ts";
import { type Drain, idle, moved, type Progress, type Ready, waitFor, withHold } from "./drain.ts";
import { haltLane } from "./halt-lane.ts";
import { ledgerContext } from "./ledger-context.ts";
import { probeHalt } from "./probe-halt.ts";

export async function verifyLane(
  drain: Drain,
  posting: Posting | undefined,
  ready: Ready,
): Promise<Progress> {
  const { access, registers } = ready;
  const { world, organisationId, lane, ledger, connection } = drain;
  const standing = lane.state === "halted" ? await standingHalt(drain) : "none";
  // Only a person can say what becomes of vouchers that we do not know.
  if (standing === "tokens") return idle;
  if (standing === "other") return probeHalt(drain, posting, ready);
  const { verify_from_on: from, verify_through_on: through } = lane;
  if (from === null || through === null) return setVerified(drain);
  const context = ledgerContext(drain, access);
  const reading = await ledger.stampsHeld(context, { from, through, registers });
  if (reading.kind === "later" && reading.reauthorise === true) access.reject();
  if (reading.kind !== "read") return askAgainOrHalt(drain, reading);
  world.memory.misses.delete(lane.id);
  // What it stood for is over: it heals as every halt does, and the question is asked once more.
  if (standing === "connection") return probeHalt(drain, posting, ready);
  const tokens = reading.value.map((stamp) => stamp.token);
  const known = await world.db.inOrganisation(organisationId, "read tokens", (trx) =>
    knownTokens(trx, { organisationId, connectionId: connection.id, tokens }),
  );
  const unknown = reading.value.filter((stamp) => !known.has(stamp.token));
  if (unknown.length === 0) return setVerified(drain);
  const numbers = unknown.map((stamp) => stamp.number).join(", ");
  const finding = engineFinding("token-unknown", {
    value: numbers,
    parameters: { count: unknown.length, from, through },
  });
  await withHold(drain, "halted", (trx) => haltLane(trx, drain, finding, null));
  return idle;
}

/** `connection`: no posting is to blame, so the answer to our own question tells whether it is over. */
async function standingHalt({
  world,
  organisationId,
  lane,
}: Drain): Promise<"tokens" | "connection" | "other"> {
  const halt = await world.db.inOrganisation(organisationId, "read halt", (trx) =>
    openHaltOf(trx, { organisationId, laneId: lane.id }),
  );
  if (halt?.finding.code === "token-unknown") return "tokens";
  return halt?.posting_id === null ? "connection" : "other";
}

/** Nothing is sent before this is answered: a no is told at once, silence after some minutes, and both are asked about again. */
async function askAgainOrHalt(drain: Drain, reading: Later | Refused): Promise<Progress> {
  const { world, lane } = drain;
  const { memory, pace } = world;
  const misses = (memory.misses.get(lane.id) ?? 0) + 1;
  memory.misses.set(lane.id, misses);
  const finding = findingOf(reading, misses);
  if (finding === undefined) {
    const { retryAfterMs = 0 } = reading.kind === "later" ? reading : {};
    return waitFor(drain, Math.max(retryAfterMs, backoff(pace, misses)));
  }
  if (lane.state !== "halted") await withHold(drain, "halted", (trx) => haltLane(trx, drain, finding, null));
  return waitFor(drain, pace.backoffMaxMs);
}

function findingOf(reading: Later | Refused, misses: number): Finding | undefined {
  if (reading.kind === "refused") return reading.findings[0];
  if (misses <= missesMax) return undefined;
  return reading.finding ?? engineFinding("ledger-unreachable", { parameters: { cause: reading.cause } });
}

async function setVerified(drain: Drain): Promise<Progress> {
  const { organisationId, lane } = drain;
  await withHold(drain, "verified", (trx) => markVerified(trx, { organisationId, laneId: lane.id }));
  drain.lane = { ...drain.lane, is_verified: true };
  return moved;
}
