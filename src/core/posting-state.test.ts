import { describe, expect, it } from "vitest";
import { assertTransition, mayBecome, openStates, postingStates, settledStates } from "./posting-state.ts";

describe("the life of a posting", () => {
  it("never goes from what may be in the ledger to refused or excused", () => {
    for (const from of ["uncertain", "differs", "booked"] as const) {
      expect([
        from,
        mayBecome(from, "refused"),
        mayBecome(from, "excused"),
        mayBecome(from, "sending"),
      ]).toEqual([from, false, false, false]);
    }
  });

  it("reaches sending from planned and accepted only", () => {
    expect(postingStates.filter((from) => mayBecome(from, "sending"))).toEqual(["planned", "accepted"]);
  });

  it("ends in excused, superseded and reversed", () => {
    const ends = postingStates.filter((from) => postingStates.every((to) => !mayBecome(from, to)));
    expect(ends).toEqual(["excused", "superseded", "reversed"]);
  });

  it("has no state that is both open and settled", () => {
    expect(openStates.filter((state) => (settledStates as readonly string[]).includes(state))).toEqual([]);
  });

  it("throws on an impossible transition, naming posting and states", () => {
    expect(() => assertTransition("p1", "booked", "planned")).toThrow(
      "posting p1 cannot go from booked to planned",
    );
  });
});
