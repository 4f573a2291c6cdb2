/** Looks whether the cause of a halt is gone: the account exists now, the period is open again, the connection is back. */
import { checkDocument, hasErrors } from "../../core/index.ts";
import { closeHalt, movePosting, openHaltOf, type Posting } from "../../db/index.ts";
import { renderAgain } from "../accept/render-again.ts";
import { type Drain, idle, moved, nowText, type Progress, waitFor, withHold } from "./drain.ts";
import type { Ready } from "./send-posting.ts";

/** Causes that only a person can decide, however often we look. */
const needsPerson = new Set([
  "look-up-several",
  "look-up-differs",
  "look-up-lookalike",
  "ledger-differs",
  "ledger-not-showing",
  "token-unknown",
]);

export async function probeHalt(drain: Drain, posting: Posting | undefined, ready: Ready): Promise<Progress> {
  const { world, organisationId, lane } = drain;
  const halt = await world.db.inOrganisation(organisationId, "read halt", (trx) =>
    openHaltOf(trx, { organisationId, laneId: lane.id }),
  );
  if (halt === undefined) throw new Error(`lane ${lane.id} is halted and has no open halt`);
  if (!drain.link.resumes_itself || needsPerson.has(halt.finding.code)) return idle;
  // Reaching this line, the connection works: a halt that was about it alone is over.
  if (halt.posting_id === null) return heal(drain, undefined);
  if (posting === undefined || posting.id !== halt.posting_id) return heal(drain, undefined);
  if (posting.state !== "refused") return idle;
  return (await isCured(drain, posting, ready))
    ? heal(drain, posting)
    : waitFor(drain, nextProbe(drain, halt.opened_at));
}

/** Cheap look-ups only: the preflight over fresh registers. A refusal that the preflight cannot see stays with the person. */
async function isCured(drain: Drain, posting: Posting, ready: Ready): Promise<boolean> {
  const wasForeseeable = posting.findings.every((finding) => finding.verbatim === undefined);
  if (!wasForeseeable) return false;
  const rendered = await renderAgain(drain.world, { organisationId: drain.organisationId, posting, drain });
  return (
    rendered.document !== null &&
    !hasErrors(rendered.findings) &&
    !hasErrors(checkDocument(rendered.document, ready.registers))
  );
}

/** Looks often at first and ever more rarely: the wait is a tenth of how long the halt has stood. */
function nextProbe({ world }: Drain, openedAt: string): number {
  const stoodMs = world.clock.now() - Date.parse(openedAt);
  return Math.min(world.pace.backoffMaxMs, Math.max(world.pace.probeMs, Math.floor(stoodMs / 10)));
}

async function heal(drain: Drain, posting: Posting | undefined): Promise<Progress> {
  const { organisationId, lane, world } = drain;
  const at = nowText(world);
  const rendered =
    posting === undefined ? undefined : await renderAgain(world, { organisationId, posting, drain });
  await withHold(drain, "healed", async (trx) => {
    if (posting !== undefined && rendered !== undefined) {
      await movePosting(
        trx,
        { organisationId, postingId: posting.id, from: "refused", to: "planned", at },
        rendered.columns,
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
