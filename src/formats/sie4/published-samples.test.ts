// The sample files that members of the SIE organisation have published, where they lie beside the checkout; they are
// not ours to ship. The expected figures were counted by a program of another kind in another language.

import { createReadStream, existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readSie4, type Sie4Item } from "./index.ts";

const folder = fileURLToPath(new URL("../../../../shared/samples/sie/", import.meta.url));
const isPresent = existsSync(folder);
if (!isPresent) console.warn(`Skipped: the published SIE samples are not at ${folder}`);

async function read(name: string): Promise<Sie4Item[]> {
  return Array.fromAsync(readSie4(createReadStream(folder + name)));
}

function figures(items: readonly Sie4Item[]) {
  const rows = items.flatMap((item) => (item.kind === "voucher" ? item.rows : []));
  const end = items.find((item) => item.kind === "end");
  return {
    vouchers: end?.voucherCount,
    rows: rows.length,
    debitMinor: rows.reduce((sum, { amountMinor }) => sum + Math.max(amountMinor, 0), 0),
    creditMinor: rows.reduce((sum, { amountMinor }) => sum - Math.min(amountMinor, 0), 0),
    objects: rows.reduce((sum, { objects }) => sum + objects.length, 0),
    quantities: rows.filter(({ quantity }) => quantity !== undefined).length,
    encoding: end?.encoding,
  };
}

function said(items: readonly Sie4Item[]): string[] {
  return items.flatMap((item) =>
    item.kind === "finding" ? [`${item.finding.code} ${item.finding.at?.line ?? ""}`] : [],
  );
}

describe.skipIf(!isPresent)("readSie4 on the published samples", () => {
  it("reads the payroll run of 216,398.03, with three dimensions and no #KONTO or #OBJEKT", async () => {
    const items = await read("LON Lönekörning.SI");
    expect(items.map((item) => item.kind)).toEqual(["header", "voucher", "end"]);
    expect(figures(items)).toEqual({
      vouchers: 1,
      rows: 25,
      debitMinor: 216_398_03,
      creditMinor: 216_398_03,
      objects: 34,
      quantities: 8,
      encoding: "cp437",
    });
    expect(items[0]).toMatchObject({
      companyName: "Demoföretaget AB",
      organisationNumber: "000000-0000",
      accounts: [],
      objects: [],
      dimensions: [
        { dimension: "1", name: "Kostnadsställe" },
        { dimension: "6", name: "Projekt" },
        { dimension: "20", name: "Nivå 4" },
      ],
    });
    expect(items[1]).toMatchObject({
      on: "2011-02-25",
      text: "Utbetalning löner",
      registeredOn: "2011-03-01",
    });
    expect(items[1]).not.toHaveProperty("series");
    const rows = items.flatMap((item) => (item.kind === "voucher" ? item.rows : []));
    expect(rows[11]).toEqual({
      account: "7210",
      amountMinor: 1_312_89,
      objects: [
        { dimension: "1", object: "1234567890" },
        { dimension: "6", object: "5200" },
        { dimension: "20", object: "N12" },
      ],
      quantity: "3.5",
    });
  });

  it("counts six added rows and their #TRANS once, and three taken out not at all", async () => {
    const items = await read("BL0001_typ4.SE");
    expect(said(items)).toEqual([]);
    expect(figures(items)).toMatchObject({ vouchers: 84, rows: 405, debitMinor: 1_014_803_21, objects: 127 });
    // Three rows taken out, two added with an amount of nothing.
    const corrected = items.find((item) => item.kind === "voucher" && item.text === "Varor/material");
    expect(corrected).toMatchObject({ rows: [{ amountMinor: 0 }, { amountMinor: 0 }] });
  });

  it("reads UTF-8 under a header that says PC8, and says that letters were lost before", async () => {
    const items = await read("SIE4_Exempelfil_med_underdim.SE");
    expect(said(items)).toEqual(["already-imported 1", "encoding-not-as-declared ", "text-damaged "]);
    expect(figures(items)).toEqual({
      vouchers: 295,
      rows: 1330,
      debitMinor: 34_197_905_88,
      creditMinor: 34_197_905_88,
      objects: 309,
      quantities: 78,
      encoding: "utf-8",
    });
    expect(items.find((item) => item.kind === "header")).toMatchObject({
      currency: "SEK",
      dimensions: [
        { dimension: "1" },
        { dimension: "6" },
        { dimension: "61", name: "Kubernetesdrift", parent: "6" },
        { dimension: "62", name: "Projektledning", parent: "6" },
      ],
    });
  });

  it("sets aside the one voucher that is 2.00 off, and gives out the other 64", async () => {
    const items = await read("XE_SIE_4_20151125095119.SE");
    const errors = items.flatMap((item) =>
      item.kind === "finding" && item.finding.severity === "error" ? [item.finding] : [],
    );
    expect(errors).toMatchObject([
      {
        code: "voucher-does-not-balance",
        record: "voucher/1/1",
        at: { line: 1356 },
        parameters: { differenceMinor: 2_00, debitMinor: 12_00, creditMinor: 10_00 },
      },
    ]);
    // 65 vouchers and 248 rows are in the file; debit 497,260.73 of all, 12.00 of the one set aside.
    expect(figures(items)).toMatchObject({ vouchers: 64, rows: 246, debitMinor: 497_248_73, quantities: 8 });
    // Some letters of its names have become quotes before it was published.
    expect(new Set(said(items).map((text) => text.split(" ")[0]))).toEqual(
      new Set(["quote-not-escaped", "voucher-does-not-balance"]),
    );
  });

  it("agrees with the checksum that another program wrote: 1573150874", async () => {
    const items = await read("Norstedts Bokslut SIE 4I.si");
    expect(items.at(-1)).toMatchObject({ kind: "end", checksum: "agrees", voucherCount: 2, rowCount: 4 });
    expect(figures(items)).toMatchObject({ debitMinor: 1_114_488_11, creditMinor: 1_114_488_11 });
  });

  it.each([
    ["si.SI", 47, 128, 3_055_147_00, []],
    ["FAKT.SI", 1, 3, 8_000_00, []],
    ["SIE4 Visma Anläggningsregister.si", 1, 18, 125_159_00, []],
    ["BL0001_typ4I.SI", 1, 10, 3_313_00, ["header-year-incomplete 7"]],
  ])("reads %s: %d vouchers, %d rows", async (name, vouchers, rows, debitMinor, findings) => {
    const items = await read(name);
    expect(figures(items)).toMatchObject({
      vouchers,
      rows,
      debitMinor,
      creditMinor: debitMinor,
      encoding: "cp437",
    });
    expect(said(items)).toEqual(findings);
  });
});
