// Findings about one record, with its name and place.

import { detachText } from "../text/detach-text.ts";
import type { Sie4Finding, Sie4FindingCode } from "./sie4-finding.ts";
import type { SieField, SieRecord } from "./split-record.ts";

export type ReportFinding = (finding: Sie4Finding) => void;

const valueCharactersMax = 200;

export interface About {
  readonly field?: string;
  /** Where it stands; its text is the value unless another is given. Absent: the beginning of the line. */
  readonly at?: SieField | undefined;
  readonly value?: string;
  readonly parameters?: Sie4Finding["parameters"];
}

export class RecordReport {
  readonly #record: string;
  readonly #report: ReportFinding;

  constructor(record: string, report: ReportFinding) {
    this.#record = record;
    this.#report = report;
  }

  warn(code: Sie4FindingCode, line: number, about: About = {}): void {
    this.#emit("warning", code, line, about);
  }

  refuse(code: Sie4FindingCode, line: number, about: About = {}): void {
    this.#emit("error", code, line, about);
  }

  /** What is wrong with the quotes of a record leaves its other fields readable. */
  warnOfFault({ tag, fault, line }: SieRecord): void {
    if (fault === undefined) return;
    this.warn(fault.code, line, { field: tag, at: { text: "", column: fault.column } });
  }

  #emit(severity: Sie4Finding["severity"], code: Sie4FindingCode, line: number, about: About): void {
    const { field = "", at, value = at?.text ?? "", parameters } = about;
    this.#report({
      code,
      severity,
      record: this.#record,
      field,
      value: detachText(value.slice(0, valueCharactersMax)),
      at: { line, column: at?.column ?? 1 },
      ...(parameters && { parameters }),
    });
  }
}
