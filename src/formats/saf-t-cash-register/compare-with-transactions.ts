// The Z report against the sum of its receipts. Differences are warnings: the Z is what the law makes the day's total.

import type { SafTFindingCode } from "./saf-t-finding.ts";
import type { SafTFoldedTransactions, SafTFoldedVat } from "./saf-t-folded-transactions.ts";
import type { SafTVatRow, SafTZContent } from "./saf-t-z-report.ts";

export interface Disagreement {
  readonly code: SafTFindingCode;
  readonly field: string;
  /** What the amount is of: a VAT code or rate, a payment type, an article group. */
  readonly value: string;
  readonly zMinor: number;
  readonly transactionsMinor: number;
}

export function compareWithTransactions(
  content: SafTZContent,
  folded: SafTFoldedTransactions,
): Disagreement[] {
  if (folded.count === 0) return [compareSales(content, folded)].filter(isDifferent);
  const all = [
    compareSales(content, folded),
    ...content.vatRows.flatMap((row) => compareVatRow(row, folded)),
    ...comparePayments(content, folded),
    ...compareArticleGroups(content, folded),
  ];
  return all.filter(isDifferent);
}

function isDifferent({ zMinor, transactionsMinor }: Disagreement): boolean {
  return zMinor !== transactionsMinor;
}

function compareSales(content: SafTZContent, folded: SafTFoldedTransactions): Disagreement {
  return {
    code: "sales-differ-from-transactions",
    field: "reportTotalCashSales/totalCashSaleAmnt",
    value: "",
    zMinor: content.cashSales.amountMinor,
    transactionsMinor: folded.cashSalesMinor,
  };
}

function compareVatRow(row: SafTVatRow, folded: SafTFoldedTransactions): Disagreement[] {
  const matching = foldedVatOf(row, folded);
  const about = { code: "vat-differs-from-transactions", value: row.vatCode ?? row.vatRate } as const;
  const field = "reportCashSalesVat/reportCashSaleVat";
  const netMinor = matching.reduce((sum, vat) => sum + vat.netMinor, 0);
  const vatMinor = matching.reduce((sum, vat) => sum + vat.vatMinor, 0);
  return [
    { ...about, field: `${field}/cashSaleAmnt`, zMinor: row.netMinor, transactionsMinor: netMinor },
    { ...about, field: `${field}/vatAmnt`, zMinor: row.vatMinor, transactionsMinor: vatMinor },
  ];
}

/** Code and rate must agree where both sides have them; either may be left out by the schema. */
export function foldedVatOf(row: SafTVatRow, folded: SafTFoldedTransactions): SafTFoldedVat[] {
  return folded.vat.filter((vat) => {
    const isSameRate = vat.vatRate === undefined || vat.vatRate === row.vatRate;
    const isSameCode = vat.vatCode === undefined || row.vatCode === undefined || vat.vatCode === row.vatCode;
    return isSameRate && isSameCode;
  });
}

/** Payments may or may not include those of transactions that are no sale; either sum will do. */
function comparePayments(content: SafTZContent, folded: SafTFoldedTransactions): Disagreement[] {
  const types = new Set([...content.payments, ...folded.payments].map((payment) => payment.paymentType));
  return [...types].flatMap((paymentType) => {
    const rows = content.payments.filter((payment) => payment.paymentType === paymentType);
    const zMinor = rows.reduce((sum, payment) => sum + payment.amountMinor, 0);
    const paid = folded.payments.find((payment) => payment.paymentType === paymentType);
    const transactionsMinor = paid ? paid.inMinor + paid.outMinor : 0;
    if (zMinor === transactionsMinor + (paid?.outsideSalesMinor ?? 0)) return [];
    return [
      {
        code: "payment-differs-from-transactions",
        field: "reportPayments/reportPayment/paymentAmnt",
        value: paymentType,
        zMinor,
        transactionsMinor,
      } as const,
    ];
  });
}

function compareArticleGroups(content: SafTZContent, folded: SafTFoldedTransactions): Disagreement[] {
  // A till without lines on its receipts, or without groups on its lines, has nothing to compare with.
  if (!folded.articleGroups.some((group) => group.articleGroupId !== "")) return [];
  return content.articleGroups.map((group) => ({
    code: "article-group-differs-from-transactions",
    field: "reportArtGroups/reportArtGroup/artGroupAmnt",
    value: group.articleGroupId,
    zMinor: group.amountMinor,
    transactionsMinor: folded.articleGroups
      .filter((lines) => lines.articleGroupId === group.articleGroupId)
      .reduce((sum, lines) => sum + lines.grossMinor, 0),
  }));
}
