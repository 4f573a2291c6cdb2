/** What a set-up names, against the registers: dimensions with their values, and rates that no VAT code stands behind. */
import { describe, expect, it } from "vitest";
import { checkDimensionNeeds } from "./check-dimensions.ts";
import { checkDocument, checkNeeds } from "./preflight.ts";
import type { AccountEntry, Registers } from "./register.ts";

const account = (number: string, change: Partial<AccountEntry> = {}): AccountEntry => ({
  number,
  name: `Account ${number}`,
  isActive: true,
  isBlockedForManualBooking: false,
  allowsCostCentre: true,
  allowsProject: false,
  ...change,
});
const registers: Registers = {
  accounts: [
    account("3000"),
    account("3030", { vatCode: "31" }),
    account("1900", { allowsCostCentre: false }),
  ],
  vatCodes: [
    {
      code: "31",
      id: "x",
      description: "",
      rates: [{ from: "2000-01-01", ratePercent: "15" }],
      accounts: [],
    },
  ],
  fiscalYears: [{ id: "2026", from: "2026-01-01", to: "2026-12-31", isLocked: false }],
  bookLock: {},
  periods: [],
  branches: [],
  dimensions: [
    { name: "Avdeling", isRequired: false, isListed: true },
    { name: "project", isRequired: false, isListed: true },
    { name: "Bærer", isRequired: false, isListed: false, maxLength: 4 },
  ],
  dimensionValues: [
    { dimension: "Avdeling", value: "10", id: "a", name: "Sentrum", isActive: true },
    { dimension: "Avdeling", value: "20", id: "b", name: "Havna", isActive: false },
    { dimension: "project", value: "P1", id: "c", name: "Festival", isActive: true },
  ],
};

describe("checkDimensionNeeds", () => {
  const told = (dimension: string, value: string, of: { account?: string } = {}) =>
    checkDimensionNeeds([{ slot: "sales/25", dimension, value, ...of }], registers, "2026-03-10").map(
      (finding) => `${finding.severity} ${finding.code} ${finding.field} = ${finding.value}`,
    );

  it("has nothing to say of a value that the ledger has, on an account that takes it", () => {
    expect(told("Avdeling", "10", { account: "3000" })).toEqual([]);
  });

  it.each([
    ["Avdeling", "99", "error dimension-value-unknown sales/25: Avdeling = 99"],
    ["Avdeling", "20", "error dimension-value-inactive sales/25: Avdeling = 20"],
    ["project", "P9", "error dimension-value-unknown sales/25: project = P9"],
    ["avdeling", "10", "error dimension-unknown sales/25 = avdeling"],
    ["Bærer", "12345", "error dimension-value-too-long sales/25: Bærer = 12345"],
  ])("tells of %s %s where it stands", (dimension, value, finding) => {
    expect(told(dimension, value)).toEqual([finding]);
  });

  it("tells that the account does not take it: cost centres and projects each by themselves", () => {
    expect(told("Avdeling", "10", { account: "1900" })).toEqual([
      "error dimension-not-allowed sales/25: Avdeling = 10",
    ]);
    expect(told("project", "P1", { account: "3000" })).toEqual([
      "error dimension-not-allowed sales/25: project = P1",
    ]);
  });

  it("lets any value pass that is short enough where the ledger lists none", () => {
    expect(told("Bærer", "1234")).toEqual([]);
  });

  it("tells an unknown dimension once, however many of its values are named", () => {
    const needs = ["", "1", "2"].map((value) => ({ slot: "dimensions.costUnit", dimension: "Ordre", value }));
    expect(checkDimensionNeeds(needs, registers, "2026-03-10")).toHaveLength(1);
  });
});

describe("a document with a value of a dimension whose values the ledger does not list", () => {
  it("is as good as the set-up that names it", () => {
    const rows = [
      { account: "3000", dimensions: { Bærer: "1234" }, debitMinor: 100, creditMinor: 0, origins: [] },
      { account: "3000", debitMinor: 0, creditMinor: 100, origins: [] },
    ];
    const journal = { kind: "journal", on: "2026-03-10", currency: "NOK", reference: "1", text: "" } as const;
    expect(checkDocument({ ...journal, vatShape: "rows", rows }, registers)).toEqual([]);
  });
});

describe("a slot with a rate and no VAT code", () => {
  const sales = { slot: "sales/25", account: "3000", ratePercent: "25" };
  const codes = (need: typeof sales & { vatCode?: string }, ways = { vatFollowsAccount: true }) =>
    checkNeeds([need], registers, "2026-03-10", ways).map(({ severity, code }) => `${severity} ${code}`);

  it("is a warning that names slot and account where the account has none either", () => {
    expect(checkNeeds([sales], registers, "2026-03-10")).toEqual([
      {
        code: "rate-without-vat-code",
        severity: "warning",
        field: "sales/25",
        value: "3000",
        parameters: { name: "Account 3000", needed: "25" },
      },
    ]);
  });

  it("is nothing where the account's own code holds, unless the ledger lets it have no say", () => {
    const food = { slot: "sales/15", account: "3030", ratePercent: "15" };
    expect(codes(food)).toEqual([]);
    expect(codes(food, { vatFollowsAccount: false })).toEqual(["warning rate-without-vat-code"]);
  });

  it("is nothing at 0 %, nor where the account itself is unknown", () => {
    expect(codes({ ...sales, ratePercent: "0" })).toEqual([]);
    expect(codes({ ...sales, account: "3999" })).toEqual(["error account-unknown"]);
  });
});
