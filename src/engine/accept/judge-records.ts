/** What is to be done with each record that was handed in, before anything is written. */
import { contentHash, type Finding, hasErrors, type Integration, type RecordKey } from "../../core/index.ts";
import type { KnownRecord } from "../../db/index.ts";
import { engineFinding } from "../codes.ts";
import type { World } from "../world.ts";
import { fieldText, findingsOfIssues } from "./findings-of-issues.ts";
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
};

export function checkRecord(integration: Integration, flow: string, raw: unknown): Checked {
  const schema = integration.records[flow];
  if (schema === undefined) throw new Error(`${integration.name} has no flow ${flow}`);
  const { value: kept, found } = storable(raw);
  if (found.length > 0) return unreadable(kept, found.map(unstorable));
  const parsed = schema.safeParse(raw);
  if (!parsed.success) return unreadable(raw, findingsOfIssues(parsed.error, raw));
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

/** It has no key of its own, so what it holds names it. */
function unreadable(raw: unknown, findings: readonly Finding[]): Checked {
  const hash = contentHash(raw);
  const object = `unreadable/${hash.slice(0, 12)}`;
  const key = { object, on: "1970-01-01", order: "", reference: object };
  return { raw, record: null, key, hash, findings, isFit: false };
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

export function judgeAll(
  world: World,
  checked: readonly Checked[],
  known: readonly KnownRecord[],
  startOn: string,
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
    if (same !== undefined) return comesBack(one, same, former) ?? already(one, same);
    const outcome = judge(one, former, startOn);
    const findings = outcome.finding === undefined ? one.findings : [...one.findings, outcome.finding];
    const id = world.ids.next();
    versions.set(one.key.object, [...former, { hash: one.hash, state: outcome.state, id, findings }]);
    return { ...one, object: one.key.object, outcome: outcome.state, findings, recordId: id, isNew: true };
  });
}

/** A version that gave way to another and is sent again: the source has changed its mind once more, which a person decides. */
function comesBack(
  one: Checked,
  same: { state: string; id: string },
  former: readonly { state: string }[],
): Judged | undefined {
  if (same.state !== "replaced" || !one.isFit || !former.some(isBookedOrEmpty)) return undefined;
  const { object } = one.key;
  const findings = [...one.findings, engineFinding("content-changed", { record: object })];
  return { ...one, object, outcome: "conflict", findings, recordId: same.id, isNew: false, reopens: true };
}

const isBookedOrEmpty = ({ state }: { state: string }) => state === "taken" || state === "empty";

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
  former: readonly { hash: string; state: string }[],
  startOn: string,
): { state: Exclude<AcceptOutcome, "already">; finding?: Finding } {
  if (!one.isFit) return { state: "set-aside" };
  const named = { record: one.key.object };
  if (former.some(isBookedOrEmpty))
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
