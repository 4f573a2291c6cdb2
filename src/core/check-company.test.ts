import { describe, expect, it } from "vitest";
import { checkCompany, differingCompany } from "./check-company.ts";
import type { CompanyFlags } from "./company.ts";

const cafe: CompanyFlags = {
  externalId: "17",
  name: "Kaffebar Nord AS",
  organisationNumber: "912 345 675",
  currency: "NOK",
  timeZone: "Europe/Oslo",
  isTest: false,
  isCustomerBlocked: false,
  isGroupBlocked: false,
};

describe("checkCompany", () => {
  it("lets a company through in its own currency, and where the record names none", () => {
    expect([checkCompany("NOK", cafe), checkCompany(undefined, cafe)]).toEqual([[], []]);
  });

  it("tells every mark and the currency at once", () => {
    const marked = { ...cafe, isTest: true, isCustomerBlocked: true, isGroupBlocked: true };
    expect(checkCompany("SEK", marked).map(({ code, value }) => [code, value])).toEqual([
      ["company-is-test", "Kaffebar Nord AS"],
      ["company-customer-blocked", "Kaffebar Nord AS"],
      ["company-group-blocked", "Kaffebar Nord AS"],
      ["currency-differs", "SEK"],
    ]);
  });
});

describe("differingCompany", () => {
  it.each([
    ["912345675", undefined],
    ["NO 912 345 675 MVA", undefined],
    ["987654325", "987654325"],
    ["000000-0000", undefined],
    [undefined, undefined],
  ])("of a file that names %s is %s", (ident, differing) => {
    expect(differingCompany(ident, cafe)).toBe(differing);
  });

  it("is nobody where the company has no number yet", () => {
    expect(differingCompany("987654325", { ...cafe, organisationNumber: "" })).toBeUndefined();
  });
});
