/**
 * After a restore: before anything is sent, the ledger's vouchers of the days in question are read, and every token of ours
 * in them must be one that we know. One that we do not know was sent by a history that this database has lost.
 */
import { knownTokens, markVerified, openHaltOf, type Posting } from "../../db/index.ts";
import { engineFinding } from "../codes.ts";
import { backoff } from "../pace.ts";
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
  if (lane.state === "halted") return (await isAboutTokens(drain)) ? idle : probeHalt(drain, posting, ready);
  const { verify_from_on: from, verify_through_on: through } = lane;
  if (from === null || through === null) return setVerified(drain);
  const context = ledgerContext(drain, access);
  const reading = await ledger.stampsHeld(context, { from, through, registers });
  if (reading.kind === "later" && reading.reauthorise === true) access.reject();
  if (reading.kind !== "read")
    return waitFor(
      drain,
      (reading.kind === "later" ? reading.retryAfterMs : undefined) ?? backoff(world.pace, 1),
    );
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

/** Only a person can say what becomes of vouchers that we do not know; every other halt is probed as ever. */
async function isAboutTokens({ world, organisationId, lane }: Drain): Promise<boolean> {
  const halt = await world.db.inOrganisation(organisationId, "read halt", (trx) =>
    openHaltOf(trx, { organisationId, laneId: lane.id }),
  );
  return halt?.finding.code === "token-unknown";
}

async function setVerified(drain: Drain): Promise<Progress> {
  const { organisationId, lane } = drain;
  await withHold(drain, "verified", (trx) => markVerified(trx, { organisationId, laneId: lane.id }));
  drain.lane = { ...drain.lane, is_verified: true };
  return moved;
}
