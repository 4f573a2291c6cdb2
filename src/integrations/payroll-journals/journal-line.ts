/** The lines of a run with whole amounts: each on one side, with the dimensions that it carries at the source. */

import { minorOf } from "../../wire/index.ts";
import type { PayrollLine, PayrollRun } from "./record.ts";

export type JournalLine = {
  line: PayrollLine;
  /** "lines[3].debit" */
  origin: string;
  /** Debit positive. */
  amountMinor: number;
  /** A negative debit is a credit, and the other way round. */
  isTurned: boolean;
};

/** Without the lines of zero, and without those that have two sides: the check tells of both. */
export function journalLines({ lines }: PayrollRun): JournalLine[] {
  return lines.flatMap((line, index) => {
    const [debitMinor, creditMinor] = [minorOf(line.debit), minorOf(line.credit)];
    if ((debitMinor === 0) === (creditMinor === 0)) return [];
    const side = debitMinor === 0 ? "credit" : "debit";
    const amountMinor = debitMinor - creditMinor;
    return [
      { line, origin: `lines[${index}].${side}`, amountMinor, isTurned: debitMinor < 0 || creditMinor < 0 },
    ];
  });
}

/** Source dimension ("costCentre", "6") → value. */
export function dimensionsOf({
  costCentre,
  costUnit,
  department,
  objects,
}: PayrollLine): Map<string, string> {
  const named = Object.entries({ costCentre, costUnit, department });
  return new Map([
    ...named.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    ...objects.map(({ dimension, object }) => [dimension, object] as const),
  ]);
}

/** Sums by a key; exact, over whole numbers of any size. */
export function sumsBy<Line extends JournalLine>(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
): Map<string, { debit: bigint; credit: bigint }> {
  const sums = new Map<string, { debit: bigint; credit: bigint }>();
  for (const line of lines) {
    const key = keyOf(line);
    const sum = sums.get(key) ?? { debit: 0n, credit: 0n };
    if (line.amountMinor > 0) sum.debit += BigInt(line.amountMinor);
    else sum.credit -= BigInt(line.amountMinor);
    sums.set(key, sum);
  }
  return sums;
}
