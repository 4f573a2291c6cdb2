/** Calendar days as `YYYY-MM-DD` strings: they sort as text and carry no time zone to go wrong. */
export type Day = string;

/** True only for a day that exists: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    // Temporal says no by throwing; the answer here is simply "not a day".
    return false;
  }
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

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
