/** Everything in which a held journal is not what was sent. Whatever the ledger cut, moved, filled in or computed otherwise is a difference. */
import { type Difference, type HeldDocument, minorText, type Registers, tokenIn } from "../../core/index.ts";
import { type ErpPart, erpPartOf, isSamePeriod } from "./erp-part.ts";
import { type PlannedBody, type PlannedLine, plannedBody } from "./planned-body.ts";
import { isSameSegment, lengthOf } from "./segment-text.ts";

/** Whether a journal was meanwhile taken off hold, released or posted is its standing, which is told apart: no difference. */
export function compareJournal(of: {
  body: unknown;
  token: string;
  held: HeldDocument;
  registers: Registers;
}): readonly Difference[] {
  const { held, registers } = of;
  const sent = plannedBody.parse(of.body);
  const erp = erpPartOf(held);
  return [
    ...different("token", of.token, tokenIn(held.text) ?? ""),
    ...different("text", untokened(sent.description.value), untokened(held.text)),
    ...different("on", sent.transactionDate.value, held.on),
    ...different("number", sent.batchNumber?.value ?? held.identity.number, held.identity.number),
    ...(erp === undefined ? [] : headDifferences(sent, erp)),
    ...rowsDifferences(sent, { held, erp, registers }),
  ];
}

function headDifferences(sent: PlannedBody, erp: ErpPart): Difference[] {
  return [
    ...(isSamePeriod(sent.financialPeriod.value, erp.periodId)
      ? []
      : different("period", sent.financialPeriod.value, erp.periodId)),
    ...different("ledger", sent.ledger?.value ?? erp.ledger, erp.ledger),
    ...different("branch", sent.branch?.value ?? erp.branch, erp.branch),
  ];
}

type Held = { held: HeldDocument; erp: ErpPart | undefined; registers: Registers };

/** Lines are compared in the order of their numbers, which the ledger gives as they were sent (inferred; if not, that shows here). */
function rowsDifferences(sent: PlannedBody, of: Held): Difference[] {
  const { rows } = of.held;
  const lines = sent.journalTransactionLines;
  const indexes = Array.from({ length: Math.max(lines.length, rows.length) }, (_, index) => index);
  return [
    ...different("rows", String(lines.length), String(rows.length)),
    ...indexes.flatMap((index) => rowDifferences(index, lines[index], of)),
  ];
}

function rowDifferences(index: number, line: PlannedLine | undefined, of: Held): Difference[] {
  const field = `rows[${index}]`;
  const row = of.held.rows[index];
  if (line === undefined || row === undefined) return different(field, lineText(line), rowText(row));
  const reference = of.erp?.references[index];
  return [
    ...different(`${field}.account`, line.accountNumber.value, row.account),
    ...different(`${field}.debit`, minorText(line.debitAmountInCurrency.value), minorText(row.debitMinor)),
    ...different(`${field}.credit`, minorText(line.creditAmountInCurrency.value), minorText(row.creditMinor)),
    ...different(`${field}.vatCode`, line.vatCodeId.value ?? "", row.vatCode ?? ""),
    ...(line.vatCodeId.value === (row.vatCode ?? null)
      ? vatIdDifference(field, line, of.erp?.vatIds?.[index])
      : []),
    ...different(`${field}.text`, line.transactionDescription?.value ?? "", row.text ?? ""),
    ...different(
      `${field}.reference`,
      line.referenceNumber?.value ?? "",
      reference ?? line.referenceNumber?.value ?? "",
    ),
    ...different(
      `${field}.branch`,
      line.branch?.value ?? "",
      (line.branch && of.erp?.branches[index]) ?? line.branch?.value ?? "",
    ),
    ...segmentDifferences(field, line, row, of.registers),
  ];
}

/** Where the category is the same. Of one with several ids none was sent: which of them it got is the ledger's to choose. */
function vatIdDifference(field: string, { vatId }: PlannedLine, held: string | undefined): Difference[] {
  const sent = vatId?.value ?? "";
  return sent === "" || held === undefined ? [] : different(`${field}.vatId`, sent, held);
}

/** By the names of the registers. A value that the ledger filled up to its length is the same value. */
function segmentDifferences(
  field: string,
  line: PlannedLine,
  row: HeldDocument["rows"][number],
  registers: Registers,
): Difference[] {
  const sent = new Map(
    line.subaccount.map(({ segmentId, segmentValue }) => [
      registers.dimensions[segmentId - 1]?.name ?? `Segment ${segmentId}`,
      segmentValue.trimEnd(),
    ]),
  );
  const names = new Set([...sent.keys(), ...Object.keys(row.dimensions ?? {})]);
  return [...names].flatMap((name) => {
    const [asked, held] = [sent.get(name) ?? "", row.dimensions?.[name] ?? ""];
    return asked !== "" && isSameSegment(asked, held, lengthOf(name, registers))
      ? []
      : different(`${field}.${name}`, asked, held);
  });
}

function different(field: string, sent: string, held: string): Difference[] {
  return sent === held ? [] : [{ field, sent, held }];
}

/** The text behind the token, which was compared by itself and without case. */
function untokened(text: string): string {
  const token = tokenIn(text);
  return (token === null ? text : text.trimStart().slice(token.length)).trim();
}

function lineText(line: PlannedLine | undefined): string {
  if (line === undefined) return "";
  const { accountNumber, debitAmountInCurrency, creditAmountInCurrency } = line;
  return `${accountNumber.value} ${minorText(debitAmountInCurrency.value)} ${minorText(creditAmountInCurrency.value)}`;
}

function rowText(row: HeldDocument["rows"][number] | undefined): string {
  return row === undefined ? "" : `${row.account} ${minorText(row.debitMinor)} ${minorText(row.creditMinor)}`;
}
