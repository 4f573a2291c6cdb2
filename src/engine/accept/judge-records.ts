/** What is to be done with each record that was handed in, before anything is written. */
import { contentHash, type Finding, hasErrors, type Integration, type RecordKey } from "../../core/index.ts";
import type { KnownRecord } from "../../db/index.ts";
import { engineFinding } from "../codes.ts";
import type { World } from "../world.ts";
import { findingsOfIssues } from "./findings-of-issues.ts";

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

export type Judged = Checked & Acceptance & { isNew: boolean };

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
    if (same !== undefined) return already(one, same);
    const outcome = judge(one, former, startOn);
    const findings = outcome.finding === undefined ? one.findings : [...one.findings, outcome.finding];
    const id = world.ids.next();
    versions.set(one.key.object, [...former, { hash: one.hash, state: outcome.state, id, findings }]);
    return { ...one, object: one.key.object, outcome: outcome.state, findings, recordId: id, isNew: true };
  });
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
  former: readonly { hash: string; state: string }[],
  startOn: string,
): { state: Exclude<AcceptOutcome, "already">; finding?: Finding } {
  if (!one.isFit) return { state: "set-aside" };
  const named = { record: one.key.object };
  if (former.some((version) => version.state === "taken" || version.state === "empty"))
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
