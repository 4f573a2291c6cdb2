import { describe, expect, it } from "vitest";
import { isDay } from "./day.ts";

describe("isDay", () => {
  it.each(["2026-01-31", "2026-02-28", "2024-02-29", "2000-02-29", "2026-04-30", "2026-12-31"])(
    "takes %s, which the calendar has",
    (text) => {
      expect(isDay(text)).toBe(true);
    },
  );

  it.each([
    ["2026-02-29", "a leap day in a year without one"],
    ["1900-02-29", "a century that is no leap year"],
    ["2026-04-31", "a day too many"],
    ["2026-01-00", "a day before the first"],
    ["2026-00-10", "a month before the first"],
    ["2026-13-01", "a month too many"],
    ["2026-1-01", "a digit too few"],
    ["2026-01-01T00:00", "more than a day"],
    ["0000-01-01", "a year that the calendar has not"],
    ["0001-01-01", "what programs write for no day"],
    ["", "nothing"],
  ])("refuses %s: %s", (text) => {
    expect(isDay(text)).toBe(false);
  });

  it("says of every month's end what the calendar says", () => {
    for (let year = 1896; year <= 2104; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const start = `${year}-${String(month).padStart(2, "0")}`;
        const longest = Temporal.PlainYearMonth.from(start).daysInMonth;
        const taken = [28, 29, 30, 31, 32].filter((day) => isDay(`${start}-${day}`));
        expect(taken.at(-1)).toBe(longest);
      }
    }
  });
});
