import { describe, expect, it } from "vitest";
import { checkDocument, checkNeeds, journalText, languages, type Registers } from "../../core/index.ts";
import { company, filledSettings, recordWith } from "./fixtures/golden.ts";
import { integration } from "./integration.ts";
import type { DaySettlementRecord } from "./record.ts";
import { sample } from "./sample.ts";
import { settingsSchema } from "./settings.ts";

const flow = "settlements";
const keyOf = (record: DaySettlementRecord) => integration.keyOf(flow, record);

describe("keyOf", () => {
  it("names a settlement by till and number, never by its date", () => {
    expect(keyOf(recordWith({ department: "10" }))).toEqual({
      object: "K1/1",
      on: "2020-01-01",
      order: "2020-01-01T23:56:59 00000000000000000001",
      department: "10",
      reference: "Z 1",
      sequence: { name: "K1", number: 1 },
    });
    expect(keyOf(recordWith({ businessDate: "2020-01-02" })).object).toBe("K1/1");
  });

  it("takes 0041 and 41 for the same number, and leaves a number with letters as it is", () => {
    const objectOf = (zNumber: string) => keyOf(recordWith({ zNumber })).object;
    expect(["41", "0041", "0", "00", "A01", "0A1"].map(objectOf)).toEqual([
      "K1/41",
      "K1/41",
      "K1/0",
      "K1/0",
      "K1/A01",
      "K1/0A1",
    ]);
  });

  it("sorts by closing time, then by number as a number", () => {
    const closed = (zNumber: string, closedAt: string | null) => recordWith({ zNumber, closedAt });
    const records = [
      closed("10", "2020-01-01T20:00:00"),
      closed("11", null),
      closed("9", "2020-01-01T20:00:00"),
      closed("12", "2019-12-31T23:00:00"),
    ];
    const sorted = records.map(keyOf).sort((left, right) => (left.order < right.order ? -1 : 1));
    expect(sorted.map(({ reference }) => reference)).toEqual(["Z 12", "Z 9", "Z 10", "Z 11"]);
  });
});

describe("slots", () => {
  const namesOf = (records: readonly DaySettlementRecord[], settings = settingsSchema.parse({})) =>
    integration.slots(settings, records).map(({ name }) => name);

  it("shows what nearly every till has while nothing has come in", () => {
    expect(namesOf([])).toEqual([
      "sales/25",
      "sales/15",
      "sales/0",
      "vat/25",
      "vat/15",
      "payment/app",
      "payment/card",
      "cash",
      "gift-card",
      "credit-note",
      "credit-sales",
      "rounding",
      "cash-paid-in",
      "cash-paid-out",
      "cash-difference",
      "cash-deposit",
      "tips",
      "tolerance",
      "tolerance-cap",
      "voucher-dimension/1",
      "voucher-dimension/6",
    ]);
  });

  const slotNamed = (name: string, settings: unknown, records: readonly DaySettlementRecord[] = []) =>
    integration.slots(settingsSchema.parse(settings), records).find((slot) => slot.name === name);

  it("says in which departments a slot has no answer: one of all, one of its own, or a mark that it never occurs", () => {
    const departments = {
      "*": { cash: { account: "1900" } },
      "10": { tips: { doesNotOccur: true } },
      "20": { tips: { account: "2910" }, "payment/cash": { account: "1908" } },
    };
    const settings = { departments };
    const sold = recordWith({ department: "30" });
    expect(slotNamed("cash", settings, [sold])?.missingIn).toEqual([]);
    expect(slotNamed("tips", settings, [sold])).toMatchObject({
      path: ["departments", "{department}", "tips"],
      answers: [
        { department: "10", doesNotOccur: true },
        { department: "20", account: "2910" },
      ],
      missingIn: ["30"],
    });
    expect(slotNamed("rounding", settings, [sold])?.missingIn).toEqual(["10", "20", "30"]);
    expect(slotNamed("tips", {})?.missingIn).toEqual(["*"]);
  });

  it("takes a general slot for an answer to an exact one, and asks nothing where only ready vouchers have come", () => {
    const departments = {
      "*": { "payment/card": { account: "1901" } },
      "20": { "payment/card/visa": { account: "1902" } },
    };
    expect(slotNamed("payment/card/visa", { departments })?.missingIn).toEqual([]);
    const voucher = integration.records.settlements?.parse({
      kind: "voucher",
      on: "2026-03-14",
      rows: [{ account: "1910", amount: "0.00" }],
    });
    const open = integration.slots(settingsSchema.parse({}), voucher === undefined ? [] : [voucher]);
    expect(open.flatMap(({ missingIn = [] }) => missingIn)).toEqual([]);
  });

  it("shows where a tolerance and the names of dimensions are given", () => {
    const settings = { tolerance: { account: "7790", capMinor: 100 }, voucherDimensions: { "2": "Product" } };
    expect(slotNamed("tolerance", settings)).toMatchObject({
      asks: "account",
      path: ["tolerance", "account"],
      answers: [{ department: "*", account: "7790" }],
    });
    expect(slotNamed("tolerance-cap", settings)).toMatchObject({
      asks: "amount",
      path: ["tolerance", "capMinor"],
    });
    expect(slotNamed("voucher-dimension/2", settings)).toMatchObject({
      asks: "dimension",
      path: ["voucherDimensions", "2"],
      missingIn: [],
    });
  });

  it.each([
    ["NOK", "sales/25 sales/15 sales/0"],
    ["SEK", "sales/25 sales/12 sales/6 sales/0"],
    ["DKK", "sales/25 sales/0"],
    ["EUR", "sales/21 sales/9 sales/0"],
  ])("begins with the VAT rates of where a company sells in %s", (currency, sales) => {
    const names = integration.slots(settingsSchema.parse({}), [], { currency }).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("sales/")).join(" ")).toBe(sales);
  });

  it("shows the rates and payments of the records, and every slot that is filled", () => {
    const record = recordWith({
      sales: [{ vatRate: "11.11", gross: "111.11", net: "100.00", vat: "11.11" }],
      payments: [{ type: "Vipps", amount: "111.11" }],
      rounding: "0",
    });
    const settings = settingsSchema.parse({
      departments: { OSLO: { "sales/25/food": { account: "3010" } } },
    });
    expect(namesOf([record], settings).slice(0, 4)).toEqual([
      "sales/25/food",
      "sales/11.11",
      "vat/11.11",
      "payment/vipps",
    ]);
  });

  it("calls them by the words of the trade, in five languages", () => {
    const labels = new Map(
      integration
        .slots(filledSettings, [recordWith({ payments: [{ type: "vipps", amount: "1" }] })])
        .map((slot) => [slot.name, slot.label]),
    );
    expect(labels.get("rounding")).toMatchObject({ nb: "Øreavrunding", sv: "Öresavrundning" });
    expect(labels.get("tips")).toMatchObject({ sv: "Dricks", nl: "Fooi" });
    expect(labels.get("sales/15")).toMatchObject({ en: "Sales 15 %", nl: "Omzet 15 %" });
    expect(labels.get("payment/vipps")?.da).toBe("Vipps");
    for (const label of labels.values()) {
      expect(languages.filter((language) => label[language].trim() === "")).toEqual([]);
    }
  });
});

describe("needs", () => {
  it("asks for every account, and for the rate of every sale, with a VAT code of the slot's or the account's own", () => {
    const settings = settingsSchema.parse({
      departments: {
        "*": { "sales/15": { account: "3030", vatCode: "31" }, tips: { doesNotOccur: true } },
        OSLO: { "sales/25": { account: "3000" }, "vat/25": { account: "2700" } },
      },
    });
    expect(integration.needs(settings)).toEqual([
      { slot: "sales/15", account: "3030", vatCode: "31", ratePercent: "15" },
      { slot: "OSLO: sales/25", account: "3000", ratePercent: "25" },
      { slot: "OSLO: vat/25", account: "2700" },
    ]);
  });
});

describe("settings", () => {
  it("takes a tolerance of up to 10.00, asks for its account, and refuses a larger one", () => {
    const parsed = (capMinor: number) =>
      settingsSchema.safeParse({ tolerance: { account: "7790", capMinor } });
    expect(parsed(1001).error?.issues.map(({ message }) => message)).toEqual(["setting-invalid"]);
    const settings = settingsSchema.parse({ tolerance: { account: "7790", capMinor: 1000 } });
    expect(integration.needs(settings)).toEqual([{ slot: "tolerance", account: "7790" }]);
  });

  it("refuses slots that do not exist, by name", () => {
    const slot = { account: "1900" };
    const names = ["sales/25.00", "sale/25", "vat/25/food", "payment", "sales/x", "tipping"];
    const parsed = settingsSchema.safeParse({
      departments: {
        "*": Object.fromEntries([...names, "sales/0/6", "payment/card/visa"].map((name) => [name, slot])),
      },
    });
    expect(parsed.error?.issues.map(({ path, message }) => `${path.join(" ")} ${message}`)).toEqual(
      names.map((name) => `departments * ${name} slot-unknown`),
    );
  });
});

describe("settingsFor", () => {
  const render = (record: DaySettlementRecord, settings: typeof filledSettings) =>
    integration.render({ flow, record, settings, company });

  it("completes an empty set-up so that everything can be booked", () => {
    const record = recordWith({
      sales: [
        { vatRate: "25", gross: "125.00", net: "100.00", vat: "25.00" },
        { vatRate: "12", gross: "112.00", net: "100.00", vat: "12.00" },
        { vatRate: "0", vatCode: "6", gross: "100.00", net: "100.00", vat: "0" },
        { vatRate: "0", vatCode: "52", gross: "100.00", net: "100.00", vat: "0" },
      ],
      payments: [{ type: "mystery", amount: "437.00" }],
      rounding: "0",
    });
    const { settings } = integration.settingsFor([record], settingsSchema.parse({}));
    const [rendered] = render(record, settings).documents;
    if (rendered === undefined) throw new Error("no document");
    expect(journalText(rendered.document)).toMatchInlineSnapshot(`
      "2020-01-01  NOK  Z 1  Z 1 K1
      account   debit  credit  vat  dimensions  text
      1579     437.00
      3105             100.00  52
      3200             100.00  6
      3050             100.00  33
      2703              12.00
      3000             100.00  3
      2700              25.00
               437.00  437.00"
    `);
  });

  it("leaves a filled set-up as it is, and gives an account where it said that none was needed", () => {
    expect(integration.settingsFor([recordWith()], filledSettings).settings).toEqual(filledSettings);
    const closed = settingsSchema.parse({
      departments: { "*": { ...filledSettings.departments["*"], rounding: { doesNotOccur: true } } },
    });
    expect(integration.settingsFor([recordWith()], closed).settings).toEqual(filledSettings);
  });

  it("does not take one account for two VAT codes, even if the till does", () => {
    const record = recordWith({
      accounts: { "sales/25": "3000", "sales/15": "3000", "payment/card": "1912" },
    });
    const { settings } = integration.settingsFor([record], settingsSchema.parse({}));
    expect(settings.departments["*"]).toMatchObject({ "payment/card": { account: "1912" } });
    expect(settings.departments["*"]).toMatchObject({
      "sales/25": { account: "3000", vatCode: "3" },
      "sales/15": { account: "3030", vatCode: "31" },
    });
  });
});

describe("sample", () => {
  const upTo = "2026-03-31";
  const records = sample.records({ flow, upTo, count: 30 });
  /** The accounts and VAT codes that are usual for a Norwegian till (NS 4102, SAF-T standard tax codes). */
  const registers: Registers = {
    accounts: [
      ...["1900", "1901", "1904", "1909", "1920", "2700", "2701", "2703", "2900", "2901", "2910", "7740"],
      ...["3000/3", "3010/3", "3030/31", "3040/31", "3050/33", "3100/5"],
    ].map((text) => {
      const [number = "", vatCode] = text.split("/");
      return {
        number,
        name: number,
        fiscalYearId: "2026",
        isActive: true,
        isBlockedForManualBooking: false,
        allowsCostCentre: false,
        allowsProject: false,
        ...(vatCode === undefined ? {} : { vatCode }),
      };
    }),
    vatCodes: [
      ["3", "25"],
      ["31", "15"],
      ["33", "12"],
      ["5", "0"],
    ].map(([code = "", ratePercent = ""]) => ({
      code,
      id: code,
      description: code,
      rates: [{ from: "2000-01-01", ratePercent }],
      accounts: [],
    })),
    fiscalYears: [{ id: "2026", from: "2026-01-01", to: "2026-12-31", isLocked: false }],
    bookLock: {},
    periods: [],
    dimensions: [],
    branches: [],
    dimensionValues: [],
  };

  it("gives a settlement for each till and day, the same each time it is asked", () => {
    expect(records).toHaveLength(60);
    expect(new Set(records.map((record) => keyOf(record).object)).size).toBe(60);
    expect(records.at(-1)?.businessDate).toBe(upTo);
    expect(sample.records({ flow, upTo, count: 2 })).toEqual(records.slice(-4));
  });

  it("closes every day, without a word", () => {
    expect(records.flatMap((record) => integration.check(flow, record))).toEqual([]);
  });

  it("has what makes a till's day awkward: rounding, tips, gift cards both ways, cash differences", () => {
    const amounts = ["rounding", "tips", "giftCardsSold", "giftCardsRedeemed", "cashDifference"] as const;
    for (const name of amounts) {
      expect(records.filter((record) => record[name] !== "0.00").length, name).toBeGreaterThan(3);
    }
  });

  it("books every day on the accounts of a Norwegian till, with nothing to find fault with", () => {
    const { settings } = integration.sample;
    expect(checkNeeds(integration.needs(settings), registers, upTo)).toEqual([]);
    for (const record of records) {
      const { documents, findings } = integration.render({ flow, record, settings, company });
      expect(findings).toEqual([]);
      expect(documents.flatMap(({ document }) => checkDocument(document, registers))).toEqual([]);
      expect(documents).toHaveLength(1);
    }
  });
});
