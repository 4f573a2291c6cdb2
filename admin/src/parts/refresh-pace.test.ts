/** A list that just sent something shows it within seconds; one at rest is left in peace. */
import { describe, expect, it } from "vitest";
import { type Moving, refreshPaceMs } from "./refresh-pace.ts";

const morning = Date.parse("2026-03-10T08:00:00Z");
const row = (state: Moving["state"], changedAt = "2026-03-09T08:00:00Z"): Moving => ({ state, changedAt });
const pace = (rows: Moving[], of: { pages?: number; openMs?: number } = {}) =>
  refreshPaceMs({
    rows,
    pages: of.pages ?? 1,
    nowMs: morning,
    openedAtMs: morning - (of.openMs ?? 600_000),
  });

describe("how often a list asks again", () => {
  it.each(["sending", "accepted"] as const)("is every three seconds while a posting is %s", (state) => {
    expect(pace([row("booked"), row(state)])).toBe(3_000);
  });

  it.each(["booked", "refused", "differs", "excused", "superseded", "reversed"] as const)(
    "is every fifteen seconds while all of it is %s",
    (state) => {
      expect(pace([row(state, "2026-03-10T08:00:00Z")], { openMs: 0 })).toBe(15_000);
    },
  );

  it.each(["planned", "uncertain"] as const)(
    "is soon for what is %s after the list was opened or the posting changed, and rare when it stands",
    (state) => {
      expect(pace([row(state)], { openMs: 59_000 })).toBe(3_000);
      expect(pace([row(state, "2026-03-10T07:58:30Z")])).toBe(3_000);
      expect(pace([row(state)])).toBe(15_000);
    },
  );

  it("is rare for a list of many pages, and for an empty one", () => {
    expect(pace([row("sending")], { pages: 5 })).toBe(15_000);
    expect(pace([], { openMs: 0 })).toBe(15_000);
  });
});
