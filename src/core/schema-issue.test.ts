import { describe, expect, it } from "vitest";
import { fieldText, findingOfIssue } from "./schema-issue.ts";

describe("fieldText", () => {
  it("writes a path as people do", () => {
    expect(fieldText(["sales", 2, "vat", "rate"])).toBe("sales[2].vat.rate");
  });
});

describe("findingOfIssue", () => {
  const input = { sales: [{ vat: 12.5 }] };

  it("tells the code that a schema names, the field, and what stood there", () => {
    const issue = { path: ["sales", 0, "vat"], message: "amount-not-text" };
    expect(findingOfIssue(issue, input)).toEqual({
      code: "amount-not-text",
      severity: "error",
      field: "sales[0].vat",
      value: "12.5",
    });
  });

  it("calls a field wrong where the schema names no code, and tells no value where none stood", () => {
    const issue = { path: ["zNumber"], message: "Invalid input: expected string, received undefined" };
    expect(findingOfIssue(issue, input)).toEqual({
      code: "field-invalid",
      severity: "error",
      field: "zNumber",
    });
  });
});
