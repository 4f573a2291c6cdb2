import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { terminalOn } from "./terminal.ts";

function listened(isTTY: boolean) {
  const errors = Object.assign(new PassThrough(), { isTTY });
  const terminal = terminalOn({ language: "en", isJson: true, output: new PassThrough(), errors });
  return { terminal, said: () => String(errors.read() ?? "") };
}

describe("what is told of a file", () => {
  const hostile = "Kasse\x1b]52;c;cm0gLXJmIH4=\x07 \x1b[2J\x9b2J\rbooked: 5\tøre\nnext";

  it("is carried out by no terminal, whoever wrote it", () => {
    const output = new PassThrough();
    const errors = Object.assign(new PassThrough(), { isTTY: true });
    const terminal = terminalOn({ language: "en", isJson: false, output, errors });
    terminal.print(hostile);
    terminal.note(hostile);
    const told = "Kasse\uFFFD]52;c;cm0gLXJmIH4=\uFFFD \uFFFD[2J\uFFFD2J\uFFFDbooked: 5\tøre\nnext\n";
    expect([String(output.read()), String(errors.read())]).toEqual([told, told]);
  });

  it("is the same as JSON, and holds no control character there", () => {
    const output = new PassThrough();
    const errors = Object.assign(new PassThrough(), { isTTY: true });
    terminalOn({ language: "en", isJson: true, output, errors }).printJson({ hostile });
    const written = String(output.read());
    expect(JSON.parse(written)).toEqual({ hostile });
    expect(written.trimEnd()).not.toMatch(/\p{Cc}/u);
  });
});

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
