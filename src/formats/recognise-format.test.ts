import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type RecognisedFormat, recogniseFormat } from "./recognise-format.ts";

const cashRegister = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- from the till --><auditfile xmlns="urn:StandardAuditFile-Taxation-CashRegister:NO"><header/>`;
const order = `<ubl:Order xmlns:ubl="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>`;

describe("recogniseFormat", () => {
  it.each<[RecognisedFormat, string]>([
    ["saf-t-cash-register", cashRegister],
    ["saf-t-cash-register", cashRegister.replace(":NO", ":DK")],
    ["saf-t-cash-register", `\ufeff${cashRegister}`],
    ["saf-t-cash-register", cashRegister.replace("<auditfile", "<!DOCTYPE a [<!ENTITY b 'c'>]><auditfile")],
    ["ubl-order", order],
    [
      "nmbrs-xml",
      "<Journals><Line><GeneralLedgerAccount>4010</GeneralLedgerAccount><Debit>1,50</Debit></Line></Journals>",
    ],
    [
      "nmbrs-xml",
      `<soap:Envelope xmlns:soap="s"><r>&lt;Line&gt;&lt;GeneralLedgerAccount&gt;4010</r></soap:Envelope>`,
    ],
    ["unknown", `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>`],
    ["unknown", "<!-- <order> -->".repeat(3)],
    ["unknown", "<html><body>Sign in</body></html>"],
    ["sie4", "#FLAGGA 0\r\n#FORMAT PC8\r\n#SIETYP 4\r\n"],
    ["sie4", "\n#FLAGGA 0"],
    ["json", `{"runId": "7", "lines": []}`],
    ["json", ' [\n {"z": 1}]'],
    ["json", "[]"],
    ["csv", "run;year;period;account\n1;2024;3;7210\n1;2024;3;2710"],
    ["csv", 'date,amount,text\n2024-03-01,100.00,"Kaffe, te"\n'],
    ["csv", "a\tb\n1\t2"],
    ["csv", "date,amount\n2024-03-01,1,00\n"],
    ["csv", "GBAT10;1;20240301;1"],
    ["unknown", "Dear accountant,\nhere are the figures, as promised."],
    ["unknown", "%PDF-1.7\n\u0000\u0001"],
    ["empty", ""],
    ["empty", "\ufeff \r\n\t"],
  ])("says %s of %j", (format, text) => {
    expect(recogniseFormat(Buffer.from(text), "export.dat")).toBe(format);
  });

  it("reads past the encoding: UTF-16 with and without a mark", () => {
    expect(recogniseFormat(Buffer.from(`\ufeff${cashRegister}`, "utf16le"), "a")).toBe("saf-t-cash-register");
    expect(recogniseFormat(Buffer.from(order, "utf16le").swap16(), "a")).toBe("ubl-order");
  });

  it("goes by content, not by name", () => {
    expect(recogniseFormat(Buffer.from(cashRegister), "dag.csv")).toBe("saf-t-cash-register");
    expect(recogniseFormat(Buffer.from("#FLAGGA 0\n"), "lön.xml")).toBe("sie4");
  });

  it("takes a single column for a table only when its name says so", () => {
    expect(recogniseFormat(Buffer.from("itemNumber\n1001\n"), "items.csv")).toBe("csv");
    expect(recogniseFormat(Buffer.from("itemNumber\n1001\n"), "items")).toBe("unknown");
  });

  it("tells a workbook from another archive by its members", () => {
    const archive = (...names: string[]) =>
      Buffer.from(names.map((name) => `PK\u0003\u0004....${name}....`).join(""));
    expect(recogniseFormat(archive("[Content_Types].xml", "xl/workbook.xml"), "a.bin")).toBe("xlsx");
    expect(recogniseFormat(archive("[Content_Types].xml", "word/document.xml"), "a.docx")).toBe("zip");
    expect(recogniseFormat(archive("z-reports.xml"), "a.zip")).toBe("zip");
  });
});

const samples = fileURLToPath(new URL("../../../shared/samples/", import.meta.url));
const arePresent = existsSync(samples);
if (!arePresent) console.warn(`Skipped: the published sample files are not at ${samples}`);

describe.skipIf(!arePresent)("recogniseFormat on published files", () => {
  it.each<[string, RegExp, RecognisedFormat]>([
    ["saf-t-cash-register", /^example\.xml$/, "saf-t-cash-register"],
    ["saf-t-cash-register", /\.csv$/, "csv"],
    ["saf-t-cash-register", /\.json$/, "json"],
    ["sie", /\.(si|se)$/i, "sie4"],
    ["orders", /\.xml$/, "ubl-order"],
  ])("recognises every file of %s named %s as %s", (folder, name, format) => {
    const files = readdirSync(`${samples}${folder}`).filter((file) => name.test(file));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect([file, recogniseFormat(readFileSync(`${samples}${folder}/${file}`), "file")]).toEqual([
        file,
        format,
      ]);
    }
  });
});
