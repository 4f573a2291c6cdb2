/** Every voucher that carries a token of ours: what a restored database is checked against. */
import type { Day, HeldStamp, LedgerContext, Reading, Registers } from "../../core/index.ts";
import { tokenIn } from "../../core/index.ts";
import { dayFilter } from "./day-filter.ts";
import { readList } from "./read-list.ts";
import { voucher } from "./voucher.ts";

/** Over all fiscal years at once, since the days may span several. All or nothing: a stamp that was missed would be sent again. */
export async function stampsHeld(
  context: LedgerContext,
  of: { from: Day; through: Day; registers: Registers },
): Promise<Reading<readonly HeldStamp[]>> {
  const list = await readList(context, {
    purpose: "look-up",
    path: "/vouchers",
    query: { $filter: dayFilter(of.from, of.through) },
    entry: voucher,
  });
  if (list.kind === "incomplete") return list.reason;
  const stamps = list.value.flatMap((held): HeldStamp[] => {
    const token = tokenIn(held.VoucherText);
    const number = held.NumberAndNumberSeries ?? "";
    return token === null ? [] : [{ token, number, on: held.VoucherDate }];
  });
  return { kind: "read", value: stamps };
}
