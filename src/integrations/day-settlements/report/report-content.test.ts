import { describe, expect, it } from "vitest";
import { type Language, languages } from "../../../core/index.ts";
import { company, filledSettings, recordWith } from "../fixtures/golden.ts";
import type { DaySettlementRecord } from "../record.ts";
import { renderSettlement } from "../render.ts";
import { settlementOf } from "../settlement.ts";
import { reportContent } from "./report-content.ts";

/** A day with nearly everything that a till can tell: 1514.20 + 200.00 + 25.00 owed = 295.00 + 1403.80 + 40.00 + 0.40 settled. */
const fullDay = recordWith({
  department: "Bakeri",
  openedAt: "2020-06-02T06:45:00Z",
  closedAt: "2020-06-02T20:04:05+02:00",
  businessDate: "2020-06-02",
  sales: [
    {
      category: "brød",
      vatCode: "31",
      vatRate: "15",
      gross: "92.00",
      net: "80.00",
      vat: "12.00",
      lineCount: 4,
    },
    {
      category: "kaker",
      vatCode: "31",
      vatRate: "15",
      gross: "10.80",
      net: "9.39",
      vat: "1.41",
      lineCount: 1,
    },
    { vatCode: "3", vatRate: "25", gross: "1411.40", net: "1129.12", vat: "282.28", lineCount: 3 },
  ],
  payments: [
    { type: "cash", amount: "295.00", count: 1 },
    { type: "card", subtype: "visa", amount: "1403.80", count: 2 },
  ],
  giftCardsSold: "200.00",
  giftCardsRedeemed: "40.00",
  tips: "25.00",
  rounding: "-0.40",
  openingFloat: "2000.00",
  cashPaidOut: "100.00",
  countedCash: "2194.00",
  cashDifference: "-1.00",
  cashDeposited: "194.00",
  returns: { count: 1, amount: "16.40" },
  training: { amount: "5.00" },
});

function contentOf(record: DaySettlementRecord, language: Language) {
  const [rendered] = renderSettlement({
    record: settlementOf(record),
    settings: filledSettings,
    company,
  }).documents;
  if (rendered === undefined) throw new Error("not rendered");
  return reportContent({
    record,
    recordHash: "3f9a",
    document: rendered.document,
    company,
    country: "NO",
    language,
  });
}

const asText = (content: ReturnType<typeof contentOf>) =>
  [
    content.title,
    ...content.facts.map(([label, value]) => `${label}: ${value}`),
    ...content.tables.flatMap((table) => [
      `-- ${table.title}`,
      ...table.rows.map((row) => `${row.isSum ? "= " : ""}${row.cells.join(" | ")}`),
    ]),
  ].join("\n");

describe("reportContent", () => {
  it("says everything that the till told, with a sum for each rate, and the voucher's rows", () => {
    expect(asText(contentOf(fullDay, "nb"))).toBe(`Z-rapport 1
Organisasjonsnummer: 999999999
Kasse: K1
Avdeling: Bakeri
Oppgjørsdato: 2020-06-02
Åpnet: 2020-06-02 08:45:00
Stengt: 2020-06-02 20:04:05
Valuta: NOK
-- Salg
15 % | brød | 31 | 4 | 80,00 | 12,00 | 92,00
15 % | kaker | 31 | 1 | 9,39 | 1,41 | 10,80
= Sum 15 % |  |  | 5 | 89,39 | 13,41 | 102,80
25 % |  | 3 | 3 | 1 129,12 | 282,28 | 1 411,40
= Sum |  |  | 8 | 1 218,51 | 295,69 | 1 514,20
-- Betalinger
Kontanter | 1 | 295,00
Bankkort: visa | 2 | 1 403,80
= Sum | 3 | 1 698,80
-- Gavekort, tips og avrunding
Solgte gavekort | 200,00
Innløste gavekort | 40,00
Tips | 25,00
Øreavrunding | -0,40
-- Kasseskuff
Inngående vekselpenger | 2 000,00
Kontantuttak fra kassen | 100,00
Beregnet kontantbeholdning | 2 195,00
Opptalte kontanter | 2 194,00
Kassedifferanse | -1,00
Kontanter til bank | 194,00
-- Til opplysning
Returer | 1 | 16,40
Treningskvitteringer |  | 5,00
-- Bilag: Z 1 K1, 2020-06-02
1900 |  | 295,00 | 
1901 |  | 1 403,80 | 
2901 |  | 40,00 | 
7740 |  | 0,40 | 
1920 |  | 100,00 | 
1900 |  |  | 100,00
1909 |  | 1,00 | 
1900 |  |  | 1,00
1920 |  | 194,00 | 
1900 |  |  | 194,00
3030 | 31 |  | 89,39
2701 |  |  | 13,41
3000 | 3 |  | 1 129,12
2700 |  |  | 282,28
2901 |  |  | 200,00
2910 |  |  | 25,00
= Sum |  | 2 034,20 | 2 034,20`);
  });

  it("leaves out what the till does not say", () => {
    const titles = contentOf(recordWith(), "en").tables.map(({ title }) => title);
    expect(titles).toEqual([
      "Sales",
      "Payments",
      "Gift cards, tips and rounding",
      "For information",
      "Voucher: Z 1 K1, 2020-01-01",
    ]);
  });

  it("lists sales on account with customer and invoice", () => {
    const record = recordWith({
      payments: [{ type: "card", amount: "414.60" }],
      creditSales: [
        { customer: "Fjord Hotell", amount: "60.00", invoiceNo: "88" },
        { customer: "Båtlaget", amount: "40.00" },
      ],
    });
    const table = contentOf({ ...record, rounding: "0.40" }, "sv").tables.find(
      ({ title }) => title === "Kreditförsäljning",
    );
    expect(table?.rows.map((row) => row.cells)).toEqual([
      ["Fjord Hotell", "88", "60,00"],
      ["Båtlaget", "", "40,00"],
      ["Summa", "", "100,00"],
    ]);
  });

  it.each<[Language, string, string]>([
    ["en", "1,411.40", "Total 15 %"],
    ["nb", "1 411,40", "Sum 15 %"],
    ["da", "1.411,40", "I alt 15 %"],
    ["sv", "1 411,40", "Summa 15 %"],
    ["nl", "1.411,40", "Totaal 15 %"],
  ])("writes figures and words as people do in %s", (language, amount, sum) => {
    const text = asText(contentOf(fullDay, language));
    expect(text).toContain(` | ${amount}\n`);
    expect(text).toContain(`= ${sum} |`);
  });

  it("has the same tables and figures in every language", () => {
    const shapes = languages.map((language) =>
      contentOf(fullDay, language).tables.map(({ rows }) => rows.map(({ cells }) => cells.length)),
    );
    for (const shape of shapes) expect(shape).toEqual(shapes[0]);
  });
});
