/**
 * Takes records into a lane. Same object, same content: already done, touches nothing. Same object, other content: for a
 * once-kind a conflict that a person decides, never a silent second posting. What cannot be booked is kept with its findings.
 */
import { type CompanyFlags, type Document, dayIn } from "../../core/index.ts";
import {
  insertRecords,
  knownRecords,
  lockLane,
  type NewRecord,
  readRegisters,
  replaceSetAside,
  setRecordState,
  type Transaction,
} from "../../db/index.ts";
import type { LaneFacts } from "../lane/begin-drain.ts";
import { nowText, type World } from "../world.ts";
import { alikeFindings } from "./alike-sequences.ts";
import { bookedElsewhere } from "./booked-elsewhere.ts";
import { dayAhead } from "./day-ahead.ts";
import { dayBeforeStart } from "./day-before-start.ts";
import { exportedInto } from "./exported-into.ts";
import { foreseeInLedger } from "./foresee-in-ledger.ts";
import { type Acceptance, beforeStart, checkRecord, type Judged, judgeAll } from "./judge-records.ts";
import { type LaneUnder, readLaneUnder, renderUnder } from "./lane-under.ts";
import type { RenderedPart } from "./render-record.ts";
import { sequenceFindings } from "./sequence-findings.ts";
import { compareText, writePostings } from "./write-postings.ts";

export type { Acceptance, AcceptOutcome } from "./judge-records.ts";

export type HandedIn = {
  organisationId: string;
  laneId: string;
  /** Canonical records as they came, not yet checked. */
  records: readonly unknown[];
  personId: string | null;
};

/** Answers in the order in which the records were handed in. */
export async function acceptRecords(world: World, handedIn: HandedIn): Promise<Acceptance[]> {
  const { organisationId, laneId } = handedIn;
  const answers = await world.db.inOrganisation(organisationId, "accept", async (trx) => {
    // Two calls at once would otherwise have no defined order: places are given out under this lock.
    await lockLane(trx, { organisationId, laneId });
    const judged = await judgeHandedIn(world, trx, handedIn);
    await store(world, trx, { handedIn, ...judged });
    return judged.rendered.map(({ object, outcome, findings, recordId }) => ({
      object,
      outcome,
      findings,
      recordId,
    }));
  });
  if (answers.some((answer) => answer.outcome === "taken")) world.wake([{ organisationId, laneId }]);
  return answers;
}

/** What would become of each record, and the documents it would make: nothing is kept, and nothing is sent. */
export type Foreseen = Omit<Acceptance, "recordId"> & { documents: readonly Document[] };

/** As `acceptRecords` would answer now, in the same order. */
export async function foreseeRecords(world: World, handedIn: HandedIn): Promise<Foreseen[]> {
  const { organisationId } = handedIn;
  const { facts, company, rendered, registers } = await world.db.inOrganisation(
    organisationId,
    "foresee",
    async (trx) => {
      const judged = await judgeHandedIn(world, trx, handedIn);
      const { id: connectionId } = judged.facts.connection;
      const read = await readRegisters(trx, { organisationId, connectionId });
      return { ...judged, registers: read?.registers };
    },
  );
  const today = dayIn(world.clock.now(), company.timeZone);
  return rendered.map(({ object, outcome, findings, parts, key }) => {
    const under = { facts, company, registers, recordOn: key.on, today };
    const foreseen = parts
      .flatMap(({ document }) => document ?? [])
      .map((document) => foreseeInLedger(world, document, under));
    const inLedger = foreseen.flatMap((one) =>
      one.findings.map((finding) => ({ ...finding, record: object })),
    );
    return {
      object,
      outcome,
      findings: [...findings, ...parts.flatMap((part) => part.findings), ...inLedger],
      documents: foreseen.map(({ document }) => document),
    };
  });
}

async function judgeHandedIn(world: World, trx: Transaction, handedIn: HandedIn): Promise<JudgedHandIn> {
  const { organisationId, laneId } = handedIn;
  const under = await readLaneUnder(world, trx, { organisationId, laneId });
  const { facts, integration, company } = under;
  const today = dayIn(world.clock.now(), company.timeZone);
  const checked = handedIn.records.map((raw) => checkRecord(under, raw, today));
  const known = await knownRecords(trx, {
    organisationId,
    laneId,
    objects: checked.map((one) => one.key.object),
    families: checked.flatMap((one) => one.key.family?.name ?? []),
  });
  const elsewhere = await bookedElsewhere(
    trx,
    facts,
    checked.map(({ key }) => key.object),
  );
  const exported = await exportedInto(trx, {
    organisationId,
    laneId,
    objects: [...new Set(known.map((record) => record.object))],
  });
  const judged = judgeAll(world, checked, known, { startOn: facts.link.start_on, elsewhere, exported });
  const fresh = judged.filter((one) => one.isNew);
  const odd = await sequenceFindings(trx, { organisationId, laneId, integration, fresh });
  const alike = await alikeFindings(trx, { organisationId, laneId, integration, fresh });
  const rendered = judged
    .map((one) => {
      const id = one.recordId ?? "";
      const twin = alike.get(id);
      const ahead = dayAhead({ world, facts, integration }, company, one);
      return {
        ...one,
        findings: [...one.findings, ...(odd.get(id) ?? []), ...(twin === undefined ? [] : [twin]), ...ahead],
      };
    })
    .map((one) => renderIfTaken(one, under));
  return { facts, company, rendered };
}

type JudgedHandIn = { facts: LaneFacts; company: CompanyFlags; rendered: readonly Rendered[] };

type Rendered = Judged & { parts: readonly RenderedPart[] };

/** A record in which there is nothing to book (a till that was opened and closed) is kept as empty. */
function renderIfTaken(one: Judged, under: LaneUnder): Rendered {
  if (!one.isNew || one.outcome !== "taken") return { ...one, parts: [] };
  const { start_on: startOn } = under.facts.link;
  const parts = renderUnder(under, one.record);
  const on = dayBeforeStart(parts, startOn);
  if (on === undefined) return { ...one, outcome: parts.length === 0 ? "empty" : "taken", parts };
  const finding = beforeStart({ object: one.object, on, startOn });
  return { ...one, outcome: "before-start", findings: [...one.findings, finding], parts: [] };
}

type Store = JudgedHandIn & { handedIn: HandedIn };

async function store(
  world: World,
  trx: Transaction,
  { handedIn, facts, company, rendered }: Store,
): Promise<void> {
  const fresh = rendered.filter((one) => one.isNew);
  const at = nowText(world);
  await insertRecords(
    trx,
    fresh.map((one) => recordRow(one, handedIn, at)),
  );
  for (const one of rendered.filter(({ reopens }) => reopens))
    await setRecordState(trx, {
      organisationId: handedIn.organisationId,
      recordId: one.recordId ?? "",
      state: "conflict",
      findings: one.findings,
    });
  const cured = fresh
    .filter((one) => one.outcome === "taken" || one.outcome === "empty")
    .map((one) => one.object);
  await replaceSetAside(trx, {
    organisationId: handedIn.organisationId,
    laneId: handedIn.laneId,
    objects: cured,
  });
  // Source order, not arrival order, within what one call hands in.
  const parts = fresh
    .toSorted((left, right) => compareText(left.key.order, right.key.order))
    .flatMap(({ key, hash, recordId, parts: own }) =>
      own.map((part) => ({ key, recordHash: hash, recordId: recordId ?? "", part })),
    );
  await writePostings(world, trx, { facts, company, parts, at });
}

function recordRow(one: Judged, handedIn: HandedIn, at: string): NewRecord {
  return {
    organisation_id: handedIn.organisationId,
    id: one.recordId ?? "",
    lane_id: handedIn.laneId,
    object: one.object,
    content_hash: one.hash,
    // A record that could not be read is kept as it came; the others in their canonical form.
    payload: JSON.stringify(one.record ?? one.raw ?? null),
    record_on: one.key.on,
    source_order: one.key.order,
    department: one.key.department ?? null,
    family: one.key.family?.name ?? null,
    member: one.key.family?.member ?? null,
    source_version: one.version ?? null,
    sequence_name: one.key.sequence?.name ?? null,
    sequence_number: one.key.sequence?.number ?? null,
    state: one.outcome as NewRecord["state"],
    findings: JSON.stringify(one.findings),
    handed_in_by: handedIn.personId,
    received_at: at,
  };
}
