// A year of a busy till, written as it is read and never kept: the reader must not keep it either.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { fileEnd, fileStart, receiptXml, type VatLine, type ZReport, zXml } from "./fixtures/till-file.ts";
import { readSafTCashRegister } from "./index.ts";

const mebibyte = 1024 * 1024;
/** `BILAG_TEST_SAFT_MB=200` reads the size of a large chain's month; the everyday size shows the same. */
const fileBytes = Number(process.env.BILAG_TEST_SAFT_MB ?? 60) * mebibyte;
const dayCount = 300;
const hundred: VatLine = { group: "FOOD", code: "3", rate: "25.00", net: 80_00, vat: 20_00 };

function dayOf(index: number): string {
  return new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);
}

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

/** Sales of 100.00 by card, four lines each of 25.00; the same number every day. */
function receiptText(id: string, at: string): string {
  const quarter = { ...hundred, net: 20_00, vat: 5_00 };
  return receiptXml({ id, at, lines: [quarter, quarter, quarter, quarter], payments: { CARD: 100_00 } });
}

function receiptsPerDay(): number {
  const receiptBytes = receiptText("000000000", "2024-01-01T10:00:00").length;
  return Math.ceil(fileBytes / dayCount / receiptBytes);
}

async function* yearOfSales(perDay: number, watch: () => void): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${fileStart()}<cashregister><registerID>K1</registerID>`);
  for (let day = 0; day < dayCount; day++) {
    const sales = perDay * 100_00;
    const vat = [{ ...hundred, net: perDay * 80_00, vat: perDay * 20_00 }];
    const z: ZReport = {
      number: String(day + 1),
      at: `${dayOf(day)}T23:00:00`,
      sales,
      vat,
      payments: { CARD: sales },
    };
    yield Buffer.from(zXml(z, "K1"));
  }
  for (let day = 0; day < dayCount; day++) {
    const at = `${dayOf(day)}T10:00:00`;
    for (let number = 0; number < perDay; number += 50) {
      const count = Math.min(50, perDay - number);
      const block = Array.from({ length: count }, (_, i) => receiptText(`${day}-${number + i}`, at));
      yield Buffer.from(block.join(""));
    }
    if (day % 30 === 29) watch();
  }
  yield Buffer.from(`</cashregister>${fileEnd}`);
}

describe("readSafTCashRegister on a large file", () => {
  it("keeps the heap small however many receipts go by, and adds up all of them", async () => {
    const perDay = receiptsPerDay();
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    let growthMax = 0;
    const watch = () => {
      collectGarbage();
      growthMax = Math.max(growthMax, process.memoryUsage().heapUsed - before);
    };
    const started = performance.now();
    let zReportCount = 0;
    for await (const item of readSafTCashRegister(yearOfSales(perDay, watch))) {
      if (item.kind === "finding") expect.fail(item.finding.code);
      if (item.kind !== "zReport") continue;
      zReportCount++;
      expect(item.transactions?.count).toBe(perDay);
      expect(item.transactions?.cashSalesMinor).toBe(perDay * 100_00);
    }
    const seconds = (performance.now() - started) / 1000;
    console.info(
      `SAF-T ${fileBytes / mebibyte} MiB: ${seconds.toFixed(1)} s, heap +${(growthMax / mebibyte).toFixed(1)} MiB`,
    );
    expect(zReportCount).toBe(dayCount);
    expect(growthMax).toBeLessThan(16 * mebibyte);
  });
});
