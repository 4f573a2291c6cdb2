/** When a connection is next watched over: at night where its company is, each connection at its own minute. Pure. */
import { createHash } from "node:crypto";

/** Nights begin at one, when the day's last tills are in, and end before anybody comes to work. */
const nightBeginsHour = 1;
const nightMinutes = 4 * 60;

/** Epoch milliseconds, after the given instant. The same minute every night, so that hundreds of connections are spread evenly. */
export function nextWatch(connectionId: string, afterMs: number, timeZone: string): number {
  const after = Temporal.Instant.fromEpochMilliseconds(afterMs).toZonedDateTimeISO(timeZone);
  const plainTime = Temporal.PlainTime.from({ hour: nightBeginsHour }).add({
    minutes: minuteOf(connectionId),
  });
  for (let day = after.toPlainDate(); ; day = day.add({ days: 1 })) {
    const night = day.toZonedDateTime({ timeZone, plainTime });
    if (Temporal.ZonedDateTime.compare(night, after) > 0) return night.epochMilliseconds;
  }
}

function minuteOf(connectionId: string): number {
  return createHash("sha256").update(connectionId).digest().readUInt32BE(0) % nightMinutes;
}
