/** Days that are over, on which something usually comes, and from which nothing has come for longer than usual: a till that fell silent. Pure. */
import { addDays, type Day, dayIn, daysThrough } from "./day.ts";
import { usualWeekdays } from "./missing-days.ts";

/** Fewer days say nothing about what is usual. */
export const silenceDaysNeeded = 7;

/** Nobody delivers to the minute. */
export const silenceMarginMs = 2 * 60 * 60 * 1000;

/**
 * A week of nights. Of fewer, the Monday that brings a weekend would be forgotten before the next; with more, an outage that was
 * caught up, or years that were handed in at the beginning, would pass for a habit long after.
 */
const deliveriesRemembered = 7;

export type Arrivals = {
  /** Days from which something has come lately, oldest first, each with the instant of the first of it. */
  arrivals: readonly { on: Day; cameMs: number }[];
  /** Days on which a person has said that nothing was to come. */
  closed: readonly Day[];
  timeZone: string;
};

/**
 * After the last day that came, oldest first; none while each is still within the longest that a day of the last seven deliveries took
 * to come, from its beginning: where a month is handed in at its end, that is a month. What lies between days that came is
 * `missingDays`' to tell. Holidays are told: nobody can know them here.
 */
export function silentDays({ arrivals, closed, timeZone }: Arrivals, nowMs: number): Day[] {
  const days = arrivals.map(({ on }) => on);
  const last = days.at(-1);
  if (last === undefined || days.length < silenceDaysNeeded) return [];
  const usual = usualWeekdays(new Set(days));
  const beginOf = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).epochMilliseconds;
  const longestMs = Math.max(
    ...lastDelivered(arrivals, timeZone).map(
      ({ on, cameMs }) => cameMs - beginOf(Temporal.PlainDate.from(on)),
    ),
  );
  return daysThrough(addDays(last, 1), dayIn(nowMs, timeZone))
    .filter((day) => usual.has(day.dayOfWeek) && beginOf(day) + longestMs + silenceMarginMs <= nowMs)
    .map((day) => day.toString())
    .filter((day) => !closed.includes(day));
}

/** What comes on one day is one delivery. */
function lastDelivered(arrivals: Arrivals["arrivals"], timeZone: string): Arrivals["arrivals"] {
  const cameOn = ({ cameMs }: { cameMs: number }) => dayIn(cameMs, timeZone);
  const deliveries = [...new Set(arrivals.map(cameOn))].sort().slice(-deliveriesRemembered);
  return arrivals.filter((arrival) => deliveries.includes(cameOn(arrival)));
}
