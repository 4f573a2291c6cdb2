/** Row by row: where a held row is not the sent one. */
import { type Difference, type HeldDocument, minorText } from "../../core/index.ts";

export type Row = HeldDocument["rows"][number];

export function different(field: string, sent: string, held: string): Difference[] {
  return sent === held ? [] : [{ field, sent, held }];
}

/** Rows are compared in order: the ledger keeps it (visma-facts §4, inferred; if it does not, that shows here). */
export function rowsDifferences(sent: readonly Row[], held: readonly Row[]): Difference[] {
  const length = Math.max(sent.length, held.length);
  const indexes = Array.from({ length }, (_, index) => index);
  return [
    ...different("rows", String(sent.length), String(held.length)),
    ...indexes.flatMap((index) => rowDifferences(index, sent[index], held[index])),
  ];
}

export function rowDifferences(index: number, sent: Row | undefined, held: Row | undefined): Difference[] {
  const field = `rows[${index}]`;
  if (sent === undefined || held === undefined) return different(field, rowText(sent), rowText(held));
  const dimensions = new Set([...Object.keys(sent.dimensions ?? {}), ...Object.keys(held.dimensions ?? {})]);
  return [
    ...different(`${field}.account`, sent.account, held.account),
    ...different(`${field}.debit`, minorText(sent.debitMinor), minorText(held.debitMinor)),
    ...different(`${field}.credit`, minorText(sent.creditMinor), minorText(held.creditMinor)),
    ...different(`${field}.vatCode`, sent.vatCode ?? "", held.vatCode ?? ""),
    ...different(`${field}.text`, sent.text ?? "", held.text ?? ""),
    ...[...dimensions].flatMap((name) =>
      different(`${field}.${name}`, sent.dimensions?.[name] ?? "", held.dimensions?.[name] ?? ""),
    ),
  ];
}

/** "2700 0.00 25.00": account, debit, credit. */
export function rowText(row: Row | undefined): string {
  return row === undefined ? "" : `${row.account} ${minorText(row.debitMinor)} ${minorText(row.creditMinor)}`;
}
