import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { jsonOf, runBilag, startBilag } from "./run-bilag.ts";
import type { Trial, TrialRow } from "./trial.ts";

const fixtures = path.resolve(import.meta.dirname, "../../src/integrations/day-settlements/fixtures");
const published = path.resolve(
  import.meta.dirname,
  "../../../shared/samples/saf-t-cash-register/example.xml",
);
if (!existsSync(published))
  console.warn("skipped: the published SAF-T example, which is not beside this checkout");

const trial = (file: string, ...more: string[]) =>
  runBilag(["try", "day-settlements", file, "--json", ...more]);

const shown = (rows: TrialRow[]) => rows.map((row) => [row.account, row.debitMinor, row.creditMinor]);

function temporaryFile(name: string, content: unknown): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "bilag-file-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(path.join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  return path.join(folder, name);
}

/** Folders of trials that somebody left behind. */
const leftBehind = (): string[] => readdirSync(os.tmpdir()).filter((name) => name.startsWith("bilag-try-"));

describe("bilag try, asked by somebody who is new to it", () => {
  it("names integrations, formats, ledgers and what can be set", async () => {
    const { status, output } = await runBilag(["try", "--help"]);
    expect(status).toBe(0);
    expect(output).toMatch(/day-settlements\n.*saf-t-cash-register, sie4, csv, json/);
    expect(output).toMatch(/payroll-journals\n.*nmbrs-xml/);
    expect(output).toMatch(/visma-eaccounting.*Spiris.*\n +--set {2}series=text {2}asDraft=true\|false/);
    expect(output).toContain("vatShape");
  });

  it("says plainly that a folder is no file, and that there is nothing in a file without rows", async () => {
    const folder = await runBilag(["try", "day-settlements", fixtures]);
    expect([folder.status, folder.output]).toEqual([
      2,
      expect.stringContaining("is a folder. Name one file"),
    ]);
    expect(folder.output).not.toContain("EISDIR");
    const header = "department;register;z;date;kind;code;vat_code;gross;net;vat;count\n";
    for (const [name, content] of [
      ["header.csv", header],
      ["nothing.json", "[]"],
    ] as const) {
      const ended = await trial(temporaryFile(name, content));
      expect(jsonOf<Trial>(ended)).toMatchObject({ ok: true, findings: [{ code: "nothing-in-file" }] });
    }
  });
});

describe("bilag try", () => {
  it.runIf(existsSync(published))("books the published example as the golden voucher", async () => {
    const ended = await trial(published);
    const { ok, findings, documents } = jsonOf<Trial>(ended);
    expect(ended.status).toBe(0);
    expect({ ok, findings }).toEqual({ ok: true, findings: [] });
    expect(documents).toHaveLength(1);
    const [voucher] = documents;
    expect(voucher).toMatchObject({
      date: "2020-01-01",
      period: "2020-01",
      debitMinor: 51_420,
      creditMinor: 51_420,
    });
    expect(shown(voucher?.rows ?? [])).toEqual([
      ["1900", 29_500, 0],
      ["1901", 21_880, 0],
      ["7740", 40, 0],
      ["3030", 0, 8_938],
      ["2701", 0, 1_342],
      ["3000", 0, 32_912],
      ["2700", 0, 8_228],
    ]);
  });

  it("asks no address that the environment names, since nothing leaves the machine", async () => {
    const nobody = "http://127.0.0.1:9";
    const ended = await runBilag(["try", "day-settlements", path.join(fixtures, "two-days.csv"), "--json"], {
      BILAG_EACCOUNTING_API_URL: `${nobody}/v2`,
      BILAG_EACCOUNTING_IDENTITY_URL: nobody,
    });
    expect(ended.status).toBe(0);
    expect(jsonOf<Trial>(ended).documents.length).toBeGreaterThan(0);
  });

  it("sets a bad settlement aside with its finding and books the others", async () => {
    const ended = await trial(path.join(fixtures, "good-and-bad.xml"));
    const { ok, findings, documents } = jsonOf<Trial>(ended);
    expect(ended.status).toBe(1);
    expect(ok).toBe(false);
    expect(findings.filter((finding) => finding.severity === "error")).toEqual([
      expect.objectContaining({ code: "settlement-unbalanced", record: "K1/42" }),
    ]);
    expect(documents.map(({ reference, debitMinor }) => [reference, debitMinor])).toEqual([
      ["Z 43", 12_500],
      ["Z 44", 12_500],
    ]);
  });

  it("names the day without turnover, and what a voucher leaves out, and each of them once", async () => {
    const file = temporaryFile("quiet.json", [
      { registerId: "K1", zNumber: "1", businessDate: "2026-03-01", sales: [], payments: [] },
      {
        registerId: "K1",
        zNumber: "2",
        businessDate: "2026-03-02",
        sales: [{ vatRate: "25", gross: "125.00", net: "100.00", vat: "25.00" }],
        payments: [{ type: "card", amount: "125.00" }],
        creditSales: [{ customer: "10001", amount: "1000.00" }],
      },
    ]);
    const ended = await trial(file);
    const { ok, findings, documents } = jsonOf<Trial>(ended);
    expect([ended.status, ok, documents.length]).toEqual([0, true, 1]);
    expect(findings.map(({ code, record }) => [code, record])).toEqual([
      ["settlement-empty", "K1/1"],
      ["credit-sales-outside", "K1/2"],
    ]);
    expect(ended.errors).toContain("booking: 0 of 1\n");
    expect(ended.errors).toContain("booking: 1 of 1\n");
  });

  it("opens the year of a settlement in the books, unless it is told to be strict", async () => {
    const file = temporaryFile("old.json", [
      {
        registerId: "SENTRUM-1",
        zNumber: "7",
        businessDate: "2015-01-02",
        sales: [{ vatRate: "25", gross: "125.00", net: "100.00", vat: "25.00" }],
        payments: [{ type: "card", amount: "125.00" }],
      },
    ]);
    const [free, strict] = await Promise.all([trial(file), trial(file, "--strict")]);
    expect(jsonOf<Trial>(free)).toMatchObject({
      ok: true,
      documents: [{ date: "2015-01-02", debitMinor: 12_500 }],
    });
    expect(strict.status).toBe(1);
    expect(jsonOf<Trial>(strict)).toMatchObject({
      ok: false,
      findings: [{ code: "fiscal-year-missing", record: "SENTRUM-1/7" }],
      documents: [],
    });
  });

  it("takes the settings that it is given, and says what is wrong with them", async () => {
    const file = temporaryFile("settings.json", { departments: { "*": { "no/such": { account: "1900" } } } });
    const ended = await trial(path.join(fixtures, "settlements.json"), "--settings", file);
    expect(ended.status).toBe(1);
    expect(jsonOf<Trial>(ended)).toMatchObject({
      ok: false,
      findings: [{ code: "slot-unknown", field: "departments.*.no/such" }],
      documents: [],
    });
  });

  it("books a settlement in kronor of Sweden on the accounts that Swedish companies have", async () => {
    const file = temporaryFile("fika.json", {
      registerId: "K1",
      zNumber: "7",
      businessDate: "2026-03-14",
      currency: "SEK",
      sales: [{ category: "fika", vatRate: "12", gross: "112.00", net: "100.00", vat: "12.00" }],
      payments: [{ type: "cash", amount: "112.00" }],
    });
    const ended = await trial(file);
    expect(ended.status, ended.errors).toBe(0);
    expect(shown(jsonOf<Trial>(ended).documents[0]?.rows ?? [])).toEqual([
      ["1910", 11_200, 0],
      ["3002", 0, 10_000],
      ["2621", 0, 1_200],
    ]);
  });

  it("books the ready vouchers of a Swedish till on the accounts of its file, and not the unbalanced one", async () => {
    const ended = await trial(path.join(fixtures, "day-report.se"));
    expect(ended.errors).toContain("Fikahuset i Umeå AB, SE, in SEK");
    const { findings, documents } = jsonOf<Trial>(ended);
    expect(ended.status).toBe(1);
    expect(findings.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "voucher-does-not-balance", record: "K/18", value: "2.00" },
    ]);
    expect(documents.map(({ debitMinor }) => debitMinor)).toEqual([125_040, 5_000, 5_000, 1_000, 1_100]);
    expect(shown(documents[0]?.rows ?? [])).toEqual([
      ["1910", 30_000, 0],
      ["1580", 95_040, 0],
      ["3001", 0, 100_000],
      ["2611", 0, 25_000],
      ["3740", 0, 40],
    ]);
  });

  it("tells files that it cannot read from those with something wrong in them", async () => {
    const order = temporaryFile(
      "order.xml",
      '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>',
    );
    const endings = await Promise.all(
      [order, path.join(fixtures, "golden.ts"), "no-such-file.xml"].map((file) => trial(file)),
    );
    expect(endings.map((ended) => ended.status)).toEqual([2, 2, 2]);
    expect(endings.map((ended) => jsonOf<Trial>(ended).findings.map((finding) => finding.code))).toEqual([
      ["format-unsupported"],
      ["header-unknown"],
      ["file-missing"],
    ]);
  });

  it("shows people the findings with their remedies, and the voucher as a table", async () => {
    const { output, status } = await runBilag([
      "try",
      "day-settlements",
      path.join(fixtures, "good-and-bad.xml"),
    ]);
    expect(status).toBe(1);
    expect(output).toContain("settlement-unbalanced  K1/42");
    expect(output).toContain("What to do: Compare the sums with the Z report");
    expect(output).toContain("account   debit  credit  VAT code  dimensions  text");
  });

  it("leaves nothing behind when it is interrupted", async () => {
    const before = new Set(leftBehind());
    const running = startBilag(["try", "day-settlements", path.join(fixtures, "settlements.json")]);
    await running.said("connecting");
    running.child.kill("SIGINT");
    expect((await running.ended).status).toBe(130);
    expect(leftBehind().filter((name) => !before.has(name))).toEqual([]);
  });
});
