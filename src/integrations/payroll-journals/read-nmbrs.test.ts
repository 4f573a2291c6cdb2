import { describe, expect, it } from "vitest";
import { readAll } from "./fixtures/read-all.ts";
import { readNmbrs } from "./read-nmbrs.ts";

const element = (name: string, text: string) => `<${name}>${text}</${name}>`;
const line = (of: Record<string, string>) =>
  element(
    "Line",
    Object.entries({ CompanyNr: "77", Year: "2026", Period: "3", Run: "5", ...of })
      .map(([name, text]) => element(name, text))
      .join(""),
  );
const report = (...lines: string[]) =>
  `<?xml version="1.0" encoding="utf-8"?><JournalReport>${lines.join("")}</JournalReport>`;
const wages = line({
  GeneralLedgerAccount: "4010",
  CostCenter: "100",
  CostUnit: "",
  Debit: "1250,50",
  Credit: "",
});
const paid = line({ GeneralLedgerAccount: "1750", Debit: "", Credit: "1250,50" });

describe("readNmbrs", () => {
  it("makes a run of the lines of a report, with decimal commas and empty elements", async () => {
    const { runs, said } = await readAll(readNmbrs, report(wages, paid));
    expect(said).toEqual([]);
    expect(runs).toMatchObject([
      {
        runNumber: "5",
        runYear: 2026,
        runPeriod: 3,
        companyId: "77",
        lines: [
          { account: "4010", debit: "1250.50", credit: "0.00", costCentre: "100" },
          { account: "1750", debit: "0.00", credit: "1250.50" },
        ],
      },
    ]);
    expect(runs[0]?.lines[0]).not.toHaveProperty("costUnit");
  });

  it("puts a correction into the period that its lines name", async () => {
    const january = { Period: "1", GeneralLedgerAccount: "4010", Debit: "10,00" };
    const { runs } = await readAll(
      readNmbrs,
      report(wages, line(january), line({ ...january, GeneralLedgerAccount: "1750", Debit: "-10,00" }), paid),
    );
    expect(runs[0]?.lines.map(({ period }) => period)).toEqual([3, 1, 1, 3]);
    expect(runs[0]?.runPeriod).toBe(3);
  });

  it("reads the report as the text of an answer: escaped once, or as it stands in a CDATA section", async () => {
    const bonus = line({ GeneralLedgerAccount: "4010", ComponentName: "Loon &amp; bonus", Debit: "1250,50" });
    const inner = report(bonus, paid).replace("utf-8", "utf-16");
    const envelope = (text: string) =>
      `<soap:Envelope xmlns:soap="urn:x"><soap:Body><Answer><Result>${text}</Result></Answer></soap:Body></soap:Envelope>`;
    const escaped = inner.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    for (const text of [escaped, `\n  \ufeff${escaped}`, `<![CDATA[${inner}]]>`]) {
      const { runs, said } = await readAll(readNmbrs, envelope(text));
      expect([said, runs[0]?.lines.map(({ component }) => component)]).toEqual([
        [],
        ["Loon & bonus", undefined],
      ]);
    }
  });

  it("takes the numbers of company and employee before their ids, and keeps shares as they are", async () => {
    const ids = { CompanyID: "900123", EmployeeID: "55501", EmployeeNr: "12", Percentage: "33,33" };
    const { runs } = await readAll(
      readNmbrs,
      report(line({ ...ids, GeneralLedgerAccount: "4010", Debit: "1,00" })),
    );
    expect(runs[0]).toMatchObject({
      companyId: "77",
      lines: [{ employeeNumber: "12", percentage: "33.33" }],
    });
  });

  it("sets the run aside whose wage component is tied to no account, empty or left out", async () => {
    const untied = { ComponentName: "Bonus", Debit: "1,00", Credit: "" };
    const netted = { ComponentName: "Netto", Debit: "", Credit: "1,00" };
    for (const lines of [
      [line({ ...untied, GeneralLedgerAccount: "" }), line({ ...netted, GeneralLedgerAccount: "" })],
      [line(untied), line(netted)],
    ]) {
      const { runs, said } = await readAll(readNmbrs, report(wages, ...lines, paid));
      expect([runs, said.map((text) => text.split(" ").slice(0, 2).join(" "))]).toEqual([
        [],
        ["field-missing 5", "field-missing 5"],
      ]);
    }
  });

  it("gives a line without a run to the only one, and sets all aside where there are several", async () => {
    const unnamed = line({ Run: "", GeneralLedgerAccount: "4020", Debit: "1,00" });
    const { runs } = await readAll(readNmbrs, report(wages, unnamed, paid));
    expect(runs[0]?.lines.map(({ account }) => account)).toEqual(["4010", "1750", "4020"]);
    const other = wages.replace("<Run>5</Run>", "<Run>6</Run>");
    const several = await readAll(readNmbrs, report(wages, paid, other, unnamed));
    expect([several.runs, several.said.map((text) => text.split(" ")[0])]).toEqual([
      [],
      ["run-line-unreadable", "run-line-unreadable", "field-missing"],
    ]);
  });

  it("refuses an amount with a point for thousands rather than guess", async () => {
    const { runs, said } = await readAll(
      readNmbrs,
      report(line({ GeneralLedgerAccount: "4010", Debit: "1.250,50" }), paid),
    );
    expect([runs, said.map((text) => text.split(" ")[0])]).toEqual([[], ["amount-unreadable"]]);
  });

  it("shows the service's own words where it answered with a fault", async () => {
    const fault =
      "<Envelope><Body><Fault><faultstring>2006: Invalid period</faultstring></Fault></Body></Envelope>";
    const { findings } = await readAll(readNmbrs, fault);
    expect(findings).toMatchObject([{ code: "service-fault", verbatim: "2006: Invalid period" }]);
  });

  it("refuses a report over several companies, and one without lines", async () => {
    expect((await readAll(readNmbrs, report(wages, paid.replace("77", "78")))).said).toEqual([
      "companies-mixed file 77, 78",
    ]);
    expect((await readAll(readNmbrs, report())).said).toEqual(["journal-lines-missing file"]);
  });
});
