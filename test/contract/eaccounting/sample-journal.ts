/** A Norwegian day settlement as the tests post it: card 125.40, sales 100.32 + 25 % VAT 25.08. */
import type { Journal } from "../../../src/core/index.ts";

export const token = "B7Q2M4ZK9T1XWC";

export const journal: Journal = {
  kind: "journal",
  on: "2026-03-02",
  currency: "NOK",
  reference: "Z 12",
  text: "Kasse 1",
  vatShape: "rows",
  rows: [
    { account: "1901", debitMinor: 125_40, creditMinor: 0, text: "Kort", origins: [] },
    {
      account: "3000",
      debitMinor: 0,
      creditMinor: 100_32,
      vatCode: "3",
      dimensions: { Avdeling: "10", project: "1001" },
      origins: [],
    },
    { account: "2700", debitMinor: 0, creditMinor: 25_08, origins: [] },
  ],
};
