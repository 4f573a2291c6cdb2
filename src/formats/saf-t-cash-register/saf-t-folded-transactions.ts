// What the receipts of one Z add up to. Void and training transactions are counted and otherwise left out.

export interface SafTFoldedTransactions {
  /** Without void and training ones. */
  readonly count: number;
  readonly voidCount: number;
  readonly trainingCount: number;
  readonly firstAtLocal: string;
  readonly lastAtLocal: string;
  /** Gross, returns negative; sales on account not included. */
  readonly cashSalesMinor: number;
  readonly roundingMinor: number;
  /** Raises mapped to 10001. */
  readonly tipsMinor: number;
  readonly byType: readonly SafTTypeTotal[];
  readonly payments: readonly SafTFoldedPayment[];
  readonly vat: readonly SafTFoldedVat[];
  /** Sales per article group and VAT code, which no Z report has. */
  readonly articleGroups: readonly SafTFoldedArticleGroup[];
}

export interface SafTTypeTotal {
  /** Empty when the transactions carry no type. */
  readonly transactionType: string;
  readonly predefinedId?: string;
  readonly count: number;
  readonly amountMinor: number;
}

/** Of cash sales. `inMinor` ≥ 0 received, `outMinor` ≤ 0 given back: a credit note issued is an `out` of 12010. */
export interface SafTFoldedPayment {
  readonly paymentType: string;
  readonly predefinedId?: string;
  readonly inMinor: number;
  readonly outMinor: number;
  readonly count: number;
  /** By transactions that are no cash sale: accounts paid, cash moved. */
  readonly outsideSalesMinor: number;
}

export interface SafTFoldedVat {
  readonly vatCode?: string;
  readonly vatRate?: string;
  readonly netMinor: number;
  readonly vatMinor: number;
  readonly lineCount: number;
}

export interface SafTFoldedArticleGroup {
  /** Empty for lines without a group. */
  readonly articleGroupId: string;
  readonly vatCode?: string;
  readonly vatRate?: string;
  readonly grossMinor: number;
  readonly netMinor: number;
  readonly vatMinor: number;
  readonly lineCount: number;
}
