/** The tables of a printed Z report: sales, payments, what else was taken in or given out, the drawer, and what is only told. */
import { sumMinor } from "../../../core/index.ts";
import { minorOf } from "../../../wire/index.ts";
import { cashDifferenceMinor, expectedCashMinor } from "../balance.ts";
import type { DaySettlementRecord } from "../record.ts";
import { type SalesRow, settlementOf } from "../settlement.ts";
import { slotLabel } from "../slot-label.ts";
import type { ReportColumn, ReportRow, ReportTable, Speech } from "./report-content.ts";
import { rateText } from "./report-figure.ts";

/** A sum for each rate that has several rows, and one over all. */
export function salesTable(record: DaySettlementRecord, speech: Speech): ReportTable {
  const { word } = speech;
  const { sales } = settlementOf(record);
  const rates = [...new Set(sales.map((row) => row.ratePercent))];
  const rows = rates.flatMap((rate): ReportRow[] => {
    const ofRate = sales.filter((row) => row.ratePercent === rate);
    const title = word("ofRate", { rate: rateText(rate, speech.language) });
    const sum = ofRate.length > 1 && rates.length > 1 ? [salesSum(title, ofRate, speech)] : [];
    return [...ofRate.map((row) => salesRow(row, speech)), ...sum];
  });
  return {
    title: word("sales"),
    columns: [
      { title: word("rate"), share: 14 },
      { title: word("category"), share: 24 },
      { title: word("vatCode"), share: 11 },
      { title: word("lines"), share: 9, right: true },
      { title: word("net"), share: 14, right: true },
      { title: word("vat"), share: 14, right: true },
      { title: word("gross"), share: 14, right: true },
    ],
    rows: rows.length === 0 ? [] : [...rows, salesSum(word("total"), sales, speech)],
  };
}

function salesRow(row: SalesRow, { amount, language }: Speech): ReportRow {
  return {
    cells: [
      `${rateText(row.ratePercent, language)} %`,
      row.category ?? "",
      row.vatCode ?? "",
      row.lineCount === undefined ? "" : String(row.lineCount),
      amount(row.netMinor),
      amount(row.vatMinor),
      amount(row.grossMinor),
    ],
  };
}

function salesSum(title: string, rows: readonly SalesRow[], { amount }: Speech): ReportRow {
  const sums = [
    rows.map((row) => row.netMinor),
    rows.map((row) => row.vatMinor),
    rows.map((row) => row.grossMinor),
  ].map((amounts) => amount(sumMinor(amounts)));
  return { cells: [title, "", "", countSum(rows.map((row) => row.lineCount)), ...sums], isSum: true };
}

export function paymentTable(record: DaySettlementRecord, speech: Speech): ReportTable {
  const { word, amount, language } = speech;
  const { payments } = settlementOf(record);
  const rows = payments.map((row): ReportRow => {
    const name = ["payment", row.type, row.subtype].filter((part) => part !== undefined).join("/");
    const currency = row.currency === undefined ? "" : ` (${row.currency})`;
    return {
      cells: [slotLabel(name)[language] + currency, countText(row.count), amount(row.amountMinor)],
    };
  });
  const total = amount(sumMinor(payments.map((row) => row.amountMinor)));
  const sum: ReportRow = {
    cells: [word("total"), countSum(payments.map((row) => row.count)), total],
    isSum: true,
  };
  return {
    title: word("payments"),
    columns: countedColumns(speech),
    rows: rows.length === 0 ? [] : [...rows, sum],
  };
}

export function otherTable(record: DaySettlementRecord, speech: Speech): ReportTable {
  const { word, language } = speech;
  const settlement = settlementOf(record);
  return amounts(word("other"), speech, [
    [word("giftCardsSold"), settlement.giftCardsSoldMinor],
    [word("giftCardsRedeemed"), settlement.giftCardsRedeemedMinor],
    [word("creditNotesIssued"), settlement.creditNotesIssuedMinor],
    [word("creditNotesRedeemed"), settlement.creditNotesRedeemedMinor],
    [slotLabel("tips")[language], settlement.tipsMinor],
    [slotLabel("rounding")[language], settlement.roundingMinor],
  ]);
}

export function creditSalesTable(record: DaySettlementRecord, { word, amount }: Speech): ReportTable {
  const { creditSales } = settlementOf(record);
  const total = amount(sumMinor(creditSales.map((sale) => sale.amountMinor)));
  const rows = creditSales.map(
    (sale): ReportRow => ({
      cells: [sale.customer ?? "", sale.invoiceNumber ?? "", amount(sale.amountMinor)],
    }),
  );
  return {
    title: word("creditSales"),
    columns: [
      { title: word("customer"), share: 60 },
      { title: word("invoice"), share: 22 },
      { title: word("amount"), share: 18, right: true },
    ],
    rows: rows.length < 2 ? rows : [...rows, { cells: [word("total"), "", total], isSum: true }],
  };
}

/** Nothing counted is not the same as a count of nothing: what the till does not say has no line. */
export function cashTable(record: DaySettlementRecord, speech: Speech): ReportTable {
  const { word, amount, language } = speech;
  const settlement = settlementOf(record);
  const { openingFloatMinor, countedCashMinor } = settlement;
  const isCounted = countedCashMinor !== undefined || settlement.cashDifferenceMinor !== undefined;
  const moved = amounts("", speech, [
    [slotLabel("cash-paid-in")[language], settlement.cashPaidInMinor],
    [slotLabel("cash-paid-out")[language], settlement.cashPaidOutMinor],
  ]).rows;
  const deposited = amounts("", speech, [
    [slotLabel("cash-deposit")[language], settlement.cashDepositedMinor],
  ]).rows;
  const said = (name: string, amountMinor: number | undefined): ReportRow[] =>
    amountMinor === undefined ? [] : [{ cells: [name, amount(amountMinor)] }];
  return {
    title: word("drawer"),
    columns: amountColumns,
    rows: [
      ...said(word("openingFloat"), openingFloatMinor),
      ...moved,
      ...said(word("expectedCash"), expectedCashMinor(settlement)),
      ...said(word("countedCash"), countedCashMinor),
      ...said(
        slotLabel("cash-difference")[language],
        isCounted ? cashDifferenceMinor(settlement) : undefined,
      ),
      ...deposited,
    ],
  };
}

/** Printed on the till's report, never booked: part of the sales already, or no sale at all. */
export function tallyTable(record: DaySettlementRecord, speech: Speech): ReportTable {
  const { word, amount } = speech;
  const names = ["discounts", "returns", "voids", "corrections", "training"] as const;
  return {
    title: word("tallies"),
    columns: countedColumns(speech),
    rows: names.flatMap((name): ReportRow[] => {
      const tally = record[name];
      if (tally === undefined) return [];
      return [{ cells: [word(name), countText(tally.count), amount(minorOf(tally.amount))] }];
    }),
  };
}

function amounts(
  title: string,
  speech: Speech,
  lines: readonly (readonly [name: string, amountMinor: number])[],
): ReportTable {
  const rows = lines.filter(([, amountMinor]) => amountMinor !== 0);
  return {
    title,
    columns: amountColumns,
    rows: rows.map(([name, amountMinor]) => ({ cells: [name, speech.amount(amountMinor)] })),
  };
}

/** Without titles a table has no line of them: a name and its amount explain themselves. */
const amountColumns: readonly ReportColumn[] = [
  { title: "", share: 82 },
  { title: "", share: 18, right: true },
];

function countedColumns({ word }: Speech): ReportColumn[] {
  return [
    { title: "", share: 67 },
    { title: word("count"), share: 15, right: true },
    { title: word("amount"), share: 18, right: true },
  ];
}

const countText = (count: number | undefined) => (count === undefined ? "" : String(count));

/** A sum of counts that some rows do not tell would be wrong. */
function countSum(counts: readonly (number | undefined)[]): string {
  const known = counts.filter((count) => count !== undefined);
  return known.length === counts.length ? String(sumMinor(known)) : "";
}
