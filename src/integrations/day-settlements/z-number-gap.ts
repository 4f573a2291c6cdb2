/** Z reports are numbered without holes: a missing number is a day that has not come in, or was never printed. */
import type { Finding } from "../../core/index.ts";
import { type DaySettlementRecord, settlementName } from "./record.ts";

type Item =
  | { kind: "record"; record: DaySettlementRecord; line?: number }
  | { kind: "finding"; finding: Finding };

/**
 * Passes everything on and warns of numbers left out between two settlements of a till. Only plain numbers are compared.
 * A settlement that could not be read has come in all the same, so it leaves no gap.
 */
export async function* withGaps(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const lastOf = new Map<string, number>();
  for await (const item of items) {
    const name = item.kind === "record" ? settlementName(item.record) : (item.finding.record ?? "");
    const [, registerId = "", digits = ""] = /^(.+)\/(\d{1,15})$/.exec(name) ?? [];
    const last = lastOf.get(registerId);
    if (item.kind === "record" && digits !== "" && last !== undefined && Number(digits) > last + 1) {
      yield { kind: "finding", finding: gap(item.record, last) };
    }
    if (digits !== "") lastOf.set(registerId, Math.max(Number(digits), last ?? 0));
    yield item;
  }
}

const gap = (record: DaySettlementRecord, last: number): Finding => ({
  code: "z-number-gap",
  severity: "warning",
  record: settlementName(record),
  field: "zNumber",
  value: record.zNumber,
  parameters: { previous: String(last), missing: Number(record.zNumber) - last - 1 },
});
