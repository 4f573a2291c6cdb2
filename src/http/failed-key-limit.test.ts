/** How long what failed is remembered while somebody floods the memory with other names. */
import { expect, it } from "vitest";
import { steppedClock } from "../../test/support/stepped-clock.ts";
import { failedKeyLimit } from "./failed-key-limit.ts";

const limited = () => {
  const clock = steppedClock("2026-11-22T08:00:00.000Z");
  return { clock, limit: failedKeyLimit(clock, { countMax: 3, windowMs: 60_000 }) };
};

it("a name that failed three times waits, until its window is over", () => {
  const { clock, limit } = limited();
  for (let tries = 0; tries < 3; tries += 1) {
    expect(limit.waitSeconds("rita@example.org")).toBeNull();
    limit.fail("rita@example.org");
  }
  expect(limit.waitSeconds("rita@example.org")).toBe(60);
  clock.advance(60_000);
  expect(limit.waitSeconds("rita@example.org")).toBeNull();
});

it("a name that failed three times is not washed out of the memory by twenty thousand others", () => {
  const { limit } = limited();
  for (let tries = 0; tries < 3; tries += 1) limit.fail("rita@example.org");
  for (let other = 0; other < 20_000; other += 1) limit.fail(`nobody-${other}@example.org`);
  expect(limit.waitSeconds("rita@example.org")).toBe(60);
});

it("names that differ in their last letter only are two, however long they are", () => {
  const { limit } = limited();
  const long = "x".repeat(16_000);
  for (let tries = 0; tries < 3; tries += 1) limit.fail(`${long}a`);
  expect([limit.waitSeconds(`${long}a`), limit.waitSeconds(`${long}b`)]).toEqual([60, null]);
});
