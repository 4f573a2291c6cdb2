import { expect, it } from "vitest";
import { sumLinks } from "./sum-links.ts";

const till = { currency: "NOK", sourceMinor: 125_000, sentMinor: 125_000, heldMinor: 125_000 };
const payroll = { currency: "NOK", sourceMinor: 5_900_000, sentMinor: 5_900_000, heldMinor: 5_899_950 };
const abroad = { currency: "EUR", sourceMinor: 100, sentMinor: 0, heldMinor: 0 };

it("adds the links of a company, and never two currencies", () => {
  expect(sumLinks([{ sums: [till] }, { sums: [] }, { sums: [payroll, abroad] }])).toEqual([
    { currency: "NOK", sourceMinor: 6_025_000, sentMinor: 6_025_000, heldMinor: 6_024_950 },
    { currency: "EUR", sourceMinor: 100, sentMinor: 0, heldMinor: 0 },
  ]);
});
