/** Does the ledger hold a posting whose answer was lost? The only way to know: read the drafts and the vouchers of its days and match the token. */
import {
  type Day,
  type HeldDocument,
  type Journal,
  journalTotals,
  type LedgerContext,
  type LookUpQuestion,
  type LookUpResult,
  type Reading,
  type Registers,
  tokenIn,
} from "../../core/index.ts";
import { dayFilter } from "./day-filter.ts";
import { heldDraft, readDrafts } from "./draft.ts";
import { yearHolding } from "./fiscal-years.ts";
import { isAbsent } from "./optional-list.ts";
import { plannedBody } from "./planned-body.ts";
import { type ListReading, readList } from "./read-list.ts";
import { heldVoucher, voucher } from "./voucher.ts";

/** How far the ledger's clock and ours may lie apart: a voucher made "before" our attempt by this much may still be ours. */
const clockSkewMs = 5 * 60_000;

/**
 * Every page is read and matched here: whether the API can search inside VoucherText is not known (visma-facts §3).
 * Drafts come first: one that a person converts meanwhile is then seen at least once. Both are read whatever the link says now,
 * since it may have said otherwise when the attempt was made.
 * When the reading breaks off after our token was seen, what was seen is handed on as incomplete; else the reason is.
 */
export async function lookUp(
  context: LedgerContext,
  question: LookUpQuestion<Journal>,
): Promise<Reading<LookUpResult>> {
  const sent = sentBodies(question);
  const drafts = await heldDrafts(context, question, sent.someAsDraft);
  const vouchers = await vouchersOf(context, question, sent.days);
  const held = [...drafts.value, ...vouchers.value];
  const found = held.filter((document) => tokenIn(document.text) === question.token);
  const broken = [drafts, vouchers].find((list) => list.kind === "incomplete");
  if (broken !== undefined && found.length === 0) return broken.reason;
  // A draft without a token can be ours only where a draft was sent.
  const candidates = sent.someAsDraft ? held : vouchers.value;
  return {
    kind: "read",
    value: {
      complete: broken === undefined,
      found,
      lookalikes: candidates.filter((document) => isLookalike(document, question, sent.totals)),
    },
  };
}

/** A company without drafts has none of ours, unless we sent one: then its silence proves nothing. */
async function heldDrafts(
  context: LedgerContext,
  { token, registers }: LookUpQuestion<Journal>,
  wasSent: boolean,
): Promise<ListReading<HeldDocument>> {
  const list = await readDrafts(context);
  const value = list.value.map((entry) => heldDraft(entry, { token, registers }));
  if (list.kind === "read" || (!wasSent && isAbsent(list.reason))) return { kind: "read", value };
  return { ...list, value };
}

/** Stops at the first day that cannot be read whole. */
async function vouchersOf(
  context: LedgerContext,
  { registers }: LookUpQuestion<Journal>,
  days: Iterable<Day>,
): Promise<ListReading<HeldDocument>> {
  const value: HeldDocument[] = [];
  for (const on of days) {
    const list = await heldVouchers(context, { on, registers });
    value.push(...list.value);
    if (list.kind === "incomplete") return { ...list, value };
  }
  return { kind: "read", value };
}

async function heldVouchers(
  context: LedgerContext,
  { on, registers }: { on: Day; registers: Registers },
): Promise<ListReading<HeldDocument>> {
  const year = await yearHolding(context, { on, registers });
  if (year.kind !== "read") return { kind: "incomplete", reason: year, value: [] };
  const list = await readList(context, {
    purpose: "look-up",
    // No year holds the day: then the ledger should have refused, but only a look at all years proves it.
    path: year.value === null ? "/vouchers" : `/vouchers/${encodeURIComponent(year.value.id)}`,
    query: { $filter: dayFilter(on, on) },
    entry: voucher,
  });
  return { ...list, value: list.value.map((entry) => heldVoucher(entry, registers)) };
}

/** Days and sums that any attempt of the posting had, since settings may have changed between two of them, and whether one made a draft. */
function sentBodies(question: LookUpQuestion<Journal>): {
  days: ReadonlySet<Day>;
  totals: ReadonlySet<number>;
  someAsDraft: boolean;
} {
  const sent = question.bodies.flatMap((body) => {
    const parsed = plannedBody.safeParse(body);
    return parsed.success ? [parsed.data] : [];
  });
  const totals = sent.map(({ Rows }) => {
    const rows = Rows.map((row) => ({
      debitMinor: row.DebitAmount ?? 0,
      creditMinor: row.CreditAmount ?? 0,
    }));
    return journalTotals({ rows }).debitMinor;
  });
  return {
    days: new Set([question.document.on, ...sent.map((body) => body.VoucherDate)]),
    totals: new Set([journalTotals(question.document).debitMinor, ...totals]),
    someAsDraft: sent.some(({ asDraft }) => asDraft),
  };
}

/** Without a creation time it cannot be ruled out, so it counts. */
function isLookalike(
  document: HeldDocument,
  question: LookUpQuestion<Journal>,
  totals: ReadonlySet<number>,
): boolean {
  if (tokenIn(document.text) !== null) return false;
  if (document.on !== question.document.on) return false;
  if (!totals.has(journalTotals(document).debitMinor)) return false;
  const createdMs = document.createdAt === undefined ? Number.NaN : Date.parse(document.createdAt);
  return Number.isNaN(createdMs) || createdMs >= question.sinceMs - clockSkewMs;
}
