import { describe, expect, it } from "vitest";
import { inFlight } from "./in-flight.ts";
import { emptyMemory } from "./world.ts";

/** Ten requests that end when they are told to, and how many of them are under way. */
function requests(max: number | undefined, connectionId = (_: number) => "one") {
  const world = { memory: emptyMemory() };
  const under = new Map<number, () => void>();
  const ended: number[] = [];
  const all = Array.from({ length: 10 }, (_, index) =>
    inFlight(world, { connectionId: connectionId(index), max }, async () => {
      await new Promise<void>((resolve) => under.set(index, resolve));
      under.delete(index);
      ended.push(index);
      if (index === 0) throw new Error("the first one breaks");
    }).catch(() => undefined),
  );
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const end = async (index: number) => {
    under.get(index)?.();
    await settle();
  };
  return { all, under: () => [...under.keys()], end, settle, ended };
}

describe("inFlight", () => {
  it("lets as many go as the ledger allows, the next one as soon as one has ended or broken, in their order", async () => {
    const { under, end, settle } = requests(3);
    await settle();
    expect(under()).toEqual([0, 1, 2]);
    await end(0);
    await end(2);
    expect(under()).toEqual([1, 3, 4]);
  });

  it("ends with all of them done and nobody waiting", async () => {
    const { all, under, end, settle, ended } = requests(2);
    await settle();
    while (under().length > 0) await end(under()[0] ?? 0);
    await Promise.all(all);
    expect(ended).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("counts each connection by itself, and not at all where the ledger sets no limit", async () => {
    const two = requests(2, (index) => (index < 5 ? "one" : "other"));
    await two.settle();
    expect(two.under()).toEqual([0, 1, 5, 6]);
    const free = requests(undefined);
    await free.settle();
    expect(free.under()).toHaveLength(10);
  });
});
