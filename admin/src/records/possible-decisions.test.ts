import { expect, it } from "vitest";
import { possibleDecisions } from "./possible-decisions.ts";

const posting = (
  state: "planned" | "booked" | "reversed" | "uncertain" | "excused",
  exportedTo?: string,
) => ({
  state,
  exportedTo: exportedTo ?? null,
});

it("what was not sent can be replaced", () => {
  expect(possibleDecisions([posting("planned"), posting("reversed")], [])).toEqual([
    "keep",
    "replace",
    "reverse",
  ]);
});

it("replacing is not offered once one part of it is booked, or may be", () => {
  expect(possibleDecisions([posting("planned"), posting("booked")], [])).toEqual(["keep", "reverse"]);
  expect(possibleDecisions([posting("uncertain")], [])).toEqual(["keep", "reverse"]);
});

it("what went into a file is not reversed by us", () => {
  expect(possibleDecisions([posting("excused", "journal.si")], [])).toEqual(["keep", "replace"]);
});

it("a record that only shares a name with another is not reversed with it", () => {
  expect(possibleDecisions([posting("booked")], ["name-shared"])).toEqual(["keep"]);
});
