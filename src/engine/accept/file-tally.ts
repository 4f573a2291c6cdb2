/** What becomes of a file while it is read: its records by outcome, and the first of everything that was found. */
import type { Finding, InputCode, ReadItem } from "../../core/index.ts";
import type { FileCounts } from "../../db/index.ts";
import type { Acceptance, AcceptOutcome } from "./judge-records.ts";
import { storableFinding } from "./storable.ts";

export type FileTally = {
  counts: Readonly<FileCounts>;
  /** The first `findingsMax`, errors before warnings, each in the order of the file. */
  findings(): readonly Finding[];
  findingsCount(): number;
  /** All that is in the file says to be another company's: there is nothing of it to take. */
  isOtherCompanys(): boolean;
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

const otherCompanyCode: InputCode = "company-differs";

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
  let othersCount = 0;
  let lastWrong: string | undefined;
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
    isOtherCompanys: () => othersCount > 0 && counts.records === 0,
    read(item) {
      if (item.kind === "record") counts.records += 1;
      else {
        note([storableFinding(item.finding)]);
        // It can be read very well, and is no record of ours.
        if (item.finding.code === otherCompanyCode) othersCount += 1;
        else if (item.finding.severity === "error") {
          // A record with five wrong amounts is one that could not be read. What is said of one record comes together.
          const wrong = whatIsWrong(item.finding);
          if (wrong !== lastWrong) counts.errors += 1;
          lastWrong = wrong;
        }
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

/** Of the file itself, each line that it names is another one. */
function whatIsWrong({ record = "", parameters }: Finding): string {
  return record === "file" ? `${record} ${parameters?.line ?? ""}` : record;
}
