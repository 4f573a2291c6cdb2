// The Norwegian tax authority's own example file, where it lies beside the checkout; it is not ours to ship.

import { createReadStream, existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readSafTCashRegister } from "./index.ts";

const path = fileURLToPath(
  new URL("../../../../shared/samples/saf-t-cash-register/example.xml", import.meta.url),
);
const isPresent = existsSync(path);
if (!isPresent) console.warn(`Skipped: the published SAF-T Cash Register example is not at ${path}`);

describe.skipIf(!isPresent)("readSafTCashRegister on the tax authority's example", () => {
  it("gives the day that the authority describes, with nothing to remark", async () => {
    const items = await Array.fromAsync(readSafTCashRegister(createReadStream(path)));
    expect(items.map((item) => item.kind)).toEqual(["header", "zReport", "end"]);
    expect(items[1]).toMatchObject({
      registerId: "11.222-33.44.567",
      zNumber: "1",
      businessOn: "2020-01-01",
      cashSales: { amountMinor: 514_20 },
      payments: [
        { predefinedId: "12001", amountMinor: 295_00 },
        { predefinedId: "12002", amountMinor: 218_80 },
      ],
      rounding: { amountMinor: -40, source: "transactions" },
      unexplainedMinor: 0,
      returns: { count: 1, amountMinor: 16_40 },
      lifetime: { salesMinor: 530_60, returnsMinor: 16_40, netMinor: 514_20 },
      transactions: { count: 4, cashSalesMinor: 514_20, roundingMinor: -40 },
    });
  });

  it("finds VAT of 13.42 on 89.38 at 15 % and of 82.28 on 329.12 at 25 %, over five and three lines", async () => {
    const items = await Array.fromAsync(readSafTCashRegister(createReadStream(path)));
    const rows = items.flatMap((item) => (item.kind === "zReport" ? item.vatRows : []));
    const used = rows.filter((row) => row.grossMinor !== 0);
    expect(used).toMatchObject([
      { standardVatCode: "31", vatRate: "15", netMinor: 89_38, vatMinor: 13_42, lineCount: 5 },
      { standardVatCode: "3", vatRate: "25", netMinor: 329_12, vatMinor: 82_28, lineCount: 3 },
    ]);
  });
});
