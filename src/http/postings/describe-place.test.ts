/** The words of a line, by which people know it. */
import { expect, it } from "vitest";
import { describePlace } from "./describe-place.ts";

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
