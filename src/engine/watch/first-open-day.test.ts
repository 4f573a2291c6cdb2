import { describe, expect, it } from "vitest";
import { firstOpenDay } from "./first-open-day.ts";

const year = (name: string, isLocked: boolean) => ({
  id: name,
  from: `${name}-01-01`,
  to: `${name}-12-31`,
  isLocked,
});
const period = (id: string, from: string, to: string, isClosed: boolean) => ({
  id,
  from,
  to,
  name: id,
  isActive: true,
  isClosed,
});
const open = { bookLock: {}, fiscalYears: [year("2026", false)], periods: [] };

describe("firstOpenDay", () => {
  it("is the day that was asked for while nothing is locked", () => {
    expect(firstOpenDay("2026-01-10", open)).toBe("2026-01-10");
  });

  it("is the day after the lock date", () => {
    expect(firstOpenDay("2026-01-10", { ...open, bookLock: { lockedTo: "2026-02-28" } })).toBe("2026-03-01");
    expect(firstOpenDay("2026-03-10", { ...open, bookLock: { lockedTo: "2026-02-28" } })).toBe("2026-03-10");
  });

  it("goes past a locked year and the closed periods after it", () => {
    const periods = [
      period("202601", "2026-01-01", "2026-01-31", true),
      period("202602", "2026-02-01", "2026-02-28", false),
      period("202603", "2026-03-01", "2026-03-31", true),
    ];
    const fiscalYears = [year("2025", true), year("2026", false)];
    expect(firstOpenDay("2025-12-05", { bookLock: {}, fiscalYears, periods })).toBe("2026-02-01");
  });
});
