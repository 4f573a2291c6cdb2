import { describe, expect, it } from "vitest";
import type { Registers } from "../../core/index.ts";
import { grossRowDifferences } from "./gross-row-differences.ts";
import type { Row } from "./row-differences.ts";

const code = (name: string, rate: string, accounts: string[]) => ({
  code: name,
  id: `vat-${name}`,
  description: "",
  rates: [{ from: "2000-01-01", ratePercent: rate }],
  accounts,
});
const registers: Registers = {
  accounts: [],
  vatCodes: [
    code("3", "25", ["2700"]),
    code("31", "15", ["2701"]),
    code("32", "11.11", ["2702"]),
    code("5", "0", ["2700"]),
    code("9", "25", []),
  ],
  fiscalYears: [],
  bookLock: {},
  periods: [],
  dimensions: [],
  branches: [],
  dimensionValues: [],
};
const debit = (account: string, debitMinor: number, rest = {}): Row => ({
  account,
  debitMinor,
  creditMinor: 0,
  ...rest,
});
const credit = (account: string, creditMinor: number, rest = {}): Row => ({
  account,
  debitMinor: 0,
  creditMinor,
  ...rest,
});
const standard = { vatCode: "3" };
const food = { vatCode: "31" };

const told = (sent: Row[], held: Row[]) =>
  grossRowDifferences({ sent, held, on: "2026-03-02", registers }).map(
    (one) => `${one.field}: ${one.sent} → ${one.held}`,
  );

describe("gross rows", () => {
  // The Z report of the SAF-T example: 411.40 at 25 % holds 82.28, 102.80 at 15 % holds 13.41 (13.409).
  const card = debit("1901", 514_20);
  const sent = [card, credit("3000", 411_40, standard), credit("3030", 102_80, food)];
  const nets = [credit("3000", 329_12, standard), credit("3030", 89_39, food)] as const;

  it("are equal to net and VAT, wherever the ledger puts its rows", () => {
    expect(told(sent, [card, nets[0], credit("2700", 82_28), nets[1], credit("2701", 13_41)])).toEqual([]);
    expect(told(sent, [card, ...nets, credit("2700", 82_28), credit("2701", 13_41)])).toEqual([]);
  });

  it("may be rounded either way, and not by one øre more", () => {
    // 100.02 at 25 % holds 20.004.
    const gross = [debit("1901", 100_02), credit("3000", 100_02, standard)];
    const held = (vatMinor: number) => [
      debit("1901", 100_02),
      credit("3000", 100_02 - vatMinor, standard),
      credit("2700", vatMinor),
    ];
    expect(told(gross, held(20_00))).toEqual([]);
    expect(told(gross, held(20_01))).toEqual([]);
    expect(told(gross, held(19_99))).toEqual([
      "rows[1].vat: 3000 0.00 100.02 (25 %) → 3000 0.00 80.03 + 2700 0.00 19.99",
    ]);
    expect(told(gross, held(20_02))).toEqual([
      "rows[1].vat: 3000 0.00 100.02 (25 %) → 3000 0.00 80.00 + 2700 0.00 20.02",
    ]);
  });

  it("know rates with decimals: 1 111.10 at 11.11 % holds 111.10", () => {
    // 1 111.10 × 11.11 / 111.11 = 111.098…
    const gross = [debit("1901", 1111_10), credit("3000", 1111_10, { vatCode: "32" })];
    const net = credit("3000", 1000_00, { vatCode: "32" });
    expect(told(gross, [debit("1901", 1111_10), net, credit("2702", 111_10)])).toEqual([]);
  });

  it("that were taken back stand on the other side with their VAT", () => {
    const back = [debit("3000", 125_00, standard), credit("1901", 125_00)];
    expect(
      told(back, [debit("3000", 100_00, standard), debit("2700", 25_00), credit("1901", 125_00)]),
    ).toEqual([]);
    expect(
      told(back, [debit("3000", 100_00, standard), credit("2700", 25_00), credit("1901", 125_00)]),
    ).toEqual(["rows[0].vat: 3000 125.00 0.00 (25 %) → 3000 100.00 0.00", "added[0]:  → 2700 0.00 25.00"]);
  });

  it("differ when the VAT went to an account that is not the code's, or none is known for the code", () => {
    const held = [card, nets[0], credit("2790", 82_28), nets[1], credit("2701", 13_41)];
    expect(told(sent, held)).toEqual([
      "rows[1].vat: 3000 0.00 411.40 (25 %) → 3000 0.00 329.12",
      "rows[2].account: 3030 → 2790",
      "rows[2].vatCode: 31 → ",
      "rows[2].vat: 3030 0.00 102.80 (15 %) → 2790 0.00 82.28 + 2701 0.00 13.41",
      "added[0]:  → 3030 0.00 89.39",
    ]);
    const unknown = [debit("1901", 125_00), credit("3000", 125_00, { vatCode: "9" })];
    const split = [debit("1901", 125_00), credit("3000", 100_00, { vatCode: "9" }), credit("2700", 25_00)];
    expect(told(unknown, split)).toEqual([
      "rows[1].vat: 3000 0.00 125.00 (25 %) → 3000 0.00 100.00",
      "added[0]:  → 2700 0.00 25.00",
    ]);
  });

  it("differ when the ledger took nothing out", () => {
    expect(told(sent, sent)).toEqual([
      "rows[1].vat: 3000 0.00 411.40 (25 %) → 3000 0.00 411.40",
      "rows[2].vat: 3030 0.00 102.80 (15 %) → 3030 0.00 102.80",
    ]);
  });

  it("differ in the rows without VAT and in every member as strictly as other rows", () => {
    const other = [debit("1901", 514_19), nets[0], credit("2700", 82_28), nets[1], credit("2701", 13_41)];
    expect(told(sent, other)).toEqual(["rows[0].debit: 514.20 → 514.19"]);
    const texted = credit("3000", 329_12, { vatCode: "3", text: "Sales", dimensions: { Department: "20" } });
    expect(told(sent, [card, texted, credit("2700", 82_28), nets[1], credit("2701", 13_41)])).toEqual([
      "rows[1].text:  → Sales",
      "rows[1].Department:  → 20",
    ]);
  });

  it("differ when a row is missing or one was added that belongs to none", () => {
    expect(told(sent, [card, nets[0], credit("2700", 82_28)])).toEqual(["rows[2]: 3030 0.00 102.80 → "]);
    const held = [card, nets[0], credit("2700", 82_28), nets[1], credit("2701", 13_41), credit("2700", 1)];
    expect(told(sent, held)).toEqual(["added[0]:  → 2700 0.00 0.01"]);
  });

  it("without a rate stay as they were sent, also on a VAT account of their own", () => {
    const exempt = [
      debit("1901", 150_00),
      credit("3100", 20_00, { vatCode: "5" }),
      credit("3000", 125_00, standard),
      credit("2700", 5_00),
    ];
    const held = [
      debit("1901", 150_00),
      credit("3100", 20_00, { vatCode: "5" }),
      credit("3000", 100_00, standard),
      credit("2700", 25_00),
      credit("2700", 5_00),
    ];
    expect(told(exempt, held)).toEqual([]);
  });
});
