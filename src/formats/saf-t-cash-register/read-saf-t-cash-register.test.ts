import { describe, expect, it } from "vitest";
import { hundred, oneSale } from "./fixtures/one-sale.ts";
import { readItems, readOneZ } from "./fixtures/read-items.ts";
import type { VatLine } from "./fixtures/till-file.ts";

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
