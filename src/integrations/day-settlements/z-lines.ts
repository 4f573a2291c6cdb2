/** The lines of one Z report in a table, gathered into a settlement on the wire. */
import { type Finding, minorText, sumMinor } from "../../core/index.ts";
import type { CsvRow } from "../../formats/csv/index.ts";
import { isDecimalRefusal } from "../../formats/decimal/decimal-refusal.ts";
import { parseAmountMinor } from "../../formats/decimal/parse-amount-minor.ts";
import { kindOfField, single, summed, tallied } from "./line-kinds.ts";
import type { DaySettlementWire } from "./record.ts";
import { kindOf, paymentTypeOf } from "./table-words.ts";

export type ZLinesCode =
  | "line-kind-unknown"
  | "line-kind-repeated"
  | "line-differs"
  | "lines-doubled"
  | "vat-rate-unknown"
  | "z-comes-back"
  | "z-line-unreadable";

/** The last four are not in every table: what the till's own VAT codes mean, and when the day was opened and closed. */
export const tableColumns = [
  "department",
  "register",
  "z",
  "date",
  "kind",
  "code",
  "vat_code",
  "gross",
  "net",
  "vat",
  "count",
  "vat_rate",
  "currency",
  "opened_at",
  "closed_at",
] as const;
export type TableColumn = (typeof tableColumns)[number];

type Row = CsvRow<TableColumn>;

/** Rates of the standard VAT codes of the Norwegian cash register standard. A table with other codes has `vat_rate`. */
const rateOfStandardCode: Readonly<Record<string, string>> = {
  "3": "25",
  "31": "15",
  "32": "11.11",
  "33": "12",
  "0": "0",
  "5": "0",
  "52": "0",
  "6": "0",
  "7": "0",
};

/** The same on every line of a report, or empty. */
const told = ["z", "department", "date", "currency", "opened_at", "closed_at"] as const;

export class ZLines {
  readonly name: string;
  readonly firstLine: number;
  /** Errors all: a report with any of them is set aside. */
  readonly findings: Finding[] = [];
  readonly #first: Row;
  readonly #told = new Map<string, string>();
  readonly #rows = new Map<string, Row[]>();

  constructor(name: string, first: Row) {
    this.name = name;
    this.#first = first;
    this.firstLine = first.line;
  }

  find(code: ZLinesCode, line: number, about: Pick<Finding, "field" | "value"> = {}): void {
    this.findings.push({ code, severity: "error", record: this.name, ...about, parameters: { line } });
  }

  lose(line: number): void {
    this.find("z-line-unreadable", line);
  }

  /** A table that was put together twice holds each line twice, and the doubled amounts would close as well. */
  findDoubled(): void {
    const counts = new Map<string, number>();
    const rows = [...this.#rows.values()].flat();
    for (const { fields } of rows) {
      const text = JSON.stringify(fields);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const isDoubled = rows.length >= 4 && [...counts.values()].every((count) => count % 2 === 0);
    if (isDoubled) this.find("lines-doubled", this.firstLine);
  }

  add(row: Row): void {
    for (const field of told) {
      const value = row.fields[field];
      const held = this.#told.get(field);
      if (value === "") continue;
      if (held === undefined) this.#told.set(field, value);
      else if (held !== value) this.find("line-differs", row.line, { field, value });
    }
    const kind = kindOf(row.fields.kind);
    if (kind === undefined) {
      this.find("line-kind-unknown", row.line, { field: "kind", value: row.fields.kind });
      return;
    }
    const rows = this.#rows.get(kind) ?? [];
    if (rows.length > 0 && Object.hasOwn(single, kind))
      this.find("line-kind-repeated", row.line, { field: "kind", value: row.fields.kind });
    if (kind === "sale" && rateOf(row) === undefined)
      this.find("vat-rate-unknown", row.line, { field: "vat_code", value: row.fields.vat_code });
    // In place: a copy for each line would take minutes for a report of a hundred thousand.
    rows.push(row);
    this.#rows.set(kind, rows);
  }

  /** Where a field of the settlement stands in the file: "sales[1].net", "tips". */
  lineOf(field: string): number {
    const [, list = "", index = "0"] = /^([a-zA-Z]+)(?:\[(\d+)\])?/.exec(field) ?? [];
    const kind = Object.hasOwn(kindOfField, list) ? kindOfField[list] : undefined;
    return this.#rows.get(kind ?? "")?.[Number(index)]?.line ?? this.firstLine;
  }

  /** Amounts go on as they stand: the schema says what is wrong with them. */
  wire(): DaySettlementWire {
    const of = (kind: string) => this.#rows.get(kind) ?? [];
    const amounts = Object.entries({ ...summed, ...single }).map(([kind, field]) => [field, sumOf(of(kind))]);
    const tallies = Object.entries(tallied).map(([kind, field]) => [field, tallyOf(of(kind))]);
    return {
      registerId: this.#first.fields.register,
      zNumber: this.#first.fields.z,
      department: this.#told.get("department"),
      businessDate: this.#told.get("date") ?? "",
      currency: this.#told.get("currency"),
      openedAt: this.#told.get("opened_at"),
      closedAt: this.#told.get("closed_at"),
      sales: of("sale").map(saleOf),
      payments: of("payment").map(paymentOf),
      creditSales: of("credit-sale").map(({ fields }) => ({
        invoiceNo: optionalText(fields.code),
        amount: fields.gross,
      })),
      ...Object.fromEntries([...amounts, ...tallies]),
    };
  }
}

const optionalText = (text: string) => (text === "" ? undefined : text);

/** Text that is no number goes on, so that the schema names it. */
function countOf({ fields }: Row): number | undefined {
  if (fields.count === "") return undefined;
  return /^\d+$/.test(fields.count) ? Number(fields.count) : Number.NaN;
}

function rateOf({ fields }: Row): string | undefined {
  return optionalText(fields.vat_rate) ?? rateOfStandardCode[fields.vat_code];
}

function saleOf(row: Row): NonNullable<DaySettlementWire["sales"]>[number] {
  const { code, vat_code, gross, net, vat } = row.fields;
  const [category, vatCode] = [optionalText(code), optionalText(vat_code)];
  return { category, vatCode, vatRate: rateOf(row) ?? "0", gross, net, vat, lineCount: countOf(row) };
}

/** "card/visa" is the type and its subtype; the type may be in the words of the table's language. */
function paymentOf(row: Row): NonNullable<DaySettlementWire["payments"]>[number] {
  const [type = "", ...rest] = row.fields.code.split("/");
  const subtype = optionalText(rest.join("/"));
  return { type: paymentTypeOf(type), subtype, amount: row.fields.gross, count: countOf(row) };
}

/** No reader takes it for an amount: it is refused as one that is too large. */
const tooLargeText = "99999999999999999999.00";

/** One line as it stands, several as their sum. One of them that is no amount stands for all, to be refused. */
function sumOf(rows: readonly Row[]): string | undefined {
  const texts = rows.map(({ fields }) => fields.gross);
  if (texts.length < 2) return texts[0];
  const minors: number[] = [];
  for (const text of texts) {
    const amountMinor = parseAmountMinor(text);
    if (isDecimalRefusal(amountMinor)) return text;
    minors.push(amountMinor);
  }
  const sum = minors.reduce((total, amountMinor) => total + amountMinor, 0);
  return Number.isSafeInteger(sum) ? minorText(sumMinor(minors)) : tooLargeText;
}

function tallyOf(rows: readonly Row[]) {
  if (rows.length === 0) return undefined;
  const counts = rows.map(countOf);
  const total = counts.reduce<number | undefined>(
    (sum, count) => (sum === undefined || count === undefined ? undefined : sum + count),
    0,
  );
  return { amount: sumOf(rows), count: total };
}
