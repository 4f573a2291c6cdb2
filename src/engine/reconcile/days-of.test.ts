import { expect, it } from "vitest";
import { daysOf } from "./reconcile-link.ts";

it("a month is the days from its first to its last, leap days too", () => {
  expect(daysOf("2028-02")).toEqual({ from: "2028-02-01", through: "2028-02-29" });
});

it.each(["0000-01", "0999-12", "2026-13", "2026-3", "march"])("%s is refused as no month", (month) => {
  expect(() => daysOf(month)).toThrow(expect.objectContaining({ code: "not-valid" }));
});
