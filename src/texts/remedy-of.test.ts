import { describe, expect, it } from "vitest";
import type { RemedyBook } from "../core/index.ts";
import { remedyOf } from "./remedy-of.ts";

const said = (means: string) => ({ means, fix: "Look at {field}, {value} and {record}." });
const texts = (means: string) => ({
  en: said(means),
  nb: said(means),
  da: said(means),
  sv: said(means),
  nl: said(means),
});
const tills: RemedyBook = {
  "cash-short": {
    act: "you",
    where: "The till",
    text: texts("{differenceMinor} is missing of {count} notes"),
  },
};
const payrolls: RemedyBook = { "run-twice": { act: "source-vendor", text: texts("Run {run} came twice") } };
const books = { books: [tills, payrolls], declared: () => undefined };

describe("remedyOf", () => {
  it("finds the book that knows the code, with who must act and where", () => {
    const finding = { code: "run-twice", severity: "error", parameters: { run: 7 } } as const;
    expect(remedyOf(books, finding, "en")).toMatchObject({ means: "Run 7 came twice", act: "source-vendor" });
    expect(remedyOf(books, { code: "cash-short", severity: "error" }, "en").where).toBe("The till");
  });

  it("names an account once, though it is the place of the finding too, and a place of another name besides", () => {
    const shut: RemedyBook = {
      shut: { act: "you", text: texts("Account {value} {name} ({field}) is shut, {value} ({field})") },
    };
    const meant = (field: string) =>
      remedyOf(
        { books: [shut], declared: (name) => (name === "payment/card" ? { ...words } : undefined) },
        { code: "shut", severity: "error", field, value: "1901", parameters: { name: "Bank" } },
        "en",
      ).means;
    const words = { en: "Card", nb: "Kort", da: "Kort", sv: "Kort", nl: "Kaart" };
    expect(meant("account/1901")).toBe("Account 1901 Bank is shut, 1901");
    expect(meant("payment/card")).toBe("Account 1901 Bank (Card) is shut, 1901 (Card)");
    expect(meant("account/1902")).toBe("Account 1901 Bank (account 1902) is shut, 1901 (account 1902)");
  });

  it.each([
    ["en", "-1234.50 is missing of 12 notes"],
    ["nb", "-1234,50 is missing of 12 notes"],
    ["da", "-1234,50 is missing of 12 notes"],
    ["sv", "-1234,50 is missing of 12 notes"],
    ["nl", "-1234,50 is missing of 12 notes"],
  ] as const)("writes amounts as money and counts as they are, in %s", (language, means) => {
    const parameters = { differenceMinor: -123450, count: 12 };
    expect(remedyOf(books, { code: "cash-short", severity: "error", parameters }, language).means).toBe(
      means,
    );
  });

  it.each([
    ["en", "31 Oct 2026 is not in 1 Sept 2026, 2 Sept 2026: 100.00, “2026-10-31” and “100.00” as they stand"],
    [
      "nb",
      "31. okt. 2026 is not in 1. sep. 2026, 2. sep. 2026: 100,00, “2026-10-31” and “100.00” as they stand",
    ],
    [
      "da",
      "31. okt. 2026 is not in 1. sep. 2026, 2. sep. 2026: 100,00, “2026-10-31” and “100.00” as they stand",
    ],
    [
      "sv",
      "31 okt. 2026 is not in 1 sep. 2026, 2 sep. 2026: 100,00, “2026-10-31” and “100.00” as they stand",
    ],
    ["nl", "31 okt 2026 is not in 1 sep 2026, 2 sep 2026: 100,00, “2026-10-31” and “100.00” as they stand"],
  ] as const)(
    "writes days and amounts as the reader does, and what a file says as it stands there, in %s",
    (language, means) => {
      const book: RemedyBook = {
        "day-outside": {
          act: "you",
          text: texts("{value} is not in {days}: {debit}, “{value}” and “{debit}” as they stand"),
        },
      };
      const finding = {
        code: "day-outside",
        severity: "error",
        value: "2026-10-31",
        parameters: { days: "2026-09-01, 2026-09-02", debit: "100.00" },
      } as const;
      expect(remedyOf({ books: [book], declared: () => undefined }, finding, language).means).toBe(means);
    },
  );

  it("leaves alone what is no day of the calendar, and what is no amount", () => {
    const book: RemedyBook = { odd: { act: "you", text: texts("{value} {account} {month}") } };
    const parameters = { account: "1.100", month: "2026-10" };
    const finding = { code: "odd", severity: "error", value: "2026-02-30", parameters } as const;
    expect(remedyOf({ books: [book], declared: () => undefined }, finding, "nl").means).toBe(
      "2026-02-30 1.100 2026-10",
    );
  });

  it.each([
    [1, "1 line has no amount"],
    [2, "2 lines have no amount"],
    [0, "0 lines have no amount"],
  ])("chooses the words that go with a count: %s", (count, means) => {
    const book: RemedyBook = {
      "without-amount": { act: "you", text: texts("{count} {count:line has|lines have} no amount") },
    };
    const finding = { code: "without-amount", severity: "warning", parameters: { count } } as const;
    expect(remedyOf({ books: [book], declared: () => undefined }, finding, "en").means).toBe(means);
  });

  it("names field, value and record, and puts a dash where the finding has none", () => {
    const finding = { code: "cash-short", severity: "error", field: "drawer", record: "K1/7" } as const;
    expect(remedyOf(books, finding, "en").fix).toBe("Look at drawer, – and K1/7.");
  });

  it("answers for a code that no book knows, since the reader must not pay for our mistake", () => {
    const remedy = remedyOf(books, { code: "never-heard-of", severity: "error", value: "42" }, "sv");
    expect(remedy.means).toBe(
      "Den här iakttagelsen har ingen förklaring ännu: never-heard-of (fält –, värde 42).",
    );
    expect(remedy.act).toBe("operator");
  });

  it("does not take a name that every object has for a code", () => {
    expect(remedyOf(books, { code: "constructor", severity: "error" }, "en").means).toContain(
      "no explanation yet",
    );
  });
});
