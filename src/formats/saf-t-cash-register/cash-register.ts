// One cash register while it streams by: its Z reports come first, then its transactions, and only at its end are the
// Z reports whole.

import { detachText } from "../text/detach-text.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { checkZNumbers } from "./check-z-numbers.ts";
import type { CodeList } from "./code-list.ts";
import { type CompletedZ, completeZReport, type RegisterOfZ } from "./complete-z-report.ts";
import { type CashTransaction, readTransaction } from "./read-transaction.ts";
import { readZEvent, type ZEvent } from "./read-z-event.ts";
import type { ReportFinding } from "./record-fields.ts";
import type { SafTFinding, SafTFindingCode } from "./saf-t-finding.ts";
import type { SafTZReport } from "./saf-t-z-report.ts";
import { TransactionFold } from "./transaction-fold.ts";
import type { VatCodeList } from "./vat-code-list.ts";

export interface RegisterReading {
  readonly codes: CodeList;
  readonly vatCodes: VatCodeList;
  readonly companyIdent: string | undefined;
  readonly currency: string | undefined;
  readonly report: ReportFinding;
}

/** A Z and the receipts after the Z before it, up to and including its own moment. */
interface Interval {
  readonly z: ZEvent;
  readonly fold: TransactionFold;
}

export class CashRegister {
  readonly #register: RegisterOfZ;
  readonly #reading: RegisterReading;
  #intervals: Interval[] = [];
  #isSorted = true;
  #transactionCount = 0;
  #hasLateZ = false;
  readonly #afterLastZ: TransactionFold;
  readonly #noticed = new Set<string>();

  constructor(register: RegisterOfZ, reading: RegisterReading) {
    this.#register = register;
    this.#reading = reading;
    this.#afterLastZ = new TransactionFold(reading.codes);
  }

  get transactionCount(): number {
    return this.#transactionCount;
  }

  /** A Z was run here, or `complete` reports that none was though there are transactions. */
  get hasZOrSaysSo(): boolean {
    return this.#intervals.length + this.#transactionCount > 0;
  }

  addEvent(event: XmlElement): void {
    const z = readZEvent(event, { ...this.#reading, registerId: this.#register.registerId });
    if (z === undefined) return;
    if (this.#transactionCount > 0) {
      this.#hasLateZ = true;
      this.#notice("z-report-after-transactions", "eventReport", z.content?.zNumber ?? "");
    }
    this.#intervals.push({ z, fold: new TransactionFold(this.#reading.codes) });
    this.#isSorted = false;
  }

  addTransaction(element: XmlElement): void {
    this.#transactionCount++;
    const transaction = readTransaction(element, { ...this.#reading, registerId: this.#register.registerId });
    if (transaction === undefined) return;
    this.#noticeOddities(transaction);
    this.#foldFor(transaction.atLocal).add(transaction);
  }

  /** Findings about whole Z reports go to `report`; the Z reports come back in the order of their moments. */
  complete(): SafTZReport[] {
    this.#sort();
    const completed = this.#intervals.flatMap((interval, index) => this.#completeZ(interval, index));
    this.#noticeUncovered();
    const checked = checkZNumbers(completed.map(({ report }) => report));
    const kept = new Set(checked.reports);
    for (const { report, findings } of completed)
      if (kept.has(report)) findings.forEach(this.#reading.report);
    checked.findings.forEach(this.#reading.report);
    return checked.reports;
  }

  #completeZ({ z, fold }: Interval, index: number): CompletedZ[] {
    if (z.content === undefined) return [];
    const previousClosedAtLocal = this.#intervals[index - 1]?.z.closedAtLocal;
    return [
      completeZReport({
        content: z.content,
        register: this.#register,
        fold: this.#hasLateZ ? undefined : fold,
        areTransactionsExpected: this.#transactionCount > 0,
        previousClosedAtLocal: previousClosedAtLocal === "" ? undefined : previousClosedAtLocal,
      }),
    ];
  }

  /** A till can be open past midnight and have two Z in a day, so only the moments tell, never the date. */
  #foldFor(atLocal: string): TransactionFold {
    this.#sort();
    let low = 0;
    let high = this.#intervals.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#intervals[middle]?.z.closedAtLocal ?? "") < atLocal) low = middle + 1;
      else high = middle;
    }
    return this.#intervals[low]?.fold ?? this.#afterLastZ;
  }

  #sort(): void {
    if (this.#isSorted) return;
    this.#isSorted = true;
    this.#intervals = this.#intervals.toSorted((a, b) => compare(a.z.closedAtLocal, b.z.closedAtLocal));
  }

  #noticeOddities(transaction: CashTransaction): void {
    if (transaction.predefinedId === undefined) {
      this.#notice("transaction-type-unknown", "transType", transaction.type);
    }
    const { currency } = this.#reading;
    for (const payment of transaction.payments) {
      if (payment.currency === undefined || currency === undefined || payment.currency === currency) continue;
      this.#notice("payment-in-foreign-currency", "payment/curCode", payment.currency);
    }
  }

  #noticeUncovered(): void {
    if (this.#transactionCount === 0) return;
    if (this.#intervals.length === 0) {
      this.#notice("z-report-missing", "event", "", { of: "register", count: this.#transactionCount });
    } else if (!this.#afterLastZ.isEmpty && !this.#hasLateZ) {
      const { count, cashSalesMinor, firstAtLocal } = this.#afterLastZ.result();
      this.#notice("transactions-after-last-z-report", "cashtransaction", "", {
        count,
        cashSalesMinor,
        firstAtLocal,
      });
    }
  }

  /** Once per register for the same thing. A register with sales and no Z is set aside, hence an error. */
  #notice(
    code: SafTFindingCode,
    field: string,
    value: string,
    parameters?: NonNullable<SafTFinding["parameters"]>,
  ): void {
    const key = `${code} ${value}`;
    if (this.#noticed.has(key)) return;
    this.#noticed.add(key);
    this.#reading.report({
      code,
      severity: code === "z-report-missing" ? "error" : "warning",
      record: `register/${this.#register.registerId}`,
      field,
      value: detachText(value),
      ...(parameters && { parameters }),
    });
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
