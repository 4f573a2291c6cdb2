import { describe, expect, it } from "vitest";
import { amountOf, minorOf } from "./amount.ts";
import { vatInside } from "./vat.ts";

describe("amounts", () => {
  it.each([
    [0, 0],
    [1, 100],
    [12.5, 1250],
    [0.07, 7],
    [1.15, 115],
    [4.35, 435],
    [1_000_000_000, 100_000_000_000],
    [-3.2, -320],
  ])("%d is %d whole minor units, there and back", (amount, minor) => {
    expect(minorOf(amount)).toBe(minor);
    expect(amountOf(minor)).toBe(amount);
  });

  it.each([0.001, 1.005, 0.1 + 0.2, 1e-7, 1e21])("%d has no exact minor units", (amount) => {
    expect(minorOf(amount)).toBeNull();
  });
});

describe("the VAT inside a gross amount", () => {
  it.each([
    // 1.00 × 25/125 = 0.20; 0.02 × 25/125 = 0.004; 0.03 × 25/125 = 0.006
    [100, 2500, 20, 20],
    [2, 2500, 0, 0],
    [3, 2500, 1, 0],
    // 100.00 × 11.11/111.11 = 9.9990…; 1000000000.00 × 25/125 = 200000000.00
    [10_000, 1111, 1000, 999],
    [100_000_000_000, 2500, 20_000_000_000, 20_000_000_000],
  ])("of %d at %d is %d half up and %d rounded down", (gross, basisPoints, halfUp, down) => {
    expect(vatInside(gross, basisPoints, "half-up")).toBe(halfUp);
    expect(vatInside(gross, basisPoints, "down")).toBe(down);
  });
});
