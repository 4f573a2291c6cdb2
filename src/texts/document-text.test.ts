import { describe, expect, it } from "vitest";
import type { Document } from "../core/index.ts";
import { documentText } from "./document-text.ts";

const origins: never[] = [];
const settlement: Document = {
  kind: "journal",
  on: "2026-03-09",
  currency: "NOK",
  reference: "Z 41",
  text: "Dagsoppgjør",
  vatShape: "rows",
  rows: [
    { account: "1900", debitMinor: 12_550, creditMinor: 0, origins },
    { account: "3000", debitMinor: 0, creditMinor: 10_040, vatCode: "3", origins },
    { account: "2700", debitMinor: 0, creditMinor: 2_510, text: "25 %", origins },
  ],
};

describe("documentText", () => {
  it("shows a voucher with its sums, headings and amounts in the reader's language", () => {
    expect(documentText(settlement, "nb").split("\n")).toEqual([
      "2026-03-09  NOK  Z 41  Dagsoppgjør",
      "konto   debet  kredit  mva-kode  dimensjoner  tekst",
      "1900   125,50",
      "3000           100,40  3",
      "2700            25,10                         25 %",
      "       125,50  125,50",
    ]);
    const attachments = [{ fileName: "Z 41.pdf", mediaType: "application/pdf" as const }];
    expect(
      documentText({ ...settlement, attachments }, "sv")
        .split("\n")
        .at(-1),
    ).toBe("bifogad: Z 41.pdf");
    const names = new Map([
      ["1900", "Kontanter"],
      ["3000", "Salgsinntekt handelsvarer, avgiftspliktig, høy sats"],
    ]);
    expect(documentText(settlement, "nb", names).split("\n").slice(1, 5)).toEqual([
      "konto                                   debet  kredit  mva-kode  dimensjoner  tekst",
      "1900 Kontanter                         125,50",
      "3000 Salgsinntekt handelsvarer, avgi…          100,40  3",
      "2700                                            25,10                         25 %",
    ]);
    const [, head, first] = documentText(settlement, "en").split("\n");
    expect([head, first]).toEqual(["account   debit  credit  VAT code  dimensions  text", "1900     125.50"]);
  });
});
