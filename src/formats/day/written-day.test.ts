import { expect, it } from "vitest";
import { writtenDay } from "./written-day.ts";

it.each([
  ["25-10-2026", "2026-10-25"],
  ["25.10.2026", "2026-10-25"],
  ["5. 3. 2026", "2026-03-05"],
  ["2026-10-25", "2026-10-25"],
  // Of two marks, or with slashes, nobody knows what is meant.
  ["25-10.2026", "25-10.2026"],
  ["10/11/2026", "10/11/2026"],
  ["", ""],
])("reads %s as %s", (written, day) => {
  expect(writtenDay(written)).toBe(day);
});
