import { describe, expect, it } from "vitest";
import { monthNames, yearsAround } from "./months.ts";

describe("the months to choose from", () => {
  it("are the twelve of a year, as the reader's language calls them", () => {
    const names = monthNames("nb-NO");
    expect(names).toHaveLength(12);
    expect([names[0], names[11]]).toEqual([
      { value: "01", label: "januar" },
      { value: "12", label: "desember" },
    ]);
  });
});

describe("the years to choose from", () => {
  it("go ten years back and one ahead, the newest first", () => {
    const years = yearsAround(2026, 2026);
    expect([years[0], years.at(-1), years.length]).toEqual([2027, 2016, 12]);
  });

  it("have the chosen one, however long ago it is", () => {
    expect(yearsAround(2026, 2009).at(-1)).toBe(2009);
  });
});
