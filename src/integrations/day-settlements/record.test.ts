import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentHash } from "../../core/index.ts";
import { findingsOfIssues } from "./findings-of-issues.ts";
import { goldenWire, recordWith, settlementWith } from "./fixtures/golden.ts";
import { recordArbitrary } from "./fixtures/settlement-arbitrary.ts";
import { daySettlementSchema } from "./record.ts";

function refusalsOf(input: unknown) {
  const parsed = daySettlementSchema.safeParse(input);
  return parsed.success ? [] : findingsOfIssues(parsed.error.issues, input);
}

describe("daySettlementSchema", () => {
  it("reads decimal texts with point or comma, exactly", () => {
    const changes = { tips: "1234,56", rounding: "-0,4", giftCardsSold: "500" };
    expect(recordWith(changes)).toMatchObject({
      tips: "1234.56",
      rounding: "-0.40",
      giftCardsSold: "500.00",
    });
    expect(settlementWith(changes)).toMatchObject({
      tipsMinor: 123456,
      roundingMinor: -40,
      giftCardsSoldMinor: 50000,
    });
    expect(settlementWith().sales[0]).toMatchObject({ ratePercent: "15", grossMinor: 10280, netMinor: 8938 });
  });

  it("takes an absent, null and zero amount for the same content", () => {
    const [absent, empty, zero] = [recordWith(), recordWith({ tips: null }), recordWith({ tips: "0.00" })];
    expect(new Set([absent, empty, zero].map(contentHash)).size).toBe(1);
  });

  it("keeps a count of no cash apart from no count", () => {
    expect(settlementWith().countedCashMinor).toBeUndefined();
    expect(settlementWith({ countedCash: "0" }).countedCashMinor).toBe(0);
  });

  it("takes numbers of registers and reports as names, and rates as numbers", () => {
    const record = recordWith({
      registerId: 7,
      zNumber: 41,
      businessDate: "20200101",
      sales: [{ vatRate: 25, gross: "125", net: "100", vat: "25" }],
    });
    expect(record).toMatchObject({ registerId: "7", zNumber: "41", businessDate: "2020-01-01" });
    expect(record.sales[0]?.vatRate).toBe("25");
  });

  it("keeps an instant in UTC and a wall clock as it is", () => {
    const settlement = settlementWith({
      openedAt: "2026-07-01T08:00:00",
      closedAt: "2026-07-02T01:30:00+02:00",
    });
    expect(settlement).toMatchObject({ openedAt: "2026-07-01T08:00:00", closedAt: "2026-07-01T23:30:00Z" });
  });

  it.each([
    ["Cash", "cash"],
    ["gift_card", "gift-card"],
    ["12011", "app"],
    ["Vipps", "vipps"],
  ])("reads the payment type %s as %s", (type, canonical) => {
    expect(settlementWith({ payments: [{ type, amount: "1" }] }).payments[0]?.type).toBe(canonical);
  });

  it("refuses amounts written as JSON numbers, naming each", () => {
    const input = { ...goldenWire, tips: 0.1 + 0.2, payments: [{ type: "cash", amount: 295 }] };
    expect(refusalsOf(input)).toEqual([
      {
        code: "amount-not-text",
        severity: "error",
        record: "K1/1",
        field: "payments[0].amount",
        value: "295",
      },
      {
        code: "amount-not-text",
        severity: "error",
        record: "K1/1",
        field: "tips",
        value: "0.30000000000000004",
      },
    ]);
  });

  it.each([
    ["1,234", "amount-ambiguous"],
    ["1.234", "amount-ambiguous"],
    ["1000.005", "amount-too-many-decimals"],
    ["1 234.50", "amount-unreadable"],
    ["", "amount-empty"],
  ])("refuses the amount %j as %s", (tips, code) => {
    expect(refusalsOf({ ...goldenWire, tips })).toMatchObject([{ code, field: "tips", value: tips }]);
  });

  it("names every wrong field of a record at once", () => {
    const input = {
      zNumber: "1/2",
      businessDate: "2026-02-30",
      closedAt: "23:56",
      sales: [{ vatRate: "-5", gross: "1", vat: "1" }],
      payments: "none",
    };
    expect(refusalsOf(input).map(({ code, field }) => `${field}: ${code}`)).toEqual([
      "registerId: field-missing",
      "zNumber: field-invalid",
      "businessDate: day-invalid",
      "closedAt: time-invalid",
      "sales[0].vatRate: rate-invalid",
      "sales[0].net: field-missing",
      "payments: field-invalid",
    ]);
  });

  it("refuses what is no object at all", () => {
    expect(refusalsOf([1, 2])).toMatchObject([{ code: "field-invalid" }]);
    expect(refusalsOf(null)).toMatchObject([{ code: "field-invalid" }]);
  });

  it("reads a canonical record again as the same record", () => {
    fc.assert(
      fc.property(recordArbitrary, (record) => {
        const stored: unknown = JSON.parse(JSON.stringify(record));
        expect(contentHash(daySettlementSchema.parse(stored))).toBe(contentHash(record));
      }),
    );
  });

  it("names a refusal in the issue itself, for readers that know nothing of tills", () => {
    const issues = daySettlementSchema.safeParse({ ...goldenWire, tips: 5 }).error?.issues;
    expect(issues).toMatchObject([{ path: ["tips"], params: { code: "amount-not-text" } }]);
  });

  it("remembers the names of fields that it does not know", () => {
    const input = {
      ...goldenWire,
      sourceSystem: "till",
      tip: "5.00",
      payments: [{ type: "cash", amount: "1", tpye: "x" }],
    };
    const record = daySettlementSchema.parse(input);
    expect(record.unknownFields).toEqual(["tip", "payments[0].tpye"]);
    expect(record).not.toHaveProperty("tip");
    expect(record.payments[0]).not.toHaveProperty("tpye");
    expect(daySettlementSchema.parse(record).unknownFields).toEqual(record.unknownFields);
  });
});
