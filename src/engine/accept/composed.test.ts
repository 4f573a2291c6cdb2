import { describe, expect, it } from "vitest";
import { composed } from "./composed.ts";

const apart = "Cafe\u0301";
const whole = "Caf\u00e9";

describe("composed", () => {
  it("writes letters as one in every text, also in names and lists", () => {
    const record = { registerId: apart, [apart]: [apart, 1, null, { text: "plain" }] };
    expect(composed(record)).toEqual({ registerId: whole, [whole]: [whole, 1, null, { text: "plain" }] });
  });

  it("gives back the very same value where nothing is written otherwise", () => {
    const record = { registerId: whole, amounts: ["1.00"], emoji: "🧾", greek: "Ω" };
    expect(composed(record)).toBe(record);
    expect(composed(null)).toBe(null);
  });
});
