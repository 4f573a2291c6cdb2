/** The account set-up out to a spreadsheet and in again. */
import { describe, expect, it } from "vitest";
import { accountPattern } from "../../admin/src/set-up/account-pattern.ts";
import { minorFromText, textFromMinor } from "../../admin/src/set-up/minor-text.ts";
import type { Slot } from "../../admin/src/set-up/set-up-draft.ts";
import { readSlotTable, slotTable } from "../../admin/src/set-up/slot-table.ts";

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

describe("the account set-up as a table", () => {
  it("has a row for each slot of each department, with no cell that a spreadsheet would carry out", () => {
    expect(slotTable(slots, ["*", "10"], settings)).toBe(
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
    const table = slotTable(slots, ["*", "10"], settings);
    expect(readSlotTable(table, slots, { text: "Z {z}" })).toEqual({ settings, count: 3, unknown: [] });
  });

  it("is read with commas and tabs too, and tells slots that are not known", () => {
    const comma = "department,slot,account\n*,sales/25,3001\n*,vat/25,2700\n";
    expect(readSlotTable(comma, slots, {})).toEqual({
      settings: { departments: { "*": { "sales/25": { account: "3001" } } } },
      count: 1,
      unknown: ["vat/25"],
    });
    expect(readSlotTable("a;b\n1;2\n", slots, {})).toBeNull();
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
