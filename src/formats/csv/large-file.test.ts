// Many rows, written as they are read and never kept: the reader must not keep them either.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { readCsv } from "./index.ts";

const mebibyte = 1024 * 1024;
const rowCount = 200_000;

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

/** Every tenth row is quoted, over two lines. */
function rowText(index: number): string {
  const text = index % 10 === 0 ? `"Rad ${index};\nsom ""går"" vidare"` : `Rad ${index} utan något särskilt`;
  return `Köket;K1;${index};2024-01-25;sale;3000;${text};125,00;100,00;25,00;1\n`;
}

async function* manyRows(watch: () => void): AsyncGenerator<Uint8Array> {
  yield Buffer.from("department;register;z;date;kind;code;vat_code;gross;net;vat;count\n");
  for (let index = 0; index < rowCount; index++) {
    yield Buffer.from(rowText(index));
    if (index % 40_000 === 39_999) watch();
  }
}

describe("readCsv on a large file", () => {
  it("keeps the heap small however many rows go by, and gives out all of them", async () => {
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    let growthMax = 0;
    const watch = () => {
      collectGarbage();
      growthMax = Math.max(growthMax, process.memoryUsage().heapUsed - before);
    };
    let [count, sumOfZ] = [0, 0];
    const started = performance.now();
    for await (const item of readCsv(manyRows(watch), { columns: ["z", "gross"] })) {
      if (item.kind !== "row") continue;
      count++;
      sumOfZ += Number(item.fields.z);
      if (item.fields.gross !== "125,00") expect.fail(`line ${item.line}: ${item.fields.gross}`);
    }
    const seconds = (performance.now() - started) / 1000;
    console.info(
      `CSV ${rowCount} rows: ${seconds.toFixed(1)} s, heap +${(growthMax / mebibyte).toFixed(1)} MiB`,
    );
    expect(count).toBe(rowCount);
    expect(sumOfZ).toBe((rowCount * (rowCount - 1)) / 2);
    expect(growthMax).toBeLessThan(16 * mebibyte);
  });
});
