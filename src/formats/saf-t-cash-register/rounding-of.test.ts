/** What was rounded off, where the receipts tell of it and where nothing does. */
import { describe, expect, it } from "vitest";
import { hundred, oneSale } from "./fixtures/one-sale.ts";
import { readItems, readOneZ } from "./fixtures/read-items.ts";
import type { VatLine } from "./fixtures/till-file.ts";

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
