/** When a lane's schedule runs next, in the company's time zone and right on the days when clocks change. */
import type { Schedule } from "../db/index.ts";
import { instantText } from "../lib/clock.ts";

const defaultTime = "05:00";

/** The first run after an instant, epoch milliseconds; null for `at-once` (no schedule needed) and `never`. */
export function nextRun(schedule: Schedule, afterMs: number, timeZone: string): number | null {
  const after = Temporal.Instant.fromEpochMilliseconds(afterMs).toZonedDateTimeISO(timeZone);
  if (schedule.kind === "at-once" || schedule.kind === "never") return null;
  if (schedule.kind === "hourly") return nextWholeHour(after).epochMilliseconds;
  const time = Temporal.PlainTime.from(schedule.time ?? defaultTime);
  for (let day = after.toPlainDate(); ; day = day.add({ days: 1 })) {
    if (!isRunDay(schedule.kind, day)) continue;
    // A time that the clocks skip moves to the moment after the gap; one that comes twice is taken the first time.
    const run = day.toZonedDateTime({ timeZone, plainTime: time });
    if (Temporal.ZonedDateTime.compare(run, after) > 0) return run.epochMilliseconds;
  }
}

/** As `nextRun`, as the database keeps it. */
export function nextRunText(schedule: Schedule, afterMs: number, timeZone: string): string | null {
  const nextMs = nextRun(schedule, afterMs, timeZone);
  return nextMs === null ? null : instantText(nextMs);
}

function isRunDay(kind: "daily" | "weekly" | "monthly", day: Temporal.PlainDate): boolean {
  if (kind === "weekly") return day.dayOfWeek === 1;
  return kind === "daily" || day.day === 1;
}

/** Whole hours of elapsed time: on a day with 25 hours it runs 25 times. */
function nextWholeHour(after: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return after.round({ smallestUnit: "hour", roundingMode: "floor" }).add({ hours: 1 });
}
