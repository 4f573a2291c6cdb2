/** Every posting of a lane that was never sent, made anew from its record under the newest settings: after they were saved, at a resume, at its turn. */
import { hasErrors } from "../../core/index.ts";
import { movePosting, setRecordState, type Transaction, unsentPostings } from "../../db/index.ts";
import type { LaneFacts } from "../lane/begin-drain.ts";
import type { World } from "../world.ts";
import { dayBeforeStart } from "./day-before-start.ts";
import { beforeStart } from "./judge-records.ts";
import { type LaneUnder, readLaneUnder, renderUnder } from "./lane-under.ts";
import { renderedColumns } from "./render-record.ts";
import { splitPosting } from "./split-posting.ts";

const batch = 500;

/**
 * Every posting of the lane that is surely not in the ledger, under the newest settings; refused ones that render now are planned
 * again. `onlyStale`: those that were made under older ones. The lane's row must be locked.
 */
export async function renderLaneAgain(
  world: World,
  trx: Transaction,
  of: { organisationId: string; laneId: string; at: string; onlyStale?: true },
): Promise<void> {
  const { organisationId, laneId, at, onlyStale = false } = of;
  const under = await readLaneUnder(world, trx, { organisationId, laneId });
  const some = onlyStale ? { olderThan: under.facts.link.settings_version } : {};
  for (let after = 0; ; ) {
    const postings = await unsentPostings(trx, { organisationId, laneId, after, limit: batch, ...some });
    for (const posting of postings) await renderOne(world, trx, { under, posting, at });
    const last = postings.at(-1);
    if (last === undefined || postings.length < batch) return;
    after = last.sequence;
  }
}

type RenderOne = {
  under: LaneUnder;
  posting: Awaited<ReturnType<typeof unsentPostings>>[number];
  at: string;
};

type OneOfLane = Omit<RenderOne, "under"> & { facts: LaneFacts };

async function renderOne(world: World, trx: Transaction, { under, posting, at }: RenderOne): Promise<void> {
  const { facts, company } = under;
  if (posting.role === "reversal") return planReversalAgain(trx, { facts, posting, at });
  const parts = renderUnder(under, posting.payload);
  if (parts.length === 0) return setEmpty(trx, { facts, posting, at });
  const heldOn = dayBeforeStart(parts, facts.link.start_on);
  if (heldOn !== undefined && posting.role === "original" && !posting.must_look_up)
    return holdOne(trx, { facts, posting, at }, heldOn);
  const part =
    parts.find((candidate) => candidate.part === posting.part) ??
    parts.find((candidate) => candidate.document === null);
  if (part === undefined) return splitPosting(world, trx, { facts, company, posting, parts, at });
  const isPlanned = part.document !== null && !hasErrors(part.findings);
  // A planned posting that cannot be rendered any more must wait for a cure; movePosting knows no planned → planned without cause.
  await movePosting(
    trx,
    {
      organisationId: facts.link.organisation_id,
      postingId: posting.id,
      from: posting.state,
      to: isPlanned ? "planned" : "refused",
      at,
    },
    renderedColumns(part, facts.link.settings_version),
  );
}

/** Under the new settings there is nothing to book in it. */
async function setEmpty(trx: Transaction, { facts, posting, at }: OneOfLane): Promise<void> {
  const organisationId = facts.link.organisation_id;
  await movePosting(trx, {
    organisationId,
    postingId: posting.id,
    from: posting.state,
    to: "superseded",
    at,
  });
  await setRecordState(trx, { organisationId, recordId: posting.record_id, state: "empty" });
}

/** Under the new settings it belongs before the start, whatever day it bears itself: it is kept and not sent. */
async function holdOne(trx: Transaction, { facts, posting, at }: OneOfLane, on: string): Promise<void> {
  const { organisation_id: organisationId, start_on: startOn } = facts.link;
  const { id: postingId, state: from, record_id: recordId, object } = posting;
  await movePosting(trx, { organisationId, postingId, from, to: "superseded", at });
  const findings = [beforeStart({ object, on, startOn })];
  await setRecordState(trx, { organisationId, recordId, state: "before-start", findings });
}

/** A reversal undoes what stands in the ledger: no settings change it. */
async function planReversalAgain(trx: Transaction, { facts, posting, at }: OneOfLane): Promise<void> {
  const organisationId = facts.link.organisation_id;
  const move = { organisationId, postingId: posting.id, from: posting.state, to: "planned", at } as const;
  await movePosting(trx, move, { findings: "[]" });
}
