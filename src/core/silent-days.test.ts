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

  it("waits as long as a shop usually does that hands in a week at its end", () => {
    // The first of them took eight days, the last less than two.
    const weekly = {
      ...nightly,
      arrivals: [...taking(8 * 24, november(2)), ...taking(27, everyDay.slice(1))],
    };
    expect(silentDays(weekly, at(28, "01:59"))).toEqual([]);
    expect(silentDays(weekly, at(28, "02:00"))).toEqual(november(20));
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
