/**
 * Takes records into a lane. Same object, same content: already done, touches nothing. Same object, other content: for a
 * once-kind a conflict that a person decides, never a silent second posting. What cannot be booked is kept with its findings.
 */
import type { Insertable } from "kysely";
import {
  type CompanyFlags,
  contentHash,
  type Finding,
  hasErrors,
  type Integration,
  type RecordKey,
} from "../../core/index.ts";
import {
  advanceSequence,
  companyFlags,
  insertPostings,
  insertRecords,
  type KnownRecord,
  knownRecords,
  type PostingRecordTable,
  type RecordTable,
  type Transaction,
} from "../../db/index.ts";
import { instantText } from "../../lib/clock.ts";
import { engineFinding } from "../codes.ts";
import { type LaneFacts, laneFacts } from "../lane/begin-drain.ts";
import { integrationOf, type World } from "../world.ts";
import { findingsOfIssues } from "./findings-of-issues.ts";
import { postingRow } from "./posting-row.ts";
import { renderRecord } from "./render-record.ts";

export type HandedIn = {
  organisationId: string;
  laneId: string;
  /** Canonical records as they came, not yet checked. */
  records: readonly unknown[];
  personId: string | null;
};

export type AcceptOutcome = "taken" | "already" | "conflict" | "set-aside" | "before-start";

export type Acceptance = {
  object: string;
  outcome: AcceptOutcome;
  findings: readonly Finding[];
  recordId: string | null;
};

type Checked = {
  raw: unknown;
  record: unknown;
  key: RecordKey;
  hash: string;
  findings: readonly Finding[];
  isFit: boolean;
};

/** Answers in the order in which the records were handed in. */
export async function acceptRecords(world: World, handedIn: HandedIn): Promise<Acceptance[]> {
  const { organisationId, laneId } = handedIn;
  const answers = await world.db.inOrganisation(organisationId, "accept", async (trx) => {
    await lockLane(trx, organisationId, laneId);
    const { facts } = await laneFacts(trx, organisationId, laneId);
    const integration = integrationOf(world, facts.link.integration);
    const company = await companyFlags(trx, { organisationId, companyId: facts.link.company_id });
    const checked = handedIn.records.map((raw) => checkRecord(integration, facts.lane.flow, raw));
    const known = await knownRecords(trx, {
      organisationId,
      laneId,
      objects: checked.map((one) => one.key.object),
    });
    const sorted = judgeAll(world, checked, known, facts);
    await store(world, trx, { handedIn, facts, integration, company, sorted });
    return sorted.map(({ object, outcome, findings, recordId }) => ({ object, outcome, findings, recordId }));
  });
  if (answers.some((answer) => answer.outcome === "taken")) world.wake([{ organisationId, laneId }]);
  return answers;
}

/** Sequence numbers are taken under this lock: two calls at once would otherwise have no defined order. */
async function lockLane(trx: Transaction, organisationId: string, laneId: string): Promise<void> {
  await trx
    .selectFrom("lane")
    .select("id")
    .where("organisation_id", "=", organisationId)
    .where("id", "=", laneId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

function checkRecord(integration: Integration, flow: string, raw: unknown): Checked {
  const schema = integration.records[flow];
  if (schema === undefined) throw new Error(`${integration.name} has no flow ${flow}`);
  const parsed = schema.safeParse(raw);
  const hash = contentHash(raw);
  if (!parsed.success) {
    const object = `unreadable/${hash.slice(0, 12)}`;
    const key = { object, on: "1970-01-01", order: "", reference: object };
    return { raw, record: null, key, hash, findings: findingsOfIssues(parsed.error, raw), isFit: false };
  }
  const key = integration.keyOf(flow, parsed.data);
  const findings = integration.check(flow, parsed.data);
  return {
    raw,
    record: parsed.data,
    key,
    hash: contentHash(parsed.data),
    findings,
    isFit: !hasErrors(findings),
  };
}

type Judged = Checked & Acceptance & { isNew: boolean };

function judgeAll(
  world: World,
  checked: readonly Checked[],
  known: readonly KnownRecord[],
  facts: LaneFacts,
): Judged[] {
  const versions = new Map<string, { hash: string; state: string; id: string; findings: unknown }[]>();
  for (const record of known) {
    const list = versions.get(record.object) ?? [];
    versions.set(record.object, [
      ...list,
      { hash: record.content_hash, state: record.state, id: record.id, findings: record.findings },
    ]);
  }
  return checked.map((one) => {
    const former = versions.get(one.key.object) ?? [];
    const same = former.find((version) => version.hash === one.hash);
    if (same !== undefined) return already(one, same);
    const outcome = judge(one, former, facts.link.start_on);
    const findings = outcome.finding === undefined ? one.findings : [...one.findings, outcome.finding];
    const id = world.ids.next();
    versions.set(one.key.object, [...former, { hash: one.hash, state: outcome.state, id, findings }]);
    return { ...one, object: one.key.object, outcome: outcome.state, findings, recordId: id, isNew: true };
  });
}

function already(one: Checked, same: { state: string; id: string; findings: unknown }): Judged {
  const outcome =
    same.state === "taken" || same.state === "replaced" ? "already" : (same.state as AcceptOutcome);
  return {
    ...one,
    object: one.key.object,
    outcome,
    findings: same.findings as Finding[],
    recordId: same.id,
    isNew: false,
  };
}

function judge(
  one: Checked,
  former: readonly { hash: string; state: string }[],
  startOn: string,
): { state: Exclude<AcceptOutcome, "already">; finding?: Finding } {
  if (!one.isFit) return { state: "set-aside" };
  const named = { record: one.key.object };
  if (former.some((version) => version.state === "taken"))
    return { state: "conflict", finding: engineFinding("content-changed", named) };
  if (one.key.on < startOn) {
    return {
      state: "before-start",
      finding: {
        ...engineFinding("before-start", { ...named, value: one.key.on, parameters: { startOn } }),
        severity: "warning",
      },
    };
  }
  return { state: "taken" };
}

type Store = {
  handedIn: HandedIn;
  facts: LaneFacts;
  integration: Integration;
  company: CompanyFlags;
  sorted: readonly Judged[];
};

async function store(
  world: World,
  trx: Transaction,
  { handedIn, facts, integration, company, sorted }: Store,
): Promise<void> {
  const fresh = sorted.filter((one) => one.isNew);
  const at = instantText(world.clock.now());
  await insertRecords(
    trx,
    fresh.map((one) => recordRow(one, handedIn, at)),
  );
  // Source order, not arrival order, within what one call hands in.
  const taken = fresh
    .filter((one) => one.outcome === "taken")
    .sort((left, right) => compareText(left.key.order, right.key.order));
  if (taken.length === 0) return;
  const parts = taken.flatMap((one) =>
    renderRecord({
      integration,
      flow: facts.lane.flow,
      record: one.record,
      settings: facts.settings?.settings,
      company,
    }).map((part) => ({ one, part })),
  );
  const isReleased = facts.link.state === "active" && facts.lane.schedule.kind === "at-once";
  const first = await advanceSequence(trx, {
    organisationId: handedIn.organisationId,
    laneId: handedIn.laneId,
    count: parts.length,
    isReleased,
  });
  const rows = parts.map(({ one, part }, index) =>
    postingRow(world, {
      key: one.key,
      recordHash: one.hash,
      part,
      facts,
      company,
      sequence: first + index,
      generation: 0,
      at,
    }),
  );
  const links: Insertable<PostingRecordTable>[] = rows.map((row, index) => ({
    organisation_id: handedIn.organisationId,
    posting_id: row.id,
    record_id: parts[index]?.one.recordId ?? "",
    line: row.part ?? "",
  }));
  await insertPostings(trx, rows, links);
}

function recordRow(one: Judged, handedIn: HandedIn, at: string): Insertable<RecordTable> {
  return {
    organisation_id: handedIn.organisationId,
    id: one.recordId ?? "",
    lane_id: handedIn.laneId,
    object: one.object,
    content_hash: one.hash,
    // A record that could not be read is kept as it came; the others in their canonical form.
    payload: JSON.stringify(one.record ?? one.raw ?? null),
    record_on: one.key.on,
    state: one.outcome as RecordTable["state"],
    findings: JSON.stringify(one.findings),
    handed_in_by: handedIn.personId,
    received_at: at,
  };
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
