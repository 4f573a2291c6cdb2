import { expect, it } from "vitest";
import { sumRowsOf, triedOutOf } from "./lane-sums.ts";

const none = { records: 0, booked: 0, unreleased: 0, waiting: 0, halted: 0, aside: 0, excused: 0 };
const live = {
  environment: "live",
  lanes: 2,
  halted: 0,
  aside: 0,
  drafts: 0,
  counts: { ...none, booked: 12 },
} as const;
const twin = {
  environment: "twin",
  lanes: 1,
  halted: 1,
  aside: 0,
  drafts: 0,
  counts: { ...none, booked: 500 },
} as const;

it("sums real books and those that are only tried out apart, and never into one", () => {
  expect(sumRowsOf({ lanes: 3, environments: [live, twin] })).toEqual([
    { environment: "live", counts: { ...none, booked: 12 }, isOneOfSeveral: true },
    { environment: "twin", counts: { ...none, booked: 500 }, isOneOfSeveral: true },
  ]);
});

it("has one row of sums where there is one environment, and none for a single lane", () => {
  expect(sumRowsOf({ lanes: 2, environments: [live] })).toHaveLength(1);
  expect(sumRowsOf({ lanes: 1, environments: [twin] })).toEqual([]);
});

it("tells how much of a figure is only tried out, once there is something living beside it", () => {
  expect(triedOutOf({ environments: [live, twin] }, ({ halted }) => halted)).toBe(1);
  expect(triedOutOf({ environments: [twin] }, ({ halted }) => halted)).toBe(0);
});
