import { describe, expect, it } from "vitest";
import { checkSettlement, checkUnder } from "./check.ts";
import { settlementWith } from "./fixtures/golden.ts";

const codesOf = (changes: Parameters<typeof settlementWith>[0]) =>
  checkSettlement(settlementWith(changes)).map(({ code, severity, field }) =>
    [severity, code, field].filter((word) => word !== undefined).join(" "),
  );

const salesRow = (net: string, vat: string, gross: string, lineCount?: number) => ({
  vatRate: "25",
  gross,
  net,
  vat,
  ...(lineCount === undefined ? {} : { lineCount }),
});

describe("checkSettlement", () => {
  it("finds nothing wrong with 514.20 sold, 513.80 paid and 0.40 rounded off", () => {
    expect(checkSettlement(settlementWith())).toEqual([]);
  });

  it("refuses what nobody can add up any more, and adds nothing up of it", () => {
    const gross = "90071992547409.91";
    const sales = [1, 2].map(() => ({ vatRate: "0", gross, net: gross, vat: "0.00" }));
    const payments = [1, 2].map(() => ({ type: "cash" as const, amount: gross }));
    expect(codesOf({ sales, payments })).toEqual(["error amount-too-large sales"]);
    const under = checkUnder(undefined, settlementWith({ sales, payments }));
    expect(under.map(({ code }) => code)).toEqual(["amount-too-large"]);
  });

  it("shows every sum and the difference when a settlement does not close", () => {
    expect(checkSettlement(settlementWith({ rounding: "0", tips: "10.00", giftCardsSold: "200" }))).toEqual([
      {
        code: "settlement-unbalanced",
        severity: "error",
        record: "K1/1",
        value: "210.40",
        parameters: {
          sales: "514.20",
          giftCardsSold: "200.00",
          creditNotesIssued: "0.00",
          tips: "10.00",
          owed: "724.20",
          payments: "513.80",
          giftCardsRedeemed: "0.00",
          creditNotesRedeemed: "0.00",
          creditSales: "0.00",
          rounding: "0.00",
          settled: "513.80",
          difference: "210.40",
          differenceMinor: 21040,
        },
      },
    ]);
  });

  it("lets a difference pass that the set-up's tolerance covers, and none without one", () => {
    const tolerance = { account: "7790", capMinor: 1000 };
    const codes = (tips: string, settings?: { tolerance?: typeof tolerance }) =>
      checkUnder(settings, settlementWith({ tips })).map(({ code }) => code);
    expect(codes("10.00", { tolerance })).toEqual([]);
    expect(codes("10.01", { tolerance })).toEqual(["settlement-unbalanced"]);
    expect(codes("0.01", {})).toEqual(["settlement-unbalanced"]);
    expect(codes("0.01")).toEqual(["settlement-unbalanced"]);
  });

  it("counts credit sales in when the sales contain them, and leaves them out when not", () => {
    const sale = { customer: "10042", invoiceNo: "881", amount: "295.00" };
    const cardOnly = [{ type: "card", amount: "218.80" }];
    expect(codesOf({ creditSales: [sale] })).toEqual([]);
    expect(codesOf({ creditSales: [sale], payments: cardOnly })).toEqual([]);
    expect(codesOf({ creditSales: [{ ...sale, amount: "294.00" }], payments: cardOnly })).toEqual([
      "error settlement-unbalanced",
    ]);
  });

  it("reads sales on account as the nearer sum says where neither closes: 0.40 is left over, not 295.40", () => {
    const sale = { invoiceNo: "881", amount: "295.00" };
    const settlement = settlementWith({
      creditSales: [sale],
      payments: [{ type: "card", amount: "218.80" }],
      rounding: "0",
    });
    expect(checkSettlement(settlement)).toMatchObject([{ code: "settlement-unbalanced", value: "0.40" }]);
    expect(checkUnder({ tolerance: { account: "7790", capMinor: 50 } }, settlement)).toEqual([]);
  });

  it.each([
    ["receivables", "within", []],
    ["receivables", "outside", ["error credit-sales-not-contained creditSales 295.00"]],
    ["elsewhere", "within", ["error credit-sales-contained creditSales 295.00"]],
    ["elsewhere", "outside", []],
  ] as const)(
    "holds sales on account to the set-up: %s where they stand %s the sales",
    (asSet, stand, expected) => {
      const payments = [{ type: "card", amount: stand === "within" ? "218.80" : "513.80" }];
      const settlement = settlementWith({ creditSales: [{ amount: "295.00" }], payments });
      const found = checkUnder({ creditSales: asSet }, settlement);
      expect(
        found.map(({ severity, code, field, value }) => `${severity} ${code} ${field} ${value}`),
      ).toEqual(expected);
      expect(checkUnder({ creditSales: asSet }, settlementWith())).toEqual([]);
    },
  );

  it("refuses a row whose net and VAT are not its gross", () => {
    const sales = [salesRow("100.00", "25.00", "125.01")];
    const payments = [{ type: "cash", amount: "125.01" }];
    expect(codesOf({ sales, payments, rounding: "0" })).toEqual([
      "error sales-row-unbalanced sales[0].gross",
    ]);
  });

  it.each([
    ["0.02 off on 4 lines, which may be 0.02 off", "100.00", "25.02", 4, []],
    ["0.03 off on 4 lines", "100.00", "25.03", 4, ["error vat-differs sales[0].vat"]],
    ["0.05 off on lines nobody counted", "100.00", "25.05", undefined, []],
    ["0.06 off on lines nobody counted", "100.00", "25.06", undefined, ["warning vat-off sales[0].vat"]],
    ["1.00 off on lines nobody counted", "100.00", "26.00", undefined, ["warning vat-off sales[0].vat"]],
    ["1.01 off on lines nobody counted", "100.00", "26.01", undefined, ["error vat-differs sales[0].vat"]],
    ["returns of 80.00 with VAT", "-80.00", "-20.00", 1, []],
  ])("weighs VAT that is %s", (_, net, vat, lineCount, expected) => {
    const gross = ((Number(net) * 100 + Number(vat) * 100) / 100).toFixed(2);
    const sales = [salesRow(net, vat, gross, lineCount)];
    expect(codesOf({ sales, payments: [{ type: "cash", amount: gross }], rounding: "0" })).toEqual(expected);
  });

  it("refuses any VAT at all at rate 0", () => {
    const sales = [{ vatRate: "0", gross: "100.01", net: "100.00", vat: "0.01", lineCount: 50 }];
    const payments = [{ type: "cash", amount: "100.01" }];
    expect(codesOf({ sales, payments, rounding: "0" })).toEqual(["error vat-differs sales[0].vat"]);
  });

  it("refuses a closing before the opening, and lets a closing after midnight be", () => {
    expect(codesOf({ openedAt: "2020-01-02T08:00:00" })).toEqual(["error closed-before-opened closedAt"]);
    expect(codesOf({ openedAt: "2019-12-31T16:00:00", closedAt: "2020-01-01T02:15:00" })).toEqual([]);
  });

  it("compares instants across the hour that the autumn night has twice", () => {
    const openedAt = "2026-10-25T02:50:00+02:00";
    const closedAt = "2026-10-25T02:10:00+01:00";
    expect(codesOf({ openedAt, closedAt })).toEqual([]);
  });

  it("refuses negative amounts where another field is meant for them", () => {
    expect(codesOf({ cashPaidOut: "-100.00", countedCash: "-1.00", cashDifference: "-3.00" })).toEqual([
      "error amount-negative cashPaidOut",
      "error amount-negative countedCash",
    ]);
  });

  it("works the drawer out: 500 float + 295 cash + 100 in − 50 out = 845, counted 843", () => {
    const drawer = {
      openingFloat: "500.00",
      cashPaidIn: "100.00",
      cashPaidOut: "50.00",
      countedCash: "843.00",
    };
    expect(codesOf({ ...drawer, cashDifference: "-2.00" })).toEqual([]);
    expect(codesOf(drawer)).toEqual([]);
    expect(checkSettlement(settlementWith({ ...drawer, cashDifference: "2.00" }))).toMatchObject([
      {
        code: "cash-difference-wrong",
        value: "2.00",
        parameters: { counted: "843.00", expected: "845.00", difference: "-2.00" },
      },
    ]);
  });

  it("warns of a count that nothing can be compared with", () => {
    expect(codesOf({ countedCash: "843.00" })).toEqual(["warning opening-float-missing openingFloat"]);
    expect(codesOf({ countedCash: "843.00", cashDifference: "-2.00" })).toEqual([]);
  });

  it("refuses a redeemed gift card or credit note that stands in two places", () => {
    const payments = [
      { type: "gift-card", amount: "295.00" },
      { type: "credit-note", amount: "218.80" },
    ];
    const twice = { payments, giftCardsRedeemed: "295.00", creditNotesRedeemed: "218.80" };
    expect(codesOf(twice)).toEqual([
      "error settlement-unbalanced",
      "error gift-card-counted-twice giftCardsRedeemed",
      "error credit-note-counted-twice creditNotesRedeemed",
    ]);
    expect(codesOf({ payments })).toEqual([]);
  });

  it("warns of each field that nobody knows", () => {
    expect(codesOf({ tip: "5.00" })).toEqual(["warning field-unknown tip"]);
  });
});
