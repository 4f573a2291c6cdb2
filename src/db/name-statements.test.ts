import { describe, expect, it } from "vitest";
import { isOutdatedPlan, statementName } from "./name-statements.ts";

describe("statementName", () => {
  it("gives one text one name, another text another, and a name that PostgreSQL does not cut", () => {
    const name = statementName("select 1 where $1");
    expect(statementName("select 1 where $1")).toBe(name);
    expect(statementName("select 2 where $1")).not.toBe(name);
    expect(name?.length).toBeLessThan(64);
  });

  it("leaves bulk statements without one: each number of rows would be another plan to keep", () => {
    expect(statementName(`insert into posting values ${"($1, $2), ".repeat(500)}`)).toBeUndefined();
  });
});

describe("isOutdatedPlan", () => {
  it("knows PostgreSQL's refusal of a plan from before a migration, and no other", () => {
    const refusal = Object.assign(new Error("cached plan must not change result type"), { code: "0A000" });
    expect(isOutdatedPlan(refusal)).toBe(true);
    expect(isOutdatedPlan(Object.assign(new Error("cannot do that"), { code: "0A000" }))).toBe(false);
  });
});
