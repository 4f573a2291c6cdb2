import { describe, expect, it } from "vitest";
import { z } from "zod";
import { findingsOfIssues } from "./findings-of-issues.ts";

const schema = z.strictObject({
  register: z.string().min(1),
  sales: z.array(z.strictObject({ gross: z.string() })).superRefine((rows, context) => {
    if (rows.length === 0) context.addIssue({ code: "custom", message: "sales-missing" });
    if (rows.length > 1)
      context.addIssue({ code: "custom", message: "Too many rows.", params: { code: "sales-too-many" } });
  }),
});
const findingsFor = (input: unknown) => {
  const parsed = schema.safeParse(input);
  return parsed.success ? [] : findingsOfIssues(parsed.error, input);
};

describe("findingsOfIssues", () => {
  it("tells every field that is wrong, with the value that stood there", () => {
    const found = findingsFor({ register: 7, sales: [{ gross: 12.5 }] });
    expect(found.map(({ code, field, value }) => [code, field, value])).toEqual([
      ["record-invalid", "register", "7"],
      ["record-invalid", "sales[0].gross", "12.5"],
    ]);
  });

  it("takes a rule's own code from its parameters, or from a message that is nothing else", () => {
    expect(findingsFor({ register: "1", sales: [] }).map((finding) => finding.code)).toEqual([
      "sales-missing",
    ]);
    expect(
      findingsFor({ register: "1", sales: [{ gross: "1" }, { gross: "2" }] }).map((finding) => finding.code),
    ).toEqual(["sales-too-many"]);
  });

  it("names each field that nobody knows, at whatever depth, with what stood in it", () => {
    const input = { register: "1", tip: "5.00", sales: [{ gross: "1", discont: 2 }], till: true };
    expect(findingsFor(input).map(({ code, field, value }) => [code, field, value])).toEqual([
      ["record-invalid", "sales[0].discont", "2"],
      ["record-invalid", "tip", "5.00"],
      ["record-invalid", "till", "true"],
    ]);
  });

  it("tells the first fifty of one record, however much is wrong with it", () => {
    const found = findingsFor({ register: "1", sales: Array.from({ length: 1_000 }, () => 0) });
    expect(found.length).toBe(50);
    expect(found.at(-1)?.field).toBe("sales[49]");
    const unknown = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`field-${index}`, 0]));
    expect(findingsFor({ register: "1", sales: [{ gross: "1" }], ...unknown }).length).toBe(50);
  });

  it("cuts a value that is longer than a person would read", () => {
    expect(findingsFor({ register: ["x".repeat(5_000)], sales: [] })[0]?.value?.length).toBe(200);
  });
});
