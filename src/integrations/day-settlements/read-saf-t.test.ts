import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { journalText } from "../../core/index.ts";
import { company, filledSettings } from "./fixtures/golden.ts";
import { fileChunks, readAll } from "./fixtures/read-all.ts";
import { integration } from "./integration.ts";
import { readSafT } from "./read-saf-t.ts";
import type { DaySettlementRecord } from "./record.ts";
import type { DaySettlementSettings } from "./settings.ts";

const cafe = { organisationNumber: "912345675" };

function voucherOf(record: DaySettlementRecord | undefined, settings: DaySettlementSettings): string {
  if (record === undefined) throw new Error("no record");
  const rendering = integration.render({ flow: "settlements", record, settings, company });
  return [
    ...rendering.documents.map(({ document }) => journalText(document)),
    ...rendering.findings.map((finding) => `${finding.severity} ${finding.code} ${finding.value ?? ""}`),
  ].join("\n");
}

const said = (findings: readonly { severity: string; code: string; record?: string; value?: string }[]) =>
  findings.map(({ severity, code, record = "", value = "" }) =>
    `${severity} ${code} ${record} ${value}`.trim(),
  );

describe("readSafT", () => {
  it("books a day of 514.20: cash 295.00, card 218.80, and the 0.40 that only the receipts tell of", async () => {
    const { records, findings } = await readAll(readSafT, fileChunks("two-tills.xml"), cafe);
    expect(records.map((record) => `${record.registerId}/${record.zNumber}`)).toEqual(["K1/41", "K2/12"]);
    expect(said(findings)).toEqual(["warning rounding-derived K2/12 0.50"]);
    expect(voucherOf(records[0], filledSettings)).toMatchInlineSnapshot(`
      "2026-03-14  NOK  Z 41  Z 41 K1
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

  it("parts the sales by article group where the receipts add up to the report, and keeps the report's rates where not", async () => {
    const { records } = await readAll(readSafT, fileChunks("two-tills.xml"), cafe);
    const rows = (record: DaySettlementRecord | undefined) =>
      record?.sales.map((row) => [row.category ?? "-", row.vatCode, row.vatRate, row.gross, row.lineCount]);
    expect(rows(records[0])).toEqual([
      ["MAT", "31", "15", "102.80", 4],
      ["DRIKKE", "3", "25", "411.40", 2],
    ]);
    expect(rows(records[1])).toEqual([
      ["-", "3", "25", "1000.50", undefined],
      ["-", "6", "0", "200.00", undefined],
    ]);
  });

  it("reads what the standard's codes mean: app, gift card, cash, tips, money taken out, credit sales, training", async () => {
    const [, record] = (await readAll(readSafT, fileChunks("two-tills.xml"), cafe)).records;
    expect(record).toMatchObject({
      department: "Havna",
      businessDate: "2026-03-14",
      closedAt: "2026-03-14T23:15:00",
      payments: [
        { type: "app", subtype: "vipps", amount: "600.00", count: 3 },
        { type: "gift-card", subtype: "gave", amount: "250.00" },
        { type: "cash", subtype: "kont", amount: "371.00" },
      ],
      tips: "20.00",
      rounding: "0.50",
      openingFloat: "1000.00",
      cashPaidOut: "100.00",
      creditSales: [{ amount: "400.00" }],
      discounts: { count: 1, amount: "15.00" },
      training: { count: 1, amount: "99.00" },
    });
  });

  it("books on the accounts that the till names when a set-up is made for the file", async () => {
    const [, record] = (await readAll(readSafT, fileChunks("two-tills.xml"), cafe)).records;
    if (record === undefined) throw new Error("no record");
    const { settings } = integration.settingsFor([record], filledSettings);
    // 1000.50 + 200.00 + tips 20.00 = 1220.50; paid 371.00 + 600.00 + 250.00 = 1221.00; 0.50 rounded up.
    expect(voucherOf(record, settings)).toMatchInlineSnapshot(`
      "2026-03-14  NOK  Z 12  Z 12 K2
      account    debit   credit  vat  dimensions  text
      1910      371.00
      1904      600.00
      2901      250.00
      7740                 0.50
      1920      100.00
      1910               100.00
      3210               200.00  6
      3010               800.40  3
      2700               200.10
      2911                20.00
               1321.00  1321.00
      warning credit-sales-outside 400.00"
    `);
  });

  it("gives the good days although one does not close and one is another company's", async () => {
    const { records, findings } = await readAll(readSafT, fileChunks("good-and-bad.xml"), cafe);
    expect(said(findings.filter(({ severity }) => severity === "error"))).toEqual([
      "error company-differs K1/43 987654325",
    ]);
    const verdicts = records.map((record) => [
      record.zNumber,
      said(integration.check("settlements", record)).join(),
    ]);
    expect(verdicts).toEqual([
      ["42", "error settlement-unbalanced K1/42 25.00"],
      ["44", ""],
    ]);
  });

  it("takes any company's file while the company has no number yet", async () => {
    const { records } = await readAll(readSafT, fileChunks("good-and-bad.xml"), { organisationNumber: "" });
    expect(records.map((record) => record.zNumber)).toEqual(["42", "43", "44"]);
  });

  it("tells of a file that is none", async () => {
    async function* chunks() {
      yield new TextEncoder().encode("department;register;z\n10;K1;41\n");
    }
    const { records, findings } = await readAll(readSafT, chunks());
    expect(records).toEqual([]);
    expect(findings).toMatchObject([{ code: "not-xml", severity: "error" }]);
  });
});

describe("the tax authority's example", () => {
  const samples = new URL("../../../../shared/samples/saf-t-cash-register/", import.meta.url);
  const example = new URL("example.xml", samples);
  const golden = new URL("golden-z-report-to-voucher.json", samples);
  const isPresent = existsSync(example) && existsSync(golden);
  if (!isPresent) console.warn(`skipped: the published example is not at ${example.pathname}`);

  it.skipIf(!isPresent)("becomes the voucher that was worked out from it by hand", async () => {
    const { records, findings } = await readAll(readSafT, fileChunks(example));
    expect(findings).toEqual([]);
    const [record] = records;
    if (record === undefined) throw new Error("no record");
    const rendering = integration.render({ flow: "settlements", record, settings: filledSettings, company });
    const rows = rendering.documents[0]?.document.rows.map((row) => ({
      AccountNumber: Number(row.account),
      DebitAmount: row.debitMinor / 100,
      CreditAmount: row.creditMinor / 100,
    }));
    expect(rows).toEqual(JSON.parse(readFileSync(golden, "utf8")).voucherRows);
  });
});
