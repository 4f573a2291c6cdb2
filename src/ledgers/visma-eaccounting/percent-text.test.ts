import { describe, expect, it } from "vitest";
import { percentText } from "./percent-text.ts";

describe("percentText", () => {
  it.each([
    [25, "25"],
    [0.25, "25"],
    [0.06, "6"],
    [11.11, "11.11"],
    [0.1111, "11.11"],
    [0.111, "11.1"],
    [0, "0"],
    [12.5, "12.5"],
  ])("reads %d as %s percent", (rate, text) => {
    expect(percentText(rate)).toBe(text);
  });
});
