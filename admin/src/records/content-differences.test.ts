import { expect, it } from "vitest";
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
