/** The days of a calendar month, as a query names it. */
import type { Days } from "../../db/index.ts";

export function daysOf(month: string): Days {
  const first = Temporal.PlainYearMonth.from(month);
  const dayAt = (day: number) => first.toPlainDate({ day }).toString();
  return { from: dayAt(1), through: dayAt(first.daysInMonth) };
}
