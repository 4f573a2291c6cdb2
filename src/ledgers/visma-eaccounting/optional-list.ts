/** Lists that not every company has: cost centres are not in every variant of the product (visma-facts §5), rate histories not in every version. */
import type { Later, Reading, Refused } from "../../core/index.ts";
import type { ListReading } from "./read-list.ts";

const absentCodes: ReadonlySet<string> = new Set([
  "scope-missing",
  "ledger-no-module",
  "ledger-resource-missing",
]);

/** An empty list where the ledger itself says that this company, this token or this version has none. */
export function optionalList<Entry>(list: ListReading<Entry>): Reading<readonly Entry[]> {
  if (list.kind === "read") return list;
  return isAbsent(list.reason) ? { kind: "read", value: [] } : list.reason;
}

/** The ledger's own words that the list does not exist for this company, this token or this version. */
export function isAbsent(reason: Later | Refused): boolean {
  const findings =
    reason.kind === "refused" ? reason.findings : reason.finding === undefined ? [] : [reason.finding];
  return findings.some((finding) => absentCodes.has(finding.code));
}
