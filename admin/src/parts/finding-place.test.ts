import { expect, it } from "vitest";
import { findingPlace } from "./finding-place.ts";

it("tells the place in a file in the reader's language, and leaves the source's own names alone", () => {
  expect(["file", "header", "line 3", "row/12"].map((record) => findingPlace(record, "da"))).toEqual([
    "Hele filen",
    "Filens overskrift",
    "Linje 3",
    "Linje 12",
  ]);
  expect(["K1/1", "2026/6", "line-1", "Z 1"].map((record) => findingPlace(record, "nl"))).toEqual([
    "K1/1",
    "2026/6",
    "line-1",
    "Z 1",
  ]);
});
