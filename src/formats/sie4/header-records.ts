// The records before the vouchers, gathered into the header.

import { readDay } from "./read-day.ts";
import { RecordReport, type ReportFinding } from "./record-report.ts";
import type { Sie4Account, Sie4Dimension, Sie4Header, Sie4NamedObject, Sie4Year } from "./sie4-item.ts";
import type { SieRecord } from "./split-record.ts";

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type HeaderFields = Omit<
  Writable<Sie4Header>,
  "kind" | "currency" | "isFlagged" | "years" | "accounts" | "dimensions" | "objects"
>;
type Add = (record: SieRecord, ...texts: (string | undefined)[]) => void;

const accountTypes = { T: "asset", S: "debt", K: "cost", I: "income" } as const;

export class HeaderRecords {
  readonly #report: RecordReport;
  readonly #fields: HeaderFields = {};
  #currency: string | undefined;
  #isFlagged = false;
  /** The last record of an account, dimension or object counts. */
  readonly #years = new Map<number, Sie4Year>();
  readonly #accounts = new Map<string, Writable<Sie4Account>>();
  readonly #dimensions = new Map<string, Sie4Dimension>();
  readonly #objects = new Map<string, Sie4NamedObject>();
  #hasType = false;
  #typeRefused = false;

  constructor(report: ReportFinding) {
    this.#report = new RecordReport("header", report);
  }

  /** A file of balances: nothing in it can be booked. */
  get hasWrongType(): boolean {
    return this.#typeRefused;
  }

  get size(): number {
    return this.#accounts.size + this.#dimensions.size + this.#objects.size + this.#years.size;
  }

  /** False for a record type that is not of the header, or that nothing here needs (#SRU, #IB, #ADRESS and so on). */
  add(record: SieRecord): boolean {
    const add = this.#adders[record.tag];
    if (add === undefined) return false;
    this.#report.warnOfFault(record);
    add(record, ...record.fields.map(({ text }) => (text.trim() === "" ? undefined : text.trim())));
    return true;
  }

  finish(line: number): Sie4Header {
    if (!this.#hasType) this.#report.warn("sie-type-missing", line, { field: "#SIETYP" });
    return {
      kind: "header",
      ...this.#fields,
      currency: this.#currency ?? "SEK",
      ...(this.#currency === undefined ? { isCurrencyAssumed: true as const } : {}),
      isFlagged: this.#isFlagged,
      years: [...this.#years.values()],
      accounts: [...this.#accounts.values()],
      dimensions: [...this.#dimensions.values()],
      objects: [...this.#objects.values()],
    };
  }

  readonly #adders: Readonly<Record<string, Add>> = {
    "#FLAGGA": (record, flag) => this.#flag(record, flag),
    "#SIETYP": (_, type) => this.#type(type),
    "#PROGRAM": (_, name, version) => this.#keep({ programName: name, programVersion: version }),
    "#FORMAT": (_, format) => this.#keep({ declaredFormat: format }),
    "#GEN": (record, day, by) => this.#generated(record, day, by),
    "#PROSA": (_, comment) => this.#keep({ comment }),
    "#FNR": (_, companyId) => this.#keep({ companyId }),
    "#ORGNR": (_, organisationNumber) => this.#keep({ organisationNumber }),
    "#FNAMN": (_, companyName) => this.#keep({ companyName }),
    "#KPTYP": (_, chartType) => this.#keep({ chartType }),
    "#VALUTA": (_, currency) => {
      this.#currency = currency?.toUpperCase();
    },
    "#RAR": (record, index, from, to) => this.#year(record, index, from, to),
    "#KONTO": (record, account, name) => this.#account(record, account, { ...(name && { name }) }),
    "#KTYP": (record, account, type) => this.#account(record, account, accountType(type)),
    "#DIM": (record, dimension, name) => this.#dimension(record, dimension, { ...(name && { name }) }),
    "#UNDERDIM": (record, dimension, name, parent) =>
      this.#dimension(record, dimension, { ...(name && { name }), ...(parent && { parent }) }),
    "#OBJEKT": (record, dimension, object, name) => this.#object(record, dimension, object, name),
  };

  #keep(fields: { [Key in keyof HeaderFields]: string | undefined }): void {
    for (const [name, text] of Object.entries(fields)) {
      if (text !== undefined) Object.assign(this.#fields, { [name]: text });
    }
  }

  #flag(record: SieRecord, flag: string | undefined): void {
    if (flag !== "1") return;
    this.#isFlagged = true;
    this.#report.warn("already-imported", record.line, { field: "#FLAGGA", at: record.fields[0] });
  }

  /** The format knows `4`; `4I` and `4E` are how people write the two uses of it. */
  #type(type: string | undefined): void {
    this.#hasType = true;
    if (/^4[EI]?$/i.test(type ?? "")) return;
    this.#typeRefused = true;
  }

  #generated(record: SieRecord, day: string | undefined, by: string | undefined): void {
    const generatedOn = day === undefined ? undefined : readDay(day);
    if (day !== undefined && generatedOn === undefined) this.#warnOfDay(record, day);
    this.#keep({ generatedOn, generatedBy: by });
  }

  /** Some programs write the record without its days, others give both years the same number: the last one counts. */
  #year(
    record: SieRecord,
    index: string | undefined,
    from: string | undefined,
    to: string | undefined,
  ): void {
    if (!/^-?\d{1,4}$/.test(index ?? "") || from === undefined || to === undefined) {
      this.#report.warn("header-year-incomplete", record.line, { field: record.tag });
      return;
    }
    const [startOn, endOn] = [readDay(from), readDay(to)];
    if (startOn === undefined || endOn === undefined) {
      this.#warnOfDay(record, startOn === undefined ? from : to);
      return;
    }
    // Not -0 for "-0".
    const number = Number(index) || 0;
    this.#years.set(number, { index: number, startOn, endOn });
  }

  #account(record: SieRecord, account: string | undefined, more: Omit<Sie4Account, "account">): void {
    if (account === undefined) this.#missing(record);
    else this.#accounts.set(account, { ...this.#accounts.get(account), account, ...more });
  }

  #dimension(record: SieRecord, dimension: string | undefined, more: Omit<Sie4Dimension, "dimension">): void {
    if (dimension === undefined) this.#missing(record);
    else this.#dimensions.set(dimension, { dimension, ...more });
  }

  #object(
    record: SieRecord,
    dimension: string | undefined,
    object: string | undefined,
    name: string | undefined,
  ): void {
    if (dimension === undefined || object === undefined) this.#missing(record);
    else this.#objects.set(`${dimension} ${object}`, { dimension, object, ...(name && { name }) });
  }

  #missing(record: SieRecord): void {
    this.#report.warn("header-record-incomplete", record.line, { field: record.tag });
  }

  #warnOfDay(record: SieRecord, value: string): void {
    this.#report.warn("date-unreadable", record.line, { field: record.tag, value });
  }
}

function accountType(type: string | undefined): Omit<Sie4Account, "account"> {
  const known = Object.entries(accountTypes).find(([letter]) => letter === type?.toUpperCase());
  return known === undefined ? {} : { type: known[1] };
}
