// The lists within a Z report: payments, VAT rows, article groups, pay-ins and pay-outs, named counters.

import { childOf, childrenOf, type XmlElement } from "../xml/xml-element.ts";
import { basicTypes, type CodeList } from "./code-list.ts";
import type { RecordFields } from "./record-fields.ts";
import type {
  SafTAccount,
  SafTAccountedTally,
  SafTArticleGroup,
  SafTCashMovement,
  SafTNamedTally,
  SafTPaymentRow,
  SafTTally,
  SafTVatRow,
} from "./saf-t-z-report.ts";
import { signedAmount } from "./signed-amount.ts";
import type { VatCodeList } from "./vat-code-list.ts";

interface Row {
  readonly element: XmlElement;
  readonly path: string;
}

function rowsOf(report: XmlElement, list: string, name: string): Row[] {
  const parent = childOf(report, list);
  if (parent === undefined) return [];
  return childrenOf(parent, name).map((element, index) => ({
    element,
    path: `${list}/${name}[${index + 1}]`,
  }));
}

export function readAccount(fields: RecordFields, element: XmlElement): SafTAccount {
  const account = fields.text(element, "accID");
  const accountDescription = fields.text(element, "accDesc");
  return {
    ...(account !== undefined && { account }),
    ...(accountDescription !== undefined && { accountDescription }),
  };
}

/** `<xNum>` and `<xAmnt>` beside each other; undefined when there is no amount. */
export function readTally(
  fields: RecordFields,
  element: XmlElement,
  prefix: string,
  path = "",
): SafTTally | undefined {
  const amountMinor = fields.amount(element, `${prefix}Amnt`, path);
  const count = fields.count(element, `${prefix}Num`, path);
  return amountMinor === undefined ? undefined : { ...(count !== undefined && { count }), amountMinor };
}

/** A container of its own with a tally and maybe an account, such as `reportTip`. */
export function readAccountedTally(
  fields: RecordFields,
  report: XmlElement,
  container: string,
  prefix: string,
): SafTAccountedTally | undefined {
  const element = childOf(report, container);
  const tally = element && readTally(fields, element, prefix, container);
  return element && tally && { ...tally, ...readAccount(fields, element) };
}

export function readPayments(fields: RecordFields, report: XmlElement, codes: CodeList): SafTPaymentRow[] {
  return rowsOf(report, "reportPayments", "reportPayment").map(({ element, path }) => {
    const paymentType = fields.requiredText(element, "paymentType", path);
    const count = fields.count(element, "paymentNum", path);
    return {
      paymentType,
      ...codes.meaning(basicTypes.payment, paymentType),
      ...(count !== undefined && { count }),
      amountMinor: fields.requiredAmount(element, "paymentAmnt", path),
      ...readAccount(fields, element),
    };
  });
}

export function readVatRows(fields: RecordFields, report: XmlElement, vatCodes: VatCodeList): SafTVatRow[] {
  return rowsOf(report, "reportCashSalesVat", "reportCashSaleVat").map(({ element, path }) => {
    const vatCode = fields.text(element, "vatCode");
    const standardVatCode = vatCode && vatCodes.standard(vatCode);
    // The mark stands beside the VAT alone, but a row is one flow of money: its net has the sign of its VAT.
    const mark = fields.text(element, "vatAmntTp");
    const netMinor = signedAmount(fields.requiredAmount(element, "cashSaleAmnt", path), mark);
    const vatMinor = signedAmount(fields.requiredAmount(element, "vatAmnt", path), mark);
    return {
      ...(vatCode !== undefined && { vatCode }),
      ...(standardVatCode !== undefined && { standardVatCode }),
      vatRate: fields.requiredDecimal(element, "vatPerc", path),
      netMinor,
      vatMinor,
      grossMinor: netMinor + vatMinor,
      ...readAccount(fields, element),
    };
  });
}

export function readArticleGroups(
  fields: RecordFields,
  report: XmlElement,
  codes: CodeList,
): SafTArticleGroup[] {
  return rowsOf(report, "reportArtGroups", "reportArtGroup").map(({ element, path }) => {
    const articleGroupId = fields.requiredText(element, "artGroupID", path);
    const quantity = fields.decimal(element, "artGroupNum", path);
    return {
      articleGroupId,
      ...codes.meaning(basicTypes.articleGroup, articleGroupId),
      ...(quantity !== undefined && { quantity }),
      amountMinor: fields.requiredAmount(element, "artGroupAmnt", path),
      ...readAccount(fields, element),
    };
  });
}

/** `direction`: "In" for reportPayIns, "Out" for reportPayOuts. */
export function readCashMovements(
  fields: RecordFields,
  report: XmlElement,
  direction: "In" | "Out",
  codes: CodeList,
): SafTCashMovement[] {
  const rows = rowsOf(report, `reportPay${direction}s`, `reportPay${direction}`);
  return rows.flatMap(({ element, path }) => {
    const type = fields.text(element, `pay${direction}Type`) ?? "";
    const tally = readTally(fields, element, `pay${direction}`, path);
    if (tally === undefined || tally.amountMinor === 0) return [];
    return [{ type, ...movementMeaning(codes, type), ...tally, ...readAccount(fields, element) }];
  });
}

/** The schema does not say which list a pay-in's type is from; tills use transaction types and payment types. */
function movementMeaning(codes: CodeList, type: string): { predefinedId?: string; description?: string } {
  const asTransaction = codes.meaning(basicTypes.transaction, type);
  return Object.keys(asTransaction).length > 0 ? asTransaction : codes.meaning(basicTypes.payment, type);
}

/** Counters by name, for information. Zero rows are fillers and left out. */
export function readNamedTallies(
  fields: RecordFields,
  report: XmlElement,
  names: { list: string; row: string; name: string; prefix: string },
): SafTNamedTally[] {
  return rowsOf(report, names.list, names.row).flatMap(({ element, path }) => {
    const tally = readTally(fields, element, names.prefix, path);
    if (tally === undefined || (tally.amountMinor === 0 && (tally.count ?? 0) === 0)) return [];
    return [{ name: fields.text(element, names.name) ?? "", ...tally }];
  });
}
