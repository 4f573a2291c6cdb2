import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readItems } from "./fixtures/read-items.ts";

const asked = { columns: ["account", "text", "gross"], required: ["account", "gross"] } as const;
const table = "account;text;gross\n3000;Kaffe;25,00\n3010;Te;-12,50\n";
const rows = [
  { account: "3000", text: "Kaffe", gross: "25,00" },
  { account: "3010", text: "Te", gross: "-12,50" },
];

describe("readCsv", () => {
  it("gives header, rows with their lines, and an end", async () => {
    const { items } = await readItems(table, asked);
    expect(items).toEqual([
      { kind: "header", line: 1, delimiter: ";", columns: ["account", "text", "gross"] },
      { kind: "row", line: 2, fields: rows[0] },
      { kind: "row", line: 3, fields: rows[1] },
      { kind: "end", encoding: "us-ascii", rowCount: 2, withheldCount: 0 },
    ]);
  });

  it.each([
    ["a semicolon", table],
    ["a comma, amounts quoted", table.replace(/(-?\d+,\d\d)/g, '"$1"').replaceAll(";", ",")],
    ["a tab", table.replaceAll(";", "\t")],
    ["a bar", table.replaceAll(";", "|")],
    ["what sep= says", `sep=,\n${table.replace(/(-?\d+,\d\d)/g, '"$1"').replaceAll(";", ",")}`],
    ["a semicolon and blanks", table.replaceAll(";", " ; ")],
    ["a comma, a blank and quotes", table.replace(/[^;\n]+/g, '"$&"').replaceAll(";", ", ")],
    ["a tab and quotes", table.replace(/[^;\n]+/g, '"$&"').replaceAll(";", "\t")],
  ])("reads cells parted by %s, and leaves a decimal comma as it is", async (_, text) => {
    const result = await readItems(text, asked);
    expect(result.rows).toEqual(rows);
    expect(result.said).toEqual([]);
  });

  it("is not led astray by a semicolon within a quoted name of a column", async () => {
    const result = await readItems('account,"text",gross,"a;b;c;d"\n3000,Kaffe,25.00,x\n', asked);
    expect(result.rows).toEqual([{ account: "3000", text: "Kaffe", gross: "25.00" }]);
  });

  it("reads the line ends of Windows, Unix and old Macs, and a last line without one", async () => {
    for (const end of ["\r\n", "\n", "\r"]) {
      expect((await readItems(table.trimEnd().replaceAll("\n", end), asked)).rows).toEqual(rows);
    }
  });

  it("finds columns by name, in any order and case, with the accents composed in any way", async () => {
    const text = " GROSS ;Kostst\u00e4lle;Account\n25,00;10;3000\n";
    const result = await readItems(text, { columns: ["account", "kostst\u0061\u0308lle", "gross"] });
    expect(result.rows).toEqual([{ account: "3000", "kostst\u0061\u0308lle": "10", gross: "25,00" }]);
  });

  it("gives an empty text for a column that the file does not have", async () => {
    const { items } = await readItems("account;gross\n3000;25,00\n", asked);
    expect(items[0]).toMatchObject({ columns: ["account", "gross"] });
    expect(items[1]).toMatchObject({ fields: { account: "3000", text: "", gross: "25,00" } });
  });

  it("passes over blank lines and rows of nothing, and counts them as lines", async () => {
    const result = await readItems(`\n \n${table.replace("\n3010", "\n\n;;\n ; ;\n3010")}\n\n;;\n`, asked);
    expect(result.rows).toEqual(rows);
    expect(result.lines).toEqual([4, 8]);
    expect(result.said).toEqual([]);
  });

  it("reads quoted cells with delimiters, quotes and several lines, and knows the line each row begins on", async () => {
    const text = 'account;text;gross\n3000;"Kaffe; ""stor""\r\noch\n\nkaka";25,00\n3010;"";1,00\n';
    const result = await readItems(text, asked);
    expect(result.rows.map((row) => row.text)).toEqual(['Kaffe; "stor"\noch\n\nkaka', ""]);
    expect(result.lines).toEqual([2, 6]);
  });

  it("allows delimiters behind the last column, in the header or in the rows", async () => {
    expect((await readItems(table.replaceAll("\n", ";;\n"), asked)).rows).toEqual(rows);
    expect((await readItems(table.replace("gross", "gross;;"), asked)).rows).toEqual(rows);
    expect((await readItems(table.replaceAll("0\n", "0;\n"), asked)).rows).toEqual(rows);
  });
});

describe("readCsv on encodings", () => {
  const text = "account;text;gross\n3000;Kaffe på gården;25,00\n";

  it.each([
    ["UTF-8", Buffer.from(text), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`), "utf-8"],
    ["UTF-16 with a mark", Buffer.from(`\ufeff${text}`, "utf16le"), "utf-16le"],
    ["UTF-16 without one", Buffer.from(text, "utf16le"), "utf-16le"],
    ["Latin-1", Buffer.from(text, "latin1"), "windows-1252"],
  ])("reads %s", async (_, bytes, encoding) => {
    const result = await readItems(bytes, asked, 3);
    expect(result.rows).toEqual([{ account: "3000", text: "Kaffe på gården", gross: "25,00" }]);
    expect(result.said).toEqual([]);
    expect(result.items.at(-1)).toMatchObject({ kind: "end", encoding });
  });

  it("says when characters were lost before the file came here", async () => {
    expect((await readItems(text.replace("å", "\ufffd"), asked)).said).toEqual(["text-damaged file"]);
  });
});

describe("readCsv on columns", () => {
  it("warns of a column that it does not know, and reads the others", async () => {
    const result = await readItems("account;colour;gross\n3000;blue;25,00\n", asked);
    expect(result.rows).toHaveLength(1);
    expect(result.findings).toEqual([
      {
        code: "column-unknown",
        severity: "warning",
        record: "header",
        field: "colour",
        value: "colour",
        at: { line: 1, column: 1 },
      },
    ]);
  });

  it("names every required column that is missing, and then reads no further", async () => {
    const result = await readItems("text;colour\nKaffe;blue\n", asked);
    expect(result.items.map((item) => item.kind)).toEqual(["finding", "finding", "finding"]);
    expect(result.findings.map(({ code, field, fatal }) => [code, field, fatal])).toEqual([
      ["column-unknown", "colour", undefined],
      ["column-missing", "account", undefined],
      ["column-missing", "gross", true],
    ]);
  });

  it("refuses a column that is there twice: which one counts cannot be known", async () => {
    const result = await readItems("account;gross;Gross\n3000;1,00;2,00\n", asked);
    expect(result.findings).toMatchObject([
      { code: "column-repeated", severity: "error", fatal: true, field: "gross" },
    ]);
    expect(result.rows).toEqual([]);
  });
});

describe("readCsv on rows that cannot be read", () => {
  it("sets aside a row with too few or too many fields, with its line, and gives out the others", async () => {
    const text = "account;text;gross\n3000;Kaffe\n3010;Te;1,00;2,00\n3020;;3,00\n";
    const result = await readItems(text, asked);
    expect(result.rows).toEqual([{ account: "3020", text: "", gross: "3,00" }]);
    expect(result.findings).toEqual([
      {
        code: "row-too-short",
        severity: "error",
        record: "row/2",
        field: "",
        value: "",
        at: { line: 2, column: 1 },
        parameters: { expected: 3, found: 2 },
      },
      {
        code: "row-too-long",
        severity: "error",
        record: "row/3",
        field: "",
        value: "",
        at: { line: 3, column: 1 },
        parameters: { expected: 3, found: 4 },
      },
    ]);
    expect(result.items.at(-1)).toMatchObject({ rowCount: 1, withheldCount: 2 });
  });

  it("sets aside a row whose amount has an unquoted comma in a table of commas", async () => {
    const result = await readItems("account,text,gross\n3000,Kaffe,25,00\n3010,Te,12.50\n", asked);
    expect(result.said).toEqual(["row-too-long row/2"]);
    expect(result.lines).toEqual([3]);
  });

  it("loses no more than the one row to a quote that was forgotten", async () => {
    const text = 'account;text;gross\n3000;"Kaffe;25,00\n3010;Te;1,00\n3020;"Kaka";2,00\n3030;"Saft;3,00\n';
    const result = await readItems(text, asked);
    expect(result.rows.map((row) => row.account)).toEqual(["3010", "3020"]);
    expect(result.said).toEqual(["quote-not-closed row/2", "quote-not-closed row/5"]);
  });

  it("takes quotes within a field for text, and says so", async () => {
    const text = 'account;text;gross\n3000;27" skärm;25,00\n3010;"den "stora" koppen";1,00\n';
    const result = await readItems(text, asked);
    expect(result.rows.map((row) => row.text)).toEqual(['27" skärm', '"den "stora" koppen"']);
    expect(result.said).toEqual(["quote-not-escaped row/2", "quote-not-escaped row/3"]);
  });

  it("says a warning that comes a thousand times a hundred times, and how many more there were", async () => {
    const result = await readItems(`account;gross\n${'27";1,00\n'.repeat(1000)}`, asked);
    expect(result.rows).toHaveLength(1000);
    expect(result.findings).toHaveLength(101);
    expect(result.findings.at(-1)).toMatchObject({
      code: "findings-suppressed",
      parameters: { of: "quote-not-escaped", count: 900 },
    });
  });
});

describe("readCsv on a file that is no such table", () => {
  it.each([
    ["csv-empty", ""],
    ["csv-empty", "\ufeff\r\n \r\n"],
    ["csv-empty", "sep=;\r\n"],
    ["file-is-archive", "PK\u0003\u0004 and so on"],
    ["header-unknown", "3000;Kaffe;25,00\n3010;Te;12,50\n"],
    ["header-unknown", "<?xml version='1.0'?><a/>"],
    ["header-unknown", '"account;text;gross\n'],
    ["line-too-long", `account;${"x".repeat(2_000_000)}`],
  ])("gives nothing but the fatal finding %s", async (code, text) => {
    const { items } = await readItems(text, asked, 65_536);
    expect(items).toMatchObject([{ kind: "finding", finding: { code, severity: "error", fatal: true } }]);
  });
});

describe("readCsv on any table", () => {
  const cell = fc
    .string({ unit: fc.constantFrom('"', ";", ",", "\t", " ", "\n", "a", "å", "1", "€"), maxLength: 8 })
    .map((text) => text.trim());
  const cells = fc.array(fc.tuple(fc.constantFrom("3000", "3010"), cell, cell), { maxLength: 8 });
  const delimiter = fc.constantFrom(";", ",", "\t", "|");
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const written = (table: readonly (readonly string[])[], by: string, end: string) =>
    [["account", "text", "gross"], ...table].map((row) => row.map(quoted).join(by) + end).join("");

  it("reads back what was quoted and escaped, whatever parts the cells", async () => {
    await fc.assert(
      fc.asyncProperty(cells, delimiter, fc.constantFrom("\n", "\r\n"), async (table, by, end) => {
        const result = await readItems(written(table, by, end), asked);
        expect(result.rows.map((row) => [row.account, row.text, row.gross])).toEqual(table);
        expect(result.said).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("gives the same items however the bytes come, also of a table that is wrong", async () => {
    const anything = fc.string({ unit: fc.constantFrom('"', ";", "\r", "\n", "a", "å", " "), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(anything, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        const file = `account;text;gross\n${text}`;
        expect((await readItems(file, asked, size)).items).toEqual((await readItems(file, asked)).items);
      }),
      { numRuns: 100 },
    );
  });
});
