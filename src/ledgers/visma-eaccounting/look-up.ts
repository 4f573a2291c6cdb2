/** Does the ledger hold a posting whose answer was lost? The only way to know: read the day's vouchers and match the token. */
import {
  type HeldDocument,
  journalTotals,
  type LedgerContext,
  type LookUpQuestion,
  type LookUpResult,
  type Reading,
  tokenIn,
} from "../../core/index.ts";
import { dayFilter } from "./day-filter.ts";
import { yearHolding } from "./fiscal-years.ts";
import { readList } from "./read-list.ts";
import { heldVoucher, voucher, voucherBody } from "./voucher.ts";

/** How far the ledger's clock and ours may lie apart: a voucher made "before" our attempt by this much may still be ours. */
const clockSkewMs = 5 * 60_000;

/**
 * Every page of the day is read and matched here: whether the API can search inside VoucherText is not known (visma-facts §3).
 * When the reading breaks off after our token was seen, what was seen is handed on as incomplete; else the reason is.
 */
export async function lookUp(
  context: LedgerContext,
  question: LookUpQuestion,
): Promise<Reading<LookUpResult>> {
  const year = await yearHolding(context, { on: question.document.on, registers: question.registers });
  if (year.kind !== "read") return year;
  const list = await readList(context, {
    purpose: "look-up",
    // No year holds the day: then the ledger should have refused, but only a look at all years proves it.
    path: year.value === null ? "/vouchers" : `/vouchers/${encodeURIComponent(year.value.id)}`,
    query: { $filter: dayFilter(question.document.on, question.document.on) },
    entry: voucher,
  });
  const held = list.value.map((entry) => heldVoucher(entry, question.registers));
  const found = held.filter((document) => tokenIn(document.text) === question.token);
  if (list.kind === "incomplete" && found.length === 0) return list.reason;
  const totals = totalsOf(question);
  return {
    kind: "read",
    value: {
      complete: list.kind === "read",
      found,
      lookalikes: held.filter((document) => isLookalike(document, question, totals)),
    },
  };
}

/** Sums that any attempt of the posting had: settings may have changed between two of them. */
function totalsOf(question: LookUpQuestion): ReadonlySet<number> {
  const sent = question.bodies.flatMap((body) => {
    const parsed = voucherBody.safeParse(body);
    if (!parsed.success) return [];
    const rows = parsed.data.Rows.map((row) => ({
      debitMinor: row.DebitAmount,
      creditMinor: row.CreditAmount,
    }));
    return [journalTotals({ rows }).debitMinor];
  });
  return new Set([journalTotals(question.document).debitMinor, ...sent]);
}

/** Without a creation time it cannot be ruled out, so it counts. */
function isLookalike(document: HeldDocument, question: LookUpQuestion, totals: ReadonlySet<number>): boolean {
  if (tokenIn(document.text) !== null) return false;
  if (document.on !== question.document.on) return false;
  if (!totals.has(journalTotals(document).debitMinor)) return false;
  const createdMs = document.createdAt === undefined ? Number.NaN : Date.parse(document.createdAt);
  return Number.isNaN(createdMs) || createdMs >= question.sinceMs - clockSkewMs;
}
