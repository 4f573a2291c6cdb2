import { describe, expect, it } from "vitest";
import { columnKey } from "../../formats/csv/csv-columns.ts";
import { workbookOf } from "../../formats/xlsx/fixtures/workbook-of.ts";
import { columnNames } from "./column-names.ts";
import { readAll } from "./fixtures/read-all.ts";
import { readCsvTable, readWorkbook } from "./read-table.ts";
import { tableColumns } from "./table-columns.ts";

const header =
  "run;year;period;account;account_name;component;debit;credit;cost_centre;cost_unit;department;employee_no;employee_name";
const march = [
  "6;2026;3;4010;Brutolonen;Salaris;1250,50;;100;;;12;A. de Vries",
  "6;2026;3;1700;Loonheffing;Heffing;;400,00;;;;12;A. de Vries",
  "6;2026;3;1750;Netto;Netto;;850,50;;;;12;A. de Vries",
];
const february = ["6;2026;2;4010;Brutolonen;TWK;-80,00;;100;;;12;", "6;2026;2;1750;Netto;TWK;;-80,00;;;;12;"];
const table = (...lines: string[]) => [header, ...lines, ""].join("\r\n");

describe("readCsvTable", () => {
  it("reads the columns of the description: a run with the correction of an earlier period", async () => {
    const { runs, said } = await readAll(readCsvTable, table(...march, ...february));
    expect(said).toEqual([]);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({
      runNumber: "6",
      runYear: 2026,
      runPeriod: 3,
      names: { accounts: { "1700": "Loonheffing" } },
    });
    expect(runs[0]?.lines[3]).toEqual({
      year: 2026,
      period: 2,
      account: "4010",
      component: "TWK",
      debit: "-80.00",
      credit: "0.00",
      costCentre: "100",
      objects: [],
      employeeNumber: "12",
    });
  });

  it("puts the lines of a run together however they are sorted: reports go by employee", async () => {
    const other = march.map((line) => line.replace(/^6/, "7"));
    const mixed = [march[0], other[0], march[1], other[1], march[2], other[2]].map((line) => line ?? "");
    const { runs } = await readAll(readCsvTable, table(...mixed));
    expect(runs.map(({ runNumber, lines }) => `${runNumber}: ${lines.length}`)).toEqual(["6: 3", "7: 3"]);
  });

  it("hands on what the table calls the snapshot, and refuses two of them in one run", async () => {
    const under = (...snapshots: string[]) =>
      [
        `${header};snapshot`,
        ...march.map((line, index) => `${line};${snapshots[index % snapshots.length]}`),
      ].join("\n");
    expect((await readAll(readCsvTable, under("8841"))).runs[0]?.snapshotId).toBe("8841");
    const { runs, said } = await readAll(readCsvTable, under("8841", "8842"));
    expect([runs, said.map((text) => text.split(" ")[0])]).toEqual([[], ["run-number-repeated"]]);
  });

  it("takes the day of payment and the kind of period where the table has them", async () => {
    const lines = march.map((line) => `${line};2026-03-24;Week4;EUR`);
    const { runs } = await readAll(
      readCsvTable,
      [`${header};payment_date;period_type;currency`, ...lines].join("\n"),
    );
    expect(runs[0]).toMatchObject({ paymentDate: "2026-03-24", periodType: "Week4", currency: "EUR" });
  });

  it("takes amounts and days as a Dutch or Nordic spreadsheet writes them", async () => {
    const { runs, said } = await readAll(
      readCsvTable,
      [
        "run;year;period;payment_date;account;debit;credit",
        "10;2026;10;25-10-2026;4000;3.250,00;",
        "10;2026;10;25-10-2026;1750;;3 250,00",
        "11;2026;10;5.11.2026;4000;80,00;",
      ].join("\n"),
    );
    expect(said).toEqual([]);
    expect(runs.map(({ paymentDate }) => paymentDate)).toEqual(["2026-10-25", "2026-11-05"]);
    expect(runs[0]?.lines.map(({ debit, credit }) => [debit, credit])).toEqual([
      ["3250.00", "0.00"],
      ["0.00", "3250.00"],
    ]);
  });

  it.each([
    ["nl", "Runnummer;Jaar;Periode;Grootboekrekening;Debet;Credit;Kostenplaats;Personeelsnummer"],
    ["nl, loosely", "RUN;jaar;Periode;Grootboek-rekening;Debet ;Credit;Kosten plaats;personeelsnummer"],
    ["nb", "Kjøring;År;Periode;Konto;Debet;Kredit;Kostnadssted;Ansattnr."],
    ["da", "Kørsel;År;Periode;Kontonummer;Debet;Kredit;Omkostningssted;Medarbejdernr"],
    ["sv", "Lönekörning;År;Period;Konto;Debet;Kredit;Kostnadsställe;Anställningsnr"],
    ["sv, without accents", "korning;ar;period;konto;debet;kredit;KOSTNADSSTALLE;anstnr"],
    ["en", "Run number;Year;Period;Ledger account;Debit;Credit;Cost center;Employee number"],
  ])("reads columns by their names in %s", async (_, names) => {
    const lines = [
      "6;2026;3;4010;1.250,50;;100;12",
      "6;2026;3;4020;45,00-;;100;12",
      "6;2026;3;1750;;1205,50;;12",
    ];
    const { runs, said } = await readAll(readCsvTable, [names, ...lines].join("\n"));
    expect(said).toEqual([]);
    expect(
      runs[0]?.lines.map(({ account, debit, credit, costCentre, employeeNumber }) =>
        [account, debit, credit, costCentre, employeeNumber].join(" "),
      ),
    ).toEqual(["4010 1250.50 0.00 100 12", "4020 -45.00 0.00 100 12", "1750 0.00 1205.50  12"]);
  });

  it("refuses a table in which two columns mean the same, and names both", async () => {
    const text = "run;Rekening;Grootboekrekening;debet\n6;4010;4010;1,00\n";
    expect((await readAll(readCsvTable, text)).said).toEqual(["column-repeated file Grootboekrekening 1"]);
  });

  it("gives no two columns the same name", () => {
    const names = tableColumns.flatMap((column) => [
      ...new Set([column, ...Object.values(columnNames[column]).flat()].map(columnKey)),
    ]);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it("does not guess at a day with slashes, which may be American", async () => {
    const { runs, said } = await readAll(
      readCsvTable,
      ["run;year;period;payment_date;account;debit", "10;2026;10;03/04/2026;4000;80,00"].join("\n"),
    );
    expect(runs).toEqual([]);
    expect(said.map((text) => text.split(" ")[0])).toEqual(["day-invalid"]);
  });

  it("sets a run aside over a wrong line, names the line, and reads the other run", async () => {
    const other = march.map((line) => line.replace(/^6/, "7"));
    const { runs, said } = await readAll(
      readCsvTable,
      table(...other, march[0] ?? "", "6;2026;3;1700;;;;1.234;;;;;"),
    );
    expect(runs.map(({ runNumber }) => runNumber)).toEqual(["7"]);
    expect(said).toEqual(["amount-ambiguous 6 1.234 6"]);
  });

  it("sets every run aside over a line that cannot be told to belong to one", async () => {
    const { runs, said } = await readAll(readCsvTable, table(...march, "6;2026;3;4010"));
    expect(runs).toEqual([]);
    expect(said).toEqual(["row-too-short line 5 5", "run-line-unreadable 6 5"]);
  });

  it("refuses two runs of one number, told by what they say of themselves", async () => {
    const paid = march.map((line, index) => `${line};2026-03-${index === 2 ? "31" : "24"}`);
    const { runs, said } = await readAll(readCsvTable, [`${header};payment_date`, ...paid].join("\n"));
    expect(runs).toEqual([]);
    expect(said).toEqual(["run-number-repeated 6 6 2"]);
  });

  it("refuses a table over several companies, and lines without a run", async () => {
    const mixed = march.map((line, index) => `${line};${index === 0 ? "77" : "78"}`);
    const { said } = await readAll(readCsvTable, [`${header};company`, ...mixed].join("\n"));
    expect(said).toEqual(["companies-mixed file 77, 78"]);
    expect((await readAll(readCsvTable, table(";2026;3;4010;;;1,00;;;;;;"))).said).toEqual([
      "field-missing line 2  2",
    ]);
  });

  it("says what is wrong with the columns", async () => {
    expect((await readAll(readCsvTable, "run;saldo\n1;2\n")).said).toEqual([
      "column-unknown file saldo 1",
      "column-missing file 1",
    ]);
  });
});

describe("readWorkbook", () => {
  it("reads the same table as a workbook, amounts to the cent and days by their format", async () => {
    const bytes = workbookOf([
      {
        name: "Journaal",
        rows: [
          ["Journaal maart"],
          ["run", "year", "period", "account", "debit", "credit", "payment_date"],
          [
            { n: "6" },
            { n: "2026" },
            { n: "3" },
            { n: "4010" },
            { n: "1250.5000000000002" },
            null,
            { n: "46105", style: 1 },
          ],
          [
            { n: "6" },
            { n: "2026" },
            { n: "3" },
            { n: "1750" },
            null,
            { n: "1250.5" },
            { n: "46105", style: 1 },
          ],
        ],
      },
    ]);
    const { runs, said } = await readAll(readWorkbook, bytes);
    expect(said).toEqual([]);
    expect(runs[0]).toMatchObject({
      runNumber: "6",
      paymentDate: "2026-03-24",
      lines: [
        { account: "4010", debit: "1250.50" },
        { account: "1750", credit: "1250.50" },
      ],
    });
  });

  it.each([
    ["nl", ["Runnummer", "Jaar", "Periode", "Grootboekrekening", "Debet", "Credit", "Kostenplaats"]],
    ["nb", ["Kjøring", "År", "Periode", "Konto", "Debet", "Kredit", "Kostnadssted"]],
    ["da", ["Kørsel", "År", "Periode", "Kontonummer", "Debet", "Kredit", "Omkostningssted"]],
    ["sv", ["Lönekörning", "År", "Period", "Konto", "Debet", "Kredit", "Kostnadsställe"]],
  ])("finds the sheet and reads its columns by their names in %s, amounts to the cent", async (_, names) => {
    const bytes = workbookOf([
      { name: "Info", rows: [["Journaal maart"]] },
      {
        name: "Journaal",
        rows: [
          ["Journaal maart"],
          names,
          ["6", { n: "2026" }, { n: "3" }, "4010", { n: "1250.5000000000002" }, null, "100"],
          ["6", { n: "2026" }, { n: "3" }, "1750", null, { n: "1250.5" }, null],
        ],
      },
    ]);
    const { runs, said } = await readAll(readWorkbook, bytes);
    expect(said).toEqual([]);
    expect(
      runs[0]?.lines.map(({ account, debit, credit, costCentre }) => [account, debit, credit, costCentre]),
    ).toEqual([
      ["4010", "1250.50", "0.00", "100"],
      ["1750", "0.00", "1250.50", undefined],
    ]);
  });

  it("refuses an amount with more decimals than money has, by its line", async () => {
    const rows = [
      ["run", "account", "debit", "year", "period"],
      ["6", "4010", { n: "1.005" }, "2026", "3"],
    ];
    const { said } = await readAll(readWorkbook, workbookOf([{ name: "J", rows }]));
    expect(said).toEqual(["amount-ambiguous 6 1.005 2"]);
  });
});
