import { describe, expect, it } from "vitest";
import { readNmbrsXml, usualNames } from "./index.ts";

/** No published file was found: these are of our own making, after what clients of the service tell. */
const wages = `<Line><EmployeeName>A. de Vries</EmployeeName><EmployeeNr>12</EmployeeNr><CompanyNr>77</CompanyNr><Period>3</Period><Year>2026</Year><Run>5</Run><Department></Department><CostCenter>100</CostCenter><CostUnit/><Percentage>50</Percentage><GeneralLedgerAccount>4010</GeneralLedgerAccount><ComponentName>Bruto loon</ComponentName><Debit>1250,50</Debit><Credit></Credit></Line>`;
const paid = `<Line><Period>3</Period><Year>2026</Year><Run>5</Run><GeneralLedgerAccount>1700</GeneralLedgerAccount><ComponentName>Netto</ComponentName><Debit></Debit><Credit>1250,50</Credit></Line>`;
const report = `<?xml version="1.0" encoding="utf-16"?><JournalReport>${wages}${paid}</JournalReport>`;

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const envelope = (result: string) =>
  `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><Response xmlns="https://api.nmbrs.nl/soap/v3/ReportService"><Result>${result}</Result></Response></soap:Body></soap:Envelope>`;

async function* inChunks(bytes: Uint8Array, size = 700): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function read(text: string | Uint8Array, names = usualNames) {
  const items = await Array.fromAsync(readNmbrsXml(inChunks(Buffer.from(text)), { names }));
  return {
    lines: items.flatMap((item) => (item.kind === "line" ? [item.fields] : [])),
    said: items.flatMap((item) =>
      item.kind === "finding" ? [`${item.finding.code} ${item.finding.value}`.trim()] : [],
    ),
  };
}

describe("readNmbrsXml", () => {
  it("gives the lines as they stand: decimal commas, and nothing for empty elements", async () => {
    const { lines } = await read(report);
    expect(lines).toEqual([
      {
        company: "77",
        year: "2026",
        period: "3",
        run: "5",
        department: "",
        costCentre: "100",
        costUnit: "",
        percentage: "50",
        account: "4010",
        accountName: "",
        component: "Bruto loon",
        debit: "1250,50",
        credit: "",
        employeeNumber: "12",
        employeeName: "A. de Vries",
      },
      expect.objectContaining({ account: "1700", debit: "", credit: "1250,50", costCentre: "" }),
    ]);
  });

  it("finds the report as a text within the service's answer, whatever label it has there", async () => {
    const { lines, said } = await read(envelope(escaped(report)));
    expect(lines.map(({ account }) => account)).toEqual(["4010", "1700"]);
    expect(said).toEqual([]);
    const alone = `<string xmlns="https://api.nmbrs.nl/">${escaped(report)}</string>`;
    expect((await read(alone)).lines).toHaveLength(2);
  });

  it.each([
    ["string", `<string xmlns="https://api.nmbrs.nl/">\n  ${escaped(report)}\n</string>`],
    ["JournalReport_Result", `<JournalReport_Result>${escaped(report)}</JournalReport_Result>`],
    [
      "a name of anybody's",
      `<?xml version="1.0"?><n:antwoord xmlns:n="urn:x"><![CDATA[${report}]]></n:antwoord>`,
    ],
  ])("finds it as the only text of a root called %s", async (_, text) => {
    const { lines, said } = await read(text);
    expect(lines.map(({ account }) => account)).toEqual(["4010", "1700"]);
    expect(said).toEqual([]);
  });

  it("does not take text beside elements for a report", async () => {
    const { lines, said } = await read(`<Report>${escaped(report)}<Note>see above</Note></Report>`);
    expect([lines.length, said]).toEqual([0, ["journal-lines-missing"]]);
  });

  it("reads bytes that are utf-8 under the label utf-16, and real utf-16, and says when the label is wrong", async () => {
    const accented = report.replace("Bruto loon", "Vakantietoeslag é");
    const labelled = await read(accented);
    expect(labelled.lines[0]?.component).toBe("Vakantietoeslag é");
    expect(labelled.said).toEqual(["encoding-not-as-declared utf-16"]);
    const real = await read(Buffer.from(`\ufeff${accented}`, "utf16le"));
    expect(real.lines[0]?.component).toBe("Vakantietoeslag é");
    expect(real.said).toEqual([]);
  });

  it("takes other names for the elements, and lines at any depth", async () => {
    const text = `<Report><Employees><Employee><Lines><Boeking><Rekening>4010</Rekening><Debit>1,00</Debit></Boeking></Lines></Employee></Employees></Report>`;
    const { lines } = await read(text, { ...usualNames, account: ["rekening"] });
    expect(lines).toMatchObject([{ account: "4010", debit: "1,00" }]);
  });

  it("tells what the service said instead of a report", async () => {
    const fault = `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>soap:Client</faultcode><faultstring>2004: Company not authorized</faultstring></soap:Fault></soap:Body></soap:Envelope>`;
    expect((await read(fault)).said).toEqual(["service-fault soap:Client: 2004: Company not authorized"]);
  });

  it.each([
    ["journal-lines-missing", "<JournalReport><Nothing/></JournalReport>"],
    ["xml-truncated", report.slice(0, -9)],
    ["xml-truncated", envelope(escaped(report.slice(0, -9)))],
    ["xml-truncated", `<Result>${escaped(report)}`],
    ["journal-lines-missing", "<Result>geen gegevens</Result>"],
    ["xml-doctype", `<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>`],
    ["not-xml", "run;year;period"],
    ["xml-empty", ""],
  ])("ends with %s", async (code, text) => {
    const { said } = await read(text);
    expect(
      said
        .filter((each) => !each.startsWith("encoding"))
        .at(-1)
        ?.split(" ")[0],
    ).toBe(code);
  });
});
