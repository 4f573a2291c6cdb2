import { describe, expect, it } from "vitest";
import type { Finding } from "../api/problem.ts";
import { groupFindings } from "./group-findings.ts";

const finding = (code: string, of: { record?: string; value?: string; means?: string } = {}): Finding => ({
  code,
  severity: "error",
  ...(of.record === undefined ? {} : { record: of.record }),
  ...(of.value === undefined ? {} : { value: of.value }),
  remedy: { means: of.means ?? code, fix: "Mend it.", act: "you", where: null },
});
const placed = (place: string | null, one: Finding) => ({ place, finding: one });

describe("groupFindings", () => {
  it("tells what is the same for several records once, with each place, in the order of the file", () => {
    const groups = groupFindings([
      placed("line 2", finding("account-missing", { record: "line 2" })),
      placed("line 3", finding("unreadable", { record: "line 3" })),
      placed("line 4", finding("account-missing", { record: "line 4" })),
    ]);
    expect(groups.map(({ finding: { code }, places, count }) => [code, places, count])).toEqual([
      ["account-missing", ["line 2", "line 4"], 2],
      ["unreadable", ["line 3"], 1],
    ]);
  });

  it("keeps apart what reads otherwise, though its code is the same", () => {
    const groups = groupFindings([
      placed("2026/1", finding("account-missing", { value: "3000" })),
      placed("2026/2", finding("account-missing", { value: "3010" })),
      placed("2026/3", finding("account-missing", { value: "3000", means: "Account 3000 is closed." })),
    ]);
    expect(groups.map(({ places }) => places)).toEqual([["2026/1"], ["2026/2"], ["2026/3"]]);
  });

  it("takes two sentences that differ only in the record that they name for the same", () => {
    const early = (record: string) =>
      finding("early", { record, means: `${record} is before the start day.` });
    const groups = groupFindings([placed("Z 7", early("Z 7")), placed("Z 8", early("Z 8"))]);
    expect(groups.map(({ places }) => places)).toEqual([["Z 7", "Z 8"]]);
  });

  it("names a place once where it has the same finding twice, and counts both", () => {
    const twice = finding("row-empty");
    const [group] = groupFindings([placed("2026/1", twice), placed("2026/1", twice), placed(null, twice)]);
    expect([group?.places, group?.count]).toEqual([["2026/1"], 3]);
  });
});
