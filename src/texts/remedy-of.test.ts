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
