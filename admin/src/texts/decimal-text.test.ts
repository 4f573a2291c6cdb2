import { expect, it } from "vitest";
import { decimalText } from "./decimal-text.ts";

it.each([
  [0, "0.00"],
  [5, "0.05"],
  [-5, "-0.05"],
  [1250, "12.50"],
  [-21639803, "-216398.03"],
  // The largest whole number that is exact: divided by a hundred it would no longer be.
  [9007199254740991, "90071992547409.91"],
])("writes %d minor units as %s", (minor, text) => {
  expect(decimalText(minor)).toBe(text);
});
