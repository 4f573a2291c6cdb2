import { describe, expect, it } from "vitest";
import { start, voucher, wages } from "./fixtures/payroll-file.ts";
import { readItems } from "./fixtures/read-items.ts";

describe("readSie4 on a file that cannot be read to its end", () => {
  it.each([
    ["sie-empty", ""],
    ["sie-empty", "\r\n \t\r\n"],
    ["not-sie", "Z;2024-03-01;100,00"],
    ["not-sie", "<?xml version='1.0'?><Sie/>"],
    ["not-sie", "# A heading\nand prose"],
    ["not-sie", "#!/bin/sh\n"],
    ["file-is-archive", `PK\u0003\u0004${"x".repeat(5000)}`],
    ["line-too-long", `#FNAMN ${"x".repeat(400_000)}`],
  ])("gives nothing but the fatal finding %s", async (code, text) => {
    const { items } = await readItems(text, 65_536);
    expect(items).toMatchObject([
      { kind: "finding", finding: { code, severity: "error", fatal: true, record: "file" } },
    ]);
  });

  it.each([
    ["within the rows", (file: string) => file.slice(0, file.lastIndexOf("#TRANS"))],
    ["within a row", (file: string) => file.slice(0, file.lastIndexOf("00"))],
    ["before the closing brace", (file: string) => file.slice(0, file.lastIndexOf("}"))],
    ["before the opening brace", (file: string) => file.slice(0, file.lastIndexOf("{\n"))],
  ])("gives out what is complete when the file breaks off %s, and no end", async (_, cut) => {
    const second = wages.replace("A 1", "A 2");
    const { vouchers, items } = await readItems(cut(start + wages + second));
    expect(vouchers.map((each) => each.number)).toEqual(["1"]);
    expect(items.at(-1)).toMatchObject({
      finding: { code: "sie-truncated", fatal: true, record: "voucher/A/2" },
    });
  });

  it("takes a last row without a line end, when the brace is there", async () => {
    expect((await readItems((start + wages).trimEnd())).vouchers).toHaveLength(1);
  });
});

describe("readSie4 on records that cannot be read", () => {
  it.each([
    ["amount-empty", "#TRANS 7010 {}"],
    ["amount-unreadable", "#TRANS 7010 {} 1'000.00"],
    ["amount-unreadable", "#TRANS 7010 {} 1e2"],
    ["amount-unreadable", "#TRANS 7010 {} {100.00}"],
    ["amount-ambiguous", "#TRANS 7010 {} 1,000"],
    ["amount-too-many-decimals", "#TRANS 7010 {} 1.001"],
    ["amount-too-large", "#TRANS 7010 {} 99999999999999.99"],
    ["field-missing", "#TRANS"],
    ["field-missing", '#TRANS "" {} 100.00'],
    ["field-missing", "#TRANS {} 7010 100.00"],
    ["object-list-unreadable", "#TRANS 7010 {1} 100.00"],
    ["object-list-unreadable", '#TRANS 7010 {"" "10"} 100.00'],
    ["date-unreadable", "#TRANS 7010 {} 100.00 20240230"],
    ["date-unreadable", "#TRANS 7010 {} 100.00 jan"],
    ["line-unreadable", "TRANS 7010 {} 100.00"],
  ])("sets the voucher aside for %s in %s, and gives out the other one", async (code, row) => {
    const file = start + wages.replace('#TRANS 7010 {1 "10"} 100.00', row) + wages.replace("A 1", "A 2");
    const { vouchers, findings, end } = await readItems(file);
    expect(vouchers.map((each) => each.number)).toEqual(["2"]);
    expect(findings[0]).toMatchObject({ code, severity: "error", record: "voucher/A/1", at: { line: 8 } });
    expect(findings.every((finding) => finding.fatal === undefined)).toBe(true);
    expect(end?.withheldCount).toBe(1);
  });

  it.each([
    ["date-unreadable", "2024-1-25"],
    ["date-unreadable", "20241301"],
    ["field-missing", '""'],
  ])("sets the voucher aside for %s when its day is %s", async (code, day) => {
    const { vouchers, findings } = await readItems(start + wages.replace("20240125", day));
    expect(vouchers).toEqual([]);
    expect(findings).toMatchObject([{ code, severity: "error", field: "date", at: { line: 6, column: 10 } }]);
  });

  it("names the column of the field", async () => {
    const { findings } = await readItems(start + wages.replace("} 100.00", "}  1,000"));
    expect(findings[0]).toMatchObject({ field: "amount", value: "1,000", at: { line: 8, column: 23 } });
  });

  it("reads a comma that can only be a decimal mark, and says so", async () => {
    const { vouchers, said } = await readItems(start + wages.replaceAll("100.00", "100,00"));
    expect(vouchers[0]?.rows.map((row) => row.amountMinor)).toEqual([100_00, -100_00]);
    expect(said).toEqual(["decimal-comma voucher/A/1 8 100,00", "decimal-comma voucher/A/1 9 -100,00"]);
  });

  it("leaves out a quantity that it cannot read, and says so", async () => {
    const { vouchers, findings } = await readItems(start + wages.replace("-100.00", '-100.00 "" "" 7h'));
    expect(vouchers[0]?.rows[1]).not.toHaveProperty("quantity");
    expect(findings).toMatchObject([{ code: "amount-unreadable", severity: "warning", field: "quantity" }]);
  });

  it("sets aside a voucher within which the next one begins", async () => {
    const { vouchers, said } = await readItems(
      start + wages.replace("}\n", "").replace('{1 "10"', "{") + wages.replace("A 1", "A 2"),
    );
    expect(vouchers.map((each) => each.number)).toEqual(["2"]);
    expect(said).toContain("voucher-not-closed voucher/A/1 6");
  });

  it("says when rows stand outside any voucher", async () => {
    const { findings } = await readItems(`${start}#TRANS 7010 {} 1.00\n{\n}\n${wages}rest\n`);
    expect(findings.map(({ code, severity, at }) => [code, severity, at?.line])).toEqual([
      ["row-outside-voucher", "error", 6],
      ["line-unreadable", "warning", 7],
      ["line-unreadable", "warning", 8],
      ["line-unreadable", "warning", 14],
    ]);
  });

  it("says a warning that comes a thousand times a hundred times, and how many more there were", async () => {
    const rows = Array.from({ length: 500 }, () => ["#TRANS 7010 {} 1,00", "#TRANS 1930 {} -1,00"]).flat();
    const { findings } = await readItems(start + voucher("A 1 20240125", ...rows));
    expect(findings.filter(({ code }) => code === "decimal-comma")).toHaveLength(100);
    expect(findings.at(-1)).toMatchObject({
      code: "findings-suppressed",
      parameters: { of: "decimal-comma", count: 900 },
    });
  });
});
