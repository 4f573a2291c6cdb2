import { createReadStream, existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { journalText } from "../../core/index.ts";
import { company, filledSettings } from "./fixtures/golden.ts";
import { fileChunks, readAll, textChunks } from "./fixtures/read-all.ts";
import { integration } from "./integration.ts";
import { readVouchers } from "./read-sie4.ts";
import type { TillRecord } from "./till-record.ts";

const flow = "settlements";
const swedish = { ...company, organisationNumber: "5560001234", currency: "SEK" };
const keyOf = (record: TillRecord) => integration.keyOf(flow, record);
const readDayReport = () => readAll(readVouchers, fileChunks("day-report.se"), swedish);
const render = (record: TillRecord, settings = filledSettings) =>
  integration.render({ flow, record, settings, company: swedish });

const sie = (...vouchers: string[]) => `#FLAGGA 0\n#SIETYP 4\n${vouchers.join("")}`;
const voucher = (number: number, amount = "5.00") =>
  `#VER A ${number} 20260105 "X"\n{\n#TRANS 1910 {} ${amount}\n#TRANS 3001 {} -${amount}\n}\n`;

describe("readVouchers", () => {
  it("names vouchers by fiscal year, series and number, and those without a number by their content", async () => {
    const { records } = await readDayReport();
    expect(records.map((record) => keyOf(record).object.replace(/~[0-9a-f]{16}/, "~…"))).toEqual([
      "2025-09..2026-08/K/17",
      "2025-09..2026-08/-/~…",
      "2025-09..2026-08/-/~…#2",
      "2025-09..2026-08/K/19~…",
      "2025-09..2026-08/K/19~…",
    ]);
    expect(keyOf(records[1] as TillRecord).object).toBe(keyOf(records[2] as TillRecord).object.slice(0, -2));
  });

  it("sets the unbalanced voucher aside with its sums, tells of the number used twice, and reads the others", async () => {
    const { findings } = await readDayReport();
    expect(findings).toMatchObject([
      {
        code: "voucher-does-not-balance",
        severity: "error",
        record: "K/18",
        value: "2.00",
        parameters: { debit: "125.00", credit: "123.00", difference: "2.00", line: 25 },
      },
      { code: "voucher-number-repeated", severity: "warning", value: "19", parameters: { line: 46 } },
    ]);
  });

  it("gives the same records when the same file is read again, as they are stored", async () => {
    const [first, second] = [await readDayReport(), await readDayReport()];
    const stored = (records: readonly TillRecord[]) =>
      records.map((record) => integration.records[flow]?.parse(record));
    expect(stored(second.records)).toEqual(stored(first.records));
    expect(JSON.stringify(stored(first.records))).not.toMatch(/accountNames|besides/);
  });

  it("takes a voucher once that the file has twice under one number, and says so", async () => {
    const { records, findings } = await readAll(
      readVouchers,
      textChunks(sie(voucher(1), voucher(1))),
      swedish,
    );
    expect(records.map((record) => keyOf(record).object)).toEqual(["2026/A/1"]);
    expect(findings).toMatchObject([
      { code: "voucher-repeated", severity: "warning", record: "2026/A/1", parameters: { line: 8 } },
    ]);
  });

  it("names vouchers of one number by their content, in whatever order the file has them", async () => {
    const namesOf = async (...vouchers: string[]) => {
      const { records } = await readAll(readVouchers, textChunks(sie(...vouchers)), swedish);
      return records.map((record) => keyOf(record).object);
    };
    const [one, two, three] = [voucher(1, "5.00"), voucher(1, "6.00"), voucher(1, "7.00")];
    const names = await namesOf(one, two, voucher(2));
    expect(names.map((name) => name.replace(/~[0-9a-f]{16}/, "~…"))).toEqual([
      "2026/A/1~…",
      "2026/A/1~…",
      "2026/A/2",
    ]);
    expect(await namesOf(two, voucher(2), one)).toEqual([names[1], names[2], names[0]]);
    expect((await namesOf(three, one, two)).slice(1)).toEqual(names.slice(0, 2));
    expect(await namesOf(one)).toEqual(["2026/A/1"]);
  });

  it("takes nothing from a file of another company", async () => {
    const read = await readAll(readVouchers, fileChunks("day-report.se"), {
      organisationNumber: "5599999999",
    });
    expect(read.records).toEqual([]);
    expect(read.findings).toMatchObject([
      { code: "company-differs", severity: "error", field: "#ORGNR", value: "556000-1234" },
    ]);
  });

  it("warns that a file says it was read into a ledger before, and reads it", async () => {
    const text = "#FLAGGA 1\n#SIETYP 4\n#VER A 1 20260105\n{\n#TRANS 1910 {} 5.00\n#TRANS 3001 {} -5.00\n}\n";
    const { records, findings } = await readAll(readVouchers, textChunks(text), swedish);
    expect(records).toHaveLength(1);
    expect(findings).toMatchObject([{ code: "already-imported", severity: "warning" }]);
  });
});

describe("a day report of a Swedish till", () => {
  it("is booked on its own accounts, without the row of zero, and without any slot", async () => {
    const [record] = (await readDayReport()).records;
    if (record === undefined) throw new Error("no record");
    const { documents, findings } = render(record, integration.settings.parse({}) as typeof filledSettings);
    expect(journalText(documents[0]?.document ?? ({ ...record, rows: [] } as never))).toMatchInlineSnapshot(`
      "2026-03-14  SEK  K17  Dagsrapport kassa 1
      account    debit   credit  vat  dimensions  text
      1910      300.00
      1580      950.40
      3001              1000.00
      2611               250.00
      3740                 0.40
               1250.40  1250.40"
    `);
    expect(findings).toMatchObject([
      {
        code: "voucher-objects-left-out",
        severity: "warning",
        value: "Nord",
        parameters: { dimension: "1" },
      },
    ]);
  });

  it("sends the objects of a dimension that the set-up names", async () => {
    const [record] = (await readDayReport()).records;
    if (record === undefined) throw new Error("no record");
    const settings = { ...filledSettings, voucherDimensions: { "1": "Department" } };
    const { documents, findings } = render(record, settings);
    expect(findings).toEqual([]);
    expect(documents[0]?.document.rows.map((row) => row.dimensions)).toEqual([
      undefined,
      undefined,
      { Department: "Nord" },
      undefined,
      undefined,
    ]);
  });

  it("says that a row has another day than its voucher", async () => {
    const { records } = await readDayReport();
    expect(integration.check(flow, records[1] as TillRecord)).toMatchObject([
      { code: "voucher-row-on-other-day", value: "2026-03-16", parameters: { on: "2026-03-15", count: 1 } },
    ]);
  });

  it("asks nothing of the set-up, and names its accounts for books that are made for it", async () => {
    const { records } = await readDayReport();
    const made = integration.settingsFor(records, filledSettings);
    expect(made.settings).toEqual(filledSettings);
    expect(made.needs.slice(integration.needs(filledSettings).length)).toEqual([
      { slot: "voucher/1910", account: "1910", accountName: "Kassa" },
      { slot: "voucher/1580", account: "1580", accountName: "Kortfordringar" },
      { slot: "voucher/3001", account: "3001", accountName: "Kassaforsaljning 25 %" },
      { slot: "voucher/2611", account: "2611", accountName: "Utgaende moms 25 %" },
      { slot: "voucher/3740", account: "3740", accountName: "Oresavrundning" },
    ]);
    expect(integration.slots(filledSettings, records)).toEqual(integration.slots(filledSettings, []));
  });
});

describe("published SIE samples", () => {
  const folder = new URL("../../../../shared/samples/sie/", import.meta.url);
  const isThere = existsSync(folder);
  if (!isThere) console.warn("skipped: the published SIE samples, which are not beside this checkout");

  it.skipIf(!isThere).each([
    ["BL0001_typ4.SE", 84, 0],
    ["si.SI", 47, 0],
    ["SIE4_Exempelfil_med_underdim.SE", 295, 0],
    ["XE_SIE_4_20151125095119.SE", 64, 1],
  ])("%s gives %i vouchers that balance, and %i that does not", async (name, balanced, unbalanced) => {
    const read = await readAll(readVouchers, createReadStream(new URL(name, folder)), {
      organisationNumber: "",
    });
    expect(read.records).toHaveLength(balanced);
    expect(new Set(read.records.map((record) => keyOf(record).object)).size).toBe(balanced);
    const errors = read.findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code, value }) => [code, value])).toEqual(
      Array.from({ length: unbalanced }, () => ["voucher-does-not-balance", "2.00"]),
    );
    const findings = read.records.flatMap((record) => render(record).findings);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
