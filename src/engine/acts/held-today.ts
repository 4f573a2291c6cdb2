/** What the ledger holds today of postings that were drafts when they were certified. Undoing goes by the voucher, not by the draft. */
import { AppError, type Finding, type HeldDocument } from "../../core/index.ts";
import { certifiedDrafts, refreshStanding } from "../../db/index.ts";
import { engineFinding } from "../codes.ts";
import { nowText, type World } from "../world.ts";
import type { Actor } from "./actor.ts";
import { openLedger } from "./open-ledger.ts";

export type HeldToday = ReadonlyMap<string, HeldDocument>;

/** Each is asked for by itself: more would outlast any request. */
const draftsMax = 100;

/**
 * By posting; empty, and without a question to the ledger, where none was a draft. What a person has made a voucher of is shown under
 * its number from now on. `not-in-this-state` with a finding for each that is still a draft or gone; `too-large`; `ledger-unreachable`.
 */
export async function heldToday(
  world: World,
  actor: Actor,
  of: { postingIds: readonly string[] } | { recordId: string },
): Promise<HeldToday> {
  const { organisationId } = actor;
  const drafts = await world.db.inOrganisation(organisationId, "read drafts", (trx) =>
    certifiedDrafts(trx, { organisationId, ...of }),
  );
  if (drafts.length > draftsMax)
    throw new AppError("too-large", `More than ${draftsMax} of them were drafts: choose a shorter range.`);
  const today = new Map<string, HeldDocument>();
  const findings: Finding[] = [];
  for (const postingId of drafts) {
    const seen = await lookAt(world, actor, postingId);
    if ("code" in seen) findings.push(seen);
    else today.set(postingId, seen);
  }
  refuseDrafts(findings);
  return today;
}

/** Also for one that became known as a draft on another way. */
export function refuseDrafts(findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  const names = findings.map((finding) => finding.record).join(", ");
  throw new AppError(
    "not-in-this-state",
    `No voucher of the ledger stands behind ${names}: there is nothing to reverse.`,
    findings,
  );
}

export function draftFinding(posting: { reference: string; document_on: string }): Finding {
  return engineFinding("draft-not-converted", { record: posting.reference, value: posting.document_on });
}

async function lookAt(world: World, actor: Actor, postingId: string): Promise<HeldDocument | Finding> {
  const { organisationId } = actor;
  const { posting, ledger, context, registers } = await openLedger(world, actor, postingId);
  const { ledger_kind: kind, ledger_id: id, ledger_number: number, document_on: on } = posting;
  if (kind === null || id === null)
    throw new Error(`posting ${postingId} is booked without a ledger identity`);
  const reading = await ledger.readBack(context, { kind, id, number: number ?? "" }, { on, registers });
  if (reading.kind !== "read")
    throw new AppError("ledger-unreachable", "The ledger did not answer; try again.");
  const held = reading.value;
  if (held === null)
    return engineFinding("drift-missing", {
      record: posting.reference,
      value: number ?? "",
      parameters: { number: number ?? "", on },
    });
  if (held.standing === "draft") return draftFinding(posting);
  await world.db.inOrganisation(organisationId, "refresh standing", (trx) =>
    refreshStanding(trx, {
      organisationId,
      postingId,
      standing: held.standing,
      number: held.identity.number,
      at: nowText(world),
    }),
  );
  return held;
}
