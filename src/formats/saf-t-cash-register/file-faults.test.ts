import { describe, expect, it } from "vitest";
import { readItems } from "./fixtures/read-items.ts";
import { type Receipt, receiptXml, tillFile, type VatLine, type ZReport } from "./fixtures/till-file.ts";

const hundred: VatLine = { code: "3", rate: "25.00", net: 80_00, vat: 20_00 };
const z: ZReport = {
  number: "1",
  at: "2024-03-01T22:00:00",
  sales: 100_00,
  vat: [hundred],
  payments: { CARD: 100_00 },
};
const receipt: Receipt = { id: "1", at: "2024-03-01T10:00:00", lines: [hundred], payments: { CARD: 100_00 } };
const file = tillFile([
  { id: "K1", zReports: [z], receipts: [receipt] },
  { id: "K2", zReports: [{ ...z, number: "8" }], receipts: [receipt] },
]);

describe("readSafTCashRegister on a file that cannot be read to its end", () => {
  it.each([
    ["xml-empty", ""],
    ["not-xml", "Z;2024-03-01;100,00"],
    ["not-xml", "PK\u0003\u0004"],
    ["xml-wrong-root", "<Invoice/>"],
    ["xml-not-well-formed", file.replace("<header>", "<header")],
    ["xml-wrong-namespace", file.replace("CashRegister:NO", "Financial:NO")],
    ["xml-wrong-namespace", file.replace("CashRegister:NO", "CashRegister:no")],
    ["xml-danish-namespace", file.replace("CashRegister:NO", "CashRegister:DK")],
    ["xml-doctype", file.replace("<auditfile", "<!DOCTYPE auditfile><auditfile")],
    ["xml-entity-declaration", file.replace("<auditfile", `<!DOCTYPE a [<!ENTITY b "c">]><auditfile`)],
  ])("gives nothing but the fatal finding %s", async (code, text) => {
    const { items } = await readItems(text);
    expect(items).toMatchObject([
      { kind: "finding", finding: { code, severity: "error", fatal: true, record: "file" } },
    ]);
  });

  it("names the namespace that was found and the one that is read", async () => {
    const { findings } = await readItems(file.replace("CashRegister:NO", "CashRegister:SE"));
    expect(findings).toMatchObject([
      {
        value: "urn:StandardAuditFile-Taxation-CashRegister:SE",
        parameters: { expected: "urn:StandardAuditFile-Taxation-CashRegister:NO" },
        at: { line: 2 },
      },
    ]);
  });

  it("gives out the registers that were complete before the file breaks off, then a fatal finding and no end", async () => {
    const { items, zReports } = await readItems(file.slice(0, file.lastIndexOf("<signature>")));
    expect(zReports.map((report) => report.registerId)).toEqual(["K1"]);
    expect(items.at(-1)).toMatchObject({ finding: { code: "xml-truncated", fatal: true } });
    expect(items.some((item) => item.kind === "end")).toBe(false);
  });

  it("never reads an entity, so a bomb costs nothing", async () => {
    const laughs = Array.from(
      { length: 30 },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(100)}">`,
    ).join("\n");
    const bomb = file
      .replace("<auditfile", `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><auditfile`)
      .replace("Blåbær", "&l30;");
    expect((await readItems(bomb)).said).toHaveLength(1);
  });
});

describe("readSafTCashRegister on fields that cannot be read", () => {
  it.each([
    ["amount-ambiguous", "<totalCashSaleAmnt>100.00<", "<totalCashSaleAmnt>1,000<"],
    ["amount-too-many-decimals", "<totalCashSaleAmnt>100.00<", "<totalCashSaleAmnt>100.0049<"],
    ["amount-unreadable", "<paymentAmnt>100.00<", "<paymentAmnt>1 00.00<"],
    [
      "amount-unreadable",
      "<vatAmnt>20.00</vatAmnt></reportCashSaleVat>",
      "<vatAmnt>2e1</vatAmnt></reportCashSaleVat>",
    ],
    ["date-unreadable", "<reportDate>2024-03-01<", "<reportDate>2024-02-30<"],
    ["time-unreadable", "<reportTime>22:00:00<", "<reportTime>22<"],
    ["field-missing", "<reportID>1<", "<reportID><"],
    ["field-missing", "<vatPerc>25.00</vatPerc><cashSaleAmnt>", "<cashSaleAmnt>"],
    ["field-missing", /<reportPayments>.*?<\/reportPayments>/, ""],
  ])("sets the Z report aside for %s and gives out the other one", async (code, sound, broken) => {
    const { zReports, findings } = await readItems(file.replace(sound, broken));
    expect(zReports.map((report) => report.registerId)).toEqual(["K2"]);
    expect(findings).toMatchObject([{ code, severity: "error" }]);
    expect(findings[0]?.fatal).toBeUndefined();
  });

  it("accepts amounts with a comma", async () => {
    const { zReports, said } = await readItems(file.replaceAll(/(\d)\.(\d\d)</g, "$1,$2<"));
    expect(said).toEqual([]);
    expect(zReports).toMatchObject([
      { cashSales: { amountMinor: 100_00 } },
      { cashSales: { amountMinor: 100_00 } },
    ]);
  });

  it("gives out a Z report whose life-time counter or a receipt of which cannot be read, with warnings", async () => {
    const counter = { ...z, extra: "<reportGrandTotalSales>1.000.000</reportGrandTotalSales>" };
    const broken = receiptXml({ ...receipt, id: "2" }).replace("<transAmntIn>100.00<", "<transAmntIn>?<");
    const { zReports, findings } = await readItems(
      tillFile([{ id: "K1", zReports: [counter], receipts: [receipt] }]).replace(
        "</cashregister>",
        `${broken}</cashregister>`,
      ),
    );
    expect(zReports).toHaveLength(1);
    expect(findings.map(({ code, severity, record }) => ({ code, severity, record }))).toEqual([
      { code: "amount-unreadable", severity: "warning", record: "register/K1/z/1" },
      { code: "amount-unreadable", severity: "warning", record: "register/K1/transaction/2" },
    ]);
  });

  it("asks for company and currency, without which nothing can be booked", async () => {
    const bare = file
      .replace(/<companyIdent>\d+<\/companyIdent><companyName>/, "<companyName>")
      .replace("<curCode>NOK</curCode>\n", "");
    expect((await readItems(bare)).findings.slice(0, 2)).toMatchObject([
      { code: "field-missing", severity: "error", record: "header", field: "company/companyIdent" },
      { code: "field-missing", severity: "error", record: "header", field: "header/curCode" },
    ]);
  });

  it("says when a report names another register, company or day than it stands under", async () => {
    const odd = file
      .replace("<registerID>K1</registerID>\n<reportTotal", "<registerID>K9</registerID>\n<reportTotal")
      .replace(
        "<reportID>1</reportID><reportType>Z report</reportType><companyIdent>912345678",
        "<reportID>1</reportID><reportType>Z report</reportType><companyIdent>999999999",
      )
      .replace("<eventDate>2024-03-01<", "<eventDate>2024-03-02<");
    expect((await readItems(odd)).said).toEqual([
      "z-register-differs register/K1/z/1: K9",
      "z-company-differs register/K1/z/1: 999999999",
      "z-date-differs-from-event register/K1/z/1: 2024-03-01",
    ]);
  });

  it("says a warning that comes a thousand times a hundred times, and how many more there were", async () => {
    const receipts = Array.from({ length: 1000 }, (_, i) => ({ ...receipt, id: String(i) }));
    const many = tillFile([{ id: "K1", zReports: [z], receipts }]).replaceAll(
      "<transTime>10:00:00<",
      "<transTime>ten<",
    );
    const { findings } = await readItems(many);
    expect(findings.filter(({ code }) => code === "time-unreadable")).toHaveLength(100);
    expect(findings.at(-1)).toMatchObject({
      code: "findings-suppressed",
      parameters: { of: "time-unreadable", count: 900 },
    });
  });
});

describe("readSafTCashRegister on encodings", () => {
  const companyName = async (bytes: Uint8Array) => {
    const { items, said } = await readItems(bytes, 100);
    const [header, end] = [items[0], items.at(-1)];
    return [
      header?.kind === "header" ? header.companyName : header,
      end?.kind === "end" ? end.encoding : end,
      ...said,
    ];
  };
  const declaring = (encoding: string) => file.replace("UTF-8", encoding);

  it.each([
    ["UTF-8", Buffer.from(file), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${file}`), "utf-8"],
    ["UTF-16 with a mark", Buffer.from(`\ufeff${declaring("UTF-16")}`, "utf16le"), "utf-16le"],
    ["ISO-8859-1", Buffer.from(declaring("ISO-8859-1"), "latin1"), "windows-1252"],
  ])("reads %s", async (_, bytes, used) => {
    expect(await companyName(bytes)).toEqual(["Blåbær Café AS", used]);
  });

  it("reads UTF-8 under a wrong declaration, and says which was used", async () => {
    expect(await companyName(Buffer.from(declaring("ISO-8859-1")))).toEqual([
      "Blåbær Café AS",
      "utf-8",
      "encoding-not-as-declared file: iso-8859-1",
    ]);
  });

  it("reads Latin text that calls itself UTF-8, and says which was used", async () => {
    expect(await companyName(Buffer.from(file, "latin1"))).toEqual([
      "Blåbær Café AS",
      "windows-1252",
      "encoding-not-as-declared file: utf-8",
    ]);
  });
});
