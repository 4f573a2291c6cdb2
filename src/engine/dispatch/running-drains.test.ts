import { describe, expect, it } from "vitest";
import { runningDrains } from "./running-drains.ts";

const lane = (laneId: string) => ({ organisationId: "o", laneId });

/** Drains that end when they are told to. */
function heldDrains() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const drain = ({ laneId }: { laneId: string }) => {
    begun.push(laneId);
    return new Promise<void>((resolve) => ends.push(resolve));
  };
  return { begun, drain, endFirst: () => ends.shift()?.() };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("runningDrains", () => {
  it("works on lanes beside each other", () => {
    const drains = runningDrains();
    const { begun, drain } = heldDrains();
    drains.begin(lane("a"), drain);
    drains.begin(lane("b"), drain);
    expect(begun).toEqual(["a", "b"]);
  });

  it("works on one lane once at a time, and once more where it was woken meanwhile, however often", async () => {
    const drains = runningDrains();
    const { begun, drain, endFirst } = heldDrains();
    drains.begin(lane("a"), drain);
    drains.begin(lane("a"), drain);
    drains.begin(lane("a"), drain);
    expect(begun).toEqual(["a"]);
    endFirst();
    await turn();
    expect(begun).toEqual(["a", "a"]);
    endFirst();
    await turn();
    expect(begun).toEqual(["a", "a"]);
  });

  it("goes on with a lane that runs here, unless others wait for its place", async () => {
    const drains = runningDrains();
    const { begun, drain, endFirst } = heldDrains();
    expect(drains.again(lane("a"), { atOnceMax: 2 })).toBe(false);
    drains.begin(lane("a"), drain);
    expect(drains.again(lane("a"), { atOnceMax: 1 })).toBe(false);
    expect(drains.again(lane("a"), { atOnceMax: 2 })).toBe(true);
    endFirst();
    await turn();
    expect(begun).toEqual(["a", "a"]);
  });

  it("lets the asker wait until a place is free", async () => {
    const drains = runningDrains();
    const { drain, endFirst } = heldDrains();
    drains.begin(lane("a"), drain);
    drains.begin(lane("b"), drain);
    let isFree = false;
    const waited = drains.untilFree(2).then(() => {
      isFree = true;
    });
    await turn();
    expect(isFree).toBe(false);
    endFirst();
    await waited;
    expect(isFree).toBe(true);
  });
});
