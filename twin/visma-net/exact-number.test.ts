import { describe, expect, it } from "vitest";
import { amountJson, converted, minorOf, numberJson, unitsOf } from "./exact-number.ts";

describe("amounts", () => {
  it.each([
    ["12.5", 1250, false],
    ["-0.005", -1, true],
    ["0.1", 10, false],
    ["10.005", 1001, true],
    ["10.0049", 1000, true],
    ["10.100", 1010, false],
    ["1e-2", 1, false],
    ["1.5e+3", 150_000, false],
    ["90071992547409.91", 9_007_199_254_740_991, false],
  ])("reads %s by its digits", (text, minor, isRounded) => {
    expect(minorOf(text)).toEqual({ minor, isRounded });
  });

  it("reads no amount that is too large or no number", () => {
    expect(minorOf("90071992547409.92")).toBeNull();
    expect(minorOf("1,5")).toBeNull();
    expect(minorOf("")).toBeNull();
  });

  it("keeps eight decimals of a rate", () => {
    expect(unitsOf("11.345678", 8)?.units).toBe(1_134_567_800n);
  });

  it("converts to the cent, half away from zero", () => {
    expect(converted(10_050, "11.345678")).toBe(114_024);
    expect(converted(-1, "0.5")).toBe(-1);
    expect(converted(1, "0.49999999")).toBe(0);
    expect(converted(123, "1")).toBe(123);
  });

  it("shows four decimals, and as many as are asked for of other numbers", () => {
    expect(JSON.stringify([numberJson("+2.5", 6), numberJson("-0.1", 8)])).toBe("[2.500000,-0.10000000]");
    expect(JSON.stringify({ of: amountJson(-5) })).toBe('{"of":-0.0500}');
  });
});
