import { describe, expect, it } from "vitest";
import type { HeldDocument } from "../../core/index.ts";
import { heldChanges } from "./held-changes.ts";

const row = { account: "3000", debitMinor: 0, creditMinor: 100_00 };
const erp = { periodId: "202603", ledger: "1", branch: "1", references: ["Z 7"], branches: ["1"] };
const journal = (change: Partial<typeof erp> = {}): HeldDocument =>
  ({
    identity: { kind: "journal", id: "000007", number: "000007" },
    standing: "posted",
    on: "2026-03-02",
    text: "B0000000000000 Z 7",
    rows: [row],
    erp: { ...erp, ...change },
  }) as HeldDocument;

describe("a journal of Visma.net that was changed after it was booked", () => {
  it.each([
    ["its period alone", { periodId: "202604" }, { field: "period", sent: "202603", held: "202604" }],
    ["a reference alone", { references: ["Z 8"] }, { field: "rows[0].reference", sent: "Z 7", held: "Z 8" }],
    ["its branch", { branch: "2" }, { field: "branch", sent: "1", held: "2" }],
    ["the branch of a line", { branches: ["2"] }, { field: "rows[0].branch", sent: "1", held: "2" }],
  ])("shows %s", (_, change, difference) => {
    expect(heldChanges(journal(), journal(change))).toEqual([difference]);
  });

  it("is the same in a period that is written with the month first, or with a dash", () => {
    expect(heldChanges(journal(), journal({ periodId: "032026" }))).toEqual([]);
    expect(heldChanges(journal({ periodId: "032026" }), journal({ periodId: "2026-03" }))).toEqual([]);
  });

  it("says nothing where an older version kept less", () => {
    const { erp: _, ...older } = journal() as HeldDocument & { erp: unknown };
    expect(heldChanges(older, journal({ periodId: "202604" }))).toEqual([]);
  });
});
