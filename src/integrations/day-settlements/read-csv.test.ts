import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnKey } from "../../formats/csv/csv-columns.ts";
import { columnNames } from "./column-names.ts";
import { fileChunks, readAll, textChunks } from "./fixtures/read-all.ts";
import { recordArbitrary } from "./fixtures/settlement-arbitrary.ts";
import { integration } from "./integration.ts";
import { readTable } from "./read-csv.ts";
import { readJson } from "./read-json.ts";
import type { DaySettlementRecord } from "./record.ts";
import { kindWords, paymentWords } from "./table-words.ts";
import { isSettlement } from "./till-record.ts";
import { tableColumns } from "./z-lines.ts";

const header = "register;z;date;kind;code;vat_code;gross;net;vat";
const sale = (z: string, gross = "125.00") => `K1;${z};2026-03-14;sale;;3;${gross};100.00;25.00`;
const paid = (z: string) => `K1;${z};2026-03-14;payment;card;;125.00;;`;
const read = (...lines: string[]) => readAll(readTable, textChunks([header, ...lines].join("\r\n")));
const told = async (...lines: string[]) => {
  const { records, findings } = await read(...lines);
  return {
    taken: records.map(({ zNumber }) => zNumber),
    findings: findings.map(({ code, record, field, parameters }) =>
      [code, record, field, parameters?.line].filter((word) => word !== undefined).join(" "),
    ),
  };
};

describe("readTable", () => {
  it("goes on after a day whose lines add up to more than can be counted", async () => {
    const tips = "K1;1;2026-03-14;tips;;;80000000000000.00;;";
    const answer = await told(sale("1"), paid("1"), tips, tips, sale("2"), paid("2"));
    expect(answer.taken).toEqual(["2"]);
    expect(answer.findings.map((text) => text.split(" ")[0])).toEqual(["amount-too-large"]);
  });

  it("says of a Z report with more lines than a till reports how many they are, and reads the next one", async () => {
    const crowded = Array.from({ length: 10_001 }, () => sale("1"));
    const { records, findings } = await read(...crowded, sale("2"), paid("2"));
    expect(records.filter(isSettlement).map(({ zNumber }) => zNumber)).toEqual(["2"]);
    const parameters = { most: 10_000, line: 2 };
    const about = { record: "K1/1", field: "sales", value: "10001", parameters };
    expect(findings).toEqual([{ code: "too-many-lines", severity: "error", ...about }]);
  });

  it("reads the same two settlements from the table as from JSON", async () => {
    const [table, json] = [
      await readAll(readTable, fileChunks("two-days.csv")),
      await readAll(readJson, fileChunks("settlements.json")),
    ];
    expect(table.findings).toEqual([]);
    const bare = (records: readonly DaySettlementRecord[]) =>
      records.map(({ sales, payments, tips, rounding, giftCardsSold, giftCardsRedeemed, ...rest }) => ({
        name: `${rest.department} ${rest.registerId}/${rest.zNumber} ${rest.businessDate}`,
        sales: sales.map(({ vatCode: _, ...row }) => row),
        ...{ payments, tips, rounding, giftCardsSold, giftCardsRedeemed },
        drawer: [rest.openingFloat, rest.countedCash, rest.cashDifference, rest.cashDeposited],
      }));
    expect(bare(table.records)).toEqual(bare(json.records.filter(isSettlement)));
    expect(table.records.flatMap(({ sales }) => sales.map(({ vatCode }) => vatCode))).toEqual([
      "31",
      "3",
      "3",
    ]);
    expect(table.records[1]?.returns).toEqual({ count: 2, amount: "75.00" });
    expect(table.records.flatMap((record) => integration.check("settlements", record))).toEqual([]);
  });

  it.each([
    ["nl", "Kassa;Z-nummer;Datum;Soort;Code;Btw-code;Bruto;Netto;Btw"],
    ["nb", "Kasse;Z-rapport;Dato;Slag;Kode;Mva-kode;Beløp med mva;Beløp uten mva;MVA"],
    ["da", "Kasse;Z-bon;Dato;Slags;Kode;Momskode;Beløb med moms;Beløb uden moms;Moms"],
    ["sv", "KASSA;Z nummer;Datum;Slag;Kod;Momskod;Belopp med moms;Belopp utan moms;Moms"],
  ])("reads columns by their names in %s, and amounts with groups and a minus behind", async (_, names) => {
    const lines = [
      "K1;1;2026-03-14;sale;;3;1.250,00;1.000,00;250,00",
      "K1;1;2026-03-14;sale;;3;125,00-;100,00-;25,00-",
      "K1;1;2026-03-14;payment;card;;1 125,00;;",
    ];
    const { records, findings } = await readAll(readTable, textChunks([names, ...lines].join("\n")));
    expect(findings).toEqual([]);
    const sales = records.filter(isSettlement).flatMap((record) => record.sales);
    expect(sales.map(({ gross, net, vat }) => [gross, net, vat])).toEqual([
      ["1250.00", "1000.00", "250.00"],
      ["-125.00", "-100.00", "-25.00"],
    ]);
  });

  it.each([
    ["da", "Salg", "Betaling", "Kontant", "Solgt gavekort", "Kassedifference"],
    ["nb", "salg", "betaling", "kontant", "solgt gavekort", "kassedifferanse"],
    ["sv", "Försäljning", "BETALNING", "kontanter", "Sålt presentkort", "Kassadifferens"],
    ["nl", "Verkoop", "betaling", "contant", "Verkochte cadeaubon", "Kasverschil"],
  ])("reads kinds and types of payments by their words in %s", async (_, ...words) => {
    const [sold, settled, cash, giftCard, difference] = words;
    const { records, findings } = await read(
      `K1;1;14-03-2026;${sold};;3;125,00;100,00;25,00`,
      `K1;1;14-03-2026;${settled};${cash};;175,00;;`,
      `K1;1;14-03-2026;${giftCard};;;50,00;;`,
      `K1;1;14-03-2026;${difference};;;-2,00;;`,
    );
    expect(findings).toEqual([]);
    expect(records.filter(isSettlement)).toMatchObject([
      {
        businessDate: "2026-03-14",
        sales: [{ gross: "125.00" }],
        payments: [{ type: "cash", amount: "175.00" }],
        giftCardsSold: "50.00",
        cashDifference: "-2.00",
      },
    ]);
  });

  it("leaves a payment that the till alone names a type of its own", async () => {
    const { records } = await read(sale("1"), "K1;1;2026-03-14;betaling;Dankort/online;;125,00;;");
    expect(records.filter(isSettlement).flatMap(({ payments }) => payments)).toMatchObject([
      { type: "dankort", subtype: "online", amount: "125.00" },
    ]);
  });

  it("reads a rate with its sign", async () => {
    const { records, findings } = await readAll(
      readTable,
      textChunks(
        [
          "kasse;z-bon;dato;slags;kode;momssats;brutto;netto;moms",
          "K1;1;14-03-2026;salg;;25 %;125,00;100,00;25,00",
          "K1;1;14-03-2026;betaling;kort;;125,00;;",
        ].join("\n"),
      ),
    );
    expect(findings).toEqual([]);
    expect(records.filter(isSettlement).flatMap(({ sales }) => sales)).toMatchObject([{ vatRate: "25" }]);
  });

  it.each([
    ["kinds", kindWords],
    ["types of payments", paymentWords],
  ])("gives no two %s the same word", (_, words) => {
    const names = Object.entries(words).flatMap(([name, others]) => [
      ...new Set([name, ...Object.values(others).flat()].map(columnKey)),
    ]);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it("gives no two columns the same name", () => {
    const names = tableColumns.flatMap((column) => [
      ...new Set([column, ...Object.values(columnNames[column]).flat()].map(columnKey)),
    ]);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it("reads any settlement back, whatever the order of the columns", async () => {
    await fc.assert(
      fc.asyncProperty(
        recordArbitrary,
        fc.shuffledSubarray(columns, { minLength: columns.length }),
        async (record, order) => {
          const text = [
            order.join(";"),
            ...linesOf(record).map((row) => order.map((name) => row[name] ?? "").join(";")),
          ];
          const { records, findings } = await readAll(readTable, textChunks(text.join("\n"), 4096));
          expect(findings).toEqual([]);
          expect(records).toEqual([record]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each([
    ["a kind that is not known", "K1;2;2026-03-14;tip;;;5.00;;", "line-kind-unknown K1/2 kind 6"],
    ["an amount that may be a thousand", "K1;2;2026-03-14;tips;;;1.234;;", "amount-ambiguous K1/2 tips 6"],
    [
      "an amount that is no number",
      "K1;2;2026-03-14;sale;;3;x;0;0",
      "amount-unreadable K1/2 sales[1].gross 6",
    ],
    ["another date", "K1;2;2026-03-15;tips;;;5.00;;", "line-differs K1/2 date 6"],
    [
      "a VAT code whose rate nobody knows",
      "K1;2;2026-03-14;sale;;H1;0;0;0",
      "vat-rate-unknown K1/2 vat_code 6",
    ],
  ])("sets the whole Z report aside for %s, and takes the others", async (_, line, finding) => {
    expect(await told(sale("1"), paid("1"), sale("2"), paid("2"), line, sale("3"), paid("3"))).toEqual({
      taken: ["1", "3"],
      findings: [finding],
    });
  });

  it("does not book a Z report doubled whose lines all stand twice, and takes two equal lines among others", async () => {
    expect(await told(sale("1"), paid("1"), sale("1"), paid("1"), sale("2"), paid("2"))).toEqual({
      taken: ["2"],
      findings: ["lines-doubled K1/1 2"],
    });
    const tip = "K1;1;2026-03-14;tips;;;5.00;;";
    expect(await told(sale("1"), paid("1"), tip, tip)).toEqual({ taken: ["1"], findings: [] });
  });

  it("does not put two spellings of one number together", async () => {
    expect(await told(sale("7"), paid("7"), sale("07"), paid("07"))).toEqual({
      taken: [],
      findings: ["line-differs K1/7 z 4", "line-differs K1/7 z 5"],
    });
  });

  it("does not guess which of two counts is meant", async () => {
    const count = "K1;1;2026-03-14;counted-cash;;;5.00;;";
    expect(await told(sale("1"), paid("1"), count, count)).toEqual({
      taken: [],
      findings: ["line-kind-repeated K1/1 kind 5"],
    });
  });

  it("takes nothing of a Z report beside a line that cannot be read, since the line may be its own", async () => {
    expect(
      await told(
        sale("1"),
        paid("1"),
        sale("2"),
        paid("2"),
        "K1;2;",
        sale("3"),
        paid("3"),
        sale("4"),
        paid("4"),
      ),
    ).toEqual({
      taken: ["1", "4"],
      findings: ["row-too-short line 6 6", "z-line-unreadable K1/2 6", "z-line-unreadable K1/3 6"],
    });
  });

  it("says that a Z report comes back later in the file, and does not book the rest of it alone", async () => {
    expect(await told(sale("1"), paid("1"), sale("2"), paid("2"), sale("1"), paid("1"))).toEqual({
      taken: ["1", "2"],
      findings: ["z-comes-back K1/1 z 6"],
    });
  });

  it("tells of a line without till or Z number", async () => {
    expect(await told(sale("1"), paid("1"), ";1;2026-03-14;tips;;;5.00;;")).toEqual({
      taken: [],
      findings: ["field-missing line 4 register 4", "z-line-unreadable K1/1 4"],
    });
  });

  it.each([
    ["no column of ours", "a;b\n1;2", ["header-unknown"]],
    ["no amounts and no kinds", "register;z;date\nK1;1;2026-03-14", ["column-missing", "column-missing"]],
    ["nothing", "", ["csv-empty"]],
  ])("tells of a table with %s", async (_, text, codes) => {
    const { records, findings } = await readAll(readTable, textChunks(text));
    expect(records).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(codes);
  });
});

const columns = [
  "department",
  "register",
  "z",
  "date",
  "kind",
  "code",
  "vat_rate",
  "gross",
  "net",
  "vat",
  "count",
];

/** A record as the lines of a table. */
function linesOf(record: DaySettlementRecord): Record<string, string>[] {
  const { department = "", registerId, zNumber, businessDate } = record;
  const line = (kind: string, gross: string | undefined, more: Record<string, string> = {}) =>
    gross === undefined
      ? []
      : [{ department, register: registerId, z: zNumber, date: businessDate, kind, gross, ...more }];
  return [
    ...record.sales.flatMap((row) =>
      line("sale", row.gross, {
        code: row.category ?? "",
        vat_rate: row.vatRate,
        net: row.net,
        vat: row.vat,
        count: String(row.lineCount ?? ""),
      }),
    ),
    ...record.payments.flatMap((row) =>
      line("payment", row.amount, {
        code: row.subtype === undefined ? row.type : `${row.type}/${row.subtype}`,
      }),
    ),
    ...line("gift-card-sold", record.giftCardsSold),
    ...line("gift-card-redeemed", record.giftCardsRedeemed),
    ...line("credit-note-issued", record.creditNotesIssued),
    ...line("credit-note-redeemed", record.creditNotesRedeemed),
    ...line("tips", record.tips),
    ...line("rounding", record.rounding),
    ...line("cash-paid-in", record.cashPaidIn),
    ...line("cash-paid-out", record.cashPaidOut),
    ...line("cash-deposited", record.cashDeposited),
    ...line("cash-difference", record.cashDifference),
  ];
}
