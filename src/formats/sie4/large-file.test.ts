// A year of vouchers, written as it is read and never kept: the reader must not keep it either.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { start, voucher } from "./fixtures/payroll-file.ts";
import { readSie4 } from "./index.ts";

const mebibyte = 1024 * 1024;
/** `BILAG_TEST_SIE_MB=200` reads a large group's year; the everyday size shows the same. */
const fileBytes = Number(process.env.BILAG_TEST_SIE_MB ?? 16) * mebibyte;

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

async function* vouchers(count: number, watch: () => void): AsyncGenerator<Uint8Array> {
  yield Buffer.from(start);
  for (let number = 0; number < count; number++) {
    yield Buffer.from(oneVoucher(number));
    if (number % 5000 === 4999) watch();
  }
}

function oneVoucher(number: number): string {
  const text = `"Faktura ${number} till en kund med ett långt namn"`;
  const rows = ["1510 {} 125.00", '3010 {1 "Köket" 6 "P1"} -100.00', "2610 {} -25.00"];
  return voucher(`A ${number} 20240125 ${text}`, ...rows.map((row) => `#TRANS ${row} 20240125 ${text}`));
}

describe("readSie4 on a large file", () => {
  it("keeps the heap small however many vouchers go by, and gives out all of them", async () => {
    const count = Math.ceil(fileBytes / oneVoucher(10_000).length);
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    let growthMax = 0;
    const watch = () => {
      collectGarbage();
      growthMax = Math.max(growthMax, process.memoryUsage().heapUsed - before);
    };
    let debitMinor = 0;
    const started = performance.now();
    for await (const item of readSie4(vouchers(count, watch))) {
      if (item.kind === "finding" && item.finding.code !== "encoding-not-as-declared")
        expect.fail(item.finding.code);
      if (item.kind === "voucher") debitMinor += item.rows[0]?.amountMinor ?? 0;
    }
    const seconds = (performance.now() - started) / 1000;
    console.info(
      `SIE ${fileBytes / mebibyte} MiB: ${seconds.toFixed(1)} s, heap +${(growthMax / mebibyte).toFixed(1)} MiB`,
    );
    expect(debitMinor).toBe(count * 125_00);
    expect(growthMax).toBeLessThan(16 * mebibyte);
  });
});
