import { describe, expect, it } from "vitest";
import { parseQuantity } from "./parse-quantity.ts";

describe("parseQuantity", () => {
  it.each([
    ["25.00", "25"],
    ["1,50", "1.5"],
    ["-2", "-2"],
    ["0.333333", "0.333333"],
    ["007", "7"],
    [".5", "0.5"],
    ["-0,0", "0"],
    ["123456789012345678901234567890.5", "123456789012345678901234567890.5"],
  ])("writes %s as %s", (text, canonical) => {
    expect(parseQuantity(text)).toBe(canonical);
  });

  it.each([
    ["1.234", "amount-ambiguous"],
    ["0.1234567", "amount-too-many-decimals"],
    ["1e2", "amount-unreadable"],
    ["", "amount-empty"],
  ])("refuses %s as %s", (text, code) => {
    expect(parseQuantity(text)).toEqual({ code, value: text });
  });

  it("reads 1.234 as a quantity with three decimals when the mark is known", () => {
    expect(parseQuantity("1.234", { decimalMark: "." })).toBe("1.234");
  });
});
