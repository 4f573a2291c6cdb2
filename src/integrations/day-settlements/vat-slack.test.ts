import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vatGapMinor, vatSlackPerLineMinor } from "./vat-slack.ts";

describe("vatSlackPerLineMinor", () => {
  it("is half a minor unit at 25 %, where a gross price always splits that closely", () => {
    expect(vatSlackPerLineMinor("25").toNumber()).toBe(0.5);
  });

  it("is 0.55 at 15 %: 0.04 splits into 0.03 + 0.01, and 15 % of 0.03 is 0.0045", () => {
    expect(vatSlackPerLineMinor("15").toNumber()).toBe(0.55);
    expect(vatGapMinor({ netMinor: 3, vatMinor: 1, ratePercent: "15" }).toNumber()).toBe(0.55);
  });

  it("is 0.5555 at 11.11 %, exactly: 0.05 splits into 0.05 + 0.00", () => {
    expect(vatSlackPerLineMinor("11.11").toFixed()).toBe("0.5555");
    expect(vatGapMinor({ netMinor: 5, vatMinor: 0, ratePercent: "11.11" }).toFixed()).toBe("0.5555");
  });

  it("holds for every gross price split by rounding the net, and is reached at none more tightly", () => {
    const rates = fc.constantFrom("25", "15", "12", "11.11", "6", "21", "9");
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 5_000_000 }), (ratePercent, grossMinor) => {
        const netMinor = Math.round((grossMinor * 10_000) / (10_000 + Number(ratePercent) * 100));
        const gap = vatGapMinor({ netMinor, vatMinor: grossMinor - netMinor, ratePercent });
        return gap.lte(vatSlackPerLineMinor(ratePercent));
      }),
    );
  });
});
