/** Everything in which a held voucher is not what was sent. Whatever the ledger added, cut, moved or computed is a difference. */
import { type Difference, type HeldDocument, minorText, type Registers, tokenIn } from "../../core/index.ts";
import { heldRow, voucherBody } from "./voucher.ts";

type Row = HeldDocument["rows"][number];

/**
 * Rows are compared in order: the ledger keeps it (visma-facts §4, inferred; if it does not, that shows here).
 * VAT rows that the ledger added by itself are differences too: equal sums would not prove equal accounts and codes.
 */
export function compareVoucher(of: {
  body: unknown;
  token: string;
  held: HeldDocument;
  registers: Registers;
}): readonly Difference[] {
  const sent = voucherBody.parse(of.body);
  const rows = sent.Rows.map((row) => heldRow(row, of.registers));
  return [
    ...different("token", of.token, tokenIn(of.held.text) ?? ""),
    ...different("text", untokened(sent.VoucherText), untokened(of.held.text)),
    ...different("on", sent.VoucherDate, of.held.on),
    ...(sent.NumberSeries ? different("series", sent.NumberSeries, seriesOf(of.held.identity.number)) : []),
    ...different("rows", String(rows.length), String(of.held.rows.length)),
    ...rowPairs(rows, of.held.rows).flatMap(([left, right], index) => rowDifferences(index, left, right)),
  ];
}

function different(field: string, sent: string, held: string): Difference[] {
  return sent === held ? [] : [{ field, sent, held }];
}

/** The text behind the token, which was compared by itself and without case. */
function untokened(text: string): string {
  const token = tokenIn(text);
  return token === null ? text : text.trimStart().slice(token.length);
}

/** The letters before the number: "A" of "A31". */
function seriesOf(number: string): string {
  return number.replace(/\d+$/, "");
}

function rowPairs(sent: readonly Row[], held: readonly Row[]): [Row | undefined, Row | undefined][] {
  const length = Math.max(sent.length, held.length);
  return Array.from({ length }, (_, index) => [sent[index], held[index]]);
}

function rowDifferences(index: number, sent: Row | undefined, held: Row | undefined): Difference[] {
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

function rowText(row: Row | undefined): string {
  return row === undefined ? "" : `${row.account} ${minorText(row.debitMinor)} ${minorText(row.creditMinor)}`;
}
