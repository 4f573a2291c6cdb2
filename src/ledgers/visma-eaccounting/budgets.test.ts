import { describe, expect, it } from "vitest";
import { budgets } from "./budgets.ts";

const host = "https://eaccountingapi.vismaonline.com/v2";
const year = "6f0c1d52-7a0e-4b4f-9f5e-2d3c4b5a6978";
const names = (method: string, url: string) => budgets({ method, url }).map((budget) => budget.name);

describe("budgets", () => {
  it("counts an endpoint with its ids taken out, over all companies of the client", () => {
    expect(budgets({ method: "GET", url: `${host}/vouchers/${year}?$page=2` })).toEqual([
      { name: "GET /v2/vouchers/{id}", scope: "client", limit: 600, perMs: 60_000 },
    ]);
    expect(names("GET", `${host}/vouchers/${year}/${year}`)).toEqual(["GET /v2/vouchers/{id}/{id}"]);
  });

  it("keeps reading and writing apart", () => {
    expect(names("POST", `${host}/vouchers?useDefaultVatCodes=false`)).toEqual(["POST /v2/vouchers"]);
    expect(names("GET", `${host}/vouchers`)).toEqual(["GET /v2/vouchers"]);
  });

  it("counts drafts by themselves", () => {
    expect(names("POST", `${host}/voucherdrafts?amountIncludesVat=false`)).toEqual([
      "POST /v2/voucherdrafts",
    ]);
    expect(names("GET", `${host}/voucherdrafts/${year}`)).toEqual(["GET /v2/voucherdrafts/{id}"]);
  });

  it("counts nothing for the identity server, which publishes no limit", () => {
    expect(names("POST", "https://identity.vismaonline.com/connect/token")).toEqual([]);
  });
});
