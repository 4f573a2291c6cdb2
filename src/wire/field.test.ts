import { describe, expect, it } from "vitest";
import { z } from "zod";
import { amountField, dayField, isNothingOrBlank, optional, required, textField } from "./index.ts";

const codesOf = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe("a field of a record", () => {
  const hours = z.strictObject({
    employee: required(textField(10)),
    cost: required(amountField(["100.00"])),
    workedOn: optional(dayField("2026-03-05")),
  });

  it("is read into one canonical text, however the sender writes it", () => {
    const wanted = { employee: "17", cost: "1200.50", workedOn: "2026-03-05" };
    expect(hours.parse({ employee: 17, cost: "1200,5", workedOn: "20260305" })).toEqual(wanted);
    expect(hours.parse(wanted)).toEqual(wanted);
  });

  it("is refused with a finding's code where it is missing or no such value", () => {
    expect(codesOf(hours, { cost: 12.5, workedOn: "2026-02-30" })).toEqual([
      "field-missing",
      "amount-not-text",
      "day-invalid",
    ]);
  });

  it("says nothing with null, and with an empty text only where its source writes empty elements", () => {
    expect(optional(textField(10)).parse(null)).toBeUndefined();
    expect(codesOf(optional(textField(10)), " ")).toEqual(["field-invalid"]);
    expect(optional(textField(10), isNothingOrBlank).parse(" ")).toBeUndefined();
    expect(codesOf(required(textField(10), isNothingOrBlank), " ")).toEqual(["field-missing"]);
  });
});
