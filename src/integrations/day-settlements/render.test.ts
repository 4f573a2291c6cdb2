import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CompanyFlags, journalText, journalTotals } from "../../core/index.ts";
import { checkSettlement } from "./check.ts";
import { company, filledSettings, settlementWith } from "./fixtures/golden.ts";
import { settlementArbitrary } from "./fixtures/settlement-arbitrary.ts";
import { renderSettlement } from "./render.ts";
import { type DaySettlementSettings, settingsSchema } from "./settings.ts";
import { settingsFor } from "./settings-for.ts";
import type { DaySettlement } from "./settlement.ts";

type Options = { settings?: DaySettlementSettings; company?: Partial<CompanyFlags> };

const render = (record: DaySettlement, options: Options = {}) =>
  renderSettlement({
    record,
    settings: options.settings ?? filledSettings,
    company: { ...company, ...options.company },
  });

function voucherOf(record: DaySettlement, options: Options = {}): string {
  const { documents, findings } = render(record, options);
  const notes = findings.map((finding) =>
    `${finding.severity} ${finding.code} ${finding.field ?? ""}`.trim(),
  );
  return [...documents.map(({ document }) => journalText(document)), ...notes].join("\n");
}

const withSlots = (slots: Record<string, unknown>): DaySettlementSettings =>
  settingsSchema.parse({
    ...filledSettings,
    departments: { "*": { ...filledSettings.departments["*"], ...slots } },
  });

describe("renderSettlement", () => {
  it("books 514.20 of sales, paid with 295.00 cash and 218.80 by card, 0.40 rounded off", () => {
    expect(voucherOf(settlementWith())).toMatchInlineSnapshot(`
      "2020-01-01  NOK  Z 1  Z 1 K1
      account   debit  credit  vat  dimensions  text
      1900     295.00
      1901     218.80
      7740       0.40
      3030              89.38  31
      2701              13.42
      3000             329.12  3
      2700              82.28
               514.20  514.20"
    `);
  });

  it("swaps the sides on a day of returns", () => {
    const record = settlementWith({
      sales: [{ vatRate: "25", gross: "-125.00", net: "-100.00", vat: "-25.00" }],
      payments: [{ type: "cash", amount: "-125.00" }],
      rounding: "0",
    });
    expect(voucherOf(record)).toMatchInlineSnapshot(`
      "2020-01-01  NOK  Z 1  Z 1 K1
      account   debit  credit  vat  dimensions  text
      1900             125.00
      3000     100.00          3
      2700      25.00
               125.00  125.00"
    `);
  });

  it("books gift cards, a credit note, tips and rounding up, each on its own account", () => {
    // 514.20 sales + 500.00 gift cards + 30.00 credit note + 25.00 tips = 1069.20
    // 395.00 cash + 548.80 card + 120.00 gift cards + 6.00 credit notes − 0.60 rounding = 1069.20
    const record = settlementWith({
      payments: [
        { type: "card", amount: "548.80" },
        { type: "cash", amount: "395.00" },
      ],
      giftCardsSold: "500.00",
      giftCardsRedeemed: "120.00",
      creditNotesIssued: "30.00",
      creditNotesRedeemed: "6.00",
      tips: "25.00",
      rounding: "0.60",
    });
    expect(voucherOf(record)).toMatchInlineSnapshot(`
      "2020-01-01  NOK  Z 1  Z 1 K1
      account    debit   credit  vat  dimensions  text
      1900      395.00
      1901      548.80
      2901      120.00
      2900        6.00
      7740                 0.60
      3030                89.38  31
      2701                13.42
      3000               329.12  3
      2700                82.28
      2901               500.00
      2900                30.00
      2910                25.00
               1069.80  1069.80"
    `);
  });

  it("books each movement of the drawer as a pair of its own, the count before the deposit", () => {
    const record = settlementWith({
      openingFloat: "500.00",
      cashPaidIn: "100.00",
      cashPaidOut: "50.00",
      countedCash: "843.00",
      cashDeposited: "343.00",
    });
    expect(voucherOf(record)).toMatchInlineSnapshot(`
      "2020-01-01  NOK  Z 1  Z 1 K1
      account    debit   credit  vat  dimensions  text
      1900      295.00
      1901      218.80
      7740        0.40
      1900      100.00
      1920               100.00
      1920       50.00
      1900                50.00
      1909        2.00
      1900                 2.00
      1920      343.00
      1900               343.00
      3030                89.38  31
      2701                13.42
      3000               329.12  3
      2700                82.28
               1009.20  1009.20"
    `);
  });

  it("books credit sales to the customers when the sales contain them, one row for each invoice", () => {
    const record = settlementWith({
      payments: [{ type: "card", amount: "218.80" }],
      creditSales: [
        { customer: "10042", invoiceNo: "881", amount: "200.00" },
        { customer: "10043", invoiceNo: "882", amount: "95.00" },
      ],
    });
    expect(voucherOf(record)).toMatchInlineSnapshot(`
      "2020-01-01  NOK  Z 1  Z 1 K1
      account   debit  credit  vat  dimensions  text
      1901     218.80
      1500     200.00                           881
      1500      95.00                           882
      7740       0.40
      3030              89.38  31
      2701              13.42
      3000             329.12  3
      2700              82.28
               514.20  514.20"
    `);
  });

  it("leaves credit sales outside the sales out of the voucher, and says so", () => {
    const { documents, findings } = render(settlementWith({ creditSales: [{ amount: "400.00" }] }));
    expect(documents).toHaveLength(1);
    expect(findings).toEqual([
      {
        code: "credit-sales-outside",
        severity: "warning",
        record: "K1/1",
        field: "creditSales",
        value: "400.00",
        parameters: { count: 1, amountMinor: 40000 },
      },
    ]);
  });

  it("sends gross rows and no VAT rows where the ledger works the VAT out", () => {
    const settings = { ...filledSettings, vatShape: "ledger" as const };
    expect(voucherOf(settlementWith(), { settings })).toMatchInlineSnapshot(`
      "2020-01-01  NOK  Z 1  Z 1 K1
      account   debit  credit  vat  dimensions  text
      1900     295.00
      1901     218.80
      7740       0.40
      3030             102.80  31
      3000             411.40  3
               514.20  514.20"
    `);
  });

  it("names the rate of every sale, with a code or without, and none elsewhere unless the ledger works the VAT out", () => {
    const ratesIn = (vatShape: "rows" | "ledger") => {
      const { "*": filled } = filledSettings.departments;
      const departments = { "*": { ...filled, "sales/25": { account: "3000" } } };
      const settings = { ...filledSettings, departments, vatShape };
      const { rows = [] } = render(settlementWith(), { settings }).documents[0]?.document ?? {};
      return rows.map(({ account, vatRatePercent = "-" }) => `${account} ${vatRatePercent}`);
    };
    expect(ratesIn("rows")).toEqual(["1900 -", "1901 -", "7740 -", "3030 15", "2701 -", "3000 25", "2700 -"]);
    expect(ratesIn("ledger")).toEqual(["1900 0", "1901 0", "7740 0", "3030 15", "3000 25"]);
  });

  it("merges two kinds of card on one slot, and parts them where the set-up does", () => {
    const record = settlementWith({
      payments: [
        { type: "cash", amount: "295.00" },
        { type: "card", subtype: "visa", amount: "118.80" },
        { type: "card", subtype: "mastercard", amount: "100.00" },
      ],
    });
    const rowsOn = (settings: DaySettlementSettings) =>
      render(record, { settings })
        .documents[0]?.document.rows.filter((row) => row.account.startsWith("190"))
        .map((row) => `${row.account} ${row.debitMinor} ${row.origins.map((origin) => origin.line).join()}`);
    expect(rowsOn(filledSettings)).toEqual([
      "1900 29500 payments[0].amount",
      "1901 21880 payments[2].amount,payments[1].amount",
    ]);
    expect(rowsOn(withSlots({ "payment/card/visa": { account: "1902" } }))).toEqual([
      "1900 29500 payments[0].amount",
      "1901 10000 payments[2].amount",
      "1902 11880 payments[1].amount",
    ]);
  });

  it("books a department by its own set-up where it has one, and by that of all where not", () => {
    const settings = settingsSchema.parse({
      departments: {
        ...filledSettings.departments,
        OSLO: {
          "sales/25": { account: "3010", vatCode: "3", dimensions: { costCentre: "OSLO" } },
          cash: { account: "1910" },
        },
      },
      text: "Dagsoppgjør {department} {register} Z {z} {date}",
    });
    expect(voucherOf(settlementWith({ department: "OSLO" }), { settings })).toMatchInlineSnapshot(`
      "2020-01-01  NOK  Z 1  Dagsoppgjør OSLO K1 Z 1 2020-01-01
      account   debit  credit  vat  dimensions       text
      1910     295.00
      1901     218.80
      7740       0.40
      3030              89.38  31
      2701              13.42
      3010             329.12  3    costCentre=OSLO
      2700              82.28
               514.20  514.20"
    `);
  });

  it("lists every missing slot and every slot marked as not occurring at once", () => {
    const settings = settingsSchema.parse({
      departments: {
        "*": { "sales/15": { account: "3030", vatCode: "31" }, tips: { doesNotOccur: true } },
      },
    });
    const record = settlementWith({ tips: "5.00", payments: [{ type: "vipps", amount: "518.80" }] });
    const { documents, findings } = render(record, { settings });
    expect(documents).toEqual([]);
    expect(findings.map(({ code, field, value }) => `${code} ${field} ${value}`)).toEqual([
      "slot-missing payment/vipps 518.80",
      "slot-missing rounding 0.40",
      "slot-missing vat/15 13.42",
      "slot-missing sales/25 329.12",
      "slot-missing vat/25 82.28",
      "slot-marked-absent tips 5.00",
    ]);
  });

  it("asks for exempt sales and export apart, and warns where a general account stands for both", () => {
    const record = settlementWith({
      sales: [
        { vatRate: "0", vatCode: "5", gross: "100.00", net: "100.00", vat: "0" },
        { vatRate: "0", vatCode: "6", gross: "200.00", net: "200.00", vat: "0" },
      ],
      payments: [{ type: "cash", amount: "300.00" }],
      rounding: "0",
    });
    expect(voucherOf(record)).toMatchInlineSnapshot(`
      "2020-01-01  NOK  Z 1  Z 1 K1
      account   debit  credit  vat  dimensions  text
      1900     300.00
      3100             300.00  5
               300.00  300.00
      warning zero-rate-code-differs sales/0"
    `);
    const settings = withSlots({ "sales/0/6": { account: "3200", vatCode: "6" } });
    expect(voucherOf(record, { settings })).toMatchInlineSnapshot(`
      "2020-01-01  NOK  Z 1  Z 1 K1
      account   debit  credit  vat  dimensions  text
      1900     300.00
      3100             100.00  5
      3200             200.00  6
               300.00  300.00"
    `);
  });

  it("refuses a test company, a blocked customer and a blocked group", () => {
    const flags = { isTest: true, isCustomerBlocked: true, isGroupBlocked: true };
    expect(voucherOf(settlementWith(), { company: flags })).toBe(
      ["error company-is-test", "error company-customer-blocked", "error company-group-blocked"].join("\n"),
    );
  });

  it("refuses another currency than the company's", () => {
    expect(voucherOf(settlementWith({ currency: "EUR" }))).toBe("error currency-differs currency");
  });

  it("makes no voucher of a day without any amount, and says so", () => {
    const record = settlementWith({ sales: [], payments: [], rounding: "0" });
    expect(voucherOf(record)).toBe("warning settlement-empty");
  });

  it("makes no voucher of a settlement that does not close", () => {
    expect(voucherOf(settlementWith({ tips: "1.00" }))).toBe("error settlement-unbalanced");
  });

  it("books a difference up to the tolerance on its account, with a warning, and refuses one øre more", () => {
    const tolerance = { account: "7790", capMinor: 100 };
    const rendered = (tips: string) =>
      renderSettlement({
        record: settlementWith({ tips }),
        settings: { ...filledSettings, tolerance },
        company,
      });
    const { documents, findings } = rendered("1.00");
    expect(findings).toMatchObject([
      {
        code: "settlement-within-tolerance",
        severity: "warning",
        value: "1.00",
        parameters: { difference: "1.00", account: "7790", cap: "1.00" },
      },
    ]);
    expect(documents[0]?.document.rows.at(-1)).toMatchObject({
      account: "7790",
      debitMinor: 100,
      creditMinor: 0,
    });
    const { documents: none, findings: refused } = rendered("1.01");
    expect(none).toEqual([]);
    expect(refused).toMatchObject([{ code: "settlement-unbalanced", severity: "error", value: "1.01" }]);
  });

  it("credits the tolerance where customers paid more than was owed", () => {
    const record = settlementWith({ rounding: "-0.50" });
    const settings = { ...filledSettings, tolerance: { account: "7790", capMinor: 100 } };
    const { documents, findings } = renderSettlement({ record, settings, company });
    // 514.20 owed; 513.80 paid − (−0.50) = 514.30 settled.
    expect(findings.map(({ value }) => value)).toEqual(["-0.10"]);
    expect(documents[0]?.document.rows.at(-1)).toMatchObject({
      account: "7790",
      debitMinor: 0,
      creditMinor: 10,
    });
  });

  it("balances for any settlement, and its VAT per rate is the till's", () => {
    fc.assert(
      fc.property(settlementArbitrary, (record) => {
        expect(checkSettlement(record).filter((finding) => finding.severity === "error")).toEqual([]);
        const { settings } = settingsFor([record], filledSettings);
        const journal = render(record, { settings }).documents[0]?.document;
        if (journal === undefined) throw new Error("no journal");
        const totals = journalTotals(journal);
        expect(totals.debitMinor).toBe(totals.creditMinor);
        for (const [rate, account] of [
          ["25", "2700"],
          ["15", "2701"],
          ["12", "2703"],
        ]) {
          const inSource = record.sales.filter((row) => row.ratePercent === rate).map((row) => row.vatMinor);
          const inLedger = journal.rows
            .filter((row) => row.account === account)
            .map((row) => row.creditMinor - row.debitMinor);
          expect(inLedger.reduce(plus, 0)).toBe(inSource.reduce(plus, 0));
        }
      }),
    );
  });

  it("accounts for every row by the lines of the settlement behind it", () => {
    fc.assert(
      fc.property(settlementArbitrary, (record) => {
        const { settings } = settingsFor([record], filledSettings);
        for (const row of render(record, { settings }).documents[0]?.document.rows ?? []) {
          const total = row.origins.map((origin) => origin.amountMinor).reduce(plus, 0);
          expect(total).toBe(row.debitMinor - row.creditMinor);
        }
      }),
    );
  });

  it("finds nothing missing once every slot it listed is filled", () => {
    fc.assert(
      fc.property(settlementArbitrary, (record) => {
        const none = settingsSchema.parse({});
        const missing = render(record, { settings: none }).findings.filter(
          ({ code }) => code === "slot-missing",
        );
        const slots = Object.fromEntries(missing.map(({ field = "" }) => [field, { account: "1579" }]));
        const settings = settingsSchema.parse({ departments: { "*": slots } });
        expect(render(record, { settings }).findings.filter(({ severity }) => severity === "error")).toEqual(
          [],
        );
      }),
    );
  });
});

const plus = (left: number, right: number) => left + right;
