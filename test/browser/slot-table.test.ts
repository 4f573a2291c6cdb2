/** The account set-up out to a spreadsheet and in again. */
import { describe, expect, it } from "vitest";
import { accountPattern } from "../../admin/src/set-up/account-pattern.ts";
import { minorFromText, textFromMinor } from "../../admin/src/set-up/minor-text.ts";
import type { Slot } from "../../admin/src/set-up/set-up-draft.ts";
import { readSlotTable, slotTable, tableText } from "../../admin/src/set-up/slot-table.ts";

function slot(name: string, label: string, carriesVat: boolean): Slot {
  return {
    name,
    label,
    carriesVat,
    ratePercent: null,
    asks: "account",
    path: ["departments", "{department}", name],
    where: null,
    answers: [],
    missingIn: [],
  };
}

const slots = [slot("sales/25", "Salg; 25 %", true), slot("tips", "=Tips", false)];
const settings = {
  departments: {
    "*": { "sales/25": { account: "3000", vatCode: "3" }, tips: { doesNotOccur: true } },
    "10": { "sales/25": { account: "3010", vatCode: "3" } },
  },
  text: "Z {z}",
};

const nothingTold = { unknown: [], unclear: [], emptied: [] };
const read = (text: string, held: object = {}) =>
  readSlotTable(text, { slots, departments: ["*", "10"], settings: held });

describe("the account set-up as a table", () => {
  it("has a row for each slot of each department, with no cell that a spreadsheet would carry out", () => {
    expect(slotTable({ slots, departments: ["*", "10"], settings, language: "en" })).toBe(
      [
        "\uFEFFdepartment;slot;name;account;vatCode;doesNotOccur",
        '*;sales/25;"Salg; 25 %";3000;3;',
        "*;tips;'=Tips;;;x",
        '10;sales/25;"Salg; 25 %";3010;3;',
        "10;tips;'=Tips;;;",
        "",
      ].join("\r\n"),
    );
  });

  it("comes back as it went, and leaves alone what it does not name", () => {
    const table = slotTable({ slots, departments: ["*", "10"], settings, language: "en" });
    expect(read(table, { text: "Z {z}" })).toEqual({ settings, count: 3, ...nothingTold });
  });

  it.each([
    ["nb", "avdeling;kode;type beløp;konto;mva-kode;forekommer ikke"],
    ["da", "afdeling;kode;type beløb;konto;momskode;forekommer ikke"],
    ["sv", "avdelning;kod;typ av belopp;konto;momskod;förekommer inte"],
    ["nl", "afdeling;code;soort bedrag;rekening;btw-code;komt niet voor"],
  ] as const)(
    "has its columns in %s, and is read back whatever the reader's language",
    (language, titles) => {
      const table = slotTable({ slots, departments: ["*", "10"], settings, language });
      expect(table.split("\r\n")[0]).toBe(`\uFEFF${titles}`);
      expect(read(table)?.count).toBe(3);
    },
  );

  it("takes a written no for no mark", () => {
    const table = "Afdeling;Kode;Konto;Forekommer ikke\n*;sales/25;3001;nej\n*;tips;;ja\n";
    expect(read(table)).toEqual({
      settings: { departments: { "*": { "sales/25": { account: "3001" }, tips: { doesNotOccur: true } } } },
      count: 2,
      ...nothingTold,
    });
  });

  it("is read in the letters that a spreadsheet under Windows writes", () => {
    const bytes = Buffer.from("Avdelning;Kod;Konto;F\u00F6rekommer inte\n*;tips;;x\n", "latin1");
    const text = tableText(new Uint8Array(bytes).buffer);
    expect(read(text)?.settings).toEqual({
      departments: { "*": { tips: { doesNotOccur: true } } },
    });
    expect(tableText(new TextEncoder().encode("\uFEFFför").buffer)).toBe("för");
  });

  it("is read with commas and tabs too, and tells slots that are not known", () => {
    const comma = "department,slot,account\n*,sales/25,3001\n*,vat/25,2700\n";
    expect(read(comma)).toEqual({
      settings: { departments: { "*": { "sales/25": { account: "3001" } } } },
      count: 1,
      ...nothingTold,
      unknown: ["vat/25"],
    });
    expect(read("a;b\n1;2\n")).toBeNull();
  });
});

describe("a table with wrong cells", () => {
  const head = "department;slot;account;doesNotOccur\n";

  it("makes no answer for a department that nobody has, and tells it", () => {
    expect(read(`${head}1O;sales/25;3001;\n10;sales/25;3002;\n`)).toEqual({
      settings: { departments: { "10": { "sales/25": { account: "3002" } } } },
      count: 1,
      ...nothingTold,
      unknown: ["1O"],
    });
  });

  it("takes no row that says two things, and tells it: an account and the mark, or two accounts", () => {
    const rows = "*;tips;2910;x\n10;sales/25;3001;\n10;sales/25;3002;\n";
    expect(read(head + rows)).toEqual({
      settings: { departments: { "10": { "sales/25": { account: "3001" } } } },
      count: 1,
      ...nothingTold,
      unclear: ["tips", "sales/25 · 10"],
    });
  });

  it("leaves an answer that was emptied as it was, and tells it", () => {
    expect(read(`${head}*;sales/25;;\n10;tips;;\n`, settings)).toEqual({
      settings,
      count: 0,
      ...nothingTold,
      emptied: ["sales/25"],
    });
  });
});

describe("a pattern of account numbers", () => {
  it("takes 4000 to 9999 and nothing else for [4-9][0-9][0-9][0-9]", () => {
    const takes = accountPattern("[4-9][0-9][0-9][0-9]");
    const all = ["3999", "4000", "9999", "10000", "400", "400x"];
    expect(all.filter((number) => takes?.test(number))).toEqual(["4000", "9999"]);
    expect(accountPattern("[4-9")).toBeNull();
  });
});

describe("an amount as people type it", () => {
  it("becomes whole minor units by its digits", () => {
    expect(["12,50", "12.5", "1 000", "0,07", "1,234", "x"].map(minorFromText)).toEqual([
      1250,
      1250,
      100_000,
      7,
      null,
      null,
    ]);
  });

  it("is written back with the reader's own decimal sign", () => {
    const written = (["en", "nb", "da", "sv", "nl"] as const).map((language) =>
      textFromMinor(1250, language),
    );
    expect(written).toEqual(["12.50", "12,50", "12,50", "12,50", "12,50"]);
    expect([0, 7, 100_000].map((minor) => textFromMinor(minor, "en"))).toEqual(["0.00", "0.07", "1000.00"]);
  });
});
