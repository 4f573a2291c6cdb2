/** Z reports are numbered without holes: a missing number is a day that has not come in, or was never printed. */
import type { Finding } from "../../core/index.ts";
import { type DaySettlementRecord, settlementName } from "./record.ts";
import { isSettlement, type TillRecord } from "./till-record.ts";

type Item<Input> = { kind: "record"; record: Input; line?: number } | { kind: "finding"; finding: Finding };

/**
 * Passes everything on and warns of numbers left out between two settlements of a till. Only plain numbers are compared.
 * A settlement that could not be read has come in all the same, so it leaves no gap.
 */
export async function* withGaps<Input extends TillRecord>(
  items: AsyncIterable<Item<Input>>,
): AsyncGenerator<Item<Input>> {
  const lastOf = new Map<string, number>();
  for await (const item of items) {
    const record = item.kind === "record" ? item.record : undefined;
    const settlement = record !== undefined && isSettlement(record) ? record : undefined;
    const name = settlement === undefined ? nameOf(item) : settlementName(settlement);
    const [, registerId = "", digits = ""] = /^(.+)\/(\d{1,15})$/.exec(name) ?? [];
    const last = lastOf.get(registerId);
    if (settlement !== undefined && digits !== "" && last !== undefined && Number(digits) > last + 1) {
      yield { kind: "finding", finding: gap(settlement, last) };
    }
    if (digits !== "") lastOf.set(registerId, Math.max(Number(digits), last ?? 0));
    yield item;
  }
}

/** What a finding is about; a ready voucher has no Z number. */
const nameOf = (item: Item<TillRecord>) => (item.kind === "finding" ? (item.finding.record ?? "") : "");

const gap = (record: DaySettlementRecord, last: number): Finding => ({
  code: "z-number-gap",
  severity: "warning",
  record: settlementName(record),
  field: "zNumber",
  value: record.zNumber,
  parameters: { previous: String(last), missing: Number(record.zNumber) - last - 1 },
});
