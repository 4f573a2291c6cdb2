// What one Z report says, field by field.

import { childOf, type XmlElement } from "../xml/xml-element.ts";
import type { CodeList } from "./code-list.ts";
import { eventMoment } from "./event-moment.ts";
import {
  readAccount,
  readAccountedTally,
  readArticleGroups,
  readCashMovements,
  readNamedTallies,
  readPayments,
  readTally,
  readVatRows,
} from "./read-z-rows.ts";
import { RecordFields, type ReportFinding } from "./record-fields.ts";
import type { SafTTally, SafTZContent } from "./saf-t-z-report.ts";
import type { VatCodeList } from "./vat-code-list.ts";

export interface ZReading {
  readonly registerId: string;
  readonly companyIdent: string | undefined;
  readonly codes: CodeList;
  readonly vatCodes: VatCodeList;
  readonly report: ReportFinding;
}

/** Undefined, with at least one finding of severity error, when something the books need cannot be read. */
export function readZContent(
  event: XmlElement,
  report: XmlElement,
  reading: ZReading,
): SafTZContent | undefined {
  const zNumber = childOf(report, "reportID")?.text.trim() ?? "";
  const record = `register/${reading.registerId}/z/${zNumber}`;
  // Two readers of one record: what the books need stops the Z, what is for information only does not.
  const essential = new RecordFields(record, "error", reading.report);
  const informative = new RecordFields(record, "warning", reading.report);
  const businessOn = essential.requiredDay(report, "reportDate");
  const content: SafTZContent = {
    zNumber: essential.requiredText(report, "reportID"),
    at: { line: event.line, column: event.column },
    businessOn,
    closedAtLocal: `${businessOn}T${essential.requiredTime(report, "reportTime")}`,
    ...readMoney(essential, report, reading),
    ...readNames(informative, event, report),
    ...readInformation(informative, report),
  };
  noticeDifferences(informative, event, report, content, reading);
  // The texts are slices of the file; copies let go of it.
  return essential.isSound ? structuredClone(content) : undefined;
}

type Money =
  | "cashSales"
  | "vatRows"
  | "payments"
  | "tips"
  | "payIns"
  | "payOuts"
  | "creditSales"
  | "creditMemos"
  | "articleGroups"
  | "openingFloatMinor";

function readMoney(fields: RecordFields, report: XmlElement, reading: ZReading): Pick<SafTZContent, Money> {
  const sales = childOf(report, "reportTotalCashSales");
  if (sales === undefined) fields.missing(report, "reportTotalCashSales");
  const amountMinor = sales ? fields.requiredAmount(sales, "totalCashSaleAmnt", "reportTotalCashSales") : 0;
  const payments = readPayments(fields, report, reading.codes);
  const vatRows = readVatRows(fields, report, reading.vatCodes);
  // A day without sales needs no rows, though the schema wants one of each.
  if (amountMinor !== 0 && payments.length === 0) fields.missing(report, "reportPayments");
  if (amountMinor !== 0 && vatRows.length === 0) fields.missing(report, "reportCashSalesVat");
  const openingFloatMinor = fields.amount(report, "reportOpeningChangeFloat");
  const tips = readAccountedTally(fields, report, "reportTip", "tip");
  const creditSales = readAccountedTally(fields, report, "reportCreditSales", "creditSales");
  const creditMemos = readAccountedTally(fields, report, "reportCreditMemos", "creditMemos");
  return {
    cashSales: { amountMinor, ...(sales && readAccount(fields, sales)) },
    vatRows,
    payments,
    articleGroups: readArticleGroups(fields, report, reading.codes),
    ...(openingFloatMinor !== undefined && { openingFloatMinor }),
    ...(tips && { tips }),
    payIns: readCashMovements(fields, report, "In", reading.codes),
    payOuts: readCashMovements(fields, report, "Out", reading.codes),
    ...(creditSales && { creditSales }),
    ...(creditMemos && { creditMemos }),
  };
}

function readNames(
  fields: RecordFields,
  event: XmlElement,
  report: XmlElement,
): Pick<SafTZContent, "eventId" | "companyIdent" | "companyName"> {
  const eventId = fields.text(event, "eventID");
  const companyIdent = fields.text(report, "companyIdent");
  const companyName = fields.text(report, "companyName");
  return {
    ...(eventId !== undefined && { eventId }),
    ...(companyIdent !== undefined && { companyIdent }),
    ...(companyName !== undefined && { companyName }),
  };
}

const tallies = [
  ["returns", "reportReturn"],
  ["discounts", "reportDiscount"],
  ["voids", "reportVoidTrans"],
  ["training", "reportTraining"],
  ["copies", "reportReceiptCopy"],
  ["proformas", "reportReceiptProforma"],
  ["deliveries", "reportReceiptDelivery"],
] as const;

type Information = Omit<
  SafTZContent,
  Money | "zNumber" | "at" | "businessOn" | "closedAtLocal" | "eventId" | "companyIdent" | "companyName"
>;

function readInformation(fields: RecordFields, report: XmlElement): Information {
  const counters: Partial<Record<(typeof tallies)[number][0], SafTTally>> = {};
  for (const [name, prefix] of tallies) {
    const tally = readTally(fields, report, prefix);
    if (tally) counters[name] = tally;
  }
  const receiptCount = fields.count(report, "reportReceiptNum");
  const drawerOpeningCount = fields.count(report, "reportOpenCashBoxNum");
  const lifetime = readLifetime(fields, report);
  return {
    ...(receiptCount !== undefined && { receiptCount }),
    ...(drawerOpeningCount !== undefined && { drawerOpeningCount }),
    ...counters,
    ...readCorrections(fields, report),
    ...(lifetime && { lifetime }),
  };
}

function readCorrections(
  fields: RecordFields,
  report: XmlElement,
): Pick<SafTZContent, "lineCorrections" | "priceInquiries" | "otherCorrections"> {
  const named = (list: string, row: string, name: string, prefix: string) =>
    readNamedTallies(fields, report, { list, row, name, prefix });
  return {
    lineCorrections: named("reportCorrLines", "reportCorrLine", "corrLineType", "corrLine"),
    priceInquiries: named("reportPriceInquiries", "reportPriceInquiry", "priceInquiryGroup", "priceInquiry"),
    otherCorrections: named("reportOtherCorrs", "reportOtherCorr", "otherCorrType", "otherCorr"),
  };
}

function readLifetime(fields: RecordFields, report: XmlElement): SafTZContent["lifetime"] {
  const salesMinor = fields.amount(report, "reportGrandTotalSales");
  const returnsMinor = fields.amount(report, "reportGrandTotalReturn");
  const netMinor = fields.amount(report, "reportGrandTotalSalesNet");
  if (salesMinor === undefined || returnsMinor === undefined || netMinor === undefined) return undefined;
  return { salesMinor, returnsMinor, netMinor };
}

function noticeDifferences(
  fields: RecordFields,
  event: XmlElement,
  report: XmlElement,
  content: SafTZContent,
  reading: ZReading,
): void {
  const named = fields.text(report, "registerID");
  if (named !== undefined && named !== reading.registerId) {
    fields.notice("z-register-differs", {
      field: "registerID",
      value: named,
      at: report,
      parameters: { registerId: reading.registerId },
    });
  }
  if (
    content.companyIdent !== undefined &&
    reading.companyIdent !== undefined &&
    content.companyIdent !== reading.companyIdent
  ) {
    fields.notice("z-company-differs", {
      field: "companyIdent",
      value: content.companyIdent,
      at: report,
      parameters: { companyIdent: reading.companyIdent },
    });
  }
  const eventOn = eventMoment(event).slice(0, 10);
  if (eventOn !== "" && content.businessOn !== "" && eventOn !== content.businessOn) {
    fields.notice("z-date-differs-from-event", {
      field: "reportDate",
      value: content.businessOn,
      at: report,
      parameters: { eventOn },
    });
  }
}
