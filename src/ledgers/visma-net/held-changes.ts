/** What only Visma.net's journals hold, and somebody has changed since: the period, the ledger, branches, references. */
import type { Difference, HeldDocument } from "../../core/index.ts";
import { erpPartOf, isSamePeriod } from "./erp-part.ts";

/** Nothing can be told of a journal that was kept by a version that did not know of these. */
export function heldChanges(before: HeldDocument, now: HeldDocument): readonly Difference[] {
  const [was, is] = [erpPartOf(before), erpPartOf(now)];
  if (was === undefined || is === undefined) return [];
  const length = Math.min(before.rows.length, now.rows.length);
  return [
    ...(isSamePeriod(was.periodId, is.periodId) ? [] : different("period", was.periodId, is.periodId)),
    ...different("ledger", was.ledger, is.ledger),
    ...different("branch", was.branch, is.branch),
    ...Array.from({ length }, (_, index) => [
      ...different(`rows[${index}].reference`, was.references[index] ?? "", is.references[index] ?? ""),
      ...different(`rows[${index}].branch`, was.branches[index] ?? "", is.branches[index] ?? ""),
      ...(was.vatIds === undefined
        ? []
        : different(`rows[${index}].vatId`, was.vatIds[index] ?? "", is.vatIds?.[index] ?? "")),
    ]).flat(),
  ];
}

function different(field: string, sent: string, held: string): Difference[] {
  return sent === held ? [] : [{ field, sent, held }];
}
