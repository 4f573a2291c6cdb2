/** A valid key gets in whatever else comes from its address, and a flood of wrong ones costs one look-up at a time. */
import { beforeEach, describe, expect, it } from "vitest";
import { steppedClock } from "../../test/support/stepped-clock.ts";
import { type KeyGate, keyGate } from "./key-gate.ts";

const office = "198.51.100.7";
const windowMs = 60_000;

let clock: ReturnType<typeof steppedClock>;
let holders: Map<string, string>;
let lookedUp: string[];
let underWay: number;
let underWayMost: number;
let gate: KeyGate<string>;

beforeEach(() => {
  clock = steppedClock("2026-11-22T08:00:00.000Z");
  holders = new Map([
    ["ritas key", "Rita"],
    ["svens key", "Sven"],
  ]);
  lookedUp = [];
  underWay = 0;
  underWayMost = 0;
  gate = keyGate({ clock, countMax: 3, windowMs, isOurs: (key) => key.startsWith("marked:"), lookUp });
});

async function lookUp(key: string): Promise<string | null> {
  lookedUp.push(key);
  underWay += 1;
  underWayMost = Math.max(underWayMost, underWay);
  await new Promise((resolve) => setImmediate(resolve));
  underWay -= 1;
  return holders.get(key) ?? null;
}

const show = (key: string, address = office) => gate({ address, key });

async function lockTheOffice(): Promise<void> {
  for (let count = 0; count < 3; count += 1)
    expect(await show(`wrong ${count}`)).toEqual({ kind: "turned-down" });
  expect(await show("wrong 3")).toEqual({ kind: "wait", seconds: 60 });
}

describe("an address that sent too many wrong keys", () => {
  it("lets in whoever has a valid one, known to this process or not", async () => {
    await show("ritas key");
    await lockTheOffice();
    expect(await show("ritas key")).toEqual({ kind: "in-force", holder: "Rita" });
    expect(await show("svens key")).toEqual({ kind: "in-force", holder: "Sven" });
  });

  it("makes its wrong keys wait, and other addresses not at all", async () => {
    await lockTheOffice();
    clock.advance(20_000);
    expect(await show("wrong 4")).toEqual({ kind: "wait", seconds: 40 });
    expect(await show("wrong 4", "203.0.113.9")).toEqual({ kind: "turned-down" });
    clock.advance(40_000);
    expect(await show("wrong 4")).toEqual({ kind: "turned-down" });
  });

  it("costs no look-up for a key that was turned down before, until the window is over", async () => {
    await lockTheOffice();
    lookedUp = [];
    for (let count = 0; count < 100; count += 1) await show("wrong 1");
    expect(lookedUp).toEqual([]);
    clock.advance(windowMs);
    await show("wrong 1");
    expect(lookedUp).toEqual(["wrong 1"]);
  });

  it("has its unknown keys looked up one after another, and sends the fifty-first of them away", async () => {
    await lockTheOffice();
    underWayMost = 0;
    const flood = Array.from({ length: 60 }, (_, index) => show(`flood ${index}`));
    const answers = await Promise.all(flood);
    expect(underWayMost).toBe(1);
    const seconds = answers.map((answer) => (answer.kind === "wait" ? answer.seconds : null));
    expect(seconds).toEqual([...Array(50).fill(60), ...Array(10).fill(1)]);
  });

  it("lets a key that we made pass by those who queue, though nobody has used it lately", async () => {
    holders.set("marked: Ola's", "Ola");
    await lockTheOffice();
    const flood = Array.from({ length: 60 }, (_, index) => show(`flood ${index}`));
    expect(await show("marked: Ola's")).toEqual({ kind: "in-force", holder: "Ola" });
    expect(lookedUp).not.toContain("flood 10");
    await Promise.all(flood);
  });

  it("lets a known key pass by those who queue", async () => {
    await show("ritas key");
    await lockTheOffice();
    const flood = Array.from({ length: 60 }, (_, index) => show(`flood ${index}`));
    expect(await show("ritas key")).toEqual({ kind: "in-force", holder: "Rita" });
    expect(lookedUp).not.toContain("flood 10");
    await Promise.all(flood);
  });
});

it("a key that was revoked is turned down at its next call", async () => {
  await show("ritas key");
  holders.delete("ritas key");
  expect(await show("ritas key")).toEqual({ kind: "turned-down" });
});

it("a look-up that fails fails for its own caller alone", async () => {
  let isDown = true;
  const failing = keyGate({
    clock,
    countMax: 0,
    windowMs,
    isOurs: () => false,
    lookUp: async (key) => {
      if (key === "a" && isDown) throw new Error("the storage is away");
      return lookUp(key);
    },
  });
  const ask = (key: string) => failing({ address: office, key });
  // The first wrong key opens the window in which the address is throttled.
  await ask("wrong");
  const [first, second] = await Promise.allSettled([ask("a"), ask("ritas key")]);
  expect([first?.status, second?.status]).toEqual(["rejected", "fulfilled"]);
  isDown = false;
  expect(await ask("ritas key")).toEqual({ kind: "in-force", holder: "Rita" });
});
