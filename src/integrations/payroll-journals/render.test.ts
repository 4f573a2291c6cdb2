import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { journalText, journalTotals } from "../../core/index.ts";
import { company, marchRun, runWith, settings, settingsWith } from "./fixtures/march-run.ts";
import { payrollRunSchema } from "./record.ts";
import { renderRun } from "./render.ts";
import { type PayrollSettings, settingsSchema } from "./settings.ts";

type Wire = Parameters<typeof runWith>[0];
const render = (more: Wire = {}, under: PayrollSettings = settings, flags = {}) =>
  renderRun({ run: runWith(more), settings: under, company: { ...company, ...flags } });
const said = (rendering: ReturnType<typeof render>) =>
  rendering.findings.map(({ code, severity, field = "", value = "" }) =>
    `${severity} ${code} ${field} ${value}`.trim(),
  );
const text = (rendering: ReturnType<typeof render>) =>
  rendering.documents.map(({ part, document }) => `part ${part}\n${journalText(document)}`).join("\n\n");
const two = (more: object = {}) => ({
  lines: [
    { account: "7210", debit: "100.00", ...more },
    { account: "2821", credit: "100.00" },
  ],
});

describe("renderRun", () => {
  it("books a March run with corrections of January and February in three journals with one reference", () => {
    expect(text(render())).toBe(
      `part 2026-01
2026-01-31  SEK  6  6 Månadslön 2026-01
account    debit   credit  vat  dimensions         text
7210               800.00       Kostnadsställe=20
7510               251.36       Kostnadsställe=20
2710      240.00
2731      251.36
2821      560.00
         1051.36  1051.36

part 2026-02
2026-02-28  SEK  6  6 Månadslön 2026-02
account    debit   credit  vat  dimensions                    text
7010     1500.00                Kostnadsställe=10 Projekt=P1
7510      471.30                Kostnadsställe=10 Projekt=P1
2710               450.00
2731               471.30
2821              1050.00
         1971.30  1971.30

part 2026-03
2026-03-25  SEK  6  6 Månadslön 2026-03
account     debit    credit  vat  dimensions         text
7210     30000.00                 Kostnadsställe=20
7210     20000.00                 Kostnadsställe=10
7510      9426.00                 Kostnadsställe=20
7510      6284.00                 Kostnadsställe=10
2710               15000.00
2731               15710.00
2821               35000.00
         65710.00  65710.00`,
    );
  });

  it("names the lines and the rule behind each row, and gives no row a VAT code", () => {
    const rows = render().documents.flatMap(({ document }) => document.rows);
    expect(rows.find((row) => row.account === "7010")?.origins).toEqual([
      { line: "lines[7].debit", amountMinor: 150_000, rule: "format-pnl" },
    ]);
    expect(rows.find((row) => row.account === "2710")?.origins[0]?.rule).toBe("format-bas");
    expect(rows.some((row) => row.vatCode !== undefined)).toBe(false);
  });

  it("adds up what has account, dimensions and side in common, and never one side against the other", () => {
    const line = { account: "7210", costCentre: "10" };
    const { documents } = render({
      lines: [
        { ...line, debit: "100.00", component: "Lön", employeeNumber: "1", employeeName: "Ann" },
        { ...line, debit: "50.00", component: "Lön", employeeNumber: "2", employeeName: "Bo" },
        { ...line, credit: "30.00", component: "Avdrag" },
        { account: "2821", credit: "120.00" },
      ],
    });
    expect(
      documents[0]?.document.rows.map(({ debitMinor, creditMinor, text }) => [debitMinor, creditMinor, text]),
    ).toEqual([
      [15_000, 0, "Lön"],
      [0, 3_000, "Avdrag"],
      [0, 12_000, undefined],
    ]);
    expect(JSON.stringify(documents)).not.toContain("Ann");
  });

  it("books each employee apart only where that is asked for", () => {
    const line = { account: "7210", costCentre: "10", component: "Lön" };
    const { documents } = render(
      {
        lines: [
          { ...line, debit: "100.00", employeeNumber: "1", employeeName: "Ann" },
          { ...line, debit: "50.00", employeeNumber: "2", employeeName: "Bo" },
          { ...line, debit: "5.00", employeeNumber: "1", employeeName: "Ann", component: "Tillägg" },
          { account: "2821", credit: "155.00" },
        ],
      },
      settingsWith({ perEmployee: true }),
    );
    expect(documents[0]?.document.rows.map(({ debitMinor, text }) => [debitMinor, text])).toEqual([
      [10_500, "1 Ann"],
      [5_000, "2 Bo"],
      [0, undefined],
    ]);
  });

  it("puts dimensions on accounts of Format PNL only, under the ledger's names and values", () => {
    const under = settingsWith({
      dimensions: {
        costCentre: { description: "Kostnadsställe", values: { "20": "0020" } },
        "6": { description: "Projekt" },
      },
    });
    const objects = [{ dimension: "6", object: "P9" }];
    const { documents } = render(
      {
        lines: [
          { account: "7210", debit: "100.00", costCentre: "20", objects },
          { account: "7210", debit: "1.00", costCentre: "30" },
          { account: "2821", credit: "101.00", costCentre: "20", objects },
        ],
      },
      under,
    );
    expect(documents[0]?.document.rows.map((row) => row.dimensions)).toEqual([
      { Kostnadsställe: "0020", Projekt: "P9" },
      { Kostnadsställe: "30" },
      undefined,
    ]);
  });

  it("puts dimensions on every line where no pattern is given, and tells of values that are not sent", () => {
    const { formatPreset: _, ...open } = settings;
    const rendering = render(
      {
        lines: [
          { account: "7210", debit: "1.00", department: "A" },
          { account: "2821", credit: "1.00", costCentre: "20" },
        ],
      },
      open,
    );
    expect(rendering.documents[0]?.document.rows.map((row) => row.dimensions)).toEqual([
      undefined,
      { Kostnadsställe: "20" },
    ]);
    expect(said(rendering)).toEqual(["warning dimension-not-sent dimensions.department A"]);
  });

  it("refuses accounts that fit neither pattern, all at once and with their sums", () => {
    const rendering = render({
      lines: [
        { account: "9990", debit: "60.00" },
        { account: "9990", debit: "40.00" },
        { account: "72100", debit: "1.00" },
        { account: "2821", credit: "101.00" },
      ],
    });
    expect(rendering.documents).toEqual([]);
    expect(said(rendering)).toEqual([
      "error account-matches-no-format account/9990 9990",
      "error account-matches-no-format account/72100 72100",
    ]);
    expect(rendering.findings[0]?.parameters).toEqual({ amount: "100.00", amountMinor: 10_000 });
  });

  it("warns of [09] in a pattern, and of a Swedish income account that the Dutch pattern takes for balance", () => {
    const { formatPreset: _, ...open } = settings;
    const slip = render(two(), { ...open, formatPnl: "[3-8][09][0-9][0-9]" });
    expect(said(slip)).toEqual(["warning format-class-slip formatPnl [3-8][09][0-9][0-9]"]);
    expect(slip.documents).toHaveLength(1);
    const lines = [
      { account: "3740", debit: "1.00", costCentre: "20" },
      { account: "2821", credit: "1.00" },
    ];
    expect(said(render({ lines }, settingsWith({ formatPreset: "dutch-decimal" })))).toEqual([
      "warning format-drops-dimension account/3740 3740",
    ]);
  });

  it("refuses a line without a value of a dimension that every line must have", () => {
    const dimensions = { costCentre: { description: "Kostnadsställe", isRequired: true } };
    expect(said(render(two(), settingsWith({ dimensions })))).toEqual([
      "error line-without-dimension account/7210 7210",
    ]);
    expect(said(render(two({ costCentre: "20" }), settingsWith({ dimensions })))).toEqual([]);
  });

  it("refuses a test company, a blocked customer, a blocked group and a foreign currency, each by its name", () => {
    const flags = { isTest: true, isCustomerBlocked: true, isGroupBlocked: true, currency: "EUR" };
    const rendering = render({ lines: marchRun.lines.slice(0, 7) }, settings, flags);
    expect(rendering.documents).toEqual([]);
    expect(said(rendering)).toEqual([
      "error company-is-test  Verkstad AB",
      "error company-customer-blocked  Verkstad AB",
      "error company-group-blocked  Verkstad AB",
      "error currency-differs currency SEK",
    ]);
  });

  it("books a four-weekly run in the ledger periods of the table, and refuses it without one", () => {
    const week4 = {
      periodType: "Week4" as const,
      runPeriod: 4,
      paymentDate: "2026-04-20",
      lines: [
        ...two().lines,
        { account: "7510", debit: "5.00", period: 3 },
        { account: "2731", credit: "5.00", period: 3 },
      ],
    };
    const without = render(week4);
    expect(without.documents).toEqual([]);
    expect(said(without)).toEqual([
      "error period-not-mapped periods 2026/4",
      "error period-not-mapped periods 2026/3",
    ]);
    const days = (periods: object) =>
      render(week4, settingsWith({ periods })).documents.map(
        ({ part, document }) => `${part} ${document.on}`,
      );
    expect(days({ "2026/4": "2026-04", "2026/3": "2026-03" })).toEqual([
      "2026-03 2026-03-31",
      "2026-04 2026-04-20",
    ]);
    // Thirteen periods in twelve months: two of them may share one, and one journal then holds both.
    expect(days({ "2026/4": "2026-03", "2026/3": "2026-03" })).toEqual(["2026-03 2026-03-31"]);
  });

  it("takes the length of the periods from the settings where the run does not say it: period 3 of four weeks is not March", () => {
    const third = { ...two(), runPeriod: 3, paymentDate: undefined };
    expect(render(third).documents.map(({ part }) => part)).toEqual(["2026-03"]);
    const week4 = { periodType: "Week4" };
    expect(said(render(third, settingsWith(week4)))).toEqual(["error period-not-mapped periods 2026/3"]);
    const mapped = settingsWith({ ...week4, periods: { "2026/3": "2026-02" } });
    expect(render(third, mapped).documents.map(({ part }) => part)).toEqual(["2026-02"]);
    const halfYears = render({ ...third, periodType: "Month6" }, settingsWith(week4));
    expect(halfYears.findings[0]?.parameters).toEqual({ periodType: "Month6" });
  });

  it("refuses month 13, which no calendar has, unless the table knows it", () => {
    expect(said(render({ ...two(), runPeriod: 13 }))).toEqual(["error period-not-mapped periods 2026/13"]);
    const known = render(
      { ...two(), runPeriod: 13, paymentDate: undefined },
      settingsWith({ periods: { "2026/13": "2026-12" } }),
    );
    expect(known.documents.map(({ document }) => document.on)).toEqual(["2026-12-31"]);
  });

  it("dates the run by its payment within its period, with a warning where it was paid outside, and without one at its end", () => {
    const dated = (paymentDate: string | undefined) => {
      const rendering = render({ ...two(), paymentDate });
      return [rendering.documents[0]?.document.on, ...said(rendering)];
    };
    expect(dated("2026-03-25")).toEqual(["2026-03-25"]);
    expect(dated(undefined)).toEqual(["2026-03-31"]);
    expect(dated("2026-04-02")).toEqual([
      "2026-03-31",
      "warning payment-outside-period paymentDate 2026-04-02",
    ]);
    expect(dated("2026-02-27")).toEqual([
      "2026-03-01",
      "warning payment-outside-period paymentDate 2026-02-27",
    ]);
  });

  it("dates corrections on the first day of their period where the settings say so", () => {
    const days = render({}, settingsWith({ correctionDay: "first" })).documents.map(
      ({ document }) => document.on,
    );
    expect(days).toEqual(["2026-01-01", "2026-02-01", "2026-03-25"]);
  });

  it("puts a difference of rounding on its account up to the limit of each period, and refuses it above", () => {
    const lines = [
      { account: "7210", debit: "100.40" },
      { account: "2821", credit: "100.00" },
      { account: "7210", debit: "50.00", period: 2 },
      { account: "2821", credit: "50.25", period: 2 },
    ];
    const under = (capMinor: number) =>
      render({ lines }, settingsWith({ rounding: { account: "3740", capMinor } }));
    const rendering = under(50);
    expect(said(rendering)).toEqual([
      "warning run-within-rounding period/2026-02 -0.25",
      "warning run-within-rounding period/2026-03 0.40",
    ]);
    expect(rendering.documents.map(({ document }) => document.rows.at(-1))).toMatchObject([
      { account: "3740", debitMinor: 25, creditMinor: 0 },
      { account: "3740", debitMinor: 0, creditMinor: 40 },
    ]);
    expect(said(under(30)).filter((each) => each.startsWith("error"))).toEqual([
      "error run-unbalanced period/2026-03 0.40",
    ]);
    expect(said(render({ lines })).filter((each) => each.startsWith("error"))).toEqual([
      "error run-unbalanced period/2026-02 -0.25",
      "error run-unbalanced period/2026-03 0.40",
    ]);
  });

  it("gives nothing for a run of zeros", () => {
    const rendering = render({ lines: [{ account: "7210", debit: "0.00" }] });
    expect(rendering.documents).toEqual([]);
  });

  it("balances every journal, keeps every account's sums per period, and loses nothing, whatever the run", () => {
    const amount = fc.integer({ min: -5_000_000, max: 5_000_000 });
    const lineOf = fc.record({
      account: fc.constantFrom("7010", "7210", "7510", "2710", "3740"),
      amountMinor: amount,
      period: fc.integer({ min: 1, max: 3 }),
      costCentre: fc.constantFrom(undefined, "10", "20"),
    });
    const minor = (value: number) =>
      `${value < 0 ? "-" : ""}${Math.trunc(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, "0")}`;
    fc.assert(
      fc.property(fc.array(lineOf, { minLength: 1, maxLength: 30 }), (given) => {
        const closing = [1, 2, 3].map((period) => {
          const sum = given
            .filter((line) => line.period === period)
            .reduce((total, line) => total + line.amountMinor, 0);
          return { account: "2821", period, amountMinor: -sum, costCentre: undefined };
        });
        const all = [...given, ...closing];
        const run = payrollRunSchema.parse({
          ...marchRun,
          lines: all.map(({ amountMinor, ...line }) => ({ ...line, amount: minor(amountMinor) })),
        });
        const { documents } = renderRun({
          run,
          settings: settingsSchema.parse({ formatPreset: "swedish-bas" }),
          company,
        });
        for (const { document } of documents) {
          const { debitMinor, creditMinor } = journalTotals(document);
          expect(debitMinor).toBe(creditMinor);
          expect(document.reference).toBe("6");
        }
        const sums = (rows: readonly (readonly [string, number])[]) => {
          const totals = new Map<string, number>();
          for (const [key, value] of rows) totals.set(key, (totals.get(key) ?? 0) + value);
          return new Map([...totals].filter(([, total]) => total !== 0).sort());
        };
        const source = sums(all.map((line) => [`2026-0${line.period} ${line.account}`, line.amountMinor]));
        const booked = sums(
          documents.flatMap(({ part, document }) =>
            document.rows.map((row) => [`${part} ${row.account}`, row.debitMinor - row.creditMinor] as const),
          ),
        );
        expect(booked).toEqual(source);
        const origins = documents.flatMap(({ document }) => document.rows.flatMap((row) => row.origins));
        expect(new Set(origins.map(({ line }) => line)).size).toBe(
          all.filter((line) => line.amountMinor !== 0).length,
        );
      }),
    );
  });
});
