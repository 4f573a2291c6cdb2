/** A payroll run tried on the pretend Visma.net: what it becomes there, and what is refused with which words. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { marchRun } from "../../src/integrations/payroll-journals/fixtures/march-run.ts";
import { jsonOf, runBilag } from "./run-bilag.ts";
import type { Trial } from "./trial.ts";

function fileOf(name: string, content: unknown): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "bilag-payroll-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(path.join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  return path.join(folder, name);
}

async function trial(content: unknown, ...more: string[]) {
  const ended = await runBilag(["try", "payroll-journals", fileOf("run.json", content), "--json", ...more]);
  const { ok, findings, documents } = jsonOf<Trial>(ended);
  const errors = findings.filter(({ severity }) => severity === "error");
  return {
    status: ended.status,
    ok,
    documents,
    errors: errors.map(({ code, field = "", value = "" }) => `${code} ${field} ${value}`.trim()),
  };
}

describe("bilag try payroll-journals", () => {
  it("books a March run in January, February and March, each journal with the run's reference", async () => {
    const { status, documents, errors } = await trial(marchRun);
    expect([status, errors]).toEqual([0, []]);
    expect(
      documents.map(({ ledger, reference, period, date, debitMinor, creditMinor }) =>
        [ledger, reference, period, date, debitMinor, creditMinor].join(" "),
      ),
    ).toEqual([
      "visma-net 6 2026-01 2026-01-31 105136 105136",
      "visma-net 6 2026-02 2026-02-28 197130 197130",
      "visma-net 6 2026-03 2026-03-25 6571000 6571000",
    ]);
    const rows = documents[1]?.rows.map((row) => [row.account, row.dimensions]);
    expect(rows?.[0]).toEqual(["7010", { Kostnadsställe: "10", Projekt: "P1" }]);
    expect(rows?.[2]).toEqual(["2710", undefined]);
  });

  it("finds a dimension that is called otherwise in Visma.net by one blank, though the file could be booked", async () => {
    const settings = fileOf("settings.json", {
      dimensions: { costCentre: { description: "Kostnadsställe " }, costUnit: { description: "Projekt" } },
    });
    const { status, documents, errors } = await trial(marchRun, "--settings", settings);
    expect([status, documents]).toEqual([1, []]);
    expect(errors).toContain("dimension-unknown dimensions.costCentre Kostnadsställe");
  });

  it("lists the accounts and values that Visma.net does not have, where the books stay as they are", async () => {
    const lines = [
      { account: "7999", debit: "10.00", costCentre: "99" },
      { account: "7998", debit: "10.00" },
      { account: "2821", credit: "20.00" },
    ];
    const { status, errors } = await trial({ ...marchRun, lines }, "--strict");
    expect(status).toBe(1);
    expect(errors).toEqual([
      "account-unknown account/7999 7999",
      "account-unknown account/7998 7998",
      "dimension-value-unknown Kostnadsställe 99",
    ]);
  });

  it("books a run in euro into Dutch books, with the decimal chart's dimensions, and says so", async () => {
    const lines = [
      { account: "4000", debit: "1000.00", costCentre: "100" },
      { account: "1600", credit: "1000.00", costCentre: "100" },
    ];
    const run = {
      runNumber: "3",
      runYear: 2026,
      runPeriod: 3,
      paymentDate: "2026-03-25",
      currency: "EUR",
      lines,
    };
    const file = fileOf("loon.json", run);
    const { status, output, errors } = await runBilag(["try", "payroll-journals", file]);
    expect([status, errors]).toEqual([0, expect.stringContaining("De Gouden Molen B.V., NL, in EUR")]);
    // The decimal chart's 4000 is a cost and carries the cost centre; its 1600 is a balance account and does not.
    expect(output).toMatch(/2026-03-25 {2}EUR/);
    expect(output).toMatch(/^4000 +1000.00 +Kostenplaats=100/m);
    expect(output).toMatch(/^1600 +1000.00 {2,}(?!Kostenplaats)/m);
  });

  it.each([
    [
      "Dutch",
      "Runnummer;Jaar;Periode;Betaaldatum;Grootboekrekening;Debet;Credit;Kostenplaats",
      /De Gouden Molen B\.V\., NL, in EUR/,
    ],
    [
      "Swedish",
      "Lönekörning;År;Period;Utbetalningsdag;Konto;Debet;Kredit;Kostnadsställe",
      /^(?!.*Gouden Molen)/,
    ],
  ])("books a table whose columns are called in %s into that country's books", async (_, names, told) => {
    const lines = ["3;2026;3;25-03-2026;4000;1.000,00;;100", "3;2026;3;25-03-2026;1600;;1.000,00;"];
    const file = fileOf("loon.csv", [names, ...lines].join("\n"));
    const { status, output, errors } = await runBilag(["try", "payroll-journals", file]);
    expect([status, errors]).toEqual([0, expect.stringMatching(told)]);
    const isDutch = names.startsWith("Runnummer");
    expect(output).toMatch(isDutch ? /2026-03-25 {2}EUR/ : /2026-03-25 {2}SEK/);
    expect(output).toContain(isDutch ? "Kostenplaats=100" : "Kostnadsställe=");
  });

  it("takes single settings of the integration and of the link, and lists those that there are", async () => {
    const chosen = ["--ledger", "visma-eaccounting", "--set", "text=Lön {run}", "--set", "asDraft=true"];
    const file = fileOf("run.json", marchRun);
    const [set, unknown, unfit] = await Promise.all([
      runBilag(["try", "payroll-journals", file, "--json", ...chosen]),
      runBilag(["try", "payroll-journals", file, "--set", "txt=Lön"]),
      runBilag(["try", "payroll-journals", file, "--json", "--set", "release=tomorrow"]),
    ]);
    expect(jsonOf<Trial>(set)).toMatchObject({
      ok: true,
      // A draft has no number until the bookkeeper converts it.
      documents: [{ ledgerNumber: "", rows: [{}, {}, {}, {}, {}] }, {}, {}],
    });
    expect([unknown.status, unknown.errors]).toEqual([1, expect.stringContaining("formatPreset")]);
    expect(unknown.errors).toContain("release");
    expect([unfit.status, jsonOf<Trial>(unfit).findings]).toMatchObject([
      1,
      [{ code: "settings-invalid", field: "release", value: "tomorrow" }],
    ]);
  });

  it("books nothing of a run that balances only over all its periods", async () => {
    const lines = [
      { account: "7210", debit: "3000.00" },
      { account: "2821", credit: "3500.00" },
      { account: "7010", debit: "500.00", period: 2 },
    ];
    const { status, documents, errors } = await trial({ ...marchRun, lines });
    expect([status, documents]).toEqual([1, []]);
    expect(errors).toEqual([
      "run-balances-only-in-total period/2026-02 500.00",
      "run-balances-only-in-total period/2026-03 -500.00",
    ]);
  });

  it("takes a file of whatever company it names, and sets aside the run of another in it", async () => {
    const runs = ["77", "77", "78"].map((companyId, index) => ({
      ...marchRun,
      companyId,
      runNumber: `${index + 1}`,
    }));
    const { status, documents, errors } = await trial({ runs });
    expect([status, documents.length]).toEqual([1, 6]);
    expect(errors).toEqual(["run-of-other-company companyId 78"]);
  });

  it("books the first of two runs with one number, and tells of the second", async () => {
    const other = { ...marchRun, paymentDate: "2026-03-26" };
    const { status, documents, errors } = await trial({ runs: [marchRun, other] });
    expect([status, documents.length]).toEqual([1, 3]);
    expect(errors).toEqual(["run-number-repeated runNumber 6"]);
  });
});
