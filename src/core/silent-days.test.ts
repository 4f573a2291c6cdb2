/** A till that falls silent: told once its next day is later than any of its days was, and not before. */
import { describe, expect, it } from "vitest";
import { silentDays } from "./silent-days.ts";

const timeZone = "Europe/Oslo";
const hourMs = 60 * 60 * 1000;
const november = (...days: number[]) => days.map((day) => `2026-11-${String(day).padStart(2, "0")}`);
/** Winter time: an hour before the clock of the world. */
const at = (day: number, clock: string) =>
  Date.parse(`2026-11-${String(day).padStart(2, "0")}T${clock}:00+01:00`);

/** Each of the days came so long after its beginning. */
const taking = (hours: number, days: readonly string[]) =>
  days.map((on) => ({
    on,
    cameMs: Temporal.PlainDate.from(on).toZonedDateTime(timeZone).epochMilliseconds + hours * hourMs,
  }));

describe("silentDays", () => {
  // Monday 2 to Thursday 19 November 2026, each sent at three in the night after it: 27 hours from its beginning.
  const everyDay = november(...Array.from({ length: 18 }, (_, index) => index + 2));
  const nightly = { arrivals: taking(27, everyDay), closed: [], timeZone };

  it("tells a day two hours after the latest at which one has come, and not before", () => {
    expect(silentDays(nightly, at(21, "04:59"))).toEqual([]);
    expect(silentDays(nightly, at(21, "05:00"))).toEqual(november(20));
    expect(silentDays(nightly, at(22, "05:00"))).toEqual(november(20, 21));
  });

  /** All of these days came at one instant. */
  const together = (cameMs: number, ...days: number[]) => november(...days).map((on) => ({ on, cameMs }));

  it("waits as long as a shop usually does that hands in a week at once", () => {
    // Each week on the second day after it: the Monday of it has then taken eight days.
    const first = together(at(10, "00:00"), 2, 3, 4, 5, 6, 7, 8);
    const second = together(at(17, "00:00"), 9, 10, 11, 12, 13, 14, 15);
    const weekly = { ...nightly, arrivals: [...first, ...second] };
    expect(silentDays(weekly, at(24, "01:59"))).toEqual([]);
    expect(silentDays(weekly, at(24, "02:00"))).toEqual(november(16));
  });

  it("takes an outage that was caught up for no habit once a week of nights has gone well", () => {
    // The first seven days came all at once on the 10th, when that of the 9th came, and since then one each night.
    const caughtUp = together(at(10, "00:00"), 2, 3, 4, 5, 6, 7, 8);
    const through = (last: number) => ({
      ...nightly,
      arrivals: [...caughtUp, ...taking(27, everyDay.slice(7, last - 1))],
    });
    // The 15th came on the 16th, by the seventh delivery since the outage began to be caught up: one could still take eight days.
    expect(silentDays(through(15), at(18, "05:00"))).toEqual([]);
    expect(silentDays(through(15), at(24, "02:00"))).toEqual(november(16));
    // With that of the 17th it is out of what is remembered.
    expect(silentDays(through(16), at(18, "04:59"))).toEqual([]);
    expect(silentDays(through(16), at(18, "05:00"))).toEqual(november(17));
  });

  it("expects nothing on a weekday on which the shop is closed, nor on a day that a person has closed", () => {
    // Monday to Friday of four weeks; 20 November is the last Friday.
    const october = ["2026-10-26", "2026-10-27", "2026-10-28", "2026-10-29", "2026-10-30"];
    const workdays = november(2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20);
    const weekdays = { ...nightly, arrivals: taking(27, [...october, ...workdays]) };
    expect(silentDays(weekdays, at(23, "12:00"))).toEqual([]);
    expect(silentDays(weekdays, at(24, "12:00"))).toEqual(november(23));
    expect(silentDays({ ...weekdays, closed: november(23) }, at(24, "12:00"))).toEqual([]);
    expect(silentDays({ ...weekdays, closed: november(23) }, at(25, "12:00"))).toEqual(november(24));
  });

  it("takes no few days for a habit", () => {
    const since = (first: number) => ({ ...nightly, arrivals: taking(27, everyDay.slice(first - 2)) });
    expect(silentDays(since(14), at(27, "12:00"))).toEqual([]);
    expect(silentDays(since(13), at(21, "12:00"))).toEqual(november(20));
    expect(silentDays({ ...nightly, arrivals: [] }, at(27, "12:00"))).toEqual([]);
  });

  it("begins a day when the clock of the shop does, also on the night that is an hour longer", () => {
    // Summer time ended on 25 October 2026 at three: that day began at 22:00 UTC the evening before.
    const october = Array.from(
      { length: 14 },
      (_, index) => `2026-10-${String(index + 11).padStart(2, "0")}`,
    );
    const arrivals = { arrivals: taking(30, october), closed: [], timeZone };
    const due = Date.parse("2026-10-24T22:00:00Z") + 32 * hourMs;
    expect(silentDays(arrivals, due - 1)).toEqual([]);
    expect(silentDays(arrivals, due)).toEqual(["2026-10-25"]);
  });
});
