import { expect, it } from "vitest";
import { describePlace } from "../postings/describe-place.ts";
import { contentDifferences } from "./content-differences.ts";

it("tells only the fields that differ, by their place", () => {
  const first = { zNumber: "7", payments: [{ type: "cash", amount: "100.00" }] };
  const now = {
    zNumber: "7",
    payments: [
      { type: "cash", amount: "120.00" },
      { type: "card", amount: "1.00" },
    ],
  };
  expect(contentDifferences(first, now)).toEqual([
    { field: "payments[0].amount", sent: "100.00", held: "120.00" },
    { field: "payments[1].type", sent: "", held: "card" },
    { field: "payments[1].amount", sent: "", held: "1.00" },
  ]);
});

it("describes a place of a record by the words that stand beside the amount", () => {
  const line = { account: "7010", component: "Timlön", debit: "1500.00", credit: "0.00", objects: [] };
  const run = { lines: [line] };
  expect(describePlace(run, "lines[0].debit")).toEqual([
    { name: "account", value: "7010" },
    { name: "component", value: "Timlön" },
    { name: "debit", value: "1500.00" },
  ]);
  expect(describePlace(run, "lines[3].debit")).toEqual([]);
});
