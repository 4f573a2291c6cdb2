import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertMinor, minorFromNumber, minorText, numberFromMinor, sumMinor } from "./money.ts";

describe("minorText", () => {
  it.each([
    [51420, "514.20"],
    [-40, "-0.40"],
    [5, "0.05"],
    [0, "0.00"],
    [-0, "0.00"],
    [100_000_000_000, "1000000000.00"],
  ])("writes %i as %s", (amountMinor, text) => {
    expect(minorText(amountMinor)).toBe(text);
  });
});

describe("minorFromNumber", () => {
  it.each([
    [1.15, 115],
    [0.1 + 0.2, null], // 0.30000000000000004 was computed somewhere, not sent with two decimals
    [514.2, 51420],
    [-0.4, -40],
    [1e21, null],
    [12.345, null],
    [Number.NaN, null],
  ])("reads %d as %o", (value, amountMinor) => {
    expect(minorFromNumber(value)).toBe(amountMinor);
  });

  it("gives back what numberFromMinor sent, for every amount a ledger takes", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }), (amountMinor) => {
        expect(minorFromNumber(numberFromMinor(amountMinor))).toBe(amountMinor);
      }),
    );
  });
});

describe("sumMinor", () => {
  it("adds whole minor units and refuses anything else", () => {
    expect(sumMinor([29500, 21880, 40])).toBe(51420);
    expect(() => sumMinor([0.5])).toThrow("minor units");
    expect(() => assertMinor(Number.MAX_SAFE_INTEGER + 1)).toThrow("minor units");
  });
});
