/** Tips, gift cards, credit notes, sales on account and differences of the drawer: money of a Z report that is no sale. */
import { describe, expect, it } from "vitest";
import { hundred, noVat, oneSale } from "./fixtures/one-sale.ts";
import { readItems, readOneZ } from "./fixtures/read-items.ts";

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
