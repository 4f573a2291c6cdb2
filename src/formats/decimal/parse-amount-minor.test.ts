import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAmountMinor } from "./parse-amount-minor.ts";

describe("parseAmountMinor", () => {
  it.each([
    ["1234.56", 123456],
    ["1234,56", 123456],
    ["-0,40", -40],
    ["+5.00", 500],
    ["514.2", 51420],
    ["7", 700],
    [".50", 50],
    ["5.", 500],
    ["  12.30\n", 1230],
    ["0.400", 40],
    ["1234.560", 123456],
    ["00012.00", 1200],
  ])("reads %s as %d minor units", (text, minor) => {
    expect(parseAmountMinor(text)).toBe(minor);
  });

  it("reads minus zero as zero", () => {
    expect(Object.is(parseAmountMinor("-0.00"), 0)).toBe(true);
  });

  it.each([
    ["1,234", "amount-ambiguous"],
    ["1.234", "amount-ambiguous"],
    ["-12.340", "amount-ambiguous"],
    ["100,000", "amount-ambiguous"],
    ["1.2345", "amount-too-many-decimals"],
    ["1234.567", "amount-too-many-decimals"],
    ["1,234.56", "amount-unreadable"],
    ["1.234,56", "amount-unreadable"],
    ["1 234.56", "amount-unreadable"],
    ["1\u00a0234,56", "amount-unreadable"],
    ["1e3", "amount-unreadable"],
    ["--1", "amount-unreadable"],
    ["1-", "amount-unreadable"],
    ["\u22125.00", "amount-unreadable"],
    ["NaN", "amount-unreadable"],
    ["0x10", "amount-unreadable"],
    [".", "amount-unreadable"],
    ["-", "amount-unreadable"],
    ["", "amount-empty"],
    ["  ", "amount-empty"],
    ["90071992547409.92", "amount-too-large"],
  ])("refuses %s as %s", (text, code) => {
    expect(parseAmountMinor(text)).toEqual({ code, value: text });
  });

  it("takes three decimals as decimals once the file's mark is known", () => {
    expect(parseAmountMinor("1.230", { decimals: 2, decimalMark: "." })).toBe(123);
    expect(parseAmountMinor("1.234", { decimals: 2, decimalMark: "." })).toMatchObject({
      code: "amount-too-many-decimals",
    });
    expect(parseAmountMinor("1,23", { decimals: 2, decimalMark: "." })).toMatchObject({
      code: "amount-unreadable",
    });
  });

  it("reads back every amount written with either mark", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(".", ","), (minor, mark) => {
        const digits = String(Math.abs(minor)).padStart(3, "0");
        const text = `${minor < 0 ? "-" : ""}${digits.slice(0, -2)}${mark}${digits.slice(-2)}`;
        return Object.is(parseAmountMinor(text), minor === 0 ? 0 : minor);
      }),
    );
  });
});
