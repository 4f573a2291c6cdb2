import { describe, expect, it } from "vitest";
import { tooManyLines } from "./too-many-lines.ts";

const most = { lines: 4, accounts: 2 };

describe("tooManyLines", () => {
  it("says which list of a record is too long, how long it is, and how long it may be", () => {
    expect(tooManyLines({ lines: [0, 0, 0, 0, 0] }, most)).toEqual({
      code: "too-many-lines",
      severity: "error",
      field: "lines",
      value: "5",
      parameters: { most: 4 },
    });
  });

  it("lets a record be that has as many as it may, or something else than a list", () => {
    expect(tooManyLines({ lines: [0, 0, 0, 0], receipts: [1, 2, 3, 4, 5, 6] }, most)).toBeUndefined();
    expect(tooManyLines({ lines: "none" }, most)).toBeUndefined();
    expect(tooManyLines(null, most)).toBeUndefined();
  });

  it("counts what stands in lists within lines too, and the members of an object", () => {
    expect(tooManyLines({ lines: [{ objects: [1, 2] }, { objects: [3] }] }, most)).toMatchObject({
      value: "5",
    });
    expect(tooManyLines({ accounts: { a: "1", b: "2", c: "3" } }, most)).toMatchObject({
      field: "accounts",
      value: "3",
    });
  });
});
