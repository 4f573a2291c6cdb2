import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearbyAmountText, numberText } from "./number-text.ts";

describe("numberText", () => {
  it.each([
    ["1234.56", "1234.56"],
    ["1234.5600000000001", "1234.56"],
    ["0.30000000000000004", "0.3"],
    ["19.989999999999998", "19.99"],
    ["1.2345600000000001E3", "1234.56"],
    ["1E-2", "0.01"],
    ["-5.0000000000000001E-2", "-0.05"],
    ["1.5e3", "1500"],
    ["99999999999999.99", "100000000000000"],
    ["9999999999999.99", "9999999999999.99"],
    ["7010", "7010"],
    ["-0", "0"],
    ["0.1234567890123456789", "0.123456789012346"],
    [".5", "0.5"],
  ])("reads %s as %s", (raw, text) => {
    expect(numberText(raw)).toBe(text);
  });

  it.each(["", "abc", "1,5", "--1", "1e", "NaN"])("says that %j is no number", (raw) => {
    expect(numberText(raw)).toBeUndefined();
  });

  it("gives back every amount below ten billion that a spreadsheet stored as a float", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), (minor) => {
        const [whole = "", cents = ""] = [
          String(Math.trunc(Math.abs(minor) / 100)),
          String(Math.abs(minor) % 100),
        ];
        const text = `${minor < 0 ? "-" : ""}${whole}.${cents.padStart(2, "0")}`;
        // What a program writes that stores seventeen digits of the float.
        const stored = Number(text).toPrecision(17);
        return nearbyAmountText(numberText(stored) ?? "") === text.replace(/\.?0+$/, "");
      }),
    );
  });
});

describe("nearbyAmountText", () => {
  it.each([
    ["1234.5600001", "1234.56"],
    ["1234.559999999", "1234.56"],
    ["-0.999999999", "-1.00"],
    ["0.00000001", "0.00"],
    ["-0.00000001", "0.00"],
    ["12", "12"],
    ["12.5", "12.5"],
  ])("takes %s for %s", (text, amount) => {
    expect(nearbyAmountText(text)).toBe(amount);
  });

  it.each(["1234.567", "0.005", "1.00001", "abc"])("leaves %s as it is", (text) => {
    expect(nearbyAmountText(text)).toBe(text);
  });
});
