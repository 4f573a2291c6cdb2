/** Every draft and voucher that carries a token of ours: what a restored database is checked against. */
import type { Day, HeldStamp, LedgerContext, Reading, Registers } from "../../core/index.ts";
import { tokenIn } from "../../core/index.ts";
import { dayFilter } from "./day-filter.ts";
import { readDrafts } from "./draft.ts";
import { optionalList } from "./optional-list.ts";
import { readList } from "./read-list.ts";
import { voucher } from "./voucher.ts";

/**
 * Over all fiscal years at once, since the days may span several. All or nothing: a stamp that was missed would be sent again.
 * Drafts first, so that one that is converted meanwhile is seen at least once.
 */
export async function stampsHeld(
  context: LedgerContext,
  of: { from: Day; through: Day; registers: Registers },
): Promise<Reading<readonly HeldStamp[]>> {
  const drafts = optionalList(await readDrafts(context));
  if (drafts.kind !== "read") return drafts;
  const list = await readList(context, {
    purpose: "look-up",
    path: "/vouchers",
    query: { $filter: dayFilter(of.from, of.through) },
    entry: voucher,
  });
  if (list.kind === "incomplete") return list.reason;
  const stamps = [
    ...drafts.value
      .filter(({ VoucherDate }) => of.from <= VoucherDate && VoucherDate <= of.through)
      .map((held) => ({ ...held, number: held.NumberSeries ?? "" })),
    ...list.value.map((held) => ({ ...held, number: held.NumberAndNumberSeries ?? "" })),
  ].flatMap(({ VoucherText, VoucherDate: on, number }): HeldStamp[] => {
    const token = tokenIn(VoucherText);
    return token === null ? [] : [{ token, number, on }];
  });
  return { kind: "read", value: stamps };
}
