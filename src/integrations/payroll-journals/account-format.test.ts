import { describe, expect, it } from "vitest";
import { formatPresets, kindOf, matches, parsePattern, sharedAccount } from "./account-format.ts";

const pattern = (text: string) => {
  const parsed = parsePattern(text);
  if (parsed === undefined) throw new Error(`no pattern: ${text}`);
  return parsed;
};

describe("parsePattern", () => {
  it("takes 4000 to 9999 and nothing else for [4-9][0-9][0-9][0-9]", () => {
    const { alternatives, hasSlip } = pattern("[4-9][0-9][0-9][0-9]");
    const taken = Array.from({ length: 100_000 }, (_, number) => String(number)).filter((account) =>
      matches({ alternatives, hasSlip }, account),
    );
    expect([taken[0], taken.at(-1), taken.length]).toEqual(["4000", "9999", 6000]);
    expect(hasSlip).toBe(false);
  });

  it("matches the whole code, so that it checks the length as well", () => {
    expect(matches(pattern("[4-9][0-9][0-9][0-9]"), "40100")).toBe(false);
    expect(matches(pattern("[4-9][0-9][0-9][0-9]|[4-9][0-9][0-9][0-9][0-9]"), "40100")).toBe(true);
  });

  it("takes leading digits and letters as they stand", () => {
    expect(matches(pattern("70[1-3]0"), "7020")).toBe(true);
    expect(matches(pattern("W[A-Z][a-z][a-z]"), "WPer")).toBe(true);
    expect(matches(pattern("B[0-9]"), "W1")).toBe(false);
  });

  it("understands [09] as the slip that it surely is, and tells", () => {
    const slip = pattern("[4-9][09][0-9][0-9]");
    expect(slip.hasSlip).toBe(true);
    expect(matches(slip, "4510")).toBe(true);
  });

  it.each(["", "[4-9", "4-9]", "[9-4]", "[]", "[4-9]*", "[^4]", "[4 9]", "[0-9]|"])("refuses %j", (text) => {
    expect(parsePattern(text)).toBeUndefined();
  });
});

describe("sharedAccount", () => {
  it("names an account that both patterns take, and none where they part", () => {
    expect(sharedAccount(pattern("[0-4][0-9]"), pattern("[4-9][0-9]"))).toBe("40");
    expect(sharedAccount(pattern("[0-3][0-9]"), pattern("[4-9][0-9]"))).toBeUndefined();
    expect(sharedAccount(pattern("[0-4][0-9]"), pattern("[4-9][0-9][0-9]"))).toBeUndefined();
  });
});

describe("kindOf", () => {
  it("splits the Swedish chart at 3000 and the Dutch one at 4000", () => {
    const kinds = (preset: keyof typeof formatPresets) =>
      ["1930", "2710", "3740", "7210", "9990"].map((account) => kindOf(account, formatPresets[preset]));
    expect(kinds("swedish-bas")).toEqual(["plain", "plain", "dimensioned", "dimensioned", "neither"]);
    expect(kinds("dutch-decimal")).toEqual(["plain", "plain", "plain", "dimensioned", "dimensioned"]);
  });

  it("takes one pattern alone as the complement of the other, and no pattern as dimensions for all", () => {
    const bas = "[1-2][0-9][0-9][0-9]";
    expect(["1930", "7210"].map((account) => kindOf(account, { bas }))).toEqual(["plain", "dimensioned"]);
    expect(["1930", "7210"].map((account) => kindOf(account, { pnl: "[3-8][0-9][0-9][0-9]" }))).toEqual([
      "plain",
      "dimensioned",
    ]);
    expect(kindOf("1930", {})).toBe("dimensioned");
  });
});
