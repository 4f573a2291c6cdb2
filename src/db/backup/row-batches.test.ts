import { describe, expect, it } from "vitest";
import { rowBatches } from "./row-batches.ts";

async function batches(bytesMin: number, ...chunks: string[]): Promise<string[]> {
  async function* source() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const found: string[] = [];
  for await (const { rows, text } of rowBatches(source(), bytesMin)) found.push(`${rows}: ${text}`);
  return found;
}

describe("rowBatches", () => {
  it("cuts at the end of a row, wherever the network cut", async () => {
    expect(await batches(4, "on", "e\ntw", "o\nthree\nfo", "ur\n")).toEqual([
      "1: one\n",
      "2: two\nthree\n",
      "1: four\n",
    ]);
  });

  it("keeps a row together that is longer than a batch", async () => {
    expect(await batches(2, "aaaa", "bbbb", "cc\nd", "\n")).toEqual(["1: aaaabbbbcc\n", "1: d\n"]);
  });

  it("makes nothing of an empty table", async () => {
    expect(await batches(4)).toEqual([]);
  });
});
