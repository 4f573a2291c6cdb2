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
