// Joins what a Z report says with what its receipts add up to, and says where the two disagree.

import { compareWithTransactions, foldedVatOf } from "./compare-with-transactions.ts";
import { explainDifference } from "./explain-difference.ts";
import { giftCardsSold, possibleGiftCardSales } from "./gift-cards.ts";
import type { SafTFinding, SafTFindingCode } from "./saf-t-finding.ts";
import type { SafTFoldedTransactions } from "./saf-t-folded-transactions.ts";
import type { SafTVatRow, SafTZContent, SafTZReport } from "./saf-t-z-report.ts";
import { settleVatRows } from "./settle-vat-rows.ts";
import { creditSaleDetailsMax, type TransactionFold } from "./transaction-fold.ts";

export interface RegisterOfZ {
  readonly registerId: string;
  readonly registerDescription?: string;
  readonly locationName?: string;
  readonly currency?: string;
}

export interface ZToComplete {
  readonly content: SafTZContent;
  readonly register: RegisterOfZ;
  /** Undefined when transactions cannot be given to this Z. */
  readonly fold: TransactionFold | undefined;
  /** The register has receipts in this file, so that a Z without any is compared with nothing sold. */
  readonly areTransactionsExpected: boolean;
  readonly previousClosedAtLocal: string | undefined;
}

export interface CompletedZ {
  readonly report: SafTZReport;
  readonly findings: readonly SafTFinding[];
}

export function completeZReport(z: ZToComplete): CompletedZ {
  const { fold } = z;
  const folded = fold === undefined || fold.isEmpty ? undefined : fold.result();
  const content = withTipsOf(folded, z.content);
  const settled = settleVatRows(content.vatRows, content.cashSales.amountMinor);
  const settledContent = { ...content, vatRows: settled.vatRows };
  const money = explainMoney(content, folded);
  const giftCards = giftCardsSold(content);
  const openedAtLocal = folded?.firstAtLocal ?? z.previousClosedAtLocal;
  const report: SafTZReport = {
    kind: "zReport",
    ...z.register,
    ...settledContent,
    vatRows: settled.vatRows.map((row) => withLineCount(row, folded)),
    ...(openedAtLocal !== undefined && { openedAtLocal }),
    rounding: { amountMinor: money.roundingMinor, source: money.source },
    areTipsInPayments: money.areTipsInPayments,
    ...(giftCards && { giftCardsSold: giftCards }),
    areGiftCardsInPayments: money.areGiftCardsInPayments,
    possibleGiftCardSales: possibleGiftCardSales(content, folded),
    unexplainedMinor: money.unexplainedMinor,
    ...(fold?.cashDifference && { cashDifference: fold.cashDifference }),
    creditSaleDetails: fold?.creditSaleDetails ?? [],
    ...(folded && { transactions: folded }),
  };
  const findings = [
    ...vatRowFindings(report, settled),
    ...disagreementFindings(report, settledContent, folded ?? nothingSold(z)),
    ...moneyFindings(report),
    ...foldFindings(report, fold),
  ];
  return { report, findings };
}

/** The report's tips are optional, for tills that have the function; receipts may carry them all the same. */
function withTipsOf(folded: SafTFoldedTransactions | undefined, content: SafTZContent): SafTZContent {
  if (content.tips !== undefined || folded === undefined || folded.tipsMinor === 0) return content;
  return { ...content, tips: { amountMinor: folded.tipsMinor } };
}

function withLineCount(row: SafTVatRow, folded: SafTFoldedTransactions | undefined): SafTVatRow {
  if (folded === undefined) return row;
  const lineCount = foldedVatOf(row, folded).reduce((sum, vat) => sum + vat.lineCount, 0);
  return lineCount === 0 ? row : { ...row, lineCount };
}

/** The receipts are believed on the rounding only if they are all there: their sales are those of the Z. */
function explainMoney(content: SafTZContent, folded: SafTFoldedTransactions | undefined) {
  const salesMinor = content.cashSales.amountMinor;
  const areAllThere = folded !== undefined && folded.cashSalesMinor === salesMinor;
  const explained = explainDifference({
    paidMinor: content.payments.reduce((sum, payment) => sum + payment.amountMinor, 0),
    salesMinor,
    tipsMinor: content.tips?.amountMinor ?? 0,
    giftCardsMinor: giftCardsSold(content)?.amountMinor ?? 0,
    roundingMinor: areAllThere ? folded.roundingMinor : undefined,
  });
  return { ...explained, source: areAllThere ? "transactions" : "derived" } as const;
}

function nothingSold(z: ZToComplete): SafTFoldedTransactions | undefined {
  return z.areTransactionsExpected ? z.fold?.result() : undefined;
}

function vatRowFindings(report: SafTZReport, settled: ReturnType<typeof settleVatRows>): SafTFinding[] {
  const field = "reportCashSalesVat";
  const salesMinor = report.cashSales.amountMinor;
  if (settled.wereGross) return [warning(report, "vat-rows-are-gross", field, "", { salesMinor })];
  const { differenceMinor } = settled;
  if (differenceMinor === 0) return [];
  const vatRowsMinor = salesMinor + differenceMinor;
  return [
    warning(report, "vat-rows-differ-from-sales", field, "", { salesMinor, vatRowsMinor, differenceMinor }),
  ];
}

function disagreementFindings(
  report: SafTZReport,
  content: SafTZContent,
  folded: SafTFoldedTransactions | undefined,
): SafTFinding[] {
  if (folded === undefined) return [];
  return compareWithTransactions(content, folded).map(({ code, field, value, zMinor, transactionsMinor }) =>
    warning(report, code, field, value, {
      zMinor,
      transactionsMinor,
      differenceMinor: zMinor - transactionsMinor,
    }),
  );
}

function moneyFindings(report: SafTZReport): SafTFinding[] {
  const findings: SafTFinding[] = [];
  if (report.unexplainedMinor !== 0) {
    const paymentsMinor = report.payments.reduce((sum, payment) => sum + payment.amountMinor, 0);
    findings.push(
      warning(report, "z-does-not-balance", "reportPayments", "", {
        paymentsMinor,
        salesMinor: report.cashSales.amountMinor,
        roundingMinor: report.rounding.amountMinor,
        differenceMinor: report.unexplainedMinor,
      }),
    );
  }
  for (const group of report.possibleGiftCardSales) {
    const parameters = { amountMinor: group.amountMinor, description: group.description ?? "" };
    findings.push(
      warning(
        report,
        "gift-card-sale-possible",
        "reportArtGroups/reportArtGroup",
        group.articleGroupId,
        parameters,
      ),
    );
  }
  return findings;
}

function foldFindings(report: SafTZReport, fold: TransactionFold | undefined): SafTFinding[] {
  const findings: SafTFinding[] = [];
  const reversedCount = fold?.reversedRoundingCount ?? 0;
  if (reversedCount > 0) {
    findings.push(warning(report, "rounding-sign-reversed", "", "", { count: reversedCount }));
  }
  const cutCount = fold?.cutCreditSaleCount ?? 0;
  if (cutCount > 0) {
    const parameters = { count: cutCount, kept: creditSaleDetailsMax };
    findings.push(warning(report, "credit-sale-details-cut", "reportCreditSales", "", parameters));
  }
  return findings;
}

function warning(
  report: SafTZReport,
  code: SafTFindingCode,
  field: string,
  value: string,
  parameters: Record<string, string | number>,
): SafTFinding {
  const record = `register/${report.registerId}/z/${report.zNumber}`;
  return { code, severity: "warning", record, field, value, at: report.at, parameters };
}
