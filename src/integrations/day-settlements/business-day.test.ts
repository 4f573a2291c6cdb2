import { describe, expect, it } from "vitest";
import { businessDayOf } from "./business-day.ts";

const oslo = { timeZone: "Europe/Oslo" };
const bar = { dayEndsAt: { "*": "05:00", kiosk: "00:30" } };
const dayOf = (closedAt: string | undefined, businessOn = "2026-01-01", department?: string) =>
  businessDayOf({ businessOn, closedAt, department }, bar, oslo);

describe("businessDayOf", () => {
  it("books the Z of New Year's night on the last day of the year", () => {
    expect(dayOf("2026-01-01T02:15:00")).toBe("2025-12-31");
    expect(dayOf("2026-01-01T01:15:00Z")).toBe("2025-12-31"); // 02:15 in Oslo
  });

  it("leaves a Z alone that is closed after the shop's day has ended, to the second", () => {
    expect(dayOf("2026-01-01T04:59:59")).toBe("2025-12-31");
    expect(dayOf("2026-01-01T05:00:00")).toBe("2026-01-01");
    expect(dayOf("2026-01-01T23:59:59")).toBe("2026-01-01");
  });

  it("reads an instant in the company's zone: 23:30 UTC is half past midnight in Oslo", () => {
    expect(dayOf("2025-12-31T23:30:00Z", "2026-01-01")).toBe("2025-12-31");
    expect(dayOf("2025-12-31T21:30:00Z", "2025-12-31")).toBe("2025-12-31"); // 22:30
  });

  it("is right in the night when the clocks go back and in the one when they go forward", () => {
    // 25 October 2026: 02:30 comes twice, 00:30 and 01:30 UTC; 05:00 is at 04:00 UTC.
    expect(dayOf("2026-10-25T00:30:00Z", "2026-10-25")).toBe("2026-10-24");
    expect(dayOf("2026-10-25T01:30:00Z", "2026-10-25")).toBe("2026-10-24");
    expect(dayOf("2026-10-25T03:59:59Z", "2026-10-25")).toBe("2026-10-24");
    expect(dayOf("2026-10-25T04:00:00Z", "2026-10-25")).toBe("2026-10-25");
    // 29 March 2026: 05:00 is at 03:00 UTC.
    expect(dayOf("2026-03-29T02:59:59Z", "2026-03-29")).toBe("2026-03-28");
    expect(dayOf("2026-03-29T03:00:00Z", "2026-03-29")).toBe("2026-03-29");
  });

  it("believes a sender that names the day before itself", () => {
    expect(dayOf("2026-01-01T02:15:00", "2025-12-31")).toBe("2025-12-31");
  });

  it("asks each department's own time first", () => {
    expect(dayOf("2026-01-01T02:15:00", "2026-01-01", "kiosk")).toBe("2026-01-01");
    expect(dayOf("2026-01-01T00:15:00", "2026-01-01", "kiosk")).toBe("2025-12-31");
    expect(dayOf("2026-01-01T02:15:00", "2026-01-01", "bar")).toBe("2025-12-31");
  });

  it("takes the Z's own date where no time is set or none is known", () => {
    expect(dayOf(undefined)).toBe("2026-01-01");
    expect(businessDayOf({ businessOn: "2026-01-01", closedAt: "2026-01-01T02:15:00" }, {}, oslo)).toBe(
      "2026-01-01",
    );
  });
});
