// Walks the records of one file in order and gathers the items that come of them.

import type { TextLine } from "../text/text-lines.ts";
import { WarningLimit } from "../warning-limit.ts";
import { type AskedColumns, CsvColumns, columnKey, columnsByKey } from "./csv-columns.ts";
import { findDelimiter, statedDelimiter } from "./csv-delimiter.ts";
import type { CsvFinding, CsvFindingCode } from "./csv-finding.ts";
import type { CsvDelimiter, CsvEnd, CsvItem } from "./csv-item.ts";
import { type CsvRecord, CsvRecords } from "./csv-records.ts";

export class CsvWalk<Column extends string> {
  readonly #asked: AskedColumns<Column>;
  readonly #keys: ReadonlyMap<string, Column>;
  readonly #limit = new WarningLimit();
  #items: CsvItem<Column>[] = [];
  #stated: CsvDelimiter | undefined;
  #used: CsvDelimiter | undefined;
  #records: CsvRecords | undefined;
  #columns: CsvColumns<Column> | undefined;
  #hasFailed = false;
  #rowCount = 0;
  #withheldCount = 0;

  constructor(asked: AskedColumns<Column>) {
    this.#asked = asked;
    this.#keys = columnsByKey(asked);
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** The items since the last call. */
  take(): CsvItem<Column>[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  report(finding: CsvFinding): void {
    if (this.#hasFailed) return;
    if (finding.fatal === true) this.#hasFailed = true;
    if (this.#limit.allows(finding)) this.#items.push({ kind: "finding", finding });
  }

  fail(code: CsvFindingCode, line?: number): void {
    const at = line === undefined ? {} : { at: { line, column: 1 } };
    this.report({ code, severity: "error", fatal: true, record: "file", field: "", value: "", ...at });
  }

  add(lines: readonly TextLine[]): void {
    const rest = this.#records === undefined ? this.#begin(lines) : lines;
    for (const record of this.#records?.add(rest) ?? []) this.#addRecord(record);
  }

  /** The last records; then whether there was a table at all. */
  endLines(): void {
    for (const record of this.#records?.end() ?? []) this.#addRecord(record);
    if (this.#columns === undefined) this.fail("csv-empty");
  }

  finish(encoding: CsvEnd["encoding"]): void {
    if (this.#hasFailed) return;
    const about = { severity: "warning", record: "file", field: "", value: "" } as const;
    for (const parameters of this.#limit.suppressed()) {
      this.#items.push({ kind: "finding", finding: { ...about, code: "findings-suppressed", parameters } });
    }
    const [rowCount, withheldCount] = [this.#rowCount, this.#withheldCount];
    this.#items.push({ kind: "end", encoding, rowCount, withheldCount });
  }

  /** Looks for the header line, past blank ones and the spreadsheet's `sep=`; returns the lines from there on. */
  #begin(lines: readonly TextLine[]): readonly TextLine[] {
    const from = lines.findIndex(({ text }) => {
      if (text.trim() === "") return false;
      const stated = this.#stated === undefined ? statedDelimiter(text) : undefined;
      this.#stated ??= stated;
      return stated === undefined;
    });
    const header = lines[from];
    if (header === undefined) return [];
    this.#used = this.#stated ?? findDelimiter(header.text, (name) => this.#keys.has(columnKey(name)));
    this.#records = new CsvRecords(this.#used);
    return lines.slice(from);
  }

  #addRecord(record: CsvRecord): void {
    if (this.#hasFailed) return;
    if (this.#columns === undefined) this.#addHeader(record);
    else this.#addRow(record, this.#columns);
  }

  #addHeader(record: CsvRecord): void {
    this.#columns = new CsvColumns(this.#asked, record);
    for (const finding of this.#columns.findings) this.report(finding);
    if (this.#hasFailed || this.#used === undefined) return;
    const { delimiter } = this.#used;
    this.#items.push({ kind: "header", line: record.line, delimiter, columns: this.#columns.present });
  }

  /** A row of another length has its fields in the wrong columns from somewhere on: it is not given out. */
  #addRow({ line, cells, fault }: CsvRecord, columns: CsvColumns<Column>): void {
    if (fault === "quote-not-closed") {
      this.#withhold(fault, line);
      return;
    }
    const found = cells.findLastIndex((cell) => cell !== "") + 1;
    if (found === 0) return;
    const { width } = columns;
    if (cells.length < width || found > width) {
      const code = cells.length < width ? "row-too-short" : "row-too-long";
      this.#withhold(code, line, { expected: width, found: Math.max(found, Math.min(cells.length, width)) });
      return;
    }
    if (fault !== undefined) this.#reportRow(fault, "warning", line);
    this.#rowCount++;
    this.#items.push({ kind: "row", line, fields: columns.fieldsOf(cells) });
  }

  #withhold(code: CsvFindingCode, line: number, parameters?: CsvFinding["parameters"]): void {
    this.#withheldCount++;
    this.#reportRow(code, "error", line, parameters);
  }

  #reportRow(
    code: CsvFindingCode,
    severity: CsvFinding["severity"],
    line: number,
    parameters?: CsvFinding["parameters"],
  ): void {
    const about = { record: `row/${line}`, field: "", value: "", at: { line, column: 1 } };
    this.report({ code, severity, ...about, ...(parameters && { parameters }) });
  }
}
