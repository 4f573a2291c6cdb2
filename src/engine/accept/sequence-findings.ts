/**
 * Numbers that the source counts by, seen across hand-ins: what lies before a new record, and whether it fills what was
 * missing before another one.
 */
import type { Finding, Integration, SequenceMember } from "../../core/index.ts";
import { type SequenceRow, sequenceAround, setRecordFindings, type Transaction } from "../../db/index.ts";
import type { Judged } from "./judge-records.ts";
import { compareText } from "./write-postings.ts";

type Member = SequenceMember & {
  order: string;
  recordId: string;
  findings: readonly Finding[];
  isFresh: boolean;
};

export type SequencesOf = {
  organisationId: string;
  laneId: string;
  integration: Integration;
  /** New records, not written yet. The lane's row is locked. */
  fresh: readonly Judged[];
};

/** Warnings of the new records, by record id. What was told of records behind them is corrected at once. */
export async function sequenceFindings(
  trx: Transaction,
  { organisationId, laneId, integration, fresh }: SequencesOf,
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const told = new Map<string, readonly Finding[]>();
  const { sequence } = integration;
  if (sequence === undefined) return told;
  for (const [name, members] of bySequence(fresh)) {
    const orders = members.map((member) => member.order).sort(compareText);
    const [from = ""] = orders;
    const through = orders.at(-1) ?? "";
    const known = await sequenceAround(trx, { organisationId, laneId, name, from, through });
    const row = [...known.map(knownMember), ...members].sort(
      (left, right) => compareText(left.order, right.order) || compareText(left.object, right.object),
    );
    for (const [index, current] of row.entries()) {
      const before = row[index - 1];
      if (before === undefined || !(before.isFresh || current.isFresh)) continue;
      const found = sequence.check({ before, current });
      if (current.isFresh) told.set(current.recordId, found);
      else await correct(trx, { organisationId, current, found, codes: sequence.codes });
    }
  }
  return told;
}

function bySequence(fresh: readonly Judged[]): Map<string, Member[]> {
  const sequences = new Map<string, Member[]>();
  for (const one of fresh) {
    const { sequence, object, on, department = null, order } = one.key;
    if (sequence === undefined) continue;
    const member = { object, on, department, order, number: sequence.number };
    const members = sequences.get(sequence.name) ?? [];
    sequences.set(sequence.name, [
      ...members,
      { ...member, recordId: one.recordId ?? "", findings: one.findings, isFresh: true },
    ]);
  }
  return sequences;
}

function knownMember(row: SequenceRow): Member {
  const { object, department, findings } = row;
  return {
    object,
    department,
    findings,
    on: row.record_on,
    number: row.sequence_number,
    order: row.source_order,
    recordId: row.id,
    isFresh: false,
  };
}

/** A record that stood behind a gap no longer does, or behind a smaller one. */
async function correct(
  trx: Transaction,
  of: { organisationId: string; current: Member; found: readonly Finding[]; codes: readonly string[] },
): Promise<void> {
  const { organisationId, current, found, codes } = of;
  const others = current.findings.filter((finding) => !codes.includes(finding.code));
  if (found.length === 0 && others.length === current.findings.length) return;
  await setRecordFindings(trx, {
    organisationId,
    recordId: current.recordId,
    findings: [...others, ...found],
  });
}
