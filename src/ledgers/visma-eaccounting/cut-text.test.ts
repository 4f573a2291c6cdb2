import { describe, expect, it } from "vitest";
import { cutText } from "./cut-text.ts";

describe("cutText", () => {
  it.each([
    ["Kaffe og kake", 13, "Kaffe og kake"],
    ["Kaffe og kaker", 13, "Kaffe og…"],
    ["Kaffe og kake til ti", 13, "Kaffe og…"],
    ["Kaffe og kaken er god", 16, "Kaffe og kaken…"],
    ["Kaffe og kaken er god", 15, "Kaffe og kaken…"],
    ["Kassadagsrapport", 10, "Kassadags…"],
    ["A Kassadagsrapport", 10, "A Kassada…"],
    ["12345678🍰0", 10, "12345678…"],
    ["1234567🍰90", 10, "1234567🍰…"],
  ])("makes of %j in %i characters %j", (text, lengthMax, cut) => {
    expect(cutText(text, lengthMax)).toBe(cut);
    expect(cut.length).toBeLessThanOrEqual(lengthMax);
  });
});
