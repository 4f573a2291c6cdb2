import { describe, expect, it } from "vitest";
import { createClock } from "./clock.ts";

const noon = Date.parse("2026-03-10T12:00:00Z");

/** A source that a test moves by hand. */
function source() {
  let now = noon;
  let waiting: { at: number; wake: () => void }[] = [];
  return {
    now: () => now,
    after: (delayMs: number, wake: () => void) => {
      const one = { at: now + delayMs, wake };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
    move: (byMs: number) => {
      now += byMs;
      for (const { at, wake } of [...waiting]) if (at <= now) wake();
    },
  };
}

describe("the twin's clock", () => {
  it("follows its source, stands still when frozen, and moves when told", () => {
    const time = source();
    const clock = createClock(time);
    time.move(1000);
    expect(clock.now()).toBe(noon + 1000);
    clock.freeze();
    time.move(1000);
    expect(clock.now()).toBe(noon + 1000);
    clock.advance(5000);
    expect(clock.reading()).toEqual({
      mode: "frozen",
      now: "2026-03-10T12:00:06.000Z",
      shown: "2026-03-10T12:00:06.000Z",
      skewMs: 0,
    });
    clock.real();
    expect(clock.now()).toBe(noon + 2000);
  });

  it("can be moved on without being frozen", () => {
    const time = source();
    const clock = createClock(time);
    clock.advance(60_000);
    time.move(1);
    expect(clock.now()).toBe(noon + 60_001);
  });

  it("wakes sleepers by running, by being moved on, and in the order of their time", async () => {
    const time = source();
    const clock = createClock(time);
    const woken: string[] = [];
    const sleep = async (name: string, delayMs: number) => {
      if (await clock.sleep(delayMs)) woken.push(name);
    };
    const all = [sleep("third", 3000), sleep("first", 1000), sleep("second", 2000)];
    time.move(1000);
    clock.freeze();
    time.move(10_000);
    clock.advance(2000);
    await Promise.all(all);
    expect(woken).toEqual(["first", "second", "third"]);
  });

  it("ends sleep with false when everything is cut off", async () => {
    const clock = createClock(source());
    const sleeping = clock.sleep(1000);
    clock.wakeAll();
    expect(await sleeping).toBe(false);
  });
});
