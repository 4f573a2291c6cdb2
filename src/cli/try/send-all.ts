/** Sends a lane to its end. What the ledger or the preflight refuses is set aside with its findings, and the others go on. */
import { setTimeout as pause } from "node:timers/promises";
import type { Finding } from "../../core/index.ts";
import { findLane, findPosting, listOpenHalts, type PostingWhole, registerWorker } from "../../db/index.ts";
import type { Actor } from "../../engine/acts/actor.ts";
import { skipPosting } from "../../engine/acts/lane-acts.ts";
import { keepDifference } from "../../engine/acts/resolve-posting.ts";
import { drainLane } from "../../engine/lane/drain-lane.ts";
import type { World } from "../../engine/world.ts";
import { namedAfter } from "../named-after.ts";
import { Stopped } from "../stopped.ts";

export type SendAllOf = { laneId: string; stop: AbortSignal; onProgress(): Promise<void> };

const reason = "set aside by the trial";

/** All findings that kept something out of the ledger, or that the ledger holds otherwise than it was sent. */
export async function sendAll(world: World, actor: Actor, of: SendAllOf): Promise<Finding[]> {
  const { organisationId } = actor;
  const name = { organisationId, laneId: of.laneId };
  await world.db.acrossOrganisations("register worker", (trx) =>
    registerWorker(trx, { id: world.workerId, host: "trial" }),
  );
  const findings: Finding[] = [];
  for (;;) {
    if (of.stop.aborted) throw new Stopped();
    await drainLane(world, name);
    await of.onProgress();
    const lane = await world.db.inOrganisation(organisationId, "read lane", (trx) =>
      findLane(trx, { ...name, companyIds: null }),
    );
    if (lane?.state === "halted") {
      const outcome = await setAside(world, actor, of.laneId);
      findings.push(...outcome.findings);
      if (outcome.isOver) return findings;
    } else if (lane === undefined || lane.dueAt === null) return findings;
    else await pause(Math.min(1_000, Math.max(0, Date.parse(lane.dueAt) - world.clock.now())));
  }
}

/** The posting that the lane stands at is excused, or kept as the ledger holds it; a halt without one is the end. */
async function setAside(
  world: World,
  actor: Actor,
  laneId: string,
): Promise<{ findings: readonly Finding[]; isOver: boolean }> {
  const { organisationId } = actor;
  const { halt, posting } = await world.db.inOrganisation(organisationId, "read halt", async (trx) => {
    const page = { organisationId, companyIds: null, after: null, limit: 1 };
    const [open] = await listOpenHalts(trx, { ...page, laneIds: [laneId] });
    const postingId = open?.postingId ?? null;
    return {
      halt: open,
      posting:
        postingId === null
          ? undefined
          : await findPosting(trx, { organisationId, companyIds: null, postingId }),
    };
  });
  if (halt === undefined) return { findings: [], isOver: false };
  if (posting?.state === "refused") {
    await skipPosting(world, actor, { postingId: posting.id, reason });
    return { findings: findingsOf(posting), isOver: false };
  }
  if (posting?.state === "differs") {
    await keepDifference(world, actor, { postingId: posting.id, reason });
    return { findings: findingsOf(posting), isOver: false };
  }
  return { findings: [halt.finding], isOver: true };
}

function findingsOf({ object, findings }: PostingWhole): Finding[] {
  return findings.map((finding) => namedAfter(object, finding));
}
