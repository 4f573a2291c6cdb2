/** Rows and lines by the part that is asked for, however many there are. */
import { expect, it } from "vitest";
import { explainOrigins, explainRows, withinPayloadLimit } from "./explain-rows.ts";

const lines = Array.from({ length: 250 }, (_, index) => ({ component: `Lön ${index}`, debit: "10.00" }));
const records = [{ payload: { lines } }];
const origins = lines.map((_, index) => ({ line: `lines[${index}].debit`, amountMinor: 1_000 }));
const rows = [
  { account: "7010", debitMinor: 250_000, creditMinor: 0, origins },
  { account: "1910", debitMinor: 0, creditMinor: 250_000, origins: [] },
];

it("gives a row of many lines its first hundred, and says how many there are", () => {
  const accountNames = new Map([["7010", "Löner"]]);
  const [row, ...others] = explainRows(rows, { from: 0, limit: 1, records, accountNames });
  expect(others).toEqual([]);
  expect(row).toMatchObject({ number: 1, account: "7010", accountName: "Löner", originsCount: 250 });
  expect(row?.origins).toHaveLength(100);
  expect(row?.origins[99]).toEqual({
    line: "lines[99].debit",
    amountMinor: 1_000,
    beside: [
      { name: "component", value: "Lön 99" },
      { name: "debit", value: "10.00" },
    ],
  });
  const [second] = explainRows(rows, { from: 1, limit: 200, records, accountNames });
  expect(second).toMatchObject({ number: 2, account: "1910", accountName: null, originsCount: 0 });
});

it("gives the lines after those", () => {
  const last = explainOrigins(origins, { from: 200, limit: 100, records });
  expect(last.map(({ line }) => line).slice(0, 1)).toEqual(["lines[200].debit"]);
  expect(last).toHaveLength(50);
});

it("leaves out what a very large record was, which can be read with the record", () => {
  const record = {
    id: "r",
    object: "run 1",
    line: "",
    isLive: true,
    on: "2026-03-25",
    contentHash: "h",
    receivedAt: "2026-03-25T08:00:00.000Z",
  };
  const small = { ...record, payload: { note: "a" } };
  const large = { ...record, payload: { note: "a".repeat(200_001) } };
  expect(withinPayloadLimit([small, large]).map(({ payload }) => payload)).toEqual([{ note: "a" }, null]);
});
