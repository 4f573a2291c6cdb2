import { describe, expect, it } from "vitest";
import { retryAfterHeaderMs, untilMs } from "./retry-after.ts";

describe("Retry-After", () => {
  it.each([
    ["seconds", { "Retry-After": "120" }, 120_000],
    [
      "a date, counted from the answer's own",
      { "retry-after": "Mon, 09 Mar 2026 10:00:30 GMT", Date: "Mon, 09 Mar 2026 10:00:00 GMT" },
      30_000,
    ],
    [
      "a date that is past",
      { "retry-after": "Mon, 09 Mar 2026 09:00:00 GMT", date: "Mon, 09 Mar 2026 10:00:00 GMT" },
      0,
    ],
    ["a date in an answer without one", { "retry-after": "Mon, 09 Mar 2026 10:00:30 GMT" }, undefined],
    ["something else", { "retry-after": "soon", date: "Mon, 09 Mar 2026 10:00:00 GMT" }, undefined],
    ["nothing", {}, undefined],
  ])("is read as %s", (_, headers: Record<string, string>, expected) => {
    expect(retryAfterHeaderMs(headers)).toBe(expected);
  });

  it("is counted from the answer also for an instant that another header tells", () => {
    const headers = { date: "Thu, 01 Jan 1970 00:00:10 GMT" };
    expect([untilMs(headers, 12_500), untilMs(headers, 9_000)]).toEqual([2_500, 0]);
  });
});
