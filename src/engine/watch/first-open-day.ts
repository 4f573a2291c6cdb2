/** From which day on the books are open: what is locked cannot be changed any more, so it need not be looked at. Pure. */
import { addDays, type Day, type Registers } from "../../core/index.ts";

/** Not before `from`. Closed days that lie behind an open one are still looked at: it costs nothing more. */
export function firstOpenDay(
  from: Day,
  registers: Pick<Registers, "bookLock" | "fiscalYears" | "periods">,
): Day {
  const { bookLock, fiscalYears, periods } = registers;
  const closed = [
    ...(bookLock.lockedTo === undefined ? [] : [{ from: "0000-01-01", to: bookLock.lockedTo }]),
    ...fiscalYears.filter((year) => year.isLocked),
    ...periods.filter((period) => period.isClosed),
  ];
  let day = from;
  // Each closed stretch moves the day past its own end, so none can be met twice.
  for (;;) {
    const around = closed.find((one) => one.from <= day && day <= one.to);
    if (around === undefined) return day;
    day = addDays(around.to, 1);
  }
}
