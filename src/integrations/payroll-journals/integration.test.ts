import { describe, expect, it } from "vitest";
import { checkDimensionNeeds, checkDocument, checkNeeds, type Registers } from "../../core/index.ts";
import { company, marchRun, runWith, settings } from "./fixtures/march-run.ts";
import { integration } from "./integration.ts";
import { payrollRunSchema, type ReadRun } from "./record.ts";
import { settingsSchema } from "./settings.ts";

const flow = "journals";
const keyOf = (more: Parameters<typeof runWith>[0] = {}) => integration.keyOf(flow, runWith(more));

describe("keyOf", () => {
  it("names a run by year and number, whatever its day, its snapshot or the source's own id", () => {
    expect(keyOf()).toEqual({
      object: "2026/6",
      on: "2026-03-25",
      order: "2026-03-25 00000000000000000006",
      reference: "6",
    });
    expect(keyOf({ paymentDate: "2026-03-26", snapshotId: "9", runId: "4711" }).object).toBe("2026/6");
    expect(keyOf({ runYear: 2025 }).object).toBe("2025/6");
  });

  it("sorts by day, then by number as a number, and has a day for every kind of period", () => {
    const orders = ["10", "9"].map((runNumber) => keyOf({ runNumber }).order);
    expect(orders.toSorted()).toEqual(orders.toReversed());
    const days = (["Month", "Week4", "Month6", "Year"] as const).map(
      (periodType) => keyOf({ periodType, runPeriod: 1, paymentDate: undefined }).on,
    );
    expect(days).toEqual(["2026-01-31", "2026-01-28", "2026-06-30", "2026-12-31"]);
  });
});

describe("settingsFor", () => {
  const read = (lines: (typeof marchRun)["lines"], names?: ReadRun["names"]): ReadRun => ({
    ...payrollRunSchema.parse({ ...marchRun, lines }),
    ...(names === undefined ? {} : { names }),
  });

  it("switches on what the runs carry, by the file's own names, and asks for their values and accounts", () => {
    const run = read(
      [
        { account: "4010", debit: "1.00", costCentre: "A", objects: [{ dimension: "20", object: "N1" }] },
        { account: "1750", credit: "1.00" },
      ],
      {
        accounts: { "4010": "Brutolonen" },
        dimensions: { "20": "Nivå 4" },
        objects: { "costCentre/A": "Winkel" },
      },
    );
    const {
      settings: fit,
      needs,
      dimensionValues,
    } = integration.settingsFor([run], settingsSchema.parse({}));
    expect(fit.dimensions).toEqual({
      "20": { isActive: true, isRequired: false, description: "Nivå 4" },
      costCentre: { isActive: true, isRequired: false, description: "Cost centre" },
    });
    expect(needs).toEqual([
      { slot: "account/4010", account: "4010", accountName: "Brutolonen" },
      { slot: "account/1750", account: "1750" },
    ]);
    expect(dimensionValues).toEqual([
      { dimension: "Cost centre", value: "A", name: "Winkel" },
      { dimension: "Nivå 4", value: "N1" },
    ]);
  });

  it("gives the file's own name to what the file carries, though the set-up has it for something else", () => {
    const run = read(
      [
        { account: "7210", debit: "1.00", objects: [{ dimension: "6", object: "P1" }] },
        { account: "2821", credit: "1.00" },
      ],
      { dimensions: { "6": "Projekt" } },
    );
    const { dimensions } = integration.settingsFor([run], settings).settings;
    expect(dimensions["6"]).toEqual({ isActive: true, isRequired: false, description: "Projekt" });
    expect(dimensions.costUnit?.isActive).toBe(false);
    expect(dimensions.costCentre?.isActive).toBe(true);
  });

  it("gives values that the books cannot take shorter ones, each another, and names them in full", () => {
    const run = read([
      { account: "4010", debit: "1.00", costCentre: "1234567890" },
      { account: "4010", debit: "1.00", costCentre: "12345678" },
      { account: "4010", debit: "1.00", costCentre: "1234567899" },
      { account: "1750", credit: "3.00" },
    ]);
    const { settings: fit, dimensionValues } = integration.settingsFor([run], settingsSchema.parse({}), {
      dimensionValueMax: 8,
    });
    expect(fit.dimensions.costCentre?.values).toEqual({ "1234567890": "12345672", "1234567899": "12345673" });
    expect(dimensionValues).toEqual([
      { dimension: "Cost centre", value: "12345672", name: "1234567890" },
      { dimension: "Cost centre", value: "12345678" },
      { dimension: "Cost centre", value: "12345673", name: "1234567899" },
    ]);
    const again = integration.settingsFor([run], fit).settings;
    expect(again.dimensions.costCentre?.values).toEqual(fit.dimensions.costCentre?.values);
  });

  it("drops patterns of another chart, and keeps those that take every account", () => {
    const swedish = read(marchRun.lines);
    const letters = read([
      { account: "WPerLesLon", debit: "1.00" },
      { account: "BSch", credit: "1.00" },
    ]);
    expect(integration.settingsFor([swedish], settings).settings.formatPreset).toBe("swedish-bas");
    expect(integration.settingsFor([swedish, letters], settings).settings.formatPreset).toBeUndefined();
  });
});

describe("sample", () => {
  const { sample } = integration;
  const flags = { isTest: false, isCustomerBlocked: false, isGroupBlocked: false };
  const march = sample.records({ flow, upTo: "2026-03-31", count: 31 });
  /** Accounts and dimensions as a Swedish company has them that books by hand. */
  const registers: Registers = {
    accounts: ["2710", "2731", "2821", "3740", "7010", "7210", "7331", "7510"].map((number) => ({
      number,
      name: number,
      isActive: true,
      isBlockedForManualBooking: false,
      allowsCostCentre: true,
      allowsProject: true,
    })),
    vatCodes: [],
    fiscalYears: [],
    bookLock: {},
    periods: ["01", "02", "03"].map((month) => ({
      id: `2026${month}`,
      from: `2026-${month}-01`,
      to: `2026-${month}-${month === "02" ? "28" : "31"}`,
      name: `2026-${month}`,
      isActive: true,
      isClosed: false,
    })),
    dimensions: ["Kostnadsställe", "Projekt"].map((name) => ({ name, isRequired: false, isListed: true })),
    dimensionValues: [
      ["Kostnadsställe", "10"],
      ["Kostnadsställe", "20"],
      ["Projekt", "P1001"],
    ].map(([dimension = "", value = ""]) => ({ dimension, value, id: value, name: value, isActive: true })),
    branches: [],
  };

  it("gives two runs a month, the same each time it is asked", () => {
    expect(march.map((run) => `${integration.keyOf(flow, run).object} ${run.paymentDate}`)).toEqual([
      "2026/5 2026-03-10",
      "2026/6 2026-03-25",
    ]);
    expect(sample.records({ flow, upTo: "2026-03-31", count: 7 })).toEqual(march.slice(1));
    expect(sample.records({ flow, upTo: "2026-03-09", count: 7 })).toEqual([]);
  });

  it("brings January and February corrections with its March run: three journals, one reference, nothing to find fault with", () => {
    const [, run] = march;
    if (run === undefined) throw new Error("no run of March");
    expect(integration.check(flow, run)).toEqual([]);
    const { documents, findings } = integration.render({
      flow,
      record: run,
      settings: sample.settings,
      company: { ...sample.company, ...flags },
    });
    expect(findings).toEqual([]);
    expect(
      documents.map(({ part, document }) => `${part} ${document.on} ${document.reference} ${document.text}`),
    ).toEqual([
      "2026-01 2026-01-31 6 Lön 6 Månadslön 2026-01",
      "2026-02 2026-02-28 6 Lön 6 Månadslön 2026-02",
      "2026-03 2026-03-25 6 Lön 6 Månadslön 2026-03",
    ]);
    expect(documents.flatMap(({ document }) => checkDocument(document, registers))).toEqual([]);
    expect(checkNeeds(integration.needs(sample.settings), registers, "2026-03-25")).toEqual([]);
  });

  it("balances in every month of many years, and stays within the year", () => {
    const runs = sample.records({ flow, upTo: "2030-12-31", count: 365 * 5 });
    expect(runs).toHaveLength(120);
    for (const record of runs) {
      expect(integration.check(flow, record)).toEqual([]);
      const rendering = integration.render({
        flow,
        record,
        settings: sample.settings,
        company: { ...sample.company, ...flags },
      });
      expect(rendering.findings).toEqual([]);
      expect(rendering.documents.every(({ part }) => part.startsWith(String(record.runYear)))).toBe(true);
    }
  });

  it("finds a description that is off by one letter or one blank", () => {
    const needs = (description: string) =>
      checkDimensionNeeds(
        integration.dimensionNeeds?.(settingsSchema.parse({ dimensions: { costCentre: { description } } })) ??
          [],
        registers,
        "2026-03-25",
      ).map(({ code, field, value, parameters }) => `${code} ${field} ${value}|${parameters?.held}`);
    expect(needs("Kostnadsställe")).toEqual([]);
    expect(needs("Kostnadsställe ")).toEqual([
      'dimension-unknown dimensions.costCentre Kostnadsställe |"Kostnadsställe", "Projekt"',
    ]);
    expect(needs("Kostnadställe")).toHaveLength(1);
  });

  it("asks nothing of the ledger but what the settings name; accounts of runs are told by the journals", () => {
    const [rendered] = integration.render({ flow, record: runWith({}), settings, company }).documents;
    if (rendered === undefined) throw new Error("no document");
    const without = { ...registers, accounts: registers.accounts.filter(({ number }) => number !== "2710") };
    expect(checkDocument(rendered.document, without).map(({ code, value }) => `${code} ${value}`)).toEqual([
      "account-unknown 2710",
    ]);
  });
});
