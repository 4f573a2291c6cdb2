import { describe, expect, it } from "vitest";
import type { HeldDocument, Registers } from "../../core/index.ts";
import { compareVoucher } from "./compare-voucher.ts";

const token = "B0123456789ABC";
const registers: Registers = {
  accounts: [],
  vatCodes: [{ code: "3", id: "vat-3", description: "", rates: [], accounts: [] }],
  fiscalYears: [],
  bookLock: {},
  periods: [],
  dimensions: [],
  branches: [],
  dimensionValues: [
    {
      dimension: "Department",
      value: "OSLO",
      id: "CostCenterItemId1/item-oslo",
      name: "Oslo",
      isActive: true,
    },
  ],
};
const body = {
  VoucherDate: "2026-03-02",
  VoucherText: `${token} Till 1 Z 12`,
  NumberSeries: "K",
  Rows: [
    { AccountNumber: 1920, DebitAmount: 125, CreditAmount: 0, TransactionText: "Card" },
    {
      AccountNumber: 3000,
      DebitAmount: 0,
      CreditAmount: 100,
      VatCodeId: "vat-3",
      CostCenterItemId1: "item-oslo",
    },
    { AccountNumber: 2700, DebitAmount: 0, CreditAmount: 25 },
  ],
};
const held: HeldDocument = {
  identity: { kind: "voucher", id: "v1", number: "K31" },
  standing: "posted",
  on: "2026-03-02",
  text: `${token} Till 1 Z 12`,
  rows: [
    { account: "1920", debitMinor: 125_00, creditMinor: 0, text: "Card" },
    {
      account: "3000",
      debitMinor: 0,
      creditMinor: 100_00,
      vatCode: "3",
      dimensions: { Department: "OSLO" },
    },
    { account: "2700", debitMinor: 0, creditMinor: 25_00 },
  ],
};
const [cash, sales, vat] = held.rows;
if (cash === undefined || sales === undefined || vat === undefined) throw new Error("three rows");

const differences = (changes: Partial<HeldDocument>) =>
  compareVoucher({ body, token, held: { ...held, ...changes }, registers }).map(
    ({ field, sent, held: there }) => `${field}: ${sent} → ${there}`,
  );

describe("compareVoucher", () => {
  it("finds nothing where the ledger holds what was sent", () => {
    expect(differences({})).toEqual([]);
  });

  it("reads the token without case and everything else with it", () => {
    expect(differences({ text: `${token.toLowerCase()} Till 1 Z 12` })).toEqual([]);
    expect(differences({ text: `${token} TILL 1 Z 12` })).toEqual(["text:  Till 1 Z 12 →  TILL 1 Z 12"]);
  });

  it("finds a token that is gone or not at the head", () => {
    expect(differences({ text: `Till 1 Z 12 ${token}` })).toEqual([
      `token: ${token} → `,
      `text:  Till 1 Z 12 → Till 1 Z 12 ${token}`,
    ]);
  });

  it("finds a moved date and another series", () => {
    const identity = { kind: "voucher", id: "v1", number: "A7" };
    expect(differences({ on: "2026-04-01", identity })).toEqual([
      "on: 2026-03-02 → 2026-04-01",
      "series: K → A",
    ]);
  });

  it("finds each member of a row that is not what was sent", () => {
    const changed = { account: "3030", debitMinor: 0, creditMinor: 100_01, vatCode: "vat-31", text: "Sales" };
    expect(differences({ rows: [cash, changed, vat] })).toEqual([
      "rows[1].account: 3000 → 3030",
      "rows[1].credit: 100.00 → 100.01",
      "rows[1].vatCode: 3 → vat-31",
      "rows[1].text:  → Sales",
      "rows[1].Department: OSLO → ",
    ]);
  });

  it("finds rows that the ledger added, left out or put in another order", () => {
    expect(differences({ rows: [...held.rows, vat] })).toEqual([
      "rows: 3 → 4",
      "rows[3]:  → 2700 0.00 25.00",
    ]);
    expect(differences({ rows: [cash, sales] })).toEqual(["rows: 3 → 2", "rows[2]: 2700 0.00 25.00 → "]);
    expect(differences({ rows: [cash, vat, sales] })).toEqual([
      "rows[1].account: 3000 → 2700",
      "rows[1].credit: 100.00 → 25.00",
      "rows[1].vatCode: 3 → ",
      "rows[1].Department: OSLO → ",
      "rows[2].account: 2700 → 3000",
      "rows[2].credit: 25.00 → 100.00",
      "rows[2].vatCode:  → 3",
      "rows[2].Department:  → OSLO",
    ]);
  });

  it("reads the series of a draft, which has no number yet, from the draft", () => {
    const draft = { standing: "draft" as const };
    const named = (number: string) => ({ kind: "voucher-draft", id: `d1/${token}`, number });
    expect(differences({ ...draft, identity: named("K") })).toEqual([]);
    expect(differences({ ...draft, identity: named("") })).toEqual(["series: K → "]);
  });

  it("lets a draft hold the gross rows as they were sent or taken apart, and a voucher only taken apart", () => {
    const codes = [
      {
        code: "3",
        id: "vat-3",
        description: "",
        rates: [{ from: "2000-01-01", ratePercent: "25" }],
        accounts: ["2700"],
      },
    ];
    const gross = {
      vatShape: "ledger",
      VoucherDate: "2026-03-02",
      VoucherText: `${token} Till 1 Z 12`,
      Rows: [
        { AccountNumber: 1920, DebitAmount: 125, CreditAmount: 0 },
        { AccountNumber: 3000, DebitAmount: 0, CreditAmount: 125, VatCodeId: "vat-3" },
      ],
    };
    const asSent = [
      { account: "1920", debitMinor: 125_00, creditMinor: 0 },
      { account: "3000", debitMinor: 0, creditMinor: 125_00, vatCode: "3" },
    ];
    const apart = [
      { account: "1920", debitMinor: 125_00, creditMinor: 0 },
      { account: "3000", debitMinor: 0, creditMinor: 100_00, vatCode: "3" },
      { account: "2700", debitMinor: 0, creditMinor: 25_00 },
    ];
    const fields = (rows: HeldDocument["rows"], standing: "draft" | "posted") =>
      compareVoucher({
        body: gross,
        token,
        held: { ...held, rows, standing },
        registers: { ...registers, vatCodes: codes },
      }).map(({ field }) => field);
    expect([fields(asSent, "draft"), fields(apart, "draft"), fields(apart, "posted")]).toEqual([[], [], []]);
    expect(fields(asSent, "posted")).toEqual(["rows[1].vat"]);
  });
});
