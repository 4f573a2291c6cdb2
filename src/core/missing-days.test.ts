import { describe, expect, it } from "vitest";
import { closedOn, missingDays } from "./missing-days.ts";

const march = (department: string | null, ...days: number[]) =>
  days.map((day) => ({ department, on: `2026-03-${String(day).padStart(2, "0")}` }));

describe("missingDays", () => {
  it("tells the day that is left out between the first and the last", () => {
    // 2 March 2026 is a Monday.
    expect(missingDays(march("10", 2, 4, 5))).toEqual(march("10", 3));
    expect(missingDays(march("10", 2))).toEqual([]);
    expect(missingDays([])).toEqual([]);
  });

  it("looks at each department by itself, the nameless one too", () => {
    expect(missingDays([...march("10", 2, 4), ...march(null, 3, 5)])).toEqual([
      ...march("10", 3),
      ...march(null, 4),
    ]);
  });

  it("takes a weekday for closed on which the department hardly ever has one, and tells its one missing Tuesday", () => {
    const openDays = Array.from({ length: 30 }, (_, index) => index + 2) // 2–31 March
      .filter((day) => ![1, 8, 15, 22, 29].includes(day)) // Sundays
      .filter((day) => day !== 17);
    expect(missingDays(march("10", ...openDays))).toEqual(march("10", 17));
  });

  it("lets a till whose clock stood wrong tell nothing of the years between, and still finds the day that is left out", () => {
    const wrong = { department: "10", on: "9999-12-31" };
    const former = { department: "10", on: "1970-01-01" };
    expect(missingDays([former, ...march("10", 2, 4, 5), wrong])).toEqual(march("10", 3));
  });

  it("tells a Sunday of two, since two say nothing about what is usual", () => {
    expect(missingDays(march("10", 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 16))).toEqual(march("10", 8, 15));
  });
});

describe("closedOn", () => {
  it("is said of one department, or of all", () => {
    const closed = [
      { department: "10", on: "2026-05-17" },
      { department: null, on: "2026-12-25" },
    ];
    expect(closedOn(closed, { department: "10", on: "2026-05-17" })).toEqual(closed[0]);
    expect(closedOn(closed, { department: "20", on: "2026-05-17" })).toBeUndefined();
    expect(closedOn(closed, { department: "20", on: "2026-12-25" })).toEqual(closed[1]);
    expect(closedOn(closed, { department: null, on: "2026-05-17" })).toBeUndefined();
  });
});
