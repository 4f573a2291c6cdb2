// A journal as the writers of this folder take it. The documents of the product fit it as they are.

export interface WrittenJournal {
  /** `YYYY-MM-DD`; decides the period. */
  readonly on: string;
  readonly reference: string;
  readonly text: string;
  readonly rows: readonly WrittenRow[];
}

/** Exactly one of the two amounts is above zero; minor units of two decimals. */
export interface WrittenRow {
  readonly account: string;
  readonly debitMinor: number;
  readonly creditMinor: number;
  /** Dimension name → value. */
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly text?: string;
}

/** A file, and whether every letter of its texts has a place in the format's character set; others stand as `?`. */
export interface WrittenFile {
  readonly bytes: Uint8Array;
  readonly isTextComplete: boolean;
}

/** "-1234.50": debit positive, a point, two decimals, digit by digit. */
export function signedAmountText({ debitMinor, creditMinor }: WrittenRow): string {
  const amountMinor = debitMinor - creditMinor;
  const digits = String(Math.abs(amountMinor)).padStart(3, "0");
  return `${amountMinor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** "7 Lön mars": the reference leads, unless the text says it already. */
export function textWithReference({ reference, text }: WrittenJournal): string {
  return text.startsWith(reference) ? text : `${reference} ${text}`.trim();
}
