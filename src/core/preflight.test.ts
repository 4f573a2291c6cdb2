import { describe, expect, it } from "vitest";
import type { Journal } from "./document.ts";
import { checkDocument, checkNeeds } from "./preflight.ts";
import type { AccountEntry, Registers } from "./register.ts";

const account = (number: string, change: Partial<AccountEntry> = {}): AccountEntry => ({
  number,
  name: `Account ${number}`,
  fiscalYearId: "2026",
  isActive: true,
  isBlockedForManualBooking: false,
  allowsCostCentre: true,
  allowsProject: true,
  ...change,
});
const registers: Registers = {
  accounts: [
    account("1900"),
    account("3000", { vatCode: "3" }),
    account("2700"),
    account("1909", { isActive: false }),
    account("2740", { isBlockedForManualBooking: true }),
    account("7740", { allowsCostCentre: false }),
    account("1900", { fiscalYearId: "2025", isActive: false }),
  ],
  vatCodes: [
    {
      code: "3",
      id: "id-3",
      description: "Output",
      rates: [
        { from: "2000-01-01", ratePercent: "25" },
        { from: "2026-07-01", ratePercent: "24" },
      ],
      accounts: [],
    },
    {
      code: "31",
      id: "id-31",
      description: "Food",
      rates: [{ from: "2000-01-01", ratePercent: "15" }],
      accounts: [],
    },
  ],
  fiscalYears: [
    { id: "2025", from: "2025-01-01", to: "2025-12-31", isLocked: true },
    { id: "2026", from: "2026-01-01", to: "2026-12-31", isLocked: false },
  ],
  bookLock: { lockedTo: "2026-01-31" },
  periods: [],
  dimensions: [],
  branches: [],
  dimensionValues: [
    { dimension: "Avdeling", value: "10", id: "x", name: "Sentrum", isActive: true },
    { dimension: "Avdeling", value: "20", id: "y", name: "Havna", isActive: false },
  ],
};

function journal(
  on: string,
  rows: readonly { account: string; vatCode?: string; dimensions?: Record<string, string> }[],
): Journal {
  const sides = rows.map((row, index) => ({
    ...row,
    debitMinor: index === 0 ? 100 : 0,
    creditMinor: index === 0 ? 0 : 100,
    origins: [],
  }));
  return { kind: "journal", on, currency: "NOK", reference: "Z 1", text: "", vatShape: "rows", rows: sides };
}
const told = (findings: readonly { code: string; value?: string }[]) =>
  findings.map((finding) => `${finding.code} ${finding.value}`);

describe("checkDocument", () => {
  it("has nothing to say of a journal that can be booked", () => {
    expect(
      checkDocument(
        journal("2026-03-09", [{ account: "1900" }, { account: "3000", vatCode: "3" }]),
        registers,
      ),
    ).toEqual([]);
  });

  it("tells everything at once, each thing once", () => {
    const wrong = journal("2026-01-31", [
      { account: "1909" },
      { account: "2740" },
      { account: "9999" },
      { account: "9999" },
      { account: "3000", vatCode: "31" },
      { account: "2700", vatCode: "99" },
    ]);
    expect(told(checkDocument(wrong, registers))).toEqual([
      "period-locked 2026-01-31",
      "account-inactive 1909",
      "account-blocked 2740",
      "account-unknown 9999",
      "vat-code-differs 31",
      "vat-code-unknown 99",
    ]);
  });

  it.each([
    ["2024-12-31", "fiscal-year-missing"],
    ["2025-06-01", "fiscal-year-locked"],
    ["2026-01-31", "period-locked"],
  ])("refuses the day %s: %s", (on, code) => {
    expect(
      checkDocument(journal(on, [{ account: "1900" }, { account: "2700" }]), registers).map(
        (finding) => finding.code,
      ),
    ).toContain(code);
  });

  it("lets the day after the lock pass", () => {
    expect(
      checkDocument(journal("2026-02-01", [{ account: "1900" }, { account: "2700" }]), registers),
    ).toEqual([]);
  });

  it("reads the chart of the year that the day belongs to", () => {
    expect(
      told(checkDocument(journal("2025-06-01", [{ account: "1900" }, { account: "1900" }]), registers)),
    ).toContain("account-inactive 1900");
  });

  it("checks dimension values and whether the account takes them", () => {
    const rows = [
      { account: "1900", dimensions: { Avdeling: "10" } },
      { account: "2700", dimensions: { Avdeling: "20" } },
      { account: "3000", dimensions: { Avdeling: "99" } },
      { account: "7740", dimensions: { Avdeling: "10" } },
    ];
    expect(told(checkDocument(journal("2026-03-09", rows), registers))).toEqual([
      "dimension-value-inactive 20",
      "dimension-value-unknown 99",
      "dimension-not-allowed 10",
    ]);
  });
});

describe("the rate that a row was counted with", () => {
  const ratesIn = (on: string, vatRatePercent: string) => {
    const { rows, ...rest } = journal(on, [{ account: "1900" }, { account: "3000", vatCode: "3" }]);
    const counted = rows.map((row) => (row.vatCode === "3" ? { ...row, vatRatePercent } : row));
    return checkDocument({ ...rest, rows: counted }, registers).filter(
      ({ code }) => code === "vat-rate-differs",
    );
  };

  it("must be the code's on the business day, the last day of the old rate and the first of the new", () => {
    expect(ratesIn("2026-06-30", "25")).toEqual([]);
    expect(ratesIn("2026-07-01", "24")).toEqual([]);
    expect(ratesIn("2026-07-01", "25")).toMatchObject([
      { field: "account/3000", value: "3", parameters: { needed: "25", held: "24", on: "2026-07-01" } },
    ]);
  });
});

describe("a row that was counted with a rate and names no code", () => {
  const ratesOf = (account: string, vatRatePercent: string, vatShape: "rows" | "ledger" = "rows") => {
    const { rows, ...rest } = journal("2026-03-09", [{ account: "1900" }, { account }]);
    const counted = rows.map((row, index) => (index === 1 ? { ...row, vatRatePercent } : row));
    return checkDocument({ ...rest, vatShape, rows: counted }, registers);
  };

  it("takes the account's own code, which must have that rate", () => {
    expect(ratesOf("3000", "25")).toEqual([]);
    const asked = { field: "account/3000", value: "3", parameters: { held: "25", on: "2026-03-09" } };
    expect(ratesOf("3000", "15")).toMatchObject([{ code: "vat-rate-differs", ...asked }]);
    expect(ratesOf("3000", "0", "ledger")).toMatchObject([{ code: "vat-rate-differs", ...asked }]);
  });

  it("needs a code somewhere where the ledger is to work the VAT out, unless there is none to work out", () => {
    expect(ratesOf("7740", "25")).toEqual([]);
    expect(ratesOf("7740", "0", "ledger")).toEqual([]);
    expect(ratesOf("7740", "25", "ledger")).toMatchObject([
      { code: "vat-rate-differs", value: "-", parameters: { needed: "25", held: "0" } },
    ]);
  });
});

describe("checkNeeds", () => {
  const need = { slot: "sales/25", account: "3000", vatCode: "3", ratePercent: "25" };

  it("takes a rate as equal by value, not by spelling", () => {
    expect(checkNeeds([{ ...need, ratePercent: "25.00" }], registers, "2026-03-09")).toEqual([]);
  });

  it("finds a VAT code whose rate is another on that day, and only warns where it is the rate of other days", () => {
    const differs = { code: "vat-rate-differs", field: "sales/25", parameters: { held: "24" } };
    expect(checkNeeds([need], registers, "2026-07-01")).toMatchObject([{ ...differs, severity: "warning" }]);
    expect(checkNeeds([{ ...need, ratePercent: "26" }], registers, "2026-07-01")).toMatchObject([
      { ...differs, severity: "error" },
    ]);
  });

  it("asks the same of the account's own code where none is mapped", () => {
    const { vatCode: _, ...unmapped } = need;
    expect(checkNeeds([unmapped], registers, "2026-03-09")).toEqual([]);
    expect(checkNeeds([{ ...unmapped, ratePercent: "15" }], registers, "2026-03-09")).toMatchObject([
      { code: "vat-rate-differs", field: "sales/25", value: "3", parameters: { needed: "15", held: "25" } },
    ]);
    expect(checkNeeds([{ ...unmapped, account: "7740" }], registers, "2026-03-09")).toMatchObject([
      { code: "rate-without-vat-code", severity: "warning" },
    ]);
  });

  it("finds a VAT code that is not the account's own", () => {
    expect(
      checkNeeds([{ ...need, vatCode: "31", ratePercent: "15" }], registers, "2026-03-09"),
    ).toMatchObject([{ code: "vat-code-differs", parameters: { held: "3" } }]);
  });
});

describe("a ledger on which the account's own VAT code has no say", () => {
  const ways = { vatFollowsAccount: false };
  const need = { slot: "sales/15", account: "3000", vatCode: "31", ratePercent: "15" };

  it("takes another code than the account's own, which the stricter one does not", () => {
    const rows = [{ account: "1900" }, { account: "3000", vatCode: "31" }];
    const document = journal("2026-03-09", rows);
    expect(told(checkDocument(document, registers))).toEqual(["vat-code-differs 31"]);
    expect(checkDocument(document, registers, ways)).toEqual([]);
    expect(checkNeeds([need], registers, "2026-03-09").map(({ code }) => code)).toEqual(["vat-code-differs"]);
    expect(checkNeeds([need], registers, "2026-03-09", ways)).toEqual([]);
  });

  it("still wants a code that there is, with the rate of the day", () => {
    const [unknown, wrong] = [{ vatCode: "99" }, { ratePercent: "25" }].map((change) =>
      checkNeeds([{ ...need, ...change }], registers, "2026-03-09", ways).map(({ code }) => code),
    );
    expect([unknown, wrong]).toEqual([["vat-code-unknown"], ["vat-rate-differs"]]);
  });

  it("does not hold the account's own code to the rate of sales that name none", () => {
    const { vatCode: _, ...unmapped } = need;
    expect(checkNeeds([unmapped], registers, "2026-03-09").map(({ code }) => code)).toEqual([
      "vat-rate-differs",
    ]);
    expect(checkNeeds([unmapped], registers, "2026-03-09", ways)).toMatchObject([
      { code: "rate-without-vat-code", severity: "warning" },
    ]);
  });
});
