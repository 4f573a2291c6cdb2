// Adds up the transactions of one Z as they go by. Its size depends on how many types, VAT codes and article groups a
// till has, never on how many receipts.

import { detachText } from "../text/detach-text.ts";
import type { CodeList } from "./code-list.ts";
import { basicTypes } from "./code-list.ts";
import type { CashTransaction, TransactionLine, TransactionVat } from "./read-transaction.ts";
import { roundingOf } from "./rounding-of.ts";
import type {
  SafTFoldedArticleGroup,
  SafTFoldedPayment,
  SafTFoldedTransactions,
  SafTFoldedVat,
  SafTTypeTotal,
} from "./saf-t-folded-transactions.ts";
import type { SafTCreditSale, SafTTally } from "./saf-t-z-report.ts";
import { kindOf } from "./transaction-kind.ts";

/** A till that sells this often on account in one day is a web shop; the total is still whole. */
export const creditSaleDetailsMax = 10_000;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export class TransactionFold {
  readonly #codes: CodeList;
  #count = 0;
  #voidCount = 0;
  #trainingCount = 0;
  #firstAtLocal = "";
  #lastAtLocal = "";
  #cashSalesMinor = 0;
  #roundingMinor = 0;
  #tipsMinor = 0;
  #reversedRoundingCount = 0;
  #creditSaleCount = 0;
  readonly #creditSales: SafTCreditSale[] = [];
  #cashDifference: Mutable<SafTTally> | undefined;
  readonly #byType = new Map<string, Mutable<SafTTypeTotal>>();
  readonly #payments = new Map<string, Mutable<SafTFoldedPayment>>();
  readonly #vat = new Map<string, Mutable<SafTFoldedVat>>();
  readonly #articleGroups = new Map<string, Mutable<SafTFoldedArticleGroup>>();

  constructor(codes: CodeList) {
    this.#codes = codes;
  }

  /** Sums to nothing in the books but was in the file. */
  get isEmpty(): boolean {
    return this.#count + this.#voidCount + this.#trainingCount === 0;
  }

  get creditSaleDetails(): readonly SafTCreditSale[] {
    return this.#creditSales;
  }

  get cutCreditSaleCount(): number {
    return this.#creditSaleCount - this.#creditSales.length;
  }

  get cashDifference(): SafTTally | undefined {
    return this.#cashDifference;
  }

  get reversedRoundingCount(): number {
    return this.#reversedRoundingCount;
  }

  add(transaction: CashTransaction): void {
    this.#stretch(transaction.atLocal);
    // Practice and cancelled receipts carry amounts that never were money. Seen in the authority's own example.
    if (transaction.isTraining) this.#trainingCount++;
    else if (transaction.isVoid) this.#voidCount++;
    else this.#addMoney(transaction);
  }

  result(): SafTFoldedTransactions {
    return {
      count: this.#count,
      voidCount: this.#voidCount,
      trainingCount: this.#trainingCount,
      firstAtLocal: this.#firstAtLocal,
      lastAtLocal: this.#lastAtLocal,
      cashSalesMinor: this.#cashSalesMinor,
      roundingMinor: this.#roundingMinor,
      tipsMinor: this.#tipsMinor,
      byType: [...this.#byType.values()],
      payments: [...this.#payments.values()],
      vat: [...this.#vat.values()],
      articleGroups: [...this.#articleGroups.values()],
    };
  }

  #stretch(atLocal: string): void {
    if (this.#firstAtLocal === "" || atLocal < this.#firstAtLocal) this.#firstAtLocal = detachText(atLocal);
    if (atLocal > this.#lastAtLocal) this.#lastAtLocal = detachText(atLocal);
  }

  #addMoney(transaction: CashTransaction): void {
    this.#count++;
    const kind = kindOf(transaction);
    this.#addType(transaction);
    this.#addPayments(transaction, kind === "cash sale");
    if (kind === "cash sale") this.#addCashSale(transaction);
    else if (kind === "sale on account") this.#addCreditSale(transaction);
    else if (kind === "cash difference") {
      this.#cashDifference ??= { count: 0, amountMinor: 0 };
      this.#cashDifference.count = (this.#cashDifference.count ?? 0) + 1;
      this.#cashDifference.amountMinor += transaction.amountMinor;
    }
  }

  #addCashSale(transaction: CashTransaction): void {
    const rounding = roundingOf(transaction);
    if (rounding.isSignReversed) this.#reversedRoundingCount++;
    this.#cashSalesMinor += transaction.amountMinor;
    this.#roundingMinor += rounding.amountMinor;
    this.#tipsMinor += transaction.tipsMinor;
    this.#addVat(transaction);
    for (const line of transaction.lines) this.#addLine(line);
  }

  /** The sums per receipt where the till gives them, else those of the lines; line counts always from the lines. */
  #addVat(transaction: CashTransaction): void {
    const hasTotals = transaction.vat.length > 0;
    for (const vat of transaction.vat)
      this.#addVatAmounts(vat, transaction.vat.length === 1 ? transaction : undefined);
    for (const line of transaction.lines) {
      if (line.vat === undefined) continue;
      if (!hasTotals) this.#addVatAmounts(line.vat, line);
      this.#vatRow(line.vat).lineCount++;
    }
  }

  /** `whole`: where the net is to be found when the VAT itself does not say it. */
  #addVatAmounts(vat: TransactionVat, whole: { readonly netMinor: number } | undefined): void {
    const row = this.#vatRow(vat);
    row.vatMinor += vat.vatMinor;
    row.netMinor += vat.netMinor ?? whole?.netMinor ?? 0;
  }

  #vatRow(vat: TransactionVat): Mutable<SafTFoldedVat> {
    const key = `${vat.vatCode ?? ""}|${vat.vatRate ?? ""}`;
    return found(this.#vat, key, () => ({ ...detachedCode(vat), netMinor: 0, vatMinor: 0, lineCount: 0 }));
  }

  #addLine(line: TransactionLine): void {
    const key = `${line.articleGroupId}|${line.vat?.vatCode ?? ""}|${line.vat?.vatRate ?? ""}`;
    const row = found(this.#articleGroups, key, () => ({
      articleGroupId: detachText(line.articleGroupId),
      ...(line.vat && detachedCode(line.vat)),
      grossMinor: 0,
      netMinor: 0,
      vatMinor: 0,
      lineCount: 0,
    }));
    row.grossMinor += line.grossMinor;
    row.netMinor += line.netMinor;
    row.vatMinor += line.vat?.vatMinor ?? 0;
    row.lineCount++;
  }

  #addType(transaction: CashTransaction): void {
    const row = found(this.#byType, transaction.type, () => ({
      transactionType: detachText(transaction.type),
      ...(transaction.predefinedId !== undefined && { predefinedId: transaction.predefinedId }),
      count: 0,
      amountMinor: 0,
    }));
    row.count++;
    row.amountMinor += transaction.amountMinor;
  }

  #addPayments(transaction: CashTransaction, isCashSale: boolean): void {
    for (const payment of transaction.payments) {
      const row = found(this.#payments, payment.paymentType, () => this.#newPayment(payment.paymentType));
      row.count++;
      if (!isCashSale) row.outsideSalesMinor += payment.amountMinor;
      else if (payment.amountMinor >= 0) row.inMinor += payment.amountMinor;
      else row.outMinor += payment.amountMinor;
    }
  }

  #newPayment(paymentType: string): Mutable<SafTFoldedPayment> {
    const predefinedId = this.#codes.predefined(basicTypes.payment, paymentType);
    return {
      paymentType: detachText(paymentType),
      ...(predefinedId !== undefined && { predefinedId }),
      inMinor: 0,
      outMinor: 0,
      count: 0,
      outsideSalesMinor: 0,
    };
  }

  #addCreditSale(transaction: CashTransaction): void {
    this.#creditSaleCount++;
    if (this.#creditSales.length >= creditSaleDetailsMax) return;
    const { customerId, invoiceId } = transaction;
    this.#creditSales.push({
      transactionId: detachText(transaction.transactionId),
      on: transaction.on,
      ...(customerId !== undefined && { customerId: detachText(customerId) }),
      ...(invoiceId !== undefined && { invoiceId: detachText(invoiceId) }),
      amountMinor: transaction.amountMinor,
      netMinor: transaction.netMinor,
    });
  }
}

function detachedCode(vat: TransactionVat): Pick<SafTFoldedVat, "vatCode" | "vatRate"> {
  return {
    ...(vat.vatCode !== undefined && { vatCode: detachText(vat.vatCode) }),
    ...(vat.vatRate !== undefined && { vatRate: detachText(vat.vatRate) }),
  };
}

function found<T>(rows: Map<string, T>, key: string, create: () => T): T {
  const existing = rows.get(key);
  if (existing !== undefined) return existing;
  const row = create();
  rows.set(detachText(key), row);
  return row;
}
