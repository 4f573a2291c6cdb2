/** Every draft and voucher of some days, whoever made it, with its rows: for reconciliation, and to see what another connector has booked. */
import {
  type Day,
  type HeldDocument,
  type LedgerContext,
  type Reading,
  type Registers,
  tokenIn,
} from "../../core/index.ts";
import { dayFilter } from "./day-filter.ts";
import { heldDraft, readDrafts } from "./draft.ts";
import { optionalList } from "./optional-list.ts";
import { readList } from "./read-list.ts";
import { heldVoucher, voucher } from "./voucher.ts";

/**
 * Over all fiscal years at once, since the days may span several; all pages or none, since half a month would look like deleted vouchers.
 * Drafts first, so that one that is converted meanwhile is seen at least once. Seen as both it looks like a double until asked again,
 * which is the safe side: a draft that was copied from a voucher of ours looks the same, and must not be hidden.
 */
export async function heldBetween(
  context: LedgerContext,
  of: { from: Day; through: Day; registers: Registers },
): Promise<Reading<readonly HeldDocument[]>> {
  const { from, through, registers } = of;
  const drafts = optionalList(await readDrafts(context));
  if (drafts.kind !== "read") return drafts;
  const list = await readList(context, {
    purpose: "read",
    path: "/vouchers",
    query: { $filter: dayFilter(from, through) },
    entry: voucher,
  });
  if (list.kind === "incomplete") return list.reason;
  const vouchers = list.value.map((entry) => ({
    ...heldVoucher(entry, registers),
    // The list knows the files by their ids only.
    attachmentsCount: entry.Attachments.length,
  }));
  const waiting = drafts.value
    .filter(({ VoucherDate }) => from <= VoucherDate && VoucherDate <= through)
    // A stranger's draft has no token to be named by; its own id is enough, since nobody asks for it again.
    .map((entry) => heldDraft(entry, { token: tokenIn(entry.VoucherText) ?? "", registers }));
  return { kind: "read", value: [...waiting, ...vouchers] };
}
