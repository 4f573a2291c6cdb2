/** What a reader gives, and the one rule over a whole delivery: a run number names one run. */
import { contentHash, type Finding, type ReadItem, tooManyLines } from "../../core/index.ts";
import { findingsOfIssues } from "./findings-of-issues.ts";
import { linesMax } from "./lines-max.ts";
import {
  type PayrollRunWire,
  payrollRunSchema,
  type ReadRun,
  runName,
  type SourceNames,
  snapshotOf,
} from "./record.ts";

export type RunItem = ReadItem<ReadRun>;

/** A run as a file has it. `lineOf`: where the n-th of its lines stands. */
export type FoundRun = {
  wire: PayrollRunWire;
  names: SourceNames;
  /** Names the run where it cannot name itself. */
  record: string;
  lineOf: (index: number) => number;
};

/** The record, or what is wrong with it. */
export function* runItems({ wire, names, record, lineOf }: FoundRun): Generator<RunItem> {
  const crowded = tooManyLines(wire, linesMax);
  if (crowded !== undefined) {
    const parameters = { ...crowded.parameters, line: lineOf(0) };
    yield { kind: "finding", finding: { ...crowded, record, parameters } };
    return;
  }
  const parsed = payrollRunSchema.safeParse(wire);
  if (parsed.success) {
    const hasNames = Object.values(names).some((held) => Object.keys(held).length > 0);
    const snapshotId = snapshotOf(wire);
    const beside = { ...(hasNames ? { names } : {}), ...(snapshotId === undefined ? {} : { snapshotId }) };
    yield { kind: "record", record: { ...parsed.data, ...beside }, line: lineOf(0) };
    return;
  }
  for (const finding of findingsOfIssues(parsed.error.issues, { input: wire, record, lineOf })) {
    yield { kind: "finding", finding };
  }
}

/**
 * Two runs of one number with different content: one of them is wrong, and booking both would book one run twice. The first one
 * goes on, the second is told. The same content twice is one run, written twice.
 */
export async function* withoutRepeats(items: AsyncIterable<RunItem>): AsyncGenerator<RunItem> {
  const seen = new Map<string, string>();
  for await (const item of items) {
    if (item.kind === "finding") {
      yield item;
      continue;
    }
    const { names: _, snapshotId: __, ...record } = item.record;
    const [name, hash] = [runName(record), contentHash(record)];
    const former = seen.get(name);
    seen.set(name, former ?? hash);
    if (former === undefined) yield item;
    else if (former !== hash) {
      const { line = 0 } = item;
      const about = { record: name, field: "runNumber", value: record.runNumber, parameters: { line } };
      yield { kind: "finding", finding: { code: "run-number-repeated", severity: "error", ...about } };
    }
  }
}

export const found = (
  code: string,
  about: Partial<Finding> & { severity?: Finding["severity"] } = {},
): RunItem => ({ kind: "finding", finding: { code, severity: "error", record: "file", ...about } });
