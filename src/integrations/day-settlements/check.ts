/** What a settlement says about itself: its sums, its VAT, its times and its drawer. Errors set it aside; nothing is looked up. */
import { type Finding, minorText, type Severity } from "../../core/index.ts";
import { balanceOf, expectedCashMinor, isTooLarge } from "./balance.ts";
import { settlementName } from "./record.ts";
import type { DaySettlementSettings } from "./settings.ts";
import type { DaySettlement, SalesRow } from "./settlement.ts";
import { vatGapMinor, vatSlackPerLineMinor } from "./vat-slack.ts";

export type CheckCode =
  | "settlement-unbalanced"
  | "credit-sales-contained"
  | "credit-sales-not-contained"
  | "sales-row-unbalanced"
  | "vat-differs"
  | "vat-off"
  | "closed-before-opened"
  | "amount-negative"
  | "cash-difference-wrong"
  | "opening-float-missing"
  | "gift-card-counted-twice"
  | "credit-note-counted-twice"
  | "field-unknown"
  | "amount-too-large";

type Found = Omit<Finding, "code" | "severity" | "record"> & { code: CheckCode; severity?: Severity };

/** VAT that no line count explains: from here on a person should know, from there on it is wrong. Minor units. */
const vatWarningMinor = 5;
const vatRefusalMinor = 100;

export function checkSettlement(settlement: DaySettlement): Finding[] {
  if (isTooLarge(settlement)) return [tooLarge(settlement)];
  const found = [
    ...checkBalance(settlement),
    ...settlement.sales.flatMap(checkSalesRow),
    ...checkTimes(settlement),
    ...checkSigns(settlement),
    ...checkDrawer(settlement),
    ...checkCountedTwice(settlement),
    ...(settlement.unknownFields ?? []).map(
      (field): Found => ({
        code: "field-unknown",
        severity: "warning",
        field,
      }),
    ),
  ];
  const record = settlementName(settlement);
  return found.map((finding) => ({ ...finding, severity: finding.severity ?? "error", record }));
}

/**
 * What a settlement says under a set-up, none where nobody has saved one: only a tolerance lets a difference pass, and sales on
 * account are where the set-up says.
 */
export function checkUnder(
  settings: Pick<DaySettlementSettings, "tolerance" | "creditSales"> | undefined,
  settlement: DaySettlement,
): Finding[] {
  if (isTooLarge(settlement)) return [tooLarge(settlement)];
  const capMinor = settings?.tolerance?.capMinor ?? 0;
  return [
    ...checkSettlement(settlement).filter((finding) => !isUnbalancedBy(capMinor, settlement, finding)),
    ...checkCreditSales(settings?.creditSales, settlement),
  ];
}

/** One such record must not fail the delivery that it came with. */
function tooLarge(settlement: DaySettlement): Finding {
  const record = settlementName(settlement);
  return { code: "amount-too-large", severity: "error", record, field: "sales", value: "∑" };
}

/** By the sums alone an amount that is missing for another reason could be taken for sales on account, or these for nothing. */
function checkCreditSales(asSet: DaySettlementSettings["creditSales"], settlement: DaySettlement): Finding[] {
  const { creditSales, creditSalesMinor } = balanceOf(settlement);
  const wrong: CheckCode | undefined =
    asSet === "elsewhere" && creditSales === "within"
      ? "credit-sales-contained"
      : asSet === "receivables" && creditSales === "outside"
        ? "credit-sales-not-contained"
        : undefined;
  if (wrong === undefined) return [];
  const named = {
    record: settlementName(settlement),
    field: "creditSales",
    value: minorText(creditSalesMinor),
  };
  return [{ code: wrong, severity: "error", ...named }];
}

/** Whether this finding is about a difference of at most so much. */
function isUnbalancedBy(capMinor: number, settlement: DaySettlement, { code }: Finding): boolean {
  return code === "settlement-unbalanced" && Math.abs(balanceOf(settlement).differenceMinor) <= capMinor;
}

/** The whole equation with its terms, so that the reader sees which one is missing. */
function checkBalance(settlement: DaySettlement): Found[] {
  const balance = balanceOf(settlement);
  if (balance.differenceMinor === 0) return [];
  return [
    {
      code: "settlement-unbalanced",
      value: minorText(balance.differenceMinor),
      parameters: {
        sales: minorText(balance.salesMinor),
        giftCardsSold: minorText(settlement.giftCardsSoldMinor),
        creditNotesIssued: minorText(settlement.creditNotesIssuedMinor),
        tips: minorText(settlement.tipsMinor),
        owed: minorText(balance.owedMinor),
        payments: minorText(balance.paymentsMinor),
        giftCardsRedeemed: minorText(settlement.giftCardsRedeemedMinor),
        creditNotesRedeemed: minorText(settlement.creditNotesRedeemedMinor),
        creditSales: minorText(balance.creditSalesMinor),
        rounding: minorText(settlement.roundingMinor),
        settled: minorText(balance.settledMinor),
        difference: minorText(balance.differenceMinor),
        differenceMinor: balance.differenceMinor,
      },
    },
  ];
}

function checkSalesRow(row: SalesRow, index: number): Found[] {
  const differenceMinor = row.grossMinor - row.netMinor - row.vatMinor;
  if (differenceMinor === 0) return checkVat(row, index);
  return [
    {
      code: "sales-row-unbalanced",
      field: `sales[${index}].gross`,
      value: minorText(row.grossMinor),
      parameters: {
        net: minorText(row.netMinor),
        vat: minorText(row.vatMinor),
        difference: minorText(differenceMinor),
        differenceMinor,
      },
    },
  ];
}

/** With a line count the bound is exact. Without one only a gross error can be told from honest rounding. */
function checkVat(row: SalesRow, index: number): Found[] {
  const gap = vatGapMinor(row);
  const limit =
    Number(row.ratePercent) === 0
      ? 0
      : row.lineCount === undefined
        ? vatRefusalMinor
        : vatSlackPerLineMinor(row.ratePercent).times(Math.max(1, row.lineCount));
  const isWrong = gap.gt(limit);
  if (!isWrong && (row.lineCount !== undefined || gap.lte(vatWarningMinor))) return [];
  return [
    {
      code: isWrong ? "vat-differs" : "vat-off",
      severity: isWrong ? "error" : "warning",
      field: `sales[${index}].vat`,
      value: minorText(row.vatMinor),
      parameters: {
        net: minorText(row.netMinor),
        rate: row.ratePercent,
        expected: gap.eq(0) ? minorText(row.vatMinor) : expectedVatText(row),
        lineCount: row.lineCount ?? "-",
      },
    },
  ];
}

/** To four decimals: the rounding is what the finding is about. */
function expectedVatText(row: SalesRow): string {
  const gap = vatGapMinor({ ...row, vatMinor: 0 })
    .div(100)
    .round(4)
    .toFixed();
  return row.netMinor < 0 ? `-${gap}` : gap;
}

/** Two wall clocks or two instants compare; one of each does not say enough. */
function checkTimes({ openedAt, closedAt }: DaySettlement): Found[] {
  if (openedAt === undefined || closedAt === undefined) return [];
  if (openedAt.endsWith("Z") !== closedAt.endsWith("Z")) return [];
  const isBackwards = openedAt.endsWith("Z")
    ? Temporal.Instant.compare(openedAt, closedAt) > 0
    : Temporal.PlainDateTime.compare(openedAt, closedAt) > 0;
  return isBackwards
    ? [{ code: "closed-before-opened", field: "closedAt", value: closedAt, parameters: { openedAt } }]
    : [];
}

/** Sales, payments, rounding and the difference may be negative; these have a counterpart of their own for it. */
function checkSigns(settlement: DaySettlement): Found[] {
  const fields = {
    giftCardsSold: settlement.giftCardsSoldMinor,
    giftCardsRedeemed: settlement.giftCardsRedeemedMinor,
    creditNotesIssued: settlement.creditNotesIssuedMinor,
    creditNotesRedeemed: settlement.creditNotesRedeemedMinor,
    tips: settlement.tipsMinor,
    openingFloat: settlement.openingFloatMinor ?? 0,
    cashPaidIn: settlement.cashPaidInMinor,
    cashPaidOut: settlement.cashPaidOutMinor,
    countedCash: settlement.countedCashMinor ?? 0,
    cashDeposited: settlement.cashDepositedMinor,
  };
  return Object.entries(fields)
    .filter(([, amountMinor]) => amountMinor < 0)
    .map(([field, amountMinor]) => ({ code: "amount-negative", field, value: minorText(amountMinor) }));
}

/** A given difference must be the counted cash less what should have been there. */
function checkDrawer(settlement: DaySettlement): Found[] {
  const { countedCashMinor, cashDifferenceMinor } = settlement;
  if (countedCashMinor === undefined) return [];
  const expectedMinor = expectedCashMinor(settlement);
  if (expectedMinor === undefined) {
    return cashDifferenceMinor === undefined
      ? [{ code: "opening-float-missing", severity: "warning", field: "openingFloat" }]
      : [];
  }
  if (cashDifferenceMinor === undefined || cashDifferenceMinor === countedCashMinor - expectedMinor)
    return [];
  return [
    {
      code: "cash-difference-wrong",
      field: "cashDifference",
      value: minorText(cashDifferenceMinor),
      parameters: {
        counted: minorText(countedCashMinor),
        expected: minorText(expectedMinor),
        difference: minorText(countedCashMinor - expectedMinor),
      },
    },
  ];
}

/** A redeemed card is a sum of its own or a payment row; both would be debited. */
function checkCountedTwice(settlement: DaySettlement): Found[] {
  const paidBy = (type: string) =>
    settlement.payments.some((row) => row.type === type && row.amountMinor !== 0);
  const found: Found[] = [];
  if (settlement.giftCardsRedeemedMinor !== 0 && paidBy("gift-card")) {
    found.push({
      code: "gift-card-counted-twice",
      field: "giftCardsRedeemed",
      value: minorText(settlement.giftCardsRedeemedMinor),
    });
  }
  if (settlement.creditNotesRedeemedMinor !== 0 && paidBy("credit-note")) {
    found.push({
      code: "credit-note-counted-twice",
      field: "creditNotesRedeemed",
      value: minorText(settlement.creditNotesRedeemedMinor),
    });
  }
  return found;
}
