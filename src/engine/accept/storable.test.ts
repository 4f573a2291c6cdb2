import { describe, expect, it } from "vitest";
import { storable } from "./storable.ts";

describe("text that the database cannot hold", () => {
  it("leaves ordinary records as they are", () => {
    const record = { till: "Kasse 1 😀", sales: [{ amount: 100, note: null }] };
    expect(storable(record)).toEqual({ value: record, found: [] });
  });

  it("tells where a zero character and half a pair stand, and shows them as replaced", () => {
    const { value, found } = storable({ till: "A\u0000B", sales: [{ note: "x\uD83D" }] });
    expect(value).toEqual({ till: "A\uFFFDB", sales: [{ note: "x\uFFFD" }] });
    expect(found).toEqual([
      { path: ["till"], text: "A\uFFFDB" },
      { path: ["sales", 0, "note"], text: "x\uFFFD" },
    ]);
  });

  it("looks at the names of members too", () => {
    expect(storable({ "a\u0000": 1 }).found).toEqual([{ path: ["a\uFFFD"], text: "a\uFFFD" }]);
  });
});
