import { describe, expect, it } from "vitest";
import { readItems, readOneZ } from "./fixtures/read-items.ts";
import { type Register, tillFile, type VatLine } from "./fixtures/till-file.ts";

/** 100.00 with 25 % VAT. */
const hundred: VatLine = { group: "FOOD", code: "3", rate: "25.00", net: 80_00, vat: 20_00 };
const noVat = (amount: number): VatLine => ({ group: "GIFT", code: "0", rate: "0.00", net: amount, vat: 0 });

/** One register with one Z of one sale of 100.00 by card, changed as a test needs it. */
function oneSale(change: { z?: object; receipts?: Register["receipts"]; raw?: string } = {}): string {
  return tillFile([
    {
      id: "K1",
      zReports: [
        {
          number: "7",
          at: "2024-03-01T22:00:00",
          sales: 100_00,
          vat: [hundred],
          payments: { CARD: 100_00 },
          groups: { FOOD: 100_00 },
          ...change.z,
        },
      ],
      receipts: change.receipts ?? [
        { id: "1", at: "2024-03-01T10:00:00", lines: [hundred], payments: { CARD: 100_00 } },
      ],
      ...(change.raw !== undefined && { raw: change.raw }),
    },
  ]);
}

describe("readSafTCashRegister: what a Z report becomes", () => {
  it("gives the header, then the Z reports, then the end", async () => {
    const { items } = await readItems(oneSale());
    expect(items.map((item) => item.kind)).toEqual(["header", "zReport", "end"]);
    expect(items[0]).toMatchObject({
      companyIdent: "912345678",
      companyName: "Blåbær Café AS",
      currency: "NOK",
      fiscalYear: "2024",
      startOn: "2024-03-01",
      endOn: "2024-03-31",
      softwareName: "Prøvekassa",
    });
    expect(items[2]).toMatchObject({
      encoding: "utf-8",
      locations: [{ name: "Grünerløkka", registers: [{ registerId: "K1" }] }],
      zReportCount: 1,
      transactionCount: 1,
    });
  });

  it("explains the till's own codes by the authority's, and the VAT codes by the standard ones", async () => {
    expect(await readOneZ(oneSale())).toMatchObject({
      registerId: "K1",
      locationName: "Grünerløkka",
      zNumber: "7",
      businessOn: "2024-03-01",
      openedAtLocal: "2024-03-01T10:00:00",
      closedAtLocal: "2024-03-01T22:00:00",
      cashSales: { amountMinor: 100_00 },
      payments: [{ paymentType: "CARD", predefinedId: "12002", description: "Card", amountMinor: 100_00 }],
      vatRows: [
        {
          vatCode: "3",
          standardVatCode: "3",
          vatRate: "25",
          netMinor: 80_00,
          vatMinor: 20_00,
          grossMinor: 100_00,
          lineCount: 1,
        },
      ],
      articleGroups: [{ articleGroupId: "FOOD", predefinedId: "04006", quantity: "1", amountMinor: 100_00 }],
      rounding: { amountMinor: 0, source: "transactions" },
    });
  });

  it("keeps the accounts that the till itself names", async () => {
    const extra =
      "<reportTip><tipNum>2</tipNum><tipAmnt>15.00</tipAmnt><accID>2910</accID><accDesc>Tips</accDesc></reportTip>";
    const receipts = [{ id: "1", at: "2024-03-01T10:00:00", lines: [hundred], payments: { CARD: 100_00 } }];
    const z = await readOneZ(oneSale({ z: { extra }, receipts }));
    expect(z.tips).toEqual({ count: 2, amountMinor: 15_00, account: "2910", accountDescription: "Tips" });
  });

  it("reads pay-ins, pay-outs, opening float, counters and life-time totals, and leaves out filler rows", async () => {
    const extra = `<reportOpeningChangeFloat>500.00</reportOpeningChangeFloat><reportReceiptNum>1</reportReceiptNum>
      <reportReturnNum>0</reportReturnNum><reportReturnAmnt>0.00</reportReturnAmnt>
      <reportTrainingNum>3</reportTrainingNum><reportTrainingAmnt>45.00</reportTrainingAmnt>
      <reportPayIns><reportPayIn><payInType>CASHIN</payInType><payInNum>1</payInNum><payInAmnt>200.00</payInAmnt></reportPayIn></reportPayIns>
      <reportPayOuts><reportPayOut><payOutType>None</payOutType><payOutNum>0</payOutNum><payOutAmnt>0.00</payOutAmnt></reportPayOut></reportPayOuts>
      <reportGrandTotalSales>99100.00</reportGrandTotalSales><reportGrandTotalReturn>100.00</reportGrandTotalReturn><reportGrandTotalSalesNet>99000.00</reportGrandTotalSalesNet>`;
    expect(await readOneZ(oneSale({ z: { extra } }))).toMatchObject({
      openingFloatMinor: 500_00,
      receiptCount: 1,
      training: { count: 3, amountMinor: 45_00 },
      payIns: [{ type: "CASHIN", predefinedId: "11011", count: 1, amountMinor: 200_00 }],
      payOuts: [],
      lifetime: { salesMinor: 99100_00, returnsMinor: 100_00, netMinor: 99000_00 },
    });
  });

  it("splits sales per article group and VAT code, which no Z report does", async () => {
    const wine: VatLine = { group: "WINE", code: "3", rate: "25.00", net: 160_00, vat: 40_00 };
    const takeAway: VatLine = { group: "FOOD", code: "2", rate: "15.00", net: 100_00, vat: 15_00 };
    const all = [hundred, wine, takeAway];
    const z = await readOneZ(
      oneSale({
        z: {
          sales: 415_00,
          payments: { CARD: 415_00 },
          vat: [{ ...hundred, net: 240_00, vat: 60_00 }, takeAway],
          groups: { FOOD: 215_00, WINE: 200_00 },
        },
        receipts: [{ id: "1", at: "2024-03-01T10:00:00", lines: all, payments: { CARD: 415_00 } }],
      }),
    );
    expect(z.transactions?.articleGroups).toEqual([
      {
        articleGroupId: "FOOD",
        vatCode: "3",
        vatRate: "25",
        grossMinor: 100_00,
        netMinor: 80_00,
        vatMinor: 20_00,
        lineCount: 1,
      },
      {
        articleGroupId: "WINE",
        vatCode: "3",
        vatRate: "25",
        grossMinor: 200_00,
        netMinor: 160_00,
        vatMinor: 40_00,
        lineCount: 1,
      },
      {
        articleGroupId: "FOOD",
        vatCode: "2",
        vatRate: "15",
        grossMinor: 115_00,
        netMinor: 100_00,
        vatMinor: 15_00,
        lineCount: 1,
      },
    ]);
  });
});

describe("readSafTCashRegister: rounding", () => {
  const rounded = {
    z: {
      sales: 100_40,
      payments: { CASH: 100_00 },
      vat: [{ ...hundred, net: 80_32, vat: 20_08 }],
      groups: {},
    },
  };
  const line: VatLine = { ...hundred, net: 80_32, vat: 20_08 };

  it("takes the rounding from the receipts: 100.40 paid with 100.00 is −0.40", async () => {
    const receipts = [
      { id: "1", at: "2024-03-01T10:00:00", lines: [line], payments: { CASH: 100_00 }, rounding: -40 },
    ];
    const z = await readOneZ(oneSale({ ...rounded, receipts }));
    expect(z.rounding).toEqual({ amountMinor: -40, source: "transactions" });
  });

  it("turns the sign of a till that writes what the customer was let off as a positive number, and says so", async () => {
    const receipts = [
      { id: "1", at: "2024-03-01T10:00:00", lines: [line], payments: { CASH: 100_00 }, rounding: 40 },
    ];
    const { zReports, said } = await readItems(oneSale({ ...rounded, receipts }));
    expect(zReports[0]?.rounding).toEqual({ amountMinor: -40, source: "transactions" });
    expect(said).toEqual(["rounding-sign-reversed register/K1/z/7"]);
  });

  it("derives the rounding, and marks it, when the file has no receipts", async () => {
    const z = await readOneZ(oneSale({ ...rounded, receipts: [] }));
    expect(z.rounding).toEqual({ amountMinor: -40, source: "derived" });
    expect(z.transactions).toBeUndefined();
  });

  it("derives the rounding when receipts are missing from the file, and names what is missing", async () => {
    const receipts = [{ id: "1", at: "2024-03-01T10:00:00", lines: [hundred], payments: { CARD: 100_00 } }];
    const { zReports, findings } = await readItems(
      oneSale({
        z: {
          sales: 200_40,
          payments: { CARD: 200_00 },
          vat: [{ ...hundred, net: 160_32, vat: 40_08 }],
          groups: {},
        },
        receipts,
      }),
    );
    expect(zReports[0]?.rounding).toEqual({ amountMinor: -40, source: "derived" });
    expect(
      findings.map(({ code, severity, value, parameters }) => ({ code, severity, value, ...parameters })),
    ).toEqual([
      {
        code: "sales-differ-from-transactions",
        severity: "warning",
        value: "",
        zMinor: 200_40,
        transactionsMinor: 100_00,
        differenceMinor: 100_40,
      },
      {
        code: "vat-differs-from-transactions",
        severity: "warning",
        value: "3",
        zMinor: 160_32,
        transactionsMinor: 80_00,
        differenceMinor: 80_32,
      },
      {
        code: "vat-differs-from-transactions",
        severity: "warning",
        value: "3",
        zMinor: 40_08,
        transactionsMinor: 20_00,
        differenceMinor: 20_08,
      },
      {
        code: "payment-differs-from-transactions",
        severity: "warning",
        value: "CARD",
        zMinor: 200_00,
        transactionsMinor: 100_00,
        differenceMinor: 100_00,
      },
    ]);
  });

  it("says what the receipts cannot explain", async () => {
    const receipts = [{ id: "1", at: "2024-03-01T10:00:00", lines: [hundred], payments: { CARD: 97_00 } }];
    const { zReports, findings } = await readItems(oneSale({ z: { payments: { CARD: 97_00 } }, receipts }));
    expect(zReports[0]).toMatchObject({ unexplainedMinor: -3_00, rounding: { amountMinor: 0 } });
    expect(findings).toMatchObject([
      {
        code: "z-does-not-balance",
        parameters: { paymentsMinor: 97_00, salesMinor: 100_00, differenceMinor: -3_00 },
      },
    ]);
  });
});

describe("readSafTCashRegister: returns, void and training", () => {
  const backRow = { ...hundred, net: -40_00, vat: -10_00 };
  const z = {
    z: {
      sales: 50_00,
      vat: [{ ...hundred, net: 40_00, vat: 10_00 }],
      payments: { CARD: 50_00 },
      groups: { FOOD: 50_00 },
    },
  };
  const sale = { id: "1", at: "2024-03-01T10:00:00", lines: [hundred], payments: { CARD: 100_00 } };

  it("takes a return once, though its amount is negative and marked D", async () => {
    const back = {
      id: "2",
      at: "2024-03-01T11:00:00",
      type: "RETURN",
      lines: [backRow],
      payments: { CARD: -50_00 },
    };
    const { transactions } = await readOneZ(oneSale({ ...z, receipts: [sale, back] }));
    expect(transactions).toMatchObject({
      cashSalesMinor: 50_00,
      payments: [{ paymentType: "CARD", inMinor: 100_00, outMinor: -50_00 }],
    });
  });

  it("reads a return written as a positive amount marked D the same way", async () => {
    const unsigned = { ...hundred, net: 40_00, vat: 10_00 };
    const back = {
      id: "2",
      at: "2024-03-01T11:00:00",
      type: "RETURN",
      mark: "D" as const,
      lines: [unsigned],
      payments: { CARD: 50_00 },
    };
    const { transactions, rounding } = await readOneZ(oneSale({ ...z, receipts: [sale, back] }));
    expect(rounding).toEqual({ amountMinor: 0, source: "transactions" });
    expect(transactions?.vat).toEqual([
      { vatCode: "3", vatRate: "25", netMinor: 40_00, vatMinor: 10_00, lineCount: 2 },
    ]);
  });

  it("leaves void and training receipts out of every sum and counts them", async () => {
    const voided = { ...sale, id: "2", isVoid: true };
    const training = { ...sale, id: "3", isTraining: true };
    const { transactions } = await readOneZ(oneSale({ receipts: [sale, voided, training] }));
    expect(transactions).toMatchObject({ count: 1, voidCount: 1, trainingCount: 1, cashSalesMinor: 100_00 });
  });

  it("reads VAT rows marked D as negative, net and VAT, on a day of returns only", async () => {
    const extra = "";
    const file = oneSale({
      z: {
        sales: -50_00,
        vat: [{ ...hundred, net: 40_00, vat: 10_00 }],
        payments: { CARD: -50_00 },
        groups: {},
        extra,
      },
      receipts: [],
    }).replace("</vatAmnt></reportCashSaleVat>", "</vatAmnt><vatAmntTp>D</vatAmntTp></reportCashSaleVat>");
    expect((await readOneZ(file)).vatRows).toMatchObject([
      { netMinor: -40_00, vatMinor: -10_00, grossMinor: -50_00 },
    ]);
  });
});

describe("readSafTCashRegister: money that is no sale", () => {
  const tip = "<reportTip><tipNum>1</tipNum><tipAmnt>10.00</tipAmnt></reportTip>";
  const soldCard =
    "<reportPayIns><reportPayIn><payInType>TOKEN</payInType><payInNum>1</payInNum><payInAmnt>300.00</payInAmnt></reportPayIn></reportPayIns>";

  it("finds tips in the payments when the payments are that much higher", async () => {
    const receipts = [
      {
        id: "1",
        at: "2024-03-01T10:00:00",
        lines: [hundred],
        payments: { CARD: 110_00 },
        extra: "<raise><raiseType>TIP</raiseType><raiseAmnt>10.00</raiseAmnt></raise>",
      },
    ];
    const z = await readOneZ(oneSale({ z: { payments: { CARD: 110_00 }, extra: tip }, receipts }));
    expect(z).toMatchObject({ areTipsInPayments: true, unexplainedMinor: 0, rounding: { amountMinor: 0 } });
    expect(z.transactions?.tipsMinor).toBe(10_00);
  });

  it("takes the tips from the receipts when the report has none", async () => {
    const extra = "<raise><raiseType>TIP</raiseType><raiseAmnt>10.00</raiseAmnt></raise>";
    const receipts = [
      { id: "1", at: "2024-03-01T10:00:00", lines: [hundred], payments: { CARD: 110_00 }, extra },
    ];
    const z = await readOneZ(oneSale({ z: { payments: { CARD: 110_00 } }, receipts }));
    expect(z).toMatchObject({ tips: { amountMinor: 10_00 }, areTipsInPayments: true, unexplainedMinor: 0 });
  });

  it("finds tips beside the payments when the payments are the sales", async () => {
    expect(await readOneZ(oneSale({ z: { extra: tip } }))).toMatchObject({
      areTipsInPayments: false,
      unexplainedMinor: 0,
    });
  });

  it("tells tips and rounding apart without receipts: 100.40 + 10.00 paid with 110.00", async () => {
    const vat = [{ ...hundred, net: 80_32, vat: 20_08 }];
    const z = await readOneZ(
      oneSale({
        z: { sales: 100_40, vat, payments: { CASH: 110_00 }, groups: {}, extra: tip },
        receipts: [],
      }),
    );
    expect(z).toMatchObject({ areTipsInPayments: true, rounding: { amountMinor: -40, source: "derived" } });
  });

  it("takes a pay-in of type gift token as a gift card sold", async () => {
    const z = await readOneZ(oneSale({ z: { payments: { CARD: 400_00 }, extra: soldCard }, receipts: [] }));
    expect(z).toMatchObject({
      giftCardsSold: { count: 1, amountMinor: 300_00 },
      areGiftCardsInPayments: true,
      rounding: { amountMinor: 0 },
    });
  });

  it("only points at an article group that is called gift card, since no code tells one for certain", async () => {
    const { zReports, said } = await readItems(
      oneSale({
        z: {
          sales: 600_00,
          vat: [hundred, noVat(500_00)],
          payments: { CARD: 600_00 },
          groups: { FOOD: 100_00, GIFT: 500_00 },
        },
        receipts: [
          { id: "1", at: "2024-03-01T10:00:00", lines: [hundred, noVat(500_00)], payments: { CARD: 600_00 } },
        ],
      }),
    );
    expect(zReports[0]?.possibleGiftCardSales).toMatchObject([
      { articleGroupId: "GIFT", amountMinor: 500_00 },
    ]);
    expect(zReports[0]?.cashSales.amountMinor).toBe(600_00);
    expect(said).toEqual(["gift-card-sale-possible register/K1/z/7: GIFT"]);
  });

  it("keeps gift tokens and credit notes taken as payment apart from those given back", async () => {
    const back = { ...hundred, net: -40_00, vat: -10_00 };
    const z = await readOneZ(
      oneSale({
        z: {
          sales: 50_00,
          vat: [{ ...hundred, net: 40_00, vat: 10_00 }],
          payments: { TOKEN: 100_00, NOTE: -50_00 },
          groups: {},
        },
        receipts: [
          { id: "1", at: "2024-03-01T10:00:00", lines: [hundred], payments: { TOKEN: 100_00 } },
          { id: "2", at: "2024-03-01T11:00:00", type: "RETURN", lines: [back], payments: { NOTE: -50_00 } },
        ],
      }),
    );
    expect(z.transactions?.payments).toMatchObject([
      { paymentType: "TOKEN", predefinedId: "12005", inMinor: 100_00, outMinor: 0 },
      { paymentType: "NOTE", predefinedId: "12010", inMinor: 0, outMinor: -50_00 },
    ]);
  });

  it("keeps sales on account out of the day's sales, with customer and invoice", async () => {
    const extra =
      "<reportCreditSales><creditSalesNum>1</creditSalesNum><creditSalesAmnt>250.00</creditSalesAmnt></reportCreditSales>";
    const onAccount = { ...hundred, net: 200_00, vat: 50_00 };
    const z = await readOneZ(
      oneSale({
        z: { extra },
        receipts: [
          { id: "1", at: "2024-03-01T10:00:00", lines: [hundred], payments: { CARD: 100_00 } },
          {
            id: "2",
            at: "2024-03-01T12:00:00",
            type: "CREDIT",
            lines: [onAccount],
            customer: "C9",
            invoice: "F12",
          },
        ],
      }),
    );
    expect(z.creditSales).toEqual({ count: 1, amountMinor: 250_00 });
    expect(z.creditSaleDetails).toEqual([
      {
        transactionId: "2",
        on: "2024-03-01",
        customerId: "C9",
        invoiceId: "F12",
        amountMinor: 250_00,
        netMinor: 200_00,
      },
    ]);
    expect(z.transactions?.cashSalesMinor).toBe(100_00);
  });

  it("gives a counted cash difference its sign: a shortage is negative", async () => {
    const sale = { id: "1", at: "2024-03-01T10:00:00", lines: [hundred], payments: { CARD: 100_00 } };
    const shortage = { id: "2", at: "2024-03-01T21:00:00", type: "DIFF", mark: "D" as const, amount: 12_00 };
    const z = await readOneZ(oneSale({ receipts: [sale, shortage] }));
    expect(z.cashDifference).toEqual({ count: 1, amountMinor: -12_00 });
    expect(z.rounding).toEqual({ amountMinor: 0, source: "transactions" });
  });
});

describe("readSafTCashRegister: VAT rows", () => {
  it("reads rows that are written gross as gross, when only that adds up to the sales", async () => {
    const { zReports, said } = await readItems(
      oneSale({ z: { vat: [{ ...hundred, net: 100_00, vat: 20_00 }] } }),
    );
    expect(zReports[0]?.vatRows).toMatchObject([{ netMinor: 80_00, vatMinor: 20_00, grossMinor: 100_00 }]);
    expect(said).toEqual(["vat-rows-are-gross register/K1/z/7"]);
  });

  it("says by how much rows and sales differ", async () => {
    const { findings } = await readItems(oneSale({ z: { vat: [{ ...hundred, net: 79_00 }] }, receipts: [] }));
    expect(findings).toMatchObject([
      {
        code: "vat-rows-differ-from-sales",
        severity: "warning",
        parameters: { salesMinor: 100_00, vatRowsMinor: 99_00, differenceMinor: -1_00 },
      },
    ]);
  });
});

describe("readSafTCashRegister: receipts that need a second look", () => {
  const sale = { id: "1", at: "2024-03-01T10:00:00", lines: [hundred], payments: { CARD: 100_00 } };

  it("takes a paid receipt with lines of an unknown type for a cash sale, and says so once", async () => {
    const receipts = [
      { ...sale, type: "KASSE" },
      { ...sale, id: "2", type: "KASSE" },
    ];
    const z = {
      sales: 200_00,
      payments: { CARD: 200_00 },
      vat: [{ ...hundred, net: 160_00, vat: 40_00 }],
      groups: {},
    };
    const { zReports, said } = await readItems(oneSale({ z, receipts }));
    expect(zReports[0]?.transactions?.cashSalesMinor).toBe(200_00);
    expect(said).toEqual(["transaction-type-unknown register/K1: KASSE"]);
  });

  it("says when a payment is in another currency than the file", async () => {
    const file = oneSale().replace("<curCode>NOK</curCode></payment>", "<curCode>EUR</curCode></payment>");
    expect((await readItems(file)).said).toEqual(["payment-in-foreign-currency register/K1: EUR"]);
  });

  it("says by how much an article group differs from its receipt lines", async () => {
    const { findings } = await readItems(oneSale({ z: { groups: { FOOD: 90_00 } } }));
    expect(findings).toMatchObject([
      {
        code: "article-group-differs-from-transactions",
        value: "FOOD",
        parameters: { zMinor: 90_00, transactionsMinor: 100_00, differenceMinor: -10_00 },
      },
    ]);
  });
});
