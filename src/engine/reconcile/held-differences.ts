/** Where a document, as the ledger holds it now, is not what it was when it was read back. Pure. */
import { type Difference, type HeldDocument, minorText } from "../../core/index.ts";

type Row = HeldDocument["rows"][number];

export function heldDifferences(before: HeldDocument, now: HeldDocument): readonly Difference[] {
  const length = Math.max(before.rows.length, now.rows.length);
  return [
    ...different("on", before.on, now.on),
    ...different("text", before.text, now.text),
    ...different("rows", String(before.rows.length), String(now.rows.length)),
    ...Array.from({ length }, (_, index) =>
      rowDifferences(index, before.rows[index], now.rows[index]),
    ).flat(),
  ];
}

function different(field: string, sent: string, held: string): Difference[] {
  return sent === held ? [] : [{ field, sent, held }];
}

function rowDifferences(index: number, before: Row | undefined, now: Row | undefined): Difference[] {
  const field = `rows[${index}]`;
  if (before === undefined || now === undefined) return different(field, rowText(before), rowText(now));
  const names = new Set([...Object.keys(before.dimensions ?? {}), ...Object.keys(now.dimensions ?? {})]);
  return [
    ...different(`${field}.account`, before.account, now.account),
    ...different(`${field}.debit`, minorText(before.debitMinor), minorText(now.debitMinor)),
    ...different(`${field}.credit`, minorText(before.creditMinor), minorText(now.creditMinor)),
    ...different(`${field}.vatCode`, before.vatCode ?? "", now.vatCode ?? ""),
    ...different(`${field}.text`, before.text ?? "", now.text ?? ""),
    ...[...names].flatMap((name) =>
      different(`${field}.${name}`, before.dimensions?.[name] ?? "", now.dimensions?.[name] ?? ""),
    ),
  ];
}

/** Files that hung on it and hang on it no more, where the ledger tells. One more is nobody's loss. */
export function filesMissing(before: HeldDocument, now: HeldDocument): readonly Difference[] {
  if (now.attachments === undefined) return [];
  const held = new Set(now.attachments.map((name) => name.toUpperCase()));
  return (before.attachments ?? [])
    .filter((name) => !held.has(name.toUpperCase()))
    .map((name) => ({ field: "attachments", sent: name, held: "" }));
}

/** "2700 0.00 25.00": account, debit, credit; nothing for a row that is not there. */
function rowText(row: Row | undefined): string {
  return row === undefined ? "" : `${row.account} ${minorText(row.debitMinor)} ${minorText(row.creditMinor)}`;
}
