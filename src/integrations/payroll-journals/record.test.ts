import { describe, expect, it } from "vitest";
import { contentHash } from "../../core/index.ts";
import { marchRun, runWith } from "./fixtures/march-run.ts";
import { type PayrollRunWire, payrollRunSchema } from "./record.ts";

const issues = (wire: unknown) =>
  payrollRunSchema.safeParse(wire).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ??
  [];
const withLine = (line: object) => ({ ...marchRun, lines: [{ account: "7210", ...line }] });

describe("payrollRunSchema", () => {
  it("reads a canonical record again as the same record", () => {
    const run = runWith({});
    expect(payrollRunSchema.parse(run)).toEqual(run);
    expect(payrollRunSchema.parse(JSON.parse(JSON.stringify(run)))).toEqual(run);
  });

  it("gives a second snapshot with the same content the same hash, whatever is called what", () => {
    const [first, second] = [
      runWith({ snapshotId: "s-1" }),
      runWith({
        snapshotId: "s-2",
        lines: marchRun.lines.map((line) => ({ ...line, accountName: "Lön", employeeName: "" })),
      } as Partial<PayrollRunWire>),
    ];
    expect(contentHash(second)).toBe(contentHash(first));
    const other = runWith({
      lines: [
        { account: "7210", debit: "1.00" },
        { account: "2821", credit: "1.00" },
      ],
    });
    expect(contentHash(other)).not.toBe(contentHash(first));
  });

  it("takes one signed amount for two sides, and empty texts for fields that are not there", () => {
    const { lines } = payrollRunSchema.parse({
      ...marchRun,
      lines: [
        { account: 7210, amount: "12,50", costCentre: "" },
        { account: "2821", amount: "-12.50", debit: "", period: "" },
      ],
    });
    expect(lines).toEqual([
      { account: "7210", debit: "12.50", credit: "0.00", year: 2026, period: 3, objects: [] },
      { account: "2821", debit: "0.00", credit: "12.50", year: 2026, period: 3, objects: [] },
    ]);
  });

  it("takes the latest period of its lines as the run's own, else the month of payment", () => {
    const { runYear: _, runPeriod: __, ...open } = marchRun;
    const own = (wire: object) => {
      const { runYear, runPeriod } = payrollRunSchema.parse(wire);
      return `${runYear}/${runPeriod}`;
    };
    const lines = [
      { account: "7210", year: 2025, period: 12, debit: "1.00" },
      { account: "2821", year: 2026, period: 1, credit: "1.00" },
    ];
    expect(own({ ...open, paymentDate: undefined, lines })).toBe("2026/1");
    expect(own({ ...open, lines: [{ account: "7210", debit: "1" }] })).toBe("2026/3");
    expect(own({ ...open, runYear: 2026, runPeriod: 2 })).toBe("2026/2");
    expect(issues({ ...open, paymentDate: undefined, lines: [{ account: "7210", debit: "1" }] })).toEqual([
      "runPeriod field-missing",
    ]);
    expect(issues({ ...open, periodType: "Week4", lines: [{ account: "7210", debit: "1" }] })).toEqual([
      "runPeriod field-missing",
    ]);
  });

  it.each([
    [{ debit: 1250.5 }, "lines.0.debit amount-not-text"],
    [{ debit: "1.234" }, "lines.0.debit amount-ambiguous"],
    [{ debit: "1.2345" }, "lines.0.debit amount-too-many-decimals"],
    [{ credit: "abc" }, "lines.0.credit amount-unreadable"],
    [{ amount: "5.00", debit: "5.00" }, "lines.0.amount line-has-both-sides"],
    [{ account: "" }, "lines.0.account field-missing"],
    [{ account: "72 10" }, "lines.0.account field-invalid"],
    [{ period: 54 }, "lines.0.period field-invalid"],
  ])("refuses the line %j", (line, issue) => {
    expect(issues(withLine(line))).toEqual([issue]);
  });

  it("refuses a run without number or lines, and a day that is none", () => {
    expect(issues({ ...marchRun, runNumber: " " })).toEqual(["runNumber field-missing"]);
    expect(issues({ ...marchRun, runNumber: "6/1" })).toEqual(["runNumber field-invalid"]);
    expect(issues({ ...marchRun, lines: [] })).toEqual(["lines field-invalid"]);
    expect(issues({ ...marchRun, paymentDate: "2026-02-30" })).toEqual(["paymentDate day-invalid"]);
  });

  it("keeps the names of fields that nobody knows, and not what stands in them", () => {
    const run = payrollRunSchema.parse({
      ...marchRun,
      payday: "x",
      lines: [{ account: "7210", debit: "1", debt: "5" }],
    });
    expect(run.unknownFields).toEqual(["payday", "lines[].debt"]);
    expect(JSON.stringify(run)).not.toContain('"debt":');
  });
});
