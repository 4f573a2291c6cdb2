import { describe, expect, it } from "vitest";
import { wages } from "./fixtures/payroll-file.ts";
import { readItems } from "./fixtures/read-items.ts";

const file = `#FLAGGA 0
#PROGRAM "Egen lön" 1.0
#FORMAT PC8
#GEN 20240131 "Eva Ek"
#SIETYP 4
#PROSA "Januari"
#FNR "17"
#ORGNR 556677-8899 1
#FNAMN "Köket AB"
#ADRESS "Eva" "Gatan 1" "111 11 Orten" "08-1"
#RAR 0 20240101 20241231
#RAR -1 20230101 20231231
#KPTYP BAS95
#VALUTA sek
#KONTO 1930 "Bank"
#KTYP 1930 T
#SRU 1930 7281
#KONTO 7010 Löner
#KTYP 7010 K
#KTYP 2710 S
#DIM 1 "Kostnadsställe"
#UNDERDIM 21 "Hylla" 1
#OBJEKT 1 "10" "Köket"
#IB 0 1930 100.00
#UB 0 1930 0.00
#RES 0 7010 100.00
`;

describe("the header of a SIE file", () => {
  it("holds who wrote the file for whom, its years, accounts, dimensions and objects", async () => {
    const { header, said } = await readItems(file + wages);
    expect(said).toEqual([]);
    expect(header).toEqual({
      kind: "header",
      programName: "Egen lön",
      programVersion: "1.0",
      declaredFormat: "PC8",
      generatedOn: "2024-01-31",
      generatedBy: "Eva Ek",
      comment: "Januari",
      companyId: "17",
      organisationNumber: "556677-8899",
      companyName: "Köket AB",
      chartType: "BAS95",
      currency: "SEK",
      isFlagged: false,
      years: [
        { index: 0, startOn: "2024-01-01", endOn: "2024-12-31" },
        { index: -1, startOn: "2023-01-01", endOn: "2023-12-31" },
      ],
      accounts: [
        { account: "1930", name: "Bank", type: "asset" },
        { account: "7010", name: "Löner", type: "cost" },
        { account: "2710", type: "debt" },
      ],
      dimensions: [
        { dimension: "1", name: "Kostnadsställe" },
        { dimension: "21", name: "Hylla", parent: "1" },
      ],
      objects: [{ dimension: "1", object: "10", name: "Köket" }],
    });
  });

  it("comes before the first voucher, and of a file without vouchers as well", async () => {
    expect((await readItems(file + wages)).items.map((item) => item.kind)).toEqual([
      "header",
      "voucher",
      "end",
    ]);
    expect((await readItems("#FLAGGA 0\n#SIETYP 4\n")).items.map((item) => item.kind)).toEqual([
      "header",
      "end",
    ]);
  });

  it("is in kronor when the file names no currency", async () => {
    expect((await readItems(`#SIETYP 4\n${wages}`)).header?.currency).toBe("SEK");
    expect((await readItems(`#SIETYP 4\n#VALUTA EUR\n${wages}`)).header?.currency).toBe("EUR");
  });

  it("warns of a file that someone has imported already, and gives it out", async () => {
    const { header, vouchers, findings } = await readItems(file.replace("#FLAGGA 0", "#FLAGGA 1") + wages);
    expect(header?.isFlagged).toBe(true);
    expect(vouchers).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: "already-imported",
      severity: "warning",
      at: { line: 1, column: 9 },
    });
  });

  it.each(["1", "2", "3", "5", ""])("refuses a file of type %s, which holds no vouchers", async (type) => {
    const { items, findings } = await readItems(file.replace("#SIETYP 4", `#SIETYP ${type}`) + wages);
    expect(items).toHaveLength(1);
    expect(findings).toMatchObject([
      { code: "sie-type-not-supported", fatal: true, value: type, at: { line: 5 } },
    ]);
  });

  it("warns when the file does not say its type, and reads it", async () => {
    const { vouchers, said } = await readItems(`#FLAGGA 0\n${wages}`);
    expect(said).toContain("sie-type-missing header 2");
    expect(vouchers).toHaveLength(1);
  });

  it("leaves out years and days that it cannot read, and says so", async () => {
    const { header, said } = await readItems(
      "#SIETYP 4\n#RAR 0\n#RAR -1 20230230 20231231\n#GEN idag\n#KONTO\n",
    );
    expect(header?.years).toEqual([]);
    expect(said).toEqual([
      "header-year-incomplete header 2",
      "date-unreadable header 3 20230230",
      "date-unreadable header 4 idag",
      "header-record-incomplete header 5",
    ]);
  });

  it("says when a record of the header comes too late to be in it", async () => {
    const { header, said } = await readItems(`#SIETYP 4\n${wages}#KONTO 1930 Bank\n`);
    expect(header?.accounts).toEqual([]);
    expect(said).toContain("header-record-late header 7");
  });
});
