import { describe, expect, it } from "vitest";
import { nextWatch } from "./next-watch.ts";

const zone = "Europe/Oslo";
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const localHour = (epochMs: number) =>
  Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).hour;
const ids = Array.from({ length: 400 }, (_, index) => `connection ${index}`);

describe("nextWatch", () => {
  it("falls between one and five at night where the company is, also on the days when clocks change", () => {
    for (const after of ["2026-03-10T12:00:00Z", "2026-03-28T12:00:00Z", "2026-10-24T12:00:00Z"]) {
      for (const id of ids) {
        const hour = localHour(nextWatch(id, at(after), zone));
        expect(hour).toBeGreaterThanOrEqual(1);
        expect(hour).toBeLessThan(5);
      }
    }
  });

  it("spreads hundreds of connections over the night instead of asking for all at once", () => {
    const minutes = Map.groupBy(ids, (id) => nextWatch(id, at("2026-03-10T12:00:00Z"), zone));
    // 400 on 240 minutes: were they not spread, one minute would hold them all.
    expect(Math.max(...[...minutes.values()].map((alike) => alike.length))).toBeLessThan(12);
    expect(minutes.size).toBeGreaterThan(150);
  });

  it("is the same minute each night, and always ahead", () => {
    const [id = ""] = ids;
    const first = nextWatch(id, at("2026-03-10T12:00:00Z"), zone);
    expect(nextWatch(id, first, zone) - first).toBe(24 * 3_600_000);
    expect(nextWatch(id, first - 1, zone)).toBe(first);
  });
});
