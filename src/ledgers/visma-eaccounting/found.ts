/** Turns "the ledger says there is no such thing" into a refusal, for things that every company has. */
import type { Reading } from "../../core/index.ts";
import { problemFinding } from "./problem-finding.ts";
import type { OneReading } from "./read-one.ts";

export function found<Value>(reading: OneReading<Value>): Reading<Value> {
  return reading.kind === "missing"
    ? { kind: "refused", findings: [problemFinding(reading.problem, 404)] }
    : reading;
}
