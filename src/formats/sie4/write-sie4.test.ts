import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WrittenJournal } from "../written-journal.ts";
import { readItems, readSound } from "./fixtures/read-items.ts";
import { type WriteSie4Of, writeSie4 } from "./index.ts";

const journal: WrittenJournal = {
  on: "2026-03-25",
  reference: "7",
  text: "Lön mars",
  rows: [
    {
      account: "7210",
      debitMinor: 3_100_050,
      creditMinor: 0,
      dimensions: { Kostnadsställe: "100", Projekt: "P 1" },
    },
    { account: "2710", debitMinor: 0, creditMinor: 930_000, text: 'Skatt "mars"' },
    { account: "1930", debitMinor: 0, creditMinor: 2_170_050 },
  ],
};

const of = (journals: readonly WrittenJournal[], more: Partial<WriteSie4Of> = {}): WriteSie4Of => ({
  company: { name: "Björk & Å AB", organisationNumber: "556677-8899" },
  currency: "SEK",
  program: { name: "Bilag", version: "1.0" },
  generatedOn: "2026-03-26",
  journals,
  ...more,
});

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1").replaceAll("\r", "");

describe("writeSie4", () => {
  it("writes a voucher with its objects, amounts with debit positive, and no number of its own", () => {
    const { bytes, isTextComplete } = writeSie4(of([journal]));
    expect(isTextComplete).toBe(true);
    // In code page 437 ä is 84 and ö is 94.
    expect(text(bytes)).toBe(`#FLAGGA 0
#PROGRAM "Bilag" "1.0"
#FORMAT PC8
#GEN 20260326
#SIETYP 4
#ORGNR 556677-8899
#FNAMN "Bj\x94rk & \x8f AB"
#DIM 1 "Kostnadsst\x84lle"
#OBJEKT 1 "100" "100"
#DIM 6 "Projekt"
#OBJEKT 6 "P 1" "P 1"
#VER "" "" 20260325 "7 L\x94n mars"
{
   #TRANS 7210 {1 "100" 6 "P 1"} 31000.50
   #TRANS 2710 {} -9300.00 "" "Skatt \\"mars\\""
   #TRANS 1930 {} -21700.50
}
`);
  });

  it("is read back by the reader as it was written, without a finding", async () => {
    const vouchers = await readSound(writeSie4(of([journal, { ...journal, on: "2026-01-31" }])).bytes);
    expect(vouchers.map(({ on, text, rows }) => ({ on, text, count: rows.length }))).toEqual([
      { on: "2026-03-25", text: "7 Lön mars", count: 3 },
      { on: "2026-01-31", text: "7 Lön mars", count: 3 },
    ]);
    expect(vouchers[0]?.rows[0]).toMatchObject({
      account: "7210",
      amountMinor: 3_100_050,
      objects: [
        { dimension: "1", object: "100" },
        { dimension: "6", object: "P 1" },
      ],
    });
  });

  it("numbers dimensions of other names from 20 on, unless told, and names the currency where it is not SEK", async () => {
    const rows = [
      { account: "1", debitMinor: 1, creditMinor: 0, dimensions: { Enhed: "A", Afdeling: "B" } },
      { account: "2", debitMinor: 0, creditMinor: 1 },
    ];
    const { header } = await readItems(
      writeSie4(of([{ ...journal, rows }], { currency: "DKK", dimensionNumbers: { Afdeling: 1 } })).bytes,
    );
    expect(header).toMatchObject({
      currency: "DKK",
      dimensions: [
        { dimension: "1", name: "Afdeling" },
        { dimension: "20", name: "Enhed" },
      ],
    });
  });

  it("tells when a letter has no place in the character set", () => {
    expect(writeSie4(of([{ ...journal, text: "Lön für Łukasz?" }])).isTextComplete).toBe(false);
    expect(writeSie4(of([{ ...journal, text: "Lön?" }])).isTextComplete).toBe(true);
  });

  it("keeps a backslash, unless it stands before a quote and would swallow it", async () => {
    const [voucher] = await readSound(writeSie4(of([{ ...journal, text: 'a\\b \\" c\\' }])).bytes);
    expect(voucher?.text).toBe('7 a\\b /" c/');
  });

  it("loses no amount, account or object, whatever they are", async () => {
    const word = fc.stringMatching(/^[A-Za-z0-9 "#{}ÅÄÖåäö.-]{1,20}$/).filter((each) => each.trim() === each);
    const rowOf = fc.record({
      account: fc.stringMatching(/^[0-9A-Za-z]{1,10}$/),
      amountMinor: fc.integer({ min: 1, max: 1_000_000_000_00 }),
      object: fc.option(word, { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(rowOf, { minLength: 1, maxLength: 10 }), word, async (given, about) => {
        const total = given.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        const rows = [
          ...given.map(({ account, amountMinor, object }) => ({
            account,
            debitMinor: amountMinor,
            creditMinor: 0,
            ...(object === undefined ? {} : { dimensions: { Kostnadsställe: object } }),
          })),
          { account: "1930", debitMinor: 0, creditMinor: total },
        ];
        const [voucher] = await readSound(
          writeSie4(of([{ on: "2026-03-25", reference: "7", text: about, rows }])).bytes,
        );
        expect(
          voucher?.rows.map(({ account, amountMinor, objects }) => [
            account,
            amountMinor,
            objects[0]?.object,
          ]),
        ).toEqual(
          rows.map((row) => [
            row.account,
            row.debitMinor - row.creditMinor,
            "dimensions" in row ? row.dimensions?.Kostnadsställe : undefined,
          ]),
        );
      }),
      { numRuns: 60 },
    );
  });
});
