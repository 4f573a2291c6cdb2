// One cash transaction: the few things of it that a day's books need.

import { childOf, type XmlElement } from "../xml/xml-element.ts";
import { basicTypes, type CodeList } from "./code-list.ts";
import { RecordFields, type ReportFinding } from "./record-fields.ts";
import { signedAmount } from "./signed-amount.ts";

/** All amounts signed as seen from the income: a return is negative. Texts are slices of the file. */
export interface CashTransaction {
  readonly transactionId: string;
  /** Empty when the till gives none. */
  readonly type: string;
  readonly predefinedId: string | undefined;
  readonly on: string;
  readonly atLocal: string;
  readonly amountMinor: number;
  readonly netMinor: number;
  readonly customerId: string | undefined;
  readonly invoiceId: string | undefined;
  readonly lines: readonly TransactionLine[];
  readonly vat: readonly TransactionVat[];
  readonly tipsMinor: number;
  /** As given, see `roundingOf` for its sign. */
  readonly statedRoundingMinor: number;
  readonly payments: readonly TransactionPayment[];
  readonly isVoid: boolean;
  readonly isTraining: boolean;
}

export interface TransactionLine {
  readonly articleGroupId: string;
  readonly grossMinor: number;
  readonly netMinor: number;
  readonly vat: TransactionVat | undefined;
}

export interface TransactionVat {
  readonly vatCode: string | undefined;
  readonly vatRate: string | undefined;
  readonly vatMinor: number;
  /** Undefined when the till leaves the base out. */
  readonly netMinor: number | undefined;
}

export interface TransactionPayment {
  readonly paymentType: string;
  readonly amountMinor: number;
  readonly currency: string | undefined;
}

export interface TransactionReading {
  readonly registerId: string;
  readonly codes: CodeList;
  readonly report: ReportFinding;
}

/**
 * Undefined when something of it cannot be read. That is a warning: the Z report is the day's total, and a sum over
 * receipts that lacks one is noticed when it is compared with it.
 */
export function readTransaction(
  element: XmlElement,
  reading: TransactionReading,
): CashTransaction | undefined {
  const transactionId = childOf(element, "transID")?.text.trim() ?? "";
  const record = `register/${reading.registerId}/transaction/${transactionId}`;
  const fields = new RecordFields(record, "warning", reading.report);
  const mark = fields.text(element, "amntTp");
  const statedMinor = fields.requiredAmount(element, "transAmntIn");
  const on = fields.requiredDay(element, "transDate");
  const type = fields.text(element, "transType") ?? "";
  const transaction: CashTransaction = {
    transactionId,
    type,
    predefinedId: type === "" ? undefined : reading.codes.predefined(basicTypes.transaction, type),
    on,
    atLocal: `${on}T${fields.requiredTime(element, "transTime")}`,
    amountMinor: signedAmount(statedMinor, mark),
    netMinor: signedAmount(fields.amount(element, "transAmntEx") ?? 0, mark),
    customerId: fields.text(element, "custSupID"),
    invoiceId: fields.text(element, "invoiceID"),
    ...readParts(fields, element, reading.codes, mark === "D" && statedMinor > 0),
    statedRoundingMinor: readRounding(fields, element),
    isVoid: fields.flag(element, "voidTransaction"),
    isTraining: fields.flag(element, "trainingID"),
  };
  return fields.isSound ? transaction : undefined;
}

type Parts = Pick<CashTransaction, "lines" | "vat" | "tipsMinor" | "payments">;

/**
 * `isUnsignedDebit`: the till writes a return as a positive amount with the mark D. Its payments carry no mark of their
 * own, so they take the transaction's.
 */
function readParts(
  fields: RecordFields,
  element: XmlElement,
  codes: CodeList,
  isUnsignedDebit: boolean,
): Parts {
  const parts = { lines: [], vat: [], payments: [], tipsMinor: 0 } satisfies Parts as MutableParts;
  for (const child of element.children) {
    if (child.name === "ctLine") {
      parts.lines.push(readLine(fields, child));
      parts.tipsMinor += readTips(fields, child, codes);
    } else if (child.name === "vat") {
      parts.vat.push(readVat(fields, child, isUnsignedDebit ? "D" : undefined));
    } else if (child.name === "payment") {
      parts.payments.push(readPayment(fields, child, isUnsignedDebit));
    }
  }
  parts.tipsMinor += readTips(fields, element, codes);
  return parts;
}

interface MutableParts {
  lines: TransactionLine[];
  vat: TransactionVat[];
  payments: TransactionPayment[];
  tipsMinor: number;
}

function readLine(fields: RecordFields, line: XmlElement): TransactionLine {
  const mark = fields.text(line, "amntTp");
  const vat = childOf(line, "vat");
  return {
    articleGroupId: fields.text(line, "artGroupID") ?? "",
    grossMinor: signedAmount(fields.requiredAmount(line, "lineAmntIn", "ctLine"), mark),
    netMinor: signedAmount(fields.requiredAmount(line, "lineAmntEx", "ctLine"), mark),
    vat: vat && readVat(fields, vat, mark),
  };
}

/** `inheritedMark` stands in where the VAT has no mark of its own; the schema makes it optional. */
function readVat(fields: RecordFields, vat: XmlElement, inheritedMark: string | undefined): TransactionVat {
  const mark = fields.text(vat, "vatAmntTp") ?? inheritedMark;
  const baseMinor = fields.amount(vat, "vatBasAmnt", "vat");
  return {
    vatCode: fields.text(vat, "vatCode"),
    vatRate: fields.decimal(vat, "vatPerc", "vat"),
    vatMinor: signedAmount(fields.requiredAmount(vat, "vatAmnt", "vat"), mark),
    netMinor: baseMinor === undefined ? undefined : signedAmount(baseMinor, mark),
  };
}

function readPayment(
  fields: RecordFields,
  payment: XmlElement,
  isUnsignedDebit: boolean,
): TransactionPayment {
  const amountMinor = fields.requiredAmount(payment, "paidAmnt", "payment");
  return {
    paymentType: fields.requiredText(payment, "paymentType", "payment"),
    amountMinor: signedAmount(amountMinor, isUnsignedDebit ? "D" : undefined),
    currency: fields.text(payment, "curCode"),
  };
}

/** Raises are tips or surcharges; only those mapped to 10001 are tips. */
function readTips(fields: RecordFields, parent: XmlElement, codes: CodeList): number {
  let tipsMinor = 0;
  for (const child of parent.children) {
    if (child.name !== "raise") continue;
    const isTip = codes.predefined(basicTypes.raise, fields.text(child, "raiseType") ?? "") === "10001";
    if (isTip) tipsMinor += fields.requiredAmount(child, "raiseAmnt", "raise");
  }
  return tipsMinor;
}

function readRounding(fields: RecordFields, element: XmlElement): number {
  const rounding = childOf(element, "rounding");
  return (rounding && fields.amount(rounding, "roundingAmnt", "rounding")) ?? 0;
}
