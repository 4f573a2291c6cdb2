/** Z reports are numbered without holes: a missing number is a day that has not come in, or was never printed. */
import type { Finding } from "../../core/index.ts";
import { type DaySettlementRecord, settlementName } from "./record.ts";

type Item =
  | { kind: "record"; record: DaySettlementRecord; line?: number }
  | { kind: "finding"; finding: Finding };

/** Passes everything on and warns of numbers left out between two settlements of a till. Only plain numbers are compared. */
export async function* withGaps(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const lastOf = new Map<string, number>();
  for await (const item of items) {
    if (item.kind === "record" && /^\d{1,15}$/.test(item.record.zNumber)) {
      const { registerId } = item.record;
      const number = Number(item.record.zNumber);
      const last = lastOf.get(registerId);
      if (last !== undefined && number > last + 1) yield { kind: "finding", finding: gap(item.record, last) };
      lastOf.set(registerId, Math.max(number, last ?? number));
    }
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
