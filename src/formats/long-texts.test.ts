/** Texts that are made to hold a reader up: whatever looks at each of their letters again for each of them would take minutes. */
import { expect, it } from "vitest";
import { findDelimiter } from "./csv/csv-delimiter.ts";
import { parseAmountMinor } from "./decimal/parse-amount-minor.ts";
import { parseQuantity } from "./decimal/parse-quantity.ts";
import { withoutGroups } from "./decimal/without-groups.ts";
import { readTime } from "./saf-t-cash-register/local-moment.ts";
import { workbookOf } from "./xlsx/fixtures/workbook-of.ts";
import { readXlsx } from "./xlsx/index.ts";
import { numberText } from "./xlsx/number-text.ts";

const many = 400_000;
const zeros = "0".repeat(many);
const blanks = " ".repeat(many);

const readers: readonly [string, () => unknown][] = [
  ["a rate", () => parseQuantity(`0.${zeros}1`, { decimalMark: "." })],
  ["an amount", () => parseAmountMinor(`0.${zeros}1`)],
  ["an amount with groups", () => withoutGroups(`1${blanks}2${blanks}-`)],
  ["a number of a workbook", () => numberText(`0.${zeros}1`)],
  ["a moment of a till", () => readTime(`23:56:59.${zeros}1+01:00x`)],
  ["a moment of a till with a long fraction", () => readTime(`23:56:59.${zeros}1`)],
  ["a table's first line", () => findDelimiter(`a${blanks}b`, () => false)],
];

it.each(readers)("%s of many letters is read as quickly as it is long", (_, read) => {
  const beganMs = performance.now();
  read();
  expect(performance.now() - beganMs).toBeLessThan(3_000);
});

it("a workbook's format of many brackets is read as quickly as it is long", async () => {
  const code = "[".repeat(250_000);
  const bytes = workbookOf([{ name: "J", rows: [["account"], [{ n: "1", style: 1 }]] }], {
    "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs></styleSheet>`,
  });
  async function* chunks() {
    yield bytes;
  }
  const beganMs = performance.now();
  const items = await Array.fromAsync(readXlsx(chunks(), { columns: ["account"] }));
  expect(items.at(-1)).toEqual({ kind: "end", rowCount: 1, withheldCount: 0 });
  expect(performance.now() - beganMs).toBeLessThan(3_000);
});
