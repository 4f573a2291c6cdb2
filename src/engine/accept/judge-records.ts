/** What is to be done with each record that was handed in, before anything is written. */
import {
  contentHash,
  type Day,
  type Finding,
  fieldText,
  hasErrors,
  type RecordKey,
  tooManyLines,
} from "../../core/index.ts";
import type { KnownRecord } from "../../db/index.ts";
import { engineFinding } from "../codes.ts";
import type { World } from "../world.ts";
import { composed } from "./composed.ts";
import { findingsMax, findingsOfIssues } from "./findings-of-issues.ts";
import { isBookedOrEmpty, type KnownVersion, KnownVersions } from "./known-versions.ts";
import type { LaneUnder } from "./lane-under.ts";
import { storable } from "./storable.ts";

export type AcceptOutcome = "taken" | "empty" | "already" | "conflict" | "set-aside" | "before-start";

export type Acceptance = {
  object: string;
  outcome: AcceptOutcome;
  findings: readonly Finding[];
  recordId: string | null;
};

export type Checked = {
  raw: unknown;
  record: unknown;
  key: RecordKey;
  hash: string;
  findings: readonly Finding[];
  isFit: boolean;
  /** Members of its family that the same delivery holds. */
  besides: readonly string[];
  /** What the source calls this version of it. */
  version: string | undefined;
};

/** `today`: the day of what has none that can be read. By itself: what its schema, its integration and the link's department say of it. */
export function checkRecord(
  { facts, integration, company }: LaneUnder,
  handedIn: unknown,
  today: Day,
): Checked {
  const raw = composed(handedIn);
  const { flow } = facts.lane;
  const schema = integration.records[flow];
  if (schema === undefined) throw new Error(`${integration.name} has no flow ${flow}`);
  const { value: kept, found } = storable(raw);
  const crowded = tooManyLines(kept, integration.linesMax ?? {});
  if (crowded !== undefined) return unreadable(kept, today, [crowded]);
  if (found.length > 0) return unreadable(kept, today, found.slice(0, findingsMax).map(unstorable));
  const parsed = schema.safeParse(raw);
  if (!parsed.success) return unreadable(raw, today, findingsOfIssues(parsed.error, raw).map(ofWholeRecord));
  const key = integration.keyOf(flow, parsed.data);
  const findings = [
    ...integration.check(flow, parsed.data, facts.settings?.settings, company),
    ...otherDepartment(key, facts.link.department_code),
  ];
  return {
    raw,
    record: parsed.data,
    key,
    hash: contentHash(parsed.data),
    findings,
    isFit: !hasErrors(findings),
    besides: key.family === undefined ? [] : (integration.besides?.(flow, raw) ?? []),
    version: integration.versionOf?.(flow, raw),
  };
}

/** `own`: the one that the link is for; null where it is for the whole company. A record that names no department belongs to whatever link it is handed in to. */
function otherDepartment({ object, department }: RecordKey, own: string | null): Finding[] {
  if (own === null || department === undefined || department === own) return [];
  const about = { record: object, field: "department", value: department };
  return [engineFinding("department-differs", { ...about, parameters: { department: own } })];
}

/** What is no record at all is wrong in no field of it, and the sentence wants a subject. */
function ofWholeRecord(finding: Finding): Finding {
  return finding.code === "record-invalid" ? { field: "record", ...finding } : finding;
}

/** It has no key of its own, so what it holds names it, and it belongs to the day on which it came. */
function unreadable(raw: unknown, today: Day, findings: readonly Finding[]): Checked {
  const hash = contentHash(raw);
  const object = `unreadable/${hash.slice(0, 12)}`;
  const key = { object, on: today, order: "", reference: object };
  return { raw, record: null, key, hash, findings, isFit: false, besides: [], version: undefined };
}

function unstorable({ path, text }: { path: readonly PropertyKey[]; text: string }): Finding {
  return engineFinding("record-invalid", {
    field: fieldText(path),
    value: text.slice(0, 200),
    parameters: { rule: "text", expected: "text without the characters shown as \uFFFD" },
  });
}

/** `reopens`: it was there and had given way, and stands as a conflict from now on. */
export type Judged = Checked & Acceptance & { isNew: boolean; reopens?: boolean };

export type JudgedBeside = {
  startOn: string;
  elsewhere: ReadonlySet<string>;
  exported: ReadonlyMap<string, readonly string[]>;
};

/** `elsewhere`: objects that another link of the company has a posting of. `exported`: the files that objects went into, by object. */
export function judgeAll(
  world: World,
  checked: readonly Checked[],
  knownBefore: readonly KnownRecord[],
  { startOn, elsewhere, exported }: JudgedBeside,
): Judged[] {
  const known = new KnownVersions(knownBefore);
  return checked.map((handedIn) => {
    const one = known.asKnown(handedIn);
    const { object } = one.key;
    const former = known.of(object);
    const same = former.find((version) => version.hash === one.hash);
    if (same !== undefined) return comesBack(one, { same, former, exported }) ?? already(one, same);
    const beside = { startOn, elsewhere, exported };
    const outcome = judge(one, { former, strangers: known.strangersTo(one) }, beside);
    const findings = outcome.finding === undefined ? one.findings : [...one.findings, outcome.finding];
    const id = world.ids.next();
    const { name: family = null, member = null } = one.key.family ?? {};
    known.add({ object, hash: one.hash, state: outcome.state, id, findings, family, member });
    return { ...one, object, outcome: outcome.state, findings, recordId: id, isNew: true };
  });
}

/** Other content than was taken first: what is to be done depends on where the first has gone. */
function changedContent(record: string, exported: JudgedBeside["exported"]): Finding {
  const files = exported.get(record) ?? [];
  return files.length === 0
    ? engineFinding("content-changed", { record })
    : engineFinding("exported-content-changed", { record, value: files.join(", ") });
}

/** A version that gave way to another and is sent again: the source has changed its mind once more, which a person decides. */
function comesBack(
  one: Checked,
  of: {
    same: { state: string; id: string };
    former: readonly { state: string }[];
    exported: JudgedBeside["exported"];
  },
): Judged | undefined {
  const { same, former, exported } = of;
  if (same.state !== "replaced" || !one.isFit || !former.some(isBookedOrEmpty)) return undefined;
  const { object } = one.key;
  const findings = [...one.findings, changedContent(object, exported)];
  return { ...one, object, outcome: "conflict", findings, recordId: same.id, isNew: false, reopens: true };
}

function already(one: Checked, same: { state: string; id: string; findings: unknown }): Judged {
  const outcome = ["taken", "empty", "replaced", "dismissed"].includes(same.state)
    ? "already"
    : (same.state as AcceptOutcome);
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
  { former, strangers }: { former: readonly KnownVersion[]; strangers: readonly KnownVersion[] },
  { startOn, elsewhere, exported }: JudgedBeside,
): { state: Exclude<AcceptOutcome, "already">; finding?: Finding } {
  if (!one.isFit) return { state: "set-aside" };
  const named = { record: one.key.object };
  if (elsewhere.has(one.key.object))
    return { state: "set-aside", finding: engineFinding("handed-in-elsewhere", named) };
  if (former.some(isBookedOrEmpty))
    return { state: "conflict", finding: changedContent(one.key.object, exported) };
  if (strangers.length > 0)
    return {
      state: "conflict",
      finding: engineFinding("name-shared", { ...named, value: one.key.family?.name ?? "" }),
    };
  return one.key.on < startOn
    ? { state: "before-start", finding: beforeStart({ object: one.key.object, on: one.key.on, startOn }) }
    : { state: "taken" };
}

export function beforeStart({
  object,
  on,
  startOn,
}: {
  object: string;
  on: string;
  startOn: string;
}): Finding {
  const finding = engineFinding("before-start", { record: object, value: on, parameters: { startOn } });
  return { ...finding, severity: "warning" };
}
