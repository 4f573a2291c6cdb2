import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextLines } from "./text-lines.ts";

function linesOf(...pieces: string[]) {
  const lines = new TextLines();
  return [...pieces.flatMap((piece) => lines.add(piece)), ...lines.end()];
}

describe("TextLines", () => {
  it("numbers the lines of all three kinds of line end, mixed", () => {
    expect(linesOf("a\r\nb\nc\rd")).toEqual([
      { line: 1, text: "a" },
      { line: 2, text: "b" },
      { line: 3, text: "c" },
      { line: 4, text: "d" },
    ]);
  });

  it("takes a return and a line feed that a cut parted for one line end", () => {
    expect(linesOf("a\r", "\nb").map(({ text }) => text)).toEqual(["a", "b"]);
    expect(linesOf("a\r", "b\r").map(({ text }) => text)).toEqual(["a", "b"]);
  });

  it("has no line after the last line end, and none in an empty text", () => {
    expect(linesOf("a\n\n").map(({ text }) => text)).toEqual(["a", ""]);
    expect(linesOf()).toEqual([]);
  });

  it("gives the same lines however the text is cut", () => {
    const text = fc.array(fc.constantFrom("a", "\r", "\n", "å", " ")).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.nat({ max: 20 }), fc.nat({ max: 20 }), (whole, first, second) => {
        const [from, to] = [Math.min(first, second), Math.max(first, second)];
        expect(linesOf(whole.slice(0, from), whole.slice(from, to), whole.slice(to))).toEqual(linesOf(whole));
      }),
    );
  });
});
