/** Where things are cured, in the words of our own screens; the ledger's own menus are named by the ledgers. */
export const places = {
  connect: "Connections → Connect",
  settings: "Links → Settings",
  link: "Links",
  files: "Links → Files",
  records: "Records",
  posting: "Halts → the halted posting",
  lane: "Halts",
  reconciliation: "Reconciliation",
  chart: "Ledger: chart of accounts; Links → Settings",
  vatCodes: "Ledger: chart of accounts and VAT codes; Links → Settings",
  years: "Ledger: fiscal years",
  periods: "Ledger: financial periods",
  lockDate: "Ledger: lock date of the accounting",
  dimensions: "Ledger: dimensions (cost centres, projects); Links → Settings",
} as const;
