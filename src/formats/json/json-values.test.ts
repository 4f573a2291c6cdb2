import { describe, expect, it } from "vitest";
import { jsonValues } from "./json-values.ts";

async function* inPiecesOf(size: number, text: string): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

async function kindsOf(text: string, size = 64 * 1024): Promise<string[]> {
  const values = await Array.fromAsync(jsonValues(inPiecesOf(size, text)));
  return values.map((value) => (value.kind === "fault" ? value.code : `${value.kind} ${value.text.length}`));
}

describe("jsonValues", () => {
  it("gives each object of an array, whatever the pieces are that it comes in", async () => {
    for (const size of [1, 3, 100])
      expect(await kindsOf('[{"a":"}"}, {"b":[1,{"c":2}]}]', size)).toEqual(["value 9", "value 17"]);
  });

  it("ends at an object that is nested more deeply than any record", async () => {
    const nested = (depth: number) => `{"a":${"[".repeat(depth)}${"]".repeat(depth)}}`;
    expect(await kindsOf(nested(63))).toEqual(["value 132"]);
    expect(await kindsOf(nested(64))).toEqual(["json-malformed"]);
    expect(await kindsOf(nested(1_000_000))).toEqual(["json-malformed"]);
  });

  it("ends at an object of more values than any record, and counts those of each object by itself", async () => {
    const holding = (values: number) => `{"a":[${"0,".repeat(values - 1)}0]}`;
    expect(await kindsOf(holding(1_000_002))).toEqual(["json-too-large"]);
    expect(await kindsOf(`${holding(750_000)}${holding(750_000)}`)).toEqual([
      ...["value 1500007", "value 1500007"],
    ]);
  });
});
