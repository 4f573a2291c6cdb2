import { describe, expect, it } from "vitest";
import { goldenWire } from "./fixtures/golden.ts";
import { tillRecordSchema } from "./till-record.ts";

describe("a till's record that was read already", () => {
  const read = tillRecordSchema.parse(goldenWire);

  it("is the same record, and what a fresh reading of its JSON gives", () => {
    expect(tillRecordSchema.parse(read)).toBe(read);
    expect(tillRecordSchema.parse(JSON.parse(JSON.stringify(read)))).toEqual(
      JSON.parse(JSON.stringify(read)),
    );
  });

  it("is read anew as soon as it is another one", () => {
    expect(tillRecordSchema.safeParse({ ...read, businessDate: "2026-02-30" }).success).toBe(false);
  });
});
