/** What the ledger's own plan refuses, beside what the registers say: whoever cures one thing shall not meet the next only afterwards. */
import type { Finding, Refused, StepPlan } from "../core/index.ts";

/** The same thing is told once, though the preflight names a dimension and the plan the row that carries it. */
export function withPlanFindings(findings: readonly Finding[], plan: StepPlan[] | Refused): Finding[] {
  if (Array.isArray(plan)) return [...findings];
  const told = new Set(findings.map(keyOf));
  return [...findings, ...plan.findings.filter((finding) => !told.has(keyOf(finding)))];
}

function keyOf({ code, field = "", value = "" }: Finding): string {
  return `${code} ${field.split(/[./]/).at(-1)} ${value}`;
}
