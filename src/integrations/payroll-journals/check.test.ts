import { describe, expect, it } from "vitest";
import { checkRun } from "./check.ts";
import { company, marchRun, runWith, settingsWith } from "./fixtures/march-run.ts";

const said = (more: Parameters<typeof runWith>[0], settings?: object) =>
  checkRun(runWith(more), settings && settingsWith(settings)).map(
    ({ code, severity, field = "", value = "" }) => `${severity} ${code} ${field} ${value}`.trim(),
  );
const lines = (...given: (typeof marchRun)["lines"]) => ({ lines: given });

describe("checkRun", () => {
  it("finds nothing to refuse in a run whose periods each close, and notes what has changed sides", () => {
    expect(said({})).toEqual(["warning side-turned lines[12] 5"]);
  });

  it("refuses a run that balances only over all its periods, with the figures of each", () => {
    const [findings] = [
      checkRun(
        runWith(
          lines(
            { account: "7210", debit: "3000.00" },
            { account: "2821", credit: "3500.00" },
            { account: "7010", debit: "500.00", period: 2 },
          ),
        ),
      ),
    ];
    expect(findings).toMatchObject([
      {
        code: "run-balances-only-in-total",
        record: "2026/6",
        field: "period/2026-02",
        parameters: { debit: "500.00", credit: "0.00", difference: "500.00", differenceMinor: 50_000 },
      },
      {
        code: "run-balances-only-in-total",
        field: "period/2026-03",
        parameters: { debit: "3000.00", credit: "3500.00", differenceMinor: -50_000 },
      },
    ]);
  });

  it("refuses a run that does not balance, unless the settings let a rounding pass", () => {
    const off = (credit: string, settings?: object) =>
      said(lines({ account: "7210", debit: "100.00" }, { account: "2821", credit }), settings);
    const refused = "error run-unbalanced period/2026-03 0.40";
    expect(off("99.60")).toEqual([refused]);
    expect(off("99.60", { rounding: { account: "3740", capMinor: 39 } })).toEqual([refused]);
    expect(off("99.60", { rounding: { account: "3740", capMinor: 40 } })).toEqual([]);
  });

  it("judges a four-weekly run as a whole until a table says what its periods are", () => {
    const week4 = { periodType: "Week4" as const, paymentDate: undefined };
    const run = {
      ...week4,
      ...lines({ account: "7210", debit: "3000.00" }, { account: "2821", credit: "3000.00", period: 2 }),
    };
    expect(said(run)).toEqual([]);
    expect(said(run, { periods: { "2026/2": "2026-02", "2026/3": "2026-03" } })).toEqual([
      "error run-balances-only-in-total period/2026-02 -3000.00",
      "error run-balances-only-in-total period/2026-03 3000.00",
    ]);
    expect(said(run, { periods: { "2026/2": "2026-02", "2026/3": "2026-02" } })).toEqual([]);
  });

  it("refuses what the source says of the company: test, blocked debtor, blocked group, a run that may still change", () => {
    expect(
      said({
        isTestCompany: true,
        debtorBlocked: true,
        groupBlocked: true,
        isLocked: false,
        companyId: "77",
        lines: marchRun.lines.slice(0, 7),
      }),
    ).toEqual([
      "error company-is-test isTestCompany 77",
      "error company-customer-blocked debtorBlocked 77",
      "error company-group-blocked groupBlocked 77",
      "error run-not-final isLocked false",
    ]);
  });

  it("refuses a run that names another company than ours, by whatever the payroll program calls it", () => {
    const named = (companyId: string | undefined, more: object = {}) =>
      checkRun(runWith({ companyId }), settingsWith(more), company).filter(
        ({ severity }) => severity === "error",
      );
    expect(named("78")).toMatchObject([
      {
        code: "run-of-other-company",
        field: "companyId",
        value: "78",
        parameters: { own: "verkstad", name: "Verkstad AB" },
      },
    ]);
    for (const own of ["verkstad", "556677-8899", "5566778899", "Verkstad AB", undefined])
      expect(named(own)).toEqual([]);
    expect(named("77", { companyId: "77" })).toEqual([]);
    expect(named("verkstad", { companyId: "77" })).toMatchObject([{ parameters: { own: "77" } }]);
  });

  it("refuses a line with two sides, notes lines of zero and a run of nothing but them", () => {
    expect(
      said(
        lines(
          { account: "7210", debit: "10.00", credit: "4.00" },
          { account: "2821", debit: "0.00" },
          { account: "2710", credit: "" },
        ),
      ),
    ).toEqual([
      "error line-has-both-sides lines[0] 10.00 / 4.00",
      "warning line-without-amount lines[1] 2",
      "warning run-empty",
    ]);
  });

  it("does not break over sums that no ledger could hold", () => {
    const huge = "90000000000000.00";
    const most = Array.from({ length: 2 }, () => ({ account: "7210", debit: huge }));
    expect(said(lines(...most))).toEqual(["error amount-too-large lines ∑"]);
  });
});
