import { describe, expect, it } from "vitest";
import { firstRun, nextRun } from "./schedule.ts";

const oslo = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Oslo]`).epochMilliseconds;
const inOslo = (epochMs: number | null) =>
  epochMs === null
    ? null
    : Temporal.Instant.fromEpochMilliseconds(epochMs)
        .toZonedDateTimeISO("Europe/Oslo")
        .toPlainDateTime()
        .toString();
const next = (kind: Parameters<typeof nextRun>[0]["kind"], after: string, time?: string) =>
  inOslo(nextRun(time === undefined ? { kind } : { kind, time }, oslo(after), "Europe/Oslo"));

describe("nextRun", () => {
  it.each([
    ["daily", "2026-11-21T04:59", "2026-11-21T05:00:00"],
    ["daily", "2026-11-21T05:00", "2026-11-22T05:00:00"],
    ["weekly", "2026-11-21T12:00", "2026-11-23T05:00:00"], // a Saturday → Monday
    ["monthly", "2026-11-21T12:00", "2026-12-01T05:00:00"],
    ["hourly", "2026-11-21T12:00", "2026-11-21T13:00:00"],
    ["hourly", "2026-11-21T12:31", "2026-11-21T13:00:00"],
  ] as const)("runs %s after %s at %s", (kind, after, expected) => {
    expect(next(kind, after)).toBe(expected);
  });

  it("keeps the wall clock's time when summer time ends and begins", () => {
    expect(next("daily", "2026-10-24T12:00")).toBe("2026-10-25T05:00:00");
    expect(nextRun({ kind: "daily" }, oslo("2026-10-24T05:00"), "Europe/Oslo")).toBe(
      oslo("2026-10-24T05:00") + 25 * 3_600_000,
    );
    expect(nextRun({ kind: "daily" }, oslo("2026-03-28T05:00"), "Europe/Oslo")).toBe(
      oslo("2026-03-28T05:00") + 23 * 3_600_000,
    );
  });

  it("runs once when its time is skipped in spring, and once when it comes twice in autumn", () => {
    expect(next("daily", "2026-03-28T12:00", "02:30")).toBe("2026-03-29T03:30:00");
    const first = nextRun({ kind: "daily", time: "02:30" }, oslo("2026-10-24T12:00"), "Europe/Oslo") ?? 0;
    expect(inOslo(nextRun({ kind: "daily", time: "02:30" }, first, "Europe/Oslo"))).toBe(
      "2026-10-26T02:30:00",
    );
  });

  it.each([
    ["weekly", "2026-03-23T05:00", "2026-03-30T05:00:00", 167],
    ["weekly", "2026-10-19T05:00", "2026-10-26T05:00:00", 169],
    ["monthly", "2026-03-01T05:00", "2026-04-01T05:00:00", 743],
    ["monthly", "2026-10-01T05:00", "2026-11-01T05:00:00", 745],
  ] as const)("runs %s after %s at %s on the wall, %i hours later", (kind, after, expected, hours) => {
    expect(next(kind, after)).toBe(expected);
    expect(nextRun({ kind }, oslo(after), "Europe/Oslo")).toBe(oslo(after) + hours * 3_600_000);
  });

  it("runs weekly on Mondays and monthly on the first, also over the end of the year", () => {
    expect(next("weekly", "2026-12-28T05:00")).toBe("2027-01-04T05:00:00");
    expect(next("monthly", "2026-12-01T05:00")).toBe("2027-01-01T05:00:00");
    expect(next("monthly", "2026-12-01T04:59")).toBe("2026-12-01T05:00:00");
  });

  it("has nothing to run at once or never", () => {
    expect([next("at-once", "2026-11-21T12:00"), next("never", "2026-11-21T12:00")]).toEqual([null, null]);
  });
});

describe("firstRun", () => {
  it.each([
    ["daily", "2026-11-21T03:00", undefined, "2026-11-22T05:00:00"],
    ["daily", "2026-11-21T12:00", undefined, "2026-11-22T05:00:00"],
    ["daily", "2026-11-21T12:00", "00:00", "2026-11-22T00:00:00"],
    ["daily", "2026-10-25T00:30", "02:30", "2026-10-26T02:30:00"], // a day of 25 hours
    ["weekly", "2026-11-23T03:00", undefined, "2026-11-30T05:00:00"], // a Monday
    ["monthly", "2026-12-01T03:00", undefined, "2027-01-01T05:00:00"],
    ["hourly", "2026-11-21T03:10", undefined, "2026-11-21T04:00:00"],
  ] as const)("of a link that is activated: %s, at %s, for %s, is %s", (kind, at, time, expected) => {
    const schedule = time === undefined ? { kind } : { kind, time };
    expect(inOslo(firstRun(schedule, oslo(at), "Europe/Oslo"))).toBe(expected);
  });
});
