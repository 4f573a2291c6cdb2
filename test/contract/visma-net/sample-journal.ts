/** A Norwegian pay run as the tests post it: wages 1 000.00 with their department, what is owed without. */
import type { Journal } from "../../../src/core/index.ts";

export const token = "B7Q2M4ZK9T1XWC";

/** The sample company has two dimensions; rows without one get these. */
export const options = { defaultSegmentValues: { Avdeling: "000", Prosjekt: "00000" } };

export const journal: Journal = {
  kind: "journal",
  on: "2026-03-02",
  currency: "NOK",
  reference: "2026-03/1",
  text: "Lønn mars",
  vatShape: "rows",
  rows: [
    {
      account: "5000",
      debitMinor: 1_000_10,
      creditMinor: 0,
      text: "Fastlønn",
      dimensions: { Avdeling: "100", Prosjekt: "10010" },
      origins: [],
    },
    { account: "2600", debitMinor: 0, creditMinor: 300_05, text: "Skattetrekk", origins: [] },
    { account: "2930", debitMinor: 0, creditMinor: 700_05, origins: [] },
  ],
};
