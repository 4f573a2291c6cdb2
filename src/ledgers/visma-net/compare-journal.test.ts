import { describe, expect, it } from "vitest";
import type { Registers } from "../../core/index.ts";
import { compareJournal } from "./compare-journal.ts";
import { heldJournal, journal } from "./journal.ts";
import { planJournal } from "./plan-journal.ts";

const token = "B7Q2M4ZK9T1XWC";
const registers: Registers = {
  accounts: [],
  vatCodes: [{ code: "3", id: "03", description: "", rates: [], accounts: [] }],
  fiscalYears: [],
  bookLock: {},
  periods: [
    { id: "202603", from: "2026-03-01", to: "2026-03-31", name: "", isActive: true, isClosed: false },
  ],
  dimensions: [{ name: "Avdeling", isRequired: true, isListed: false, maxLength: 4 }],
  dimensionValues: [{ dimension: "Avdeling", value: "10", id: "1/10", name: "", isActive: true }],
  branches: [{ code: "1", name: "", isActive: true }],
};
const plan = planJournal({
  document: {
    kind: "journal",
    on: "2026-03-02",
    currency: "NOK",
    reference: "Z 12",
    text: "Kasse 1",
    vatShape: "rows",
    rows: [
      { account: "1901", debitMinor: 125_40, creditMinor: 0, dimensions: { Avdeling: "77" }, origins: [] },
      {
        account: "3000",
        debitMinor: 0,
        creditMinor: 125_40,
        vatCode: "3",
        dimensions: { Avdeling: "10" },
        origins: [],
      },
    ],
  },
  token,
  options: { branch: "1" },
  registers,
});
const body = Array.isArray(plan) ? plan[0]?.request.body : undefined;

type Line = Record<string, unknown>;
const segments = (segmentValue: string) => ({
  segments: [{ segmentId: 1, segmentDescription: "Avd.", segmentValue }],
});
/** As the ledger answers: four decimals, blanks at the end of a segment, a period with the month first. */
const debit: Line = {
  lineNumber: 1,
  accountNumber: "1901",
  subaccount: segments("77  "),
  referenceNumber: "Z 12",
  debitAmount: 125.4,
  creditAmount: 0,
  transactionDescription: "Kasse 1",
  branch: "1",
};
const credit: Line = {
  ...debit,
  lineNumber: 2,
  accountNumber: "3000",
  subaccount: segments("0010"),
  debitAmount: 0,
  creditAmount: 125.4,
  vatCode: { id: "3" },
  vat: { id: "03" },
};
const differences = (head: object = {}, lines: Line[] = [debit, credit]) => {
  const held = journal.parse({
    module: "ModuleGL",
    batchNumber: "000123",
    status: "Posted",
    transactionDate: "2026-03-02T00:00:00+01:00",
    financialPeriod: "03-2026",
    description: `${token.toLowerCase()} Kasse 1`,
    branch: "1",
    journalTransactionLines: lines,
    ...head,
  });
  const found = compareJournal({ body, token, held: heldJournal(held, registers), registers });
  return found.map(({ field }) => field);
};

describe("compareJournal", () => {
  it("finds another VAT id under the same category, or none: the VAT return goes by it", () => {
    expect(differences({}, [debit, { ...credit, vat: { id: "3X" } }])).toEqual(["rows[1].vatId"]);
    expect(differences({}, [debit, { ...credit, vat: null }])).toEqual(["rows[1].vatId"]);
  });

  it("finds equal what is only written in another way: case of the token, filled segments, order of period and lines", () => {
    expect(differences()).toEqual([]);
    expect(differences({ financialPeriod: "202603" }, [credit, debit])).toEqual([]);
  });

  it.each([
    ["another text", { description: `${token} Kasse` }, undefined, ["text"]],
    ["no token", { description: "Kasse 1" }, undefined, ["token"]],
    ["another day", { transactionDate: "2026-03-03T00:00:00" }, undefined, ["on"]],
    ["another period", { financialPeriod: "202604" }, undefined, ["period"]],
    ["another branch", { branch: "2" }, undefined, ["branch"]],
    ["a line too few", {}, [debit], ["rows", "rows[1]"]],
    ["another amount", {}, [debit, { ...credit, creditAmount: 125.41 }], ["rows[1].credit"]],
    ["another reference", {}, [debit, { ...credit, referenceNumber: "Z 1" }], ["rows[1].reference"]],
    ["another line's branch", {}, [debit, { ...credit, branch: "2" }], ["rows[1].branch"]],
    ["VAT that came by itself", {}, [{ ...debit, vat: { id: "03" } }, credit], ["rows[0].vatCode"]],
    ["VAT that is gone", {}, [debit, { ...credit, vatCode: null, vat: null }], ["rows[1].vatCode"]],
    ["another segment", {}, [{ ...debit, subaccount: segments("7") }, credit], ["rows[0].Avdeling"]],
    ["no segment", {}, [{ ...debit, subaccount: null }, credit], ["rows[0].Avdeling"]],
    [
      "half an øre, which nothing of ours has",
      {},
      [debit, { ...credit, creditAmount: 125.405 }],
      ["rows", "rows[0]", "rows[1]"],
    ],
    ["a voided journal", { status: "Voided" }, undefined, ["rows", "rows[0]", "rows[1]"]],
  ] as [string, object, Line[] | undefined, string[]][])("tells %s", (_, head, lines, expected) => {
    expect(differences(head, lines)).toEqual(expected);
  });

  it("counts no standing as a difference: a person may take it off hold, release it, post it", () => {
    for (const status of ["Hold", "Balanced", "Unposted", "Posted"])
      expect(differences({ status })).toEqual([]);
  });
});
