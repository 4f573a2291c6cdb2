import { expect, it } from "vitest";
import { growsTo } from "./grows-to.ts";

const viewer = { role: "viewer", rights: {}, companyIds: null } as const;
const bookkeeper = { role: "bookkeeper", rights: {}, companyIds: null } as const;

it.each([
  ["a higher role", viewer, bookkeeper],
  ["an area that may be written again", { ...bookkeeper, rights: { links: "read" } }, bookkeeper],
  [
    "an area that may be read again",
    { ...viewer, rights: { links: "none" } },
    { ...viewer, rights: { links: "read" } },
  ],
  ["all companies", { ...viewer, companyIds: ["a"] }, viewer],
  ["another company", { ...viewer, companyIds: ["a", "b"] }, { ...viewer, companyIds: ["b", "c"] }],
] as const)("%s is more than before, and not the other way round", (what, less, more) => {
  expect(growsTo(less, more)).toBe(true);
  // Of two companies exchanged, each side has one that the other has not.
  expect(growsTo(more, less)).toBe(what === "another company");
});

it("a lower role, fewer companies and the same are not", () => {
  expect(growsTo(bookkeeper, viewer)).toBe(false);
  expect(growsTo({ ...viewer, companyIds: ["a", "b"] }, { ...viewer, companyIds: ["a"] })).toBe(false);
  expect(growsTo(viewer, viewer)).toBe(false);
});
