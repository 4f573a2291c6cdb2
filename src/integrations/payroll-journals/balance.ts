/** Whether each period of a run closes to 0.00. One that closes only over all its periods must be refused with the figures of each. */
import { type Finding, minorText } from "../../core/index.ts";
import { type JournalLine, sumsBy } from "./journal-line.ts";

export type BalanceCode = "run-balances-only-in-total" | "run-unbalanced" | "amount-too-large";

type Found = Omit<Finding, "code" | "severity" | "record"> & { code: BalanceCode };

export type PeriodBalance = {
  period: string;
  debitMinor: number;
  creditMinor: number;
  differenceMinor: number;
};

/** In the order of the periods. "too-large" where a sum is beyond what is exact: no payroll is. */
export function balancesOf<Line extends JournalLine>(
  lines: readonly Line[],
  periodOf: (line: Line) => string,
): PeriodBalance[] | "too-large" {
  const sums = [...sumsBy(lines, periodOf)].sort(([left], [right]) => (left < right ? -1 : 1));
  const isExact = (sum: bigint) => sum <= BigInt(Number.MAX_SAFE_INTEGER);
  if (sums.some(([, { debit, credit }]) => !isExact(debit) || !isExact(credit))) return "too-large";
  return sums.map(([period, sum]) => {
    const [debitMinor, creditMinor] = [Number(sum.debit), Number(sum.credit)];
    return { period, debitMinor, creditMinor, differenceMinor: debitMinor - creditMinor };
  });
}

/** Every period that is off by more than the cap, each with its figures, in one go. */
export function unbalancedPeriods(
  balances: readonly PeriodBalance[] | "too-large",
  capMinor: number,
): Found[] {
  if (balances === "too-large") return [{ code: "amount-too-large", field: "lines", value: "∑" }];
  const off = balances.filter(({ differenceMinor }) => Math.abs(differenceMinor) > capMinor);
  const totalMinor = balances.reduce((sum, { differenceMinor }) => sum + differenceMinor, 0);
  const code = totalMinor === 0 && balances.length > 1 ? "run-balances-only-in-total" : "run-unbalanced";
  return off.map(({ period, debitMinor, creditMinor, differenceMinor }) => ({
    code,
    field: `period/${period}`,
    value: minorText(differenceMinor),
    parameters: {
      period,
      difference: minorText(differenceMinor),
      differenceMinor,
      debit: minorText(debitMinor),
      credit: minorText(creditMinor),
    },
  }));
}
