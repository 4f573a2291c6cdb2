/** What becomes of a file while it is read: its records by outcome, and the first of everything that was found. */
import type { Finding, ReadItem } from "../../core/index.ts";
import type { FileCounts } from "../../db/index.ts";
import type { Acceptance, AcceptOutcome } from "./judge-records.ts";

export type FileTally = {
  counts: Readonly<FileCounts>;
  /** The first `findingsMax`, errors before warnings, each in the order of the file. */
  findings(): readonly Finding[];
  findingsCount(): number;
  /** What the reader gave: a record, or a finding about the file. */
  read(item: ReadItem<unknown>): void;
  /** What became of records that were handed in. */
  answered(answers: readonly Pick<Acceptance, "outcome" | "findings">[]): void;
};

const memberOf = {
  taken: "taken",
  empty: "empty",
  already: "already",
  conflict: "conflict",
  "set-aside": "setAside",
  "before-start": "beforeStart",
} as const satisfies Record<AcceptOutcome, keyof FileCounts>;

export function fileTally(findingsMax: number): FileTally {
  const counts: FileCounts = {
    records: 0,
    taken: 0,
    empty: 0,
    already: 0,
    conflict: 0,
    setAside: 0,
    beforeStart: 0,
    errors: 0,
  };
  const told = { error: [] as Finding[], warning: [] as Finding[] };
  let count = 0;
  const note = (found: readonly Finding[]) => {
    count += found.length;
    // Apart: a thousand warnings must not push the one error out.
    for (const finding of found)
      if (told[finding.severity].length < findingsMax) told[finding.severity].push(finding);
  };
  return {
    counts,
    findings: () => [...told.error, ...told.warning].slice(0, findingsMax),
    findingsCount: () => count,
    read(item) {
      if (item.kind === "record") counts.records += 1;
      else {
        note([item.finding]);
        if (item.finding.severity === "error") counts.errors += 1;
      }
    },
    answered(answers) {
      for (const { outcome, findings: found } of answers) {
        counts[memberOf[outcome]] += 1;
        note(found);
      }
    },
  };
}
