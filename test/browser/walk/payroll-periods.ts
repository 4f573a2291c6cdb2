/** A run of last month with corrections of the two months before it, so that nothing lies ahead whenever the walk is made. */

export type PayrollPeriod = { year: number; period: number; name: string; lastOn: string };

/** The run's own period first. */
export function payrollPeriods(today: Temporal.PlainDate): [PayrollPeriod, PayrollPeriod, PayrollPeriod] {
  const back = (months: number): PayrollPeriod => {
    const month = today.toPlainYearMonth().subtract({ months });
    const lastOn = month.toPlainDate({ day: month.daysInMonth }).toString();
    return { year: month.year, period: month.month, name: month.toString(), lastOn };
  };
  return [back(1), back(2), back(3)];
}
