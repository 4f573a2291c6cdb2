/** Days that are over, on which something usually comes, and from which nothing has come for longer than usual: a till that fell silent. Pure. */
import { addDays, type Day, dayIn, daysThrough } from "./day.ts";
import { usualWeekdays } from "./missing-days.ts";

/** Fewer days say nothing about what is usual. */
export const silenceDaysNeeded = 7;

/** Nobody delivers to the minute. */
export const silenceMarginMs = 2 * 60 * 60 * 1000;

export type Arrivals = {
  /** Days from which something has come lately, oldest first, each with the instant of the first of it. */
  arrivals: readonly { on: Day; cameMs: number }[];
  /** Days on which a person has said that nothing was to come. */
  closed: readonly Day[];
  timeZone: string;
};

/**
 * After the last day that came, oldest first; none while each is still within the longest that one took to come, from its beginning: a
 * month that is handed in at its end takes a month. What lies between days that came is `missingDays`' to tell. Holidays are told:
 * nobody can know them here.
 */
export function silentDays({ arrivals, closed, timeZone }: Arrivals, nowMs: number): Day[] {
  const days = arrivals.map(({ on }) => on);
  const last = days.at(-1);
  if (last === undefined || days.length < silenceDaysNeeded) return [];
  const usual = usualWeekdays(new Set(days));
  const beginOf = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).epochMilliseconds;
  const longestMs = Math.max(
    ...arrivals.map(({ on, cameMs }) => cameMs - beginOf(Temporal.PlainDate.from(on))),
  );
  return daysThrough(addDays(last, 1), dayIn(nowMs, timeZone))
    .filter((day) => usual.has(day.dayOfWeek) && beginOf(day) + longestMs + silenceMarginMs <= nowMs)
    .map((day) => day.toString())
    .filter((day) => !closed.includes(day));
}
