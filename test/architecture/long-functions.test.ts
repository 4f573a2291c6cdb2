/** The measure itself is measured: one that counts nothing would find nothing. */
import { describe, expect, it } from "vitest";
import { longFunctions } from "./long-functions.ts";

const body = (lines: number, indent = "  ") => Array.from({ length: lines }, () => `${indent}work();`);
const lengths = (lines: readonly string[]) =>
  longFunctions(lines.join("\n"), 5).map(({ line, length }) => [line, length]);

describe("longFunctions", () => {
  it("counts a function with its head and its last brace", () => {
    expect(lengths(["function short() {", ...body(3), "}"])).toEqual([]);
    expect(lengths(["export async function long() {", ...body(4), "}"])).toEqual([[1, 6]]);
  });

  it("takes a head of several lines for one head", () => {
    const head = ["export function Page({", "  name,", "  place,", "}: PageOf) {"];
    expect(lengths([...head, ...body(3), "}"])).toEqual([[1, 8]]);
    expect(lengths(["function read(", "  from: string,", "): string {", ...body(2), "}"])).toEqual([[1, 6]]);
  });

  it("finds methods and arrow functions, within others too", () => {
    const inner = ["  const send = async () => {", ...body(5, "    "), "  };"];
    expect(lengths(["function outer() {", ...inner, "}"])).toEqual([
      [1, 9],
      [2, 7],
    ]);
    expect(lengths(["class Clock {", "  wait(ms: number): void {", ...body(5, "    "), "  }", "}"])).toEqual([
      [2, 7],
    ]);
  });

  it("ends an effect where what it depends on begins", () => {
    expect(lengths(["useEffect(() => {", ...body(5), "}, [name, place]);", ...body(5), "}"])).toEqual([
      [1, 7],
    ]);
  });

  it("takes no condition, loop or object for a function", () => {
    expect(lengths(["if (isLate()) {", ...body(6), "}", "const words = {", ...body(6), "};"])).toEqual([]);
  });
});
