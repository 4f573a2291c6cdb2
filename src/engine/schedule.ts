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

/**
 * The first run of a link that is activated at an instant: of the next day at the earliest, so that whoever sets it up at three
 * in the morning has the day to look at it (T28). Hourly ones begin with the next hour.
 */
export function firstRun(schedule: Schedule, activatedMs: number, timeZone: string): number | null {
  if (schedule.kind === "hourly") return nextRun(schedule, activatedMs, timeZone);
  const activatedAt = Temporal.Instant.fromEpochMilliseconds(activatedMs).toZonedDateTimeISO(timeZone);
  const dayEndsMs = activatedAt.startOfDay().add({ days: 1 }).startOfDay().epochMilliseconds;
  return nextRun(schedule, dayEndsMs - 1, timeZone);
}

/** As `nextRun`, as the database keeps it. */
export function nextRunText(schedule: Schedule, afterMs: number, timeZone: string): string | null {
  return textOf(nextRun(schedule, afterMs, timeZone));
}

/** As `firstRun`, as the database keeps it. */
export function firstRunText(schedule: Schedule, activatedMs: number, timeZone: string): string | null {
  return textOf(firstRun(schedule, activatedMs, timeZone));
}

function textOf(epochMs: number | null): string | null {
  return epochMs === null ? null : instantText(epochMs);
}

function isRunDay(kind: "daily" | "weekly" | "monthly", day: Temporal.PlainDate): boolean {
  if (kind === "weekly") return day.dayOfWeek === 1;
  return kind === "daily" || day.day === 1;
}

/** Whole hours of elapsed time: on a day with 25 hours it runs 25 times. */
function nextWholeHour(after: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return after.round({ smallestUnit: "hour", roundingMode: "floor" }).add({ hours: 1 });
}
