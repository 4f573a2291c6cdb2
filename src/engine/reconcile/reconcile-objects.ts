/** Every object of a link's month with its status: the postings against the books, and the records that no posting is made of. Pure. */
import { type HeldDocument, journalTotals, tokenIn } from "../../core/index.ts";
import type { PostedRow, SourceRecord } from "../../db/index.ts";
import type { Verdict } from "./compare-books.ts";
import { driftsOf, seenVoucher } from "./drift-findings.ts";
import type { PostedInBooks, ReadComparison } from "./read-comparison.ts";
import type { AccountAmount, Bucket, ReconciledObject, ReconciledStatus } from "./reconciled.ts";
import type { SourceReader } from "./source-amounts.ts";

export type ObjectsOf = {
  linkId: string;
  from: string;
  through: string;
  currency: string;
  rows: readonly PostedRow[];
  comparison: ReadComparison;
  records: ReadonlyMap<string, SourceRecord>;
  unposted: readonly SourceRecord[];
  source: SourceReader;
};

/** By day, then in the order of the lane. */
export function reconcileObjects(of: ObjectsOf): ReconciledObject[] {
  const inBooks = new Map(of.comparison.posted.map((posted) => [posted.postingId, posted]));
  const bearers = bearersAmong(of.rows);
  const posted = of.rows.map((row) => {
    const booked = inBooks.get(row.postingId);
    const bears = bearers.has(row.postingId);
    return booked === undefined ? unbooked(of, row, bears) : bookedObject(of, { row, booked, bears });
  });
  const unposted = of.unposted.map((record) => unpostedObject(of, record));
  return [...posted, ...unposted, ...movedIn(of)].sort((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
  );
}

/**
 * The one posting of each business key that stands for its record: the live one; where none lives, the newest that was left out or
 * undone. A reversal stands for no record, and what has given way to another version stands for none any more.
 */
function bearersAmong(rows: readonly PostedRow[]): ReadonlySet<string> {
  const candidates = rows.filter(
    (row) =>
      row.role !== "reversal" &&
      row.records.some((record) => record.state !== "replaced" && !record.hasOtherLive),
  );
  const byKey = Map.groupBy(candidates, (row) => row.businessKey);
  const isLive = (row: PostedRow) => row.records.some((record) => record.isLive);
  return new Set(
    [...byKey.values()].flatMap((alike) => (alike.find(isLive) ?? alike.at(-1))?.postingId ?? []),
  );
}

function postedFrame(of: ObjectsOf, row: PostedRow, bears: boolean) {
  const recordId = row.records[0]?.id ?? null;
  const record = recordId === null ? undefined : of.records.get(recordId);
  const amount =
    bears && record !== undefined ? of.source.ofPart(record, row.settingsVersion, row.part) : null;
  return {
    flow: row.flow,
    object: row.object,
    part: row.part,
    role: row.role,
    reference: row.reference,
    on: row.on,
    currency: row.currency,
    recordId,
    postingId: row.postingId,
    ledgerNumber: row.ledgerNumber,
    sourceMinor: amount?.debitMinor ?? null,
    documentMinor: row.document === null ? null : row.debitMinor,
    reason: row.settledReason,
    findings: row.findings,
  };
}

const nothingHeld = { heldMinor: null, differences: [], doubles: [], sentRows: [], heldRows: [] };

function unbooked(of: ObjectsOf, row: PostedRow, bears: boolean): ReconciledObject {
  const status =
    row.state === "excused" ? "excused" : row.isHaltedAt || row.state === "refused" ? "halted" : "waiting";
  const frame = postedFrame(of, row, bears);
  return { ...frame, ...nothingHeld, sentMinor: null, status, bucket: bears ? status : null };
}

type Booked = { row: PostedRow; booked: PostedInBooks; bears: boolean };

function bookedObject(of: ObjectsOf, { row, booked, bears }: Booked): ReconciledObject {
  const verdict = of.comparison.verdicts.get(row.postingId);
  if (verdict === undefined) throw new Error(`posting ${row.postingId} was not compared with the books`);
  const { held } = verdict;
  const status = statusOf(row, verdict);
  const copies = verdict.doubles.filter((double) => tokenIn(double.text) === row.token);
  const ours = [...(held === null ? [] : [held]), ...copies].filter(
    (document) => !isUnreleased(document.standing) && of.from <= document.on && document.on <= of.through,
  );
  const drifts = driftsOf({ posted: booked, reference: row.reference, verdict });
  const frame = postedFrame(of, row, bears);
  return {
    ...frame,
    sentMinor: frame.documentMinor,
    ledgerNumber: held?.identity.number ?? row.ledgerNumber,
    status,
    heldMinor: isWaitingThere(row, verdict) && held !== null ? total([held]) : total(ours),
    bucket: bears ? bucketOf(row, status) : null,
    differences: verdict.differences,
    doubles: verdict.doubles.map(seenVoucher),
    // What differed from the first is told by its halt, and not once more as something that changed.
    findings: row.state === "differs" ? row.findings : drifts.map((drift) => drift.finding),
    sentRows: isWaitingThere(row, verdict)
      ? []
      : (row.certified?.rows ?? row.document?.rows ?? []).map(amounts),
    heldRows: ours.flatMap((document) => document.rows.map(amounts)),
  };
}

/** What was deleted while it waited was never in the books either. */
function isWaitingThere(row: PostedRow, { held }: Verdict): boolean {
  return isUnreleased(held === null ? row.ledgerStanding : held.standing);
}

/** It waits in the ledger for the bookkeeper: a draft, or a document that nobody has released yet. It is not in the books. */
function isUnreleased(standing: string | null): boolean {
  return standing === "draft" || standing === "hold" || standing === "balanced";
}

function statusOf(row: PostedRow, verdict: Verdict): ReconciledStatus {
  if (verdict.kind !== "equal") return verdict.kind;
  if (verdict.doubles.length > 0) return "double";
  if (row.state === "reversed") return "reversed";
  return isWaitingThere(row, verdict) ? "unreleased" : "equal";
}

function bucketOf(row: PostedRow, status: ReconciledStatus): Bucket {
  if (row.state === "reversed") return "reversed";
  return status === "unreleased" ? "unreleased" : "sent";
}

function unpostedObject(of: ObjectsOf, record: SourceRecord): ReconciledObject {
  const amount =
    record.state === "empty" ? { debitMinor: 0, currency: of.currency } : of.source.ofWhole(record);
  const status = unpostedStatus(record.state);
  return {
    ...nothingHeld,
    flow: record.flow,
    object: record.object,
    part: "",
    role: "original",
    reference: of.source.referenceOf(record),
    on: record.on,
    currency: amount?.currency ?? of.currency,
    status,
    recordId: record.id,
    postingId: null,
    ledgerNumber: null,
    sourceMinor: amount?.debitMinor ?? null,
    documentMinor: null,
    sentMinor: null,
    bucket: unpostedBucket(record),
    reason: record.settledReason,
    findings: record.findings,
  };
}

function unpostedStatus(state: SourceRecord["state"]) {
  if (state === "taken" || state === "replaced") throw new Error(`a record that is ${state} has a posting`);
  return state;
}

/** What a person has dismissed is left out like a posting that is excused, unless another version of it was taken. */
function unpostedBucket({ state, isOutlived }: SourceRecord): Bucket | null {
  if (state === "dismissed") return isOutlived ? null : "excused";
  const status = unpostedStatus(state);
  return status === "empty" || status === "dismissed" ? null : status;
}

/** Vouchers of ours that were booked in another month and stand in this one. */
function movedIn(of: ObjectsOf): ReconciledObject[] {
  return of.comparison.held.flatMap((held): ReconciledObject[] => {
    const token = tokenIn(held.text);
    const owner = of.comparison.owners.find((one) => one.token === token && one.linkId === of.linkId);
    if (owner === undefined || (of.from <= owner.on && owner.on <= of.through)) return [];
    const rows = isUnreleased(held.standing) ? [] : held.rows.map(amounts);
    const { flow, object, reference, currency, postingId } = owner;
    return [
      {
        ...nothingHeld,
        flow,
        object,
        part: "",
        role: "original",
        reference,
        on: held.on,
        currency,
        status: "moved-in",
        recordId: null,
        postingId,
        ledgerNumber: held.identity.number,
        sourceMinor: null,
        documentMinor: null,
        sentMinor: null,
        heldMinor: total([held]),
        bucket: null,
        differences: [{ field: "on", sent: owner.on, held: held.on }],
        reason: null,
        findings: [],
        heldRows: rows,
      },
    ];
  });
}

function total(documents: readonly HeldDocument[]): number {
  return documents.reduce((sum, document) => sum + journalTotals(document).debitMinor, 0);
}

function amounts({ account, debitMinor, creditMinor }: AccountAmount): AccountAmount {
  return { account, debitMinor, creditMinor };
}
