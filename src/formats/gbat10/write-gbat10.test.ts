import { describe, expect, it } from "vitest";
import type { WrittenJournal } from "../written-journal.ts";
import { writeGbat10 } from "./index.ts";

const journal: WrittenJournal = {
  on: "2026-03-25",
  reference: "7",
  text: "Lønn mars",
  rows: [
    {
      account: "5000",
      debitMinor: 3_100_050,
      creditMinor: 0,
      dimensions: { Avdeling: "10", Prosjekt: "1001" },
    },
    { account: "2600", debitMinor: 0, creditMinor: 930_000, text: "Trekk; skatt" },
    { account: "1920", debitMinor: 0, creditMinor: 2_170_050, dimensions: { Bærer: "B1" } },
  ],
};
const of = {
  journals: [journal],
  firstNumber: 100,
  voucherType: 5,
  departmentDimension: "Avdeling",
  projectDimension: "Prosjekt",
};
const lines = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1").split("\r\n");

describe("writeGbat10", () => {
  it("writes thirty columns for each row: debit positive, net and gross the same, department and project in their places", () => {
    const { bytes, isTextComplete, left } = writeGbat10(of);
    expect(lines(bytes)).toEqual([
      "GBAT10;100;20260325;5;3;2026;5000;0;31000.50;;;;;;;;;;;;7 Lønn mars;;;1001;10;;T;31000.50;;",
      "GBAT10;100;20260325;5;3;2026;2600;0;-9300.00;;;;;;;;;;;;7 Trekk  skatt;;;;;;T;-9300.00;;",
      "GBAT10;100;20260325;5;3;2026;1920;0;-21700.50;;;;;;;;;;;;7 Lønn mars;;;;;;T;-21700.50;;",
      "",
    ]);
    expect(isTextComplete).toBe(true);
    expect(left).toEqual({ Bærer: ["B1"] });
  });

  it("gives each journal a number of its own, and each row the period of its day", () => {
    const { bytes } = writeGbat10({ ...of, journals: [journal, { ...journal, on: "2026-01-31" }] });
    expect(lines(bytes)[3]).toMatch(/^GBAT10;101;20260131;5;1;2026;/);
  });

  it("closes each voucher to zero, net and gross, and breaks no line by what stands in a text", () => {
    const breaking = { ...journal, text: "Lønn;\r\nmars\t2026" };
    const { bytes } = writeGbat10({ ...of, journals: [breaking, journal] });
    const fields = lines(bytes)
      .slice(0, -1)
      .map((line) => line.split(";"));
    expect(fields.map((each) => each.length)).toEqual(Array(6).fill(30));
    const sumOf = (number: string, column: number) =>
      fields
        .filter((each) => each[1] === number)
        .reduce((sum, each) => sum + Number((each[column] ?? "").replace(".", "")), 0);
    expect([sumOf("100", 8), sumOf("100", 27), sumOf("101", 8), sumOf("101", 27)]).toEqual([0, 0, 0, 0]);
    expect(fields[0]?.[20]).toBe("7 Lønn mars 2026");
  });

  it("names the accounts that have not four digits, and says which letters the format lacks", () => {
    const odd = journal.rows.map((row, index) => ({
      ...row,
      account: ["50001", "WPer", "1920"][index] ?? "",
    }));
    const { unfitAccounts, isTextComplete } = writeGbat10({
      ...of,
      journals: [{ ...journal, text: "Łódź", rows: odd }],
    });
    expect([unfitAccounts, isTextComplete]).toEqual([["50001", "WPer"], false]);
    expect(writeGbat10(of).unfitAccounts).toEqual([]);
  });

  it("takes the ledger's own period where it is no calendar month", () => {
    const { bytes } = writeGbat10({ ...of, periodOf: () => ({ period: 13, year: 2025 }) });
    expect(lines(bytes)[0]).toMatch(/^GBAT10;100;20260325;5;13;2025;/);
  });

  it("refuses a voucher number that the format has no room for", () => {
    expect(() => writeGbat10({ ...of, firstNumber: 100_000_000 })).toThrow("no voucher number");
  });
});
