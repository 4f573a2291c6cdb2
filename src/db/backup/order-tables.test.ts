import { describe, expect, it } from "vitest";
import { orderTables, type Reference } from "./order-tables.ts";

function order(names: string, ...references: string[]): string {
  const tables = names.split(" ").map((name) => ({ name }));
  const parsed = references.map((text): Reference => {
    const [from = "", to = ""] = text.split(" → ");
    return { from, to };
  });
  return orderTables(tables, parsed)
    .map((table) => table.name)
    .join(" ");
}

describe("orderTables", () => {
  it("puts each table after those that it refers to", () => {
    expect(order("attempt lane link posting", "attempt → posting", "posting → lane", "lane → link")).toBe(
      "link lane posting attempt",
    );
  });

  it("goes by name where it may choose", () => {
    expect(order("worker company quota")).toBe("company quota worker");
  });

  it("lets a table refer to itself", () => {
    expect(order("posting lane", "posting → posting", "posting → lane")).toBe("lane posting");
  });

  it("names a circle that no order satisfies", () => {
    expect(() => order("a b c", "a → b", "b → a")).toThrow("the tables a, b refer to each other in a circle");
  });
});
