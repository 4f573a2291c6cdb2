import { describe, expect, it } from "vitest";
import { restMs, retryAfterMs } from "./retry-after.ts";

const asked = (headers: Record<string, string>, body = "") => retryAfterMs({ headers, body });

describe("retryAfterMs", () => {
  it("takes Retry-After first, in seconds or as a date of the answer's own clock", () => {
    expect(asked({ "Retry-After": "17", "X-RateLimit-Reset": "900" })).toBe(17_000);
    const date = "Mon, 16 Mar 2026 12:00:00 GMT";
    expect(asked({ date, "retry-after": "Mon, 16 Mar 2026 12:00:09 GMT" })).toBe(9_000);
  });

  it("takes the end of the window where nothing else is said, in seconds or as an instant", () => {
    expect(asked({ "x-ratelimit-reset": "42" })).toBe(42_000);
    const date = new Date(1_773_662_400_000).toUTCString();
    expect(asked({ date, "x-ratelimit-reset": "1773662460" })).toBe(60_000);
  });

  it("reads the older gateway's sentence, and never waits longer than a quarter of an hour", () => {
    expect(asked({}, "Out of API requests, retry after 411 seconds.")).toBe(411_000);
    expect(asked({ "retry-after": "86400" })).toBe(900_000);
    expect(asked({}, "")).toBeUndefined();
  });
});

describe("restMs", () => {
  it("tells the end of the window once its last call is used, and nothing before", () => {
    expect(restMs({ "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "90" })).toBe(90_000);
    expect(restMs({ "X-RateLimit-Remaining": "1", "X-RateLimit-Reset": "90" })).toBeUndefined();
    expect(restMs({ "X-RateLimit-Remaining": "0" })).toBeUndefined();
    expect(restMs({ "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "3600" })).toBe(3_600_000);
  });
});
