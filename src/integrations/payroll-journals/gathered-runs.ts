/** Gathers the lines of a report to runs: a report may go by employee, so that the lines of a run stand far apart. */
import type { PayrollRunWire } from "./record.ts";
import { type FoundRun, found, type RunItem, runItems } from "./run-item.ts";

type WireLine = PayrollRunWire["lines"][number];

/** One line of a report, and what it says of its run. */
export type ReportLine = {
  /** Of the file. */
  line: number;
  runNumber: string;
  company: string;
  /** The run's own fields as far as each line repeats them; they must agree. */
  run: Omit<PayrollRunWire, "runNumber" | "lines" | "unknownFields">;
  wire: WireLine;
  accountName: string;
};

type Gathered = { runNumber: string; run: ReportLine["run"]; lines: ReportLine[]; isSplit: boolean };

export class GatheredRuns {
  readonly #runs = new Map<string, Gathered>();
  readonly #companies = new Set<string>();
  readonly #accountNames = new Map<string, string>();
  /** A line that nobody could read may belong to any run: an amount would be missing, and nothing shows in which. */
  #lostLine: number | undefined;

  lose(line: number): void {
    this.#lostLine ??= line;
  }

  add(line: ReportLine): void {
    const { runNumber, run, company, accountName, wire } = line;
    if (company !== "") this.#companies.add(company);
    if (accountName !== "") this.#accountNames.set(String(wire.account), accountName);
    const held = this.#runs.get(runNumber) ?? { runNumber, run, lines: [], isSplit: false };
    if (JSON.stringify(held.run) !== JSON.stringify(run)) held.isSplit = true;
    held.lines.push(line);
    this.#runs.set(runNumber, held);
  }

  /** A report over several companies gives nothing: a link books for one of them. */
  *end(): Generator<RunItem> {
    if (this.#companies.size > 1) {
      const value = [...this.#companies].join(", ").slice(0, 200);
      yield found("companies-mixed", {
        field: "company",
        value,
        parameters: { count: this.#companies.size },
      });
      return;
    }
    this.#placeUnnamed();
    for (const run of this.#runs.values()) yield* this.#itemsOf(run);
  }

  /** Lines that name no run are the only run's; of several, they may belong to any. */
  #placeUnnamed(): void {
    const unnamed = this.#runs.get("");
    const [only, ...others] = [...this.#runs.values()].filter((run) => run !== unnamed);
    if (unnamed === undefined || only === undefined) return;
    if (others.length > 0) {
      this.lose(unnamed.lines[0]?.line ?? 0);
      return;
    }
    only.lines.push(...unnamed.lines);
    only.lines.sort((left, right) => left.line - right.line);
    this.#runs.delete("");
  }

  *#itemsOf({ runNumber, run, lines, isSplit }: Gathered): Generator<RunItem> {
    const record = runNumber === "" ? `line ${lines[0]?.line ?? 0}` : runNumber;
    if (this.#lostLine !== undefined && runNumber !== "") {
      yield found("run-line-unreadable", { record, parameters: { line: this.#lostLine } });
    } else if (isSplit) {
      const about = {
        record,
        field: "runNumber",
        value: runNumber,
        parameters: { line: lines[0]?.line ?? 0 },
      };
      yield found("run-number-repeated", about);
    } else {
      const wire: PayrollRunWire = { ...run, runNumber, lines: lines.map((each) => each.wire) };
      const names = { accounts: Object.fromEntries(this.#accountNames) };
      const lineOf: FoundRun["lineOf"] = (index) => lines[index]?.line ?? lines[0]?.line ?? 0;
      yield* runItems({ wire, names, record, lineOf });
    }
  }
}
