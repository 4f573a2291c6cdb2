/**
 * Where the rows of a document come from, page by page: a payroll run has thousands of rows, and one of its rows may be made of
 * thousands of lines.
 */
import type { JournalRow } from "../../core/index.ts";
import type { PostedRecordRow } from "../../db/index.ts";
import { describePlace } from "./describe-place.ts";
import { type VoucherRowAnswer, voucherRows } from "./voucher-rows.ts";

/** Origins that come with a row; the others are asked for by themselves. */
export const originsWithRowMax = 100;
/** Characters of a record's payload that come along; a larger one is read with its record. */
const payloadMax = 200_000;

type Payloads = readonly Pick<PostedRecordRow, "payload">[];

export type ExplainedOrigin = JournalRow["origins"][number] & { beside: { name: string; value: string }[] };
export type ExplainedRow = VoucherRowAnswer & {
  number: number;
  origins: ExplainedOrigin[];
  originsCount: number;
};

/** `from`: how many rows, or origins, of the whole come before; `limit`: how many are wanted at most. */
export type Part = { from: number; limit: number };

export function explainRows(
  rows: readonly JournalRow[],
  of: Part & { records: Payloads; accountNames: ReadonlyMap<string, string> },
): ExplainedRow[] {
  const wanted = rows.slice(of.from, of.from + of.limit);
  return voucherRows({ rows: wanted }, of.accountNames).map((row, index) => {
    const origins = wanted[index]?.origins ?? [];
    return {
      ...row,
      number: of.from + index + 1,
      origins: explainOrigins(origins, { from: 0, limit: originsWithRowMax, records: of.records }),
      originsCount: origins.length,
    };
  });
}

export function explainOrigins(
  origins: JournalRow["origins"],
  of: Part & { records: Payloads },
): ExplainedOrigin[] {
  return origins.slice(of.from, of.from + of.limit).map((origin) => ({
    ...origin,
    beside: of.records.flatMap(({ payload }) => describePlace(payload, origin.line)),
  }));
}

export function withinPayloadLimit(records: readonly PostedRecordRow[]): PostedRecordRow[] {
  return records.map((record) =>
    JSON.stringify(record.payload).length > payloadMax ? { ...record, payload: null } : record,
  );
}
