/** Calendar days as `YYYY-MM-DD` strings: they sort as text and carry no time zone to go wrong. */
export type Day = string;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * True only for a day that exists: 2026-02-30 is none. Worked out here, since every field of every record with a day asks. A year
 * below 1000 is what programs write where they have none (0001-01-01), and the database knows no year 0000.
 */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  const longest = month === 2 && isLeapYear(Number(text.slice(0, 4))) ? 29 : (monthLengths[month - 1] ?? 0);
  return day >= 1 && day <= longest;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The day that an instant falls on in a time zone. */
export function dayIn(epochMs: number, timeZone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(epochMs)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** The period of a day, `YYYY-MM`. */
export function periodOf(day: Day): string {
  return day.slice(0, 7);
}

/** The last day of the month that a day lies in. */
export function lastDayOfMonth(day: Day): Day {
  return Temporal.PlainYearMonth.from(periodOf(day)).toPlainDate({ day: 31 }).toString();
}

/** From the first to the last, both meant; none where the last is before the first. */
export function daysThrough(first: Day, last: Day): Temporal.PlainDate[] {
  const from = Temporal.PlainDate.from(first);
  const { days } = from.until(last, { largestUnit: "days" });
  return Array.from({ length: Math.max(0, days + 1) }, (_, index) => from.add({ days: index }));
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
