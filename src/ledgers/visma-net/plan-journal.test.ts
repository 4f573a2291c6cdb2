import { describe, expect, it } from "vitest";
import type { Journal, Registers } from "../../core/index.ts";
import { planJournal } from "./plan-journal.ts";

const token = "B7Q2M4ZK9T1XWC";
const value = (dimension: string, name: string, id: string, isActive = true) => ({
  dimension,
  value: name,
  id,
  name,
  isActive,
});
const registers: Registers = {
  accounts: [],
  vatCodes: [
    { code: "3", id: "03", description: "", rates: [], accounts: ["2700"] },
    { code: "EU", id: "", description: "two VAT ids", rates: [], accounts: [] },
  ],
  fiscalYears: [],
  bookLock: {},
  periods: [
    { id: "202609", from: "2026-03-01", to: "2026-03-31", name: "9", isActive: true, isClosed: false },
  ],
  dimensions: [
    { name: "Avdeling", isRequired: true, isListed: true, maxLength: 3 },
    { name: "Bærer", isRequired: true, isListed: false, maxLength: 4 },
  ],
  dimensionValues: [
    value("Avdeling", "100", "1/100"),
    value("Avdeling", "2", "1/2  "),
    value("Avdeling", "900", "1/900", false),
  ],
  branches: [{ code: "1", name: "", isActive: true }],
};
const journal: Journal = {
  kind: "journal",
  on: "2026-03-31",
  currency: "NOK",
  reference: "2026-03/1",
  text: "Lønn mars",
  vatShape: "rows",
  rows: [
    {
      account: "5000",
      debitMinor: 100_10,
      creditMinor: 0,
      text: "Lønn",
      dimensions: { Avdeling: "2" },
      origins: [],
    },
    { account: "2930", debitMinor: 0, creditMinor: 100_10, origins: [] },
  ],
};
const defaults = { defaultSegmentValues: { Avdeling: "100", Bærer: "0" } };
const plan = (document: Journal = journal, options: unknown = defaults) =>
  planJournal({ document, token, options, registers });
const bodyOf = (document?: Journal, options?: unknown) => {
  const steps = plan(document, options);
  if (!Array.isArray(steps)) throw new Error(JSON.stringify(steps));
  return steps[0]?.request.body;
};
const refusals = (document: Journal, options: unknown = defaults) => {
  const steps = plan(document, options);
  return Array.isArray(steps)
    ? []
    : steps.findings.map(({ code, field, value: stands }) => [code, field, stands].join(" ").trim());
};
const rows = (change: object): Journal => ({
  ...journal,
  rows: journal.rows.map((row, index) => (index === 0 ? { ...row, ...change } : row)),
});

describe("planJournal", () => {
  it("wraps every value, says hold aloud, and puts a value in every segment", () => {
    expect(bodyOf()).toEqual({
      hold: { value: false },
      transactionDate: { value: "2026-03-31T00:00:00" },
      financialPeriod: { value: "202609" },
      description: { value: `${token} Lønn mars` },
      journalTransactionLines: [
        {
          operation: "Insert",
          accountNumber: { value: "5000" },
          subaccount: [
            { segmentId: 1, segmentValue: "2  " },
            { segmentId: 2, segmentValue: "0" },
          ],
          referenceNumber: { value: "2026-03/1" },
          transactionDescription: { value: "Lønn" },
          debitAmountInCurrency: { value: 100.1 },
          creditAmountInCurrency: { value: 0 },
          vatCodeId: { value: null },
          vatId: { value: null },
        },
        {
          operation: "Insert",
          accountNumber: { value: "2930" },
          subaccount: [
            { segmentId: 1, segmentValue: "100" },
            { segmentId: 2, segmentValue: "0" },
          ],
          referenceNumber: { value: "2026-03/1" },
          transactionDescription: { value: "Lønn mars" },
          debitAmountInCurrency: { value: 0 },
          creditAmountInCurrency: { value: 100.1 },
          vatCodeId: { value: null },
          vatId: { value: null },
        },
      ],
    });
  });

  it("writes amounts by their digits, also where no float has them exactly", () => {
    const cents = [1, 10, 29, 115, 1_005, 8_219_99, 99_999_999_999_99];
    const written = cents.map((debitMinor) => JSON.stringify(bodyOf(rows({ debitMinor }))));
    const digits = written.map((text) => /"debitAmountInCurrency":\{"value":([\d.]+)\}/.exec(text)?.[1]);
    expect(digits).toEqual(["0.01", "0.1", "0.29", "1.15", "10.05", "8219.99", "99999999999.99"]);
  });

  it("makes releasing a step of its own, only where the link wants it", () => {
    const names = (release: string) => {
      const steps = plan(journal, { ...defaults, release });
      return Array.isArray(steps) ? steps.map((step) => step.name) : [];
    };
    expect(["hold", "balanced", "released"].map(names)).toEqual([
      ["create"],
      ["create"],
      ["create", "release"],
    ]);
    expect(bodyOf(journal, { ...defaults, release: "hold" })).toMatchObject({ hold: { value: true } });
  });

  it("gives our own number only where the link opts in", () => {
    expect(bodyOf()).not.toHaveProperty("batchNumber");
    expect(bodyOf(journal, { ...defaults, ownNumbers: true })).toMatchObject({
      batchNumber: { value: token },
      overrideNumberSeries: { value: true },
    });
  });

  it("names category and VAT id, leaves the id to Visma.net where the category has several, and makes VAT only then", () => {
    expect(bodyOf(rows({ vatCode: "3" }))).toMatchObject({
      createVatTransaction: { value: true },
      skipVatAmountValidation: { value: true },
      journalTransactionLines: [{ vatCodeId: { value: "3" }, vatId: { value: "03" } }, {}],
    });
    expect(bodyOf(rows({ vatCode: "EU" }))).toMatchObject({
      journalTransactionLines: [{ vatCodeId: { value: "EU" }, vatId: { value: null } }, {}],
    });
    expect(bodyOf()).not.toHaveProperty("createVatTransaction");
  });

  it("sends a large journal to the background, where it may be at work longer", () => {
    const [step] = [plan(journal, { ...defaults, largeFromLines: 2 })].flat();
    expect(step).toMatchObject({ workingMs: 1_800_000, request: { body: { inBackground: true } } });
    expect(bodyOf(journal, { ...defaults, largeFromLines: 3 })).not.toHaveProperty("inBackground");
    expect(bodyOf(journal, { ...defaults, background: "never", largeFromLines: 2 })).not.toHaveProperty(
      "inBackground",
    );
  });

  it.each([
    [
      "no value and no default",
      journal,
      {},
      ["dimension-value-missing Bærer", "dimension-value-missing Avdeling"],
    ],
    [
      "a value that is not listed",
      rows({ dimensions: { Avdeling: "7" } }),
      defaults,
      ["dimension-value-unknown Avdeling 7"],
    ],
    [
      "a value that is out of use",
      rows({ dimensions: { Avdeling: "900" } }),
      defaults,
      ["dimension-value-inactive Avdeling 900"],
    ],
    [
      "a value that is too long",
      rows({ dimensions: { Bærer: "12345" } }),
      defaults,
      ["dimension-value-too-long Bærer 12345"],
    ],
    [
      "a dimension of another name",
      rows({ dimensions: { avdeling: "100" } }),
      defaults,
      ["dimension-unknown account/5000 avdeling"],
    ],
    [
      "a VAT category that is not there",
      rows({ vatCode: "9" }),
      defaults,
      ["vat-code-unknown rows[0].vatCode 9"],
    ],
    ["a day in no period", { ...journal, on: "2026-04-01" }, defaults, ["period-missing on 2026-04-01"]],
    ["VAT left to the ledger", { ...journal, vatShape: "ledger" }, defaults, ["erp-vat-shape"]],
    ["a branch that is not there", journal, { ...defaults, branch: "2" }, ["erp-branch-missing branch 2"]],
  ] as [string, Journal, unknown, string[]][])("refuses %s", (_, document, options, expected) => {
    const found = refusals(document, options);
    expect([...new Set(found)]).toEqual(expected);
  });

  it("takes a value of a dimension that lists none", () => {
    expect(bodyOf(rows({ dimensions: { Avdeling: "100", Bærer: "ABCD" } }))).toMatchObject({
      journalTransactionLines: [{ subaccount: [{}, { segmentId: 2, segmentValue: "ABCD" }] }, {}],
    });
  });

  it("tells every finding at once, with the reference", () => {
    const steps = plan({ ...rows({ vatCode: "9", dimensions: { Avdeling: "7" } }), on: "2026-04-01" });
    const findings = Array.isArray(steps) ? [] : steps.findings;
    expect(findings.map(({ code }) => code)).toEqual([
      "period-missing",
      "vat-code-unknown",
      "dimension-value-unknown",
    ]);
    expect(findings.every(({ record }) => record === "2026-03/1")).toBe(true);
  });
});
