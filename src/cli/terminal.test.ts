import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { terminalOn } from "./terminal.ts";

function listened(isTTY: boolean) {
  const errors = Object.assign(new PassThrough(), { isTTY });
  const terminal = terminalOn({ language: "en", isJson: true, output: new PassThrough(), errors });
  return { terminal, said: () => String(errors.read() ?? "") };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("progress", () => {
  it("is drawn as a bar where someone looks, from the third second on", () => {
    const { terminal, said } = listened(true);
    terminal.advance(1, 4);
    expect(said()).toBe("");
    vi.advanceTimersByTime(2_000);
    terminal.advance(2, 4);
    expect(said()).toBe(`\r${"█".repeat(15)}${"░".repeat(15)} 2/4\x1b[K`);
  });

  it("is a line every ten seconds where nobody does, and none for what is quick", () => {
    const { terminal, said } = listened(false);
    terminal.advance(1, 400);
    vi.advanceTimersByTime(2_000);
    terminal.advance(100, 400);
    expect(said()).toBe("  100/400\n");
    vi.advanceTimersByTime(9_000);
    terminal.advance(200, 400);
    expect(said()).toBe("");
    vi.advanceTimersByTime(1_000);
    terminal.advance(300, 400);
    expect(said()).toBe("  300/400\n");
  });
});
