import { describe, expect, it } from "vitest";
import { type Cell, workbookOf } from "./fixtures/workbook-of.ts";
import { readXlsx } from "./index.ts";

const asked = {
  columns: ["account", "debit", "paid", "name"],
  required: ["account", "debit"],
  amounts: ["debit"],
} as const;

async function* inChunks(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function read(bytes: Uint8Array) {
  const items = await Array.fromAsync(readXlsx(inChunks(bytes), asked));
  return {
    items,
    rows: items.flatMap((item) => (item.kind === "row" ? [item] : [])),
    said: items.flatMap((item) =>
      item.kind === "finding"
        ? [`${item.finding.code} ${item.finding.record} ${item.finding.value}`.trim()]
        : [],
    ),
  };
}

const sheet = (...rows: (readonly Cell[])[]) => [{ name: "Journal", rows }];
const header = ["account", "debit", "paid", "name"];

describe("readXlsx", () => {
  it("gives the rows of a table as texts, with the sheet's own row numbers", async () => {
    const { items, rows } = await read(
      workbookOf(
        sheet(header, [{ n: "7010" }, { n: "1234.5" }, null, "Lön & <annat>"], [], ["7510", "12,50"]),
      ),
    );
    expect(items[0]).toEqual({ kind: "header", sheet: "Journal", line: 1, columns: header });
    expect(rows).toEqual([
      { kind: "row", line: 2, fields: { account: "7010", debit: "1234.5", paid: "", name: "Lön & <annat>" } },
      { kind: "row", line: 4, fields: { account: "7510", debit: "12,50", paid: "", name: "" } },
    ]);
    expect(items.at(-1)).toEqual({ kind: "end", rowCount: 2, withheldCount: 0 });
  });

  it("takes the noise of floats away from amounts, and leaves real decimals for others to refuse", async () => {
    const { rows } = await read(
      workbookOf(
        sheet(
          header,
          [{ n: "1" }, { n: "1234.5600000000001" }],
          [{ n: "2" }, { n: "1.9999999" }],
          [{ n: "3" }, { n: "1.23E-3" }],
        ),
      ),
    );
    expect(rows.map(({ fields }) => fields.debit)).toEqual(["1234.56", "2.00", "0.00123"]);
  });

  it("reads days by the format of their cell, counted from 1900 or from 1904", async () => {
    // 46081 days after 1899-12-30 is 2026-02-28; counted from 1904 the same day is 1,462 days less.
    const rows = [
      header,
      ["1", "1", { n: "46081", style: 1 }],
      ["2", "1", { n: "46081.75", style: 2 }],
      ["3", "1", { n: "5", style: 3 }],
    ];
    const usual = await read(workbookOf(sheet(...(rows as Cell[][]))));
    expect(usual.rows.map(({ fields }) => fields.paid)).toEqual(["2026-02-28", "2026-02-28", "5"]);
    const macintosh = workbookOf(sheet(header, ["1", "1", { n: "44619", style: 1 }]), {
      "xl/workbook.xml":
        '<workbook><workbookPr date1904="1"/><sheets><sheet name="J" r:id="rId1" xmlns:r="urn:r"/></sheets></workbook>',
    });
    expect((await read(macintosh)).rows.map(({ fields }) => fields.paid)).toEqual(["2026-02-28"]);
  });

  it("reads rich texts, texts within the cell, results of formulas and cells without a reference", async () => {
    const { rows } = await read(
      workbookOf(
        sheet(header, [
          { xml: '<c t="inlineStr"><is><r><t>70</t></r><r><t>10</t></r></is></c>' },
          { xml: "<c><f>SUM(A1:A2)</f><v>1250</v></c>" },
          null,
          { xml: '<c t="str"><f>A1</f><v>Lön</v></c>' },
        ]),
      ),
    );
    expect(rows[0]?.fields).toEqual({ account: "7010", debit: "1250", paid: "", name: "Lön" });
  });

  it("finds the table below titles, and on the first visible sheet that has one", async () => {
    const bytes = workbookOf([
      { name: "Old", rows: [header, ["1", "1"]], isHidden: true },
      { name: "Cover", rows: [["Journal report"], ["March"]] },
      { name: "Lines", rows: [["Journal report"], [], ["Debit", "ACCOUNT "], [{ n: "5" }, "7010"]] },
    ]);
    const { items, rows } = await read(bytes);
    expect(items[0]).toMatchObject({ sheet: "Lines", line: 3, columns: ["debit", "account"] });
    expect(rows).toMatchObject([{ line: 4, fields: { account: "7010", debit: "5" } }]);
  });

  it("sets a row aside whose cell holds an error or a formula without its result, and goes on", async () => {
    const { rows, said } = await read(
      workbookOf(
        sheet(
          header,
          ["1", { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' }],
          ["2", { xml: "<c><f>SUM(B9:B10)</f></c>" }],
          ["3", { n: "1" }],
        ),
      ),
    );
    expect(rows).toMatchObject([{ line: 4 }]);
    expect(said).toEqual(["cell-error row/2 #DIV/0!", "cell-without-result row/3 SUM(B9:B10)"]);
  });

  it("says what is wrong with the columns, and with a table that is none of ours", async () => {
    expect((await read(workbookOf(sheet(["account", "name"], ["1", "x"])))).said).toEqual([
      "column-missing header",
    ]);
    expect((await read(workbookOf(sheet(["Datum", "Kund"], ["1", "x"])))).said).toEqual([
      "header-unknown header Datum Kund",
    ]);
    expect((await read(workbookOf(sheet()))).said).toEqual(["csv-empty file"]);
  });

  it.each([
    ["workbook-damaged", Buffer.from("PK\u0003\u0004 and no more")],
    ["workbook-damaged", workbookOf(sheet(header)).subarray(0, 400)],
    [
      "workbook-damaged",
      workbookOf(sheet(header), { "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row>" }),
    ],
    ["workbook-damaged", workbookOf(sheet(header), { "xl/workbook.xml": "<workbook/>" })],
    ["workbook-protected", Buffer.from("d0cf11e0a1b11ae1000000000000", "hex")],
  ])("says %s of a file that cannot be opened", async (code, bytes) => {
    const { items } = await read(bytes);
    expect(items.at(-1)).toMatchObject({ finding: { code, severity: "error", fatal: true, record: "file" } });
  });

  it("takes no longer over rows that name their last column only, and hears others meanwhile", async () => {
    const few = '<row><c r="A1" t="str"><v>account</v></c><c r="B1" t="str"><v>debit</v></c></row>';
    const sheetOf = (rows: string) => `<worksheet><sheetData>${few}${rows}</sheetData></worksheet>`;
    const bytes = workbookOf(sheet(header), {
      "xl/worksheets/sheet1.xml": sheetOf('<row><c r="XFD1"/></row>'.repeat(100_000)),
    });
    let turns = 0;
    const heard = setInterval(() => {
      turns += 1;
    }, 0);
    const beganMs = performance.now();
    const { items } = await read(bytes);
    clearInterval(heard);
    expect(items.at(-1)).toEqual({ kind: "end", rowCount: 0, withheldCount: 0 });
    // A billion and a half of cells that are not there would take longer.
    expect(performance.now() - beganMs).toBeLessThan(15_000);
    expect(turns).toBeGreaterThan(3);
  });

  it("reads a part once, however many sheets say that they are in it", async () => {
    const rows = "<row/>".repeat(50_000);
    const sheets = '<sheet name="J" r:id="rId1"/>'.repeat(1_000);
    const bytes = workbookOf(sheet(header), {
      "xl/workbook.xml": `<workbook xmlns:r="urn:r"><sheets>${sheets}</sheets></workbook>`,
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    });
    const beganMs = performance.now();
    expect((await read(bytes)).said).toEqual(["csv-empty file"]);
    expect(performance.now() - beganMs).toBeLessThan(15_000);
  });

  it("refuses an archive that says it unpacks to more than any table, before it unpacks it", async () => {
    const bytes = Buffer.from(workbookOf(sheet(header)));
    // The directory's entry of the sheet: its unpacked size stands 24 bytes behind the signature.
    const entry = bytes.lastIndexOf("xl/worksheets/sheet1.xml") - 46;
    bytes.writeUInt32LE(0x7fffffff, entry + 24);
    const { said } = await read(bytes);
    expect(said).toEqual(["workbook-too-large file"]);
  });
});
