/** What `bilag try --json` prints of journals: the documents that the throwaway ledger holds afterwards. */

export type TrialRow = {
  account: string;
  debitMinor: number;
  creditMinor: number;
  vatCode?: string;
  dimensions?: Record<string, string>;
};

type HeldJournal = {
  ledger: string;
  ledgerNumber: string;
  reference: string;
  date: string;
  period: string;
  debitMinor: number;
  creditMinor: number;
  rows: TrialRow[];
};

export type Trial = {
  ok: boolean;
  findings: {
    code: string;
    severity: string;
    record?: string;
    field?: string;
    value?: string;
    parameters?: object;
  }[];
  documents: HeldJournal[];
};
