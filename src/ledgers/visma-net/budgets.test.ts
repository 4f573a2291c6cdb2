import { describe, expect, it } from "vitest";
import { budgets } from "./budgets.ts";

describe("budgets", () => {
  it("count every call of a company together, and none of the sign-in server", () => {
    const of = (url: string) =>
      budgets({ method: "GET", url }).map(({ name, scope, limit }) => [name, scope, limit]);
    expect(of("https://api.finance.visma.net/v1/account")).toEqual([["calls", "connection", 250]]);
    expect(of("https://api.finance.visma.net/v2/journaltransaction/1")).toEqual([
      ["calls", "connection", 250],
    ]);
    expect(of("https://connect.visma.com/connect/token")).toEqual([]);
  });
});
