import { describe, expect, it } from "vitest";
import { amountText } from "./amount-text.ts";

describe("amountText", () => {
  it("writes two decimals with the language's mark and nothing between thousands", () => {
    expect(amountText(51_420, "en")).toBe("514.20");
    expect(amountText(123_456_789, "nb")).toBe("1234567,89");
    expect(amountText(-40, "nl")).toBe("-0,40");
    expect(amountText(0, "sv")).toBe("0,00");
  });
});
