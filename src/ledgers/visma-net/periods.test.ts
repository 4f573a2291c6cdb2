import { describe, expect, it } from "vitest";
import { fiscalYears, type HeldPeriod, periodEntries } from "./periods.ts";

const held = (year: number, period: string, startDate: string, endDate: string, more = {}): HeldPeriod => ({
  year,
  period,
  startDate,
  endDate,
  ...more,
});
const days = (periods: HeldPeriod[]) =>
  periodEntries(periods).map(({ id, from, to }) => `${id} ${from}/${to}`);

describe("periodEntries", () => {
  it("reads last days whether they are the period's own or the first of the next one", () => {
    const march = "202603 2026-03-01/2026-03-31";
    const april = "202604 2026-04-01/2026-04-30";
    const inclusive = [
      held(2026, "03", "2026-03-01", "2026-03-31"),
      held(2026, "04", "2026-04-01", "2026-04-30"),
    ];
    const exclusive = [
      held(2026, "04", "2026-04-01", "2026-05-01"),
      held(2026, "03", "2026-03-01", "2026-04-01"),
    ];
    expect([days(inclusive), days(exclusive)]).toEqual([
      [march, april],
      [march, april],
    ]);
  });

  it("reads a lone period by the shape of its dates", () => {
    expect(days([held(2026, "03", "2026-03-01", "2026-04-01")])).toEqual(["202603 2026-03-01/2026-03-31"]);
    expect(days([held(2026, "03", "2026-03-01", "2026-03-31")])).toEqual(["202603 2026-03-01/2026-03-31"]);
  });

  it("leaves the day of a closing period to the month that it lies in, and drops one that has no day", () => {
    const months = [
      held(2026, "11", "2026-11-01", "2026-11-30"),
      held(2026, "12", "2026-12-01", "2026-12-31"),
    ];
    expect(days([...months, held(2026, "13", "2026-12-31", "2026-12-31")]).slice(1)).toEqual([
      "202612 2026-12-01/2026-12-31",
      "202613 2026-12-31/2026-12-31",
    ]);
    const next = [
      held(2026, "11", "2026-11-01", "2026-12-01"),
      held(2026, "12", "2026-12-01", "2027-01-01"),
      held(2026, "13", "2027-01-01", "2027-01-01"),
    ];
    expect(days(next)).toEqual(["202611 2026-11-01/2026-11-30", "202612 2026-12-01/2026-12-31"]);
  });

  it("names a period by year and number, however the ledger writes the number", () => {
    const ids = ["03", "3", "032026", "03-2026", "202603"].map(
      (period) => periodEntries([held(2026, period, "2026-03-01", "2026-03-31")])[0]?.id,
    );
    expect(ids).toEqual(["202603", "202603", "202603", "202603", "202603"]);
  });
});

describe("fiscalYears", () => {
  it("span their periods, and are locked once all of these are closed in the general ledger", () => {
    const closed = { closedInGeneralLedger: true };
    const periods = periodEntries([
      held(2025, "12", "2025-06-01", "2025-06-30", closed),
      held(2026, "01", "2025-07-01", "2025-07-31", closed),
      held(2026, "02", "2025-08-01", "2025-08-31"),
    ]);
    expect(fiscalYears(periods)).toEqual([
      { id: "2025", from: "2025-06-01", to: "2025-06-30", isLocked: true },
      { id: "2026", from: "2025-07-01", to: "2025-08-31", isLocked: false },
    ]);
  });
});
