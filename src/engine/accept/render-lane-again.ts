/** Every posting of a lane that was never sent, made anew from its record under the newest settings: after they were saved, at a resume, at its turn. */
import { contentHash, hasErrors } from "../../core/index.ts";
import {
  movePosting,
  setRecordState,
  type Transaction,
  type UnsentPosting,
  unsentPostings,
} from "../../db/index.ts";
import type { LaneFacts } from "../lane/begin-drain.ts";
import type { World } from "../world.ts";
import { dayBeforeStart } from "./day-before-start.ts";
import { beforeStart } from "./judge-records.ts";
import { type LaneUnder, readLaneUnder, renderUnder } from "./lane-under.ts";
import { partsOfToday } from "./parts-of-today.ts";
import { type RenderedPart, renderedColumns } from "./render-record.ts";
import { writeMissingParts } from "./write-missing-parts.ts";

const batch = 500;

type RenderLaneAgain = {
  organisationId: string;
  laneId: string;
  recordId?: string;
  at: string;
  onlyStale?: true;
  onlyChanged?: true;
};

/**
 * Every posting of the lane that is surely not in the ledger, under the newest settings; refused ones that render now are planned
 * again. `onlyStale`: those that were made under older ones. `onlyChanged`: what was refused and is still the same stays refused, since
 * nobody has done anything about it. `recordId`: only what is made of that one. The lane's row must be locked.
 */
export async function renderLaneAgain(world: World, trx: Transaction, of: RenderLaneAgain): Promise<void> {
  const { organisationId, laneId, recordId, at, onlyStale = false, onlyChanged = false } = of;
  const under = await readLaneUnder(world, trx, { organisationId, laneId });
  const some = {
    ...(onlyStale ? { olderThan: under.facts.link.settings_version } : {}),
    ...(recordId === undefined ? {} : { recordId }),
  };
  const done = new Set<string>();
  for (let after = 0; ; ) {
    const postings = await unsentPostings(trx, { organisationId, laneId, after, limit: batch, ...some });
    for (const [recordId, own] of Map.groupBy(postings.filter(isMade), (posting) => posting.record_id)) {
      if (done.has(recordId)) continue;
      const isWhole = await renderRecordAgain(world, trx, { under, postings: own, at, onlyChanged });
      if (isWhole) done.add(recordId);
    }
    if (!onlyChanged)
      for (const posting of postings)
        if (!isMade(posting)) await planReversalAgain(trx, { facts: under.facts, posting, at });
    const last = postings.at(-1);
    if (last === undefined || postings.length < batch) return;
    after = last.sequence;
  }
}

/** Out of a record: a reversal is of what stands in the ledger. */
const isMade = ({ role }: UnsentPosting) => role !== "reversal";

type RenderAgain = { under: LaneUnder; at: string; onlyChanged: boolean };
type OfRecord = RenderAgain & { postings: readonly UnsentPosting[]; parts: readonly RenderedPart[] };
type OneOfLane = { facts: LaneFacts; posting: UnsentPosting; at: string };

/** True where all of the record's postings were dealt with, and not only the given ones. */
async function renderRecordAgain(
  world: World,
  trx: Transaction,
  of: RenderAgain & { postings: readonly UnsentPosting[] },
): Promise<boolean> {
  const { under, postings } = of;
  const [first] = postings;
  if (first === undefined) return false;
  const parts = renderUnder(under, first.payload);
  // Most records are one posting, today as before.
  if (parts.length === 1 && first.part === "" && parts[0]?.part === "") {
    await renderParts(trx, { ...of, parts });
    return false;
  }
  const { organisation_id: organisationId } = under.facts.link;
  const wanted = { organisationId, laneId: under.facts.lane.id, recordId: first.record_id, after: 0 };
  const all = (await unsentPostings(trx, { ...wanted, limit: batch })).filter(isMade);
  const today = await partsOfToday(trx, { organisationId, recordId: first.record_id, parts, unsent: all });
  if (today.kind === "keep") await keepAsBegun(trx, { ...of, postings: all });
  else {
    await renderParts(trx, { ...of, postings: all, parts });
    const isHeld = dayBeforeStart(parts, under.facts.link.start_on) !== undefined;
    if (!isHeld) await writeMissingParts(world, trx, { ...of, posting: first, parts: today.missing });
  }
  return true;
}

async function renderParts(trx: Transaction, of: OfRecord): Promise<void> {
  const { under, postings, parts, at } = of;
  const { facts } = under;
  const heldOn = dayBeforeStart(parts, facts.link.start_on);
  for (const posting of postings) {
    if (parts.length === 0) await setEmpty(trx, { facts, posting, at });
    else if (heldOn !== undefined && posting.role === "original" && !posting.must_look_up)
      await holdOne(trx, { facts, posting, at }, heldOn);
    else await renderPart(trx, { ...of, posting });
  }
}

async function renderPart(trx: Transaction, of: OfRecord & { posting: UnsentPosting }): Promise<void> {
  const { under, posting, parts, at, onlyChanged } = of;
  const { organisation_id: organisationId, settings_version: version } = under.facts.link;
  const { id: postingId, state: from } = posting;
  const part =
    parts.find((candidate) => candidate.part === posting.part) ??
    parts.find((candidate) => candidate.document === null);
  if (part === undefined) return movePosting(trx, { organisationId, postingId, from, to: "superseded", at });
  const { document } = part;
  const isSame = document !== null && contentHash(document) === posting.document_hash;
  if (onlyChanged && isSame && from === "refused") return;
  const isPlanned = document !== null && !hasErrors(part.findings);
  // A planned posting that cannot be rendered any more must wait for a cure; movePosting knows no planned → planned without cause.
  const to = isPlanned ? "planned" : "refused";
  await movePosting(trx, { organisationId, postingId, from, to, at }, renderedColumns(part, version));
}

/** It is finished as it was begun. What may have been sent before a restore keeps its settings' version, so that it is asked once more when it was looked up. */
async function keepAsBegun(
  trx: Transaction,
  { under, postings, at, onlyChanged }: RenderAgain & { postings: readonly UnsentPosting[] },
): Promise<void> {
  const { organisation_id: organisationId, settings_version: version } = under.facts.link;
  for (const posting of postings) {
    if (posting.document_hash === null || (onlyChanged && posting.state === "refused")) continue;
    const { id: postingId, state: from } = posting;
    const columns = {
      ...(posting.must_look_up ? {} : { settings_version: version }),
      ...(from === "refused" ? { findings: "[]" } : {}),
    };
    await movePosting(trx, { organisationId, postingId, from, to: "planned", at }, columns);
  }
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
