// A voucher while its rows come in.

import { readDay } from "./read-day.ts";
import { isFilled, readRow } from "./read-row.ts";
import { RecordReport, type ReportFinding } from "./record-report.ts";
import type { Sie4Row, Sie4Voucher } from "./sie4-item.ts";
import type { SieField, SieRecord } from "./split-record.ts";

interface DraftRow {
  readonly row: Sie4Row;
  readonly line: number;
  /** An added row (#RTRANS) whose equal #TRANS has come: that one counts. */
  isRepeated: boolean;
}

export class VoucherDraft {
  /** `voucher/<series>/<number>` */
  readonly name: string;
  readonly #record: SieRecord;
  readonly #report: RecordReport;
  readonly #on: string | undefined;
  readonly #registeredOn: string | undefined;
  readonly #rows: DraftRow[] = [];
  /** Added rows that no equal #TRANS has come for yet, by what makes rows equal. */
  readonly #added = new Map<string, DraftRow[]>();
  #isSound = true;
  /** The brace before its rows has come. */
  isOpen: boolean;

  /** `#VER series number day [text] [day of registration] [signature]` */
  constructor(record: SieRecord, report: ReportFinding) {
    this.#record = record;
    const [series, number, day, , registered] = record.fields;
    this.name = `voucher/${textOf(series) ?? "-"}/${textOf(number) ?? "-"}`;
    this.#report = new RecordReport(this.name, report);
    this.#report.warnOfFault(record);
    this.isOpen = record.opensBlock;
    this.#on = this.#readOn(day);
    this.#registeredOn = this.#readRegisteredOn(registered);
  }

  get line(): number {
    return this.#record.line;
  }

  get rowCount(): number {
    return this.#rows.length;
  }

  /** A row that cannot be read, or was given up for another reason: the voucher is not given out. */
  refuse(...finding: Parameters<RecordReport["refuse"]>): void {
    this.#isSound = false;
    this.#report.refuse(...finding);
  }

  /**
   * #TRANS counts. #BTRANS was taken out and does not. #RTRANS was put in later and stands twice, the second time as an
   * equal #TRANS for readers that do not know it; the #TRANS is taken, because programs give the added one the day of
   * the change. Equal are account, objects and amount. The format wants the #TRANS on the next line; it is looked for
   * further on as well, since two equal pairs counted twice would still balance.
   */
  addRow(record: SieRecord): void {
    if (record.tag === "#BTRANS") return;
    const row = readRow(record, this.#report);
    if (row === undefined) {
      this.#isSound = false;
      return;
    }
    const drafted = { row, line: record.line, isRepeated: false };
    this.#rows.push(drafted);
    const key = JSON.stringify([row.account, row.amountMinor, row.objects]);
    const added = this.#added.get(key);
    if (record.tag !== "#RTRANS") {
      const repeated = added?.pop();
      if (repeated !== undefined) repeated.isRepeated = true;
    } else if (added === undefined) this.#added.set(key, [drafted]);
    else added.push(drafted);
  }

  /** Undefined when it cannot be given out, which has been said by then. */
  finish(): Sie4Voucher | undefined {
    const rows = this.#countedRows();
    if (rows.length === 0 && this.#isSound) {
      this.#report.warn("voucher-without-rows", this.line);
      this.#isSound = false;
    }
    const isGivenOut = this.#isSound && this.#isBalanced(rows);
    const on = this.#on;
    if (!isGivenOut || on === undefined) return undefined;
    const [series, number, , text, , signature] = this.#record.fields.map(textOf);
    return {
      kind: "voucher",
      ...(series !== undefined && { series }),
      ...(number !== undefined && { number }),
      on,
      ...(text !== undefined && { text }),
      ...(this.#registeredOn !== undefined && { registeredOn: this.#registeredOn }),
      ...(signature !== undefined && { signature }),
      rows,
      line: this.line,
    };
  }

  #countedRows(): Sie4Row[] {
    for (const { line } of [...this.#added.values()].flat()) this.#report.warn("added-row-alone", line);
    return this.#rows.filter(({ isRepeated }) => !isRepeated).map(({ row }) => row);
  }

  /** Over integers, and exactly: a difference of one öre is a difference. */
  #isBalanced(rows: readonly Sie4Row[]): boolean {
    let [debitMinor, creditMinor] = [0, 0];
    for (const { amountMinor } of rows) {
      if (amountMinor > 0) debitMinor += amountMinor;
      else creditMinor -= amountMinor;
    }
    if (debitMinor > Number.MAX_SAFE_INTEGER || creditMinor > Number.MAX_SAFE_INTEGER) {
      this.refuse("amount-too-large", this.line);
      return false;
    }
    const differenceMinor = debitMinor - creditMinor;
    if (differenceMinor === 0) return true;
    const parameters = { differenceMinor, debitMinor, creditMinor, rowCount: rows.length };
    this.refuse("voucher-does-not-balance", this.line, { parameters });
    return false;
  }

  #readOn(field: SieField | undefined): string | undefined {
    const day = readDay(textOf(field) ?? "");
    const code = isFilled(field) ? "date-unreadable" : "field-missing";
    if (day === undefined) this.refuse(code, this.line, { field: "date", at: field });
    return day;
  }

  #readRegisteredOn(field: SieField | undefined): string | undefined {
    if (!isFilled(field)) return undefined;
    const day = readDay(field.text.trim());
    if (day === undefined)
      this.#report.warn("date-unreadable", this.line, { field: "registered", at: field });
    return day;
  }
}

function textOf(field: SieField | undefined): string | undefined {
  return isFilled(field) ? field.text.trim() : undefined;
}
