/** Does the ledger hold a posting whose answer was lost? The only way to know: read the journals of its period and match the token. */
import {
  type Journal,
  journalTotals,
  type LedgerContext,
  type LookUpQuestion,
  type LookUpResult,
  type Reading,
  sumMinor,
  tokenIn,
} from "../../core/index.ts";
import type { ErpDocument } from "./journal.ts";
import { plannedBody } from "./planned-body.ts";
import { periodIdsOf, readPeriodsWhole } from "./read-days.ts";

/**
 * How far the ledger's clock and ours may lie apart. The zone of its stamps is not documented: UTC or the company's own, and
 * these lie at or after UTC in every country that the product is sold in, so read as UTC a stamp is never too early by a zone.
 */
const clockSkewMs = 5 * 60_000;

/**
 * Every journal of the periods that any attempt named: the list has no filter on texts. When the reading breaks off after our
 * token was seen, what was seen is handed on as incomplete; else the reason is.
 */
export async function lookUp(
  context: LedgerContext,
  question: LookUpQuestion<Journal>,
): Promise<Reading<LookUpResult>> {
  const sent = sentBodies(question);
  const list = await readPeriodsWhole(context, {
    purpose: "look-up",
    periodIds: sent.periodIds,
    registers: question.registers,
  });
  const found = list.value.filter((document) => tokenIn(document.text) === question.token);
  if (list.kind === "incomplete" && found.length === 0) return list.reason;
  return {
    kind: "read",
    value: {
      complete: list.kind === "read",
      found,
      lookalikes: list.value.filter((document) => isLookalike(document, question, sent.totals)),
    },
  };
}

/** Periods and sums that any attempt of the posting had, since settings may have changed between two of them. */
function sentBodies({ bodies, document, registers }: LookUpQuestion<Journal>): {
  periodIds: ReadonlySet<string>;
  totals: ReadonlySet<number>;
} {
  const sent = bodies.flatMap((body) => {
    const parsed = plannedBody.safeParse(body);
    return parsed.success ? [parsed.data] : [];
  });
  const totals = sent.map(({ journalTransactionLines }) =>
    sumMinor(journalTransactionLines.map((line) => line.debitAmountInCurrency.value)),
  );
  return {
    periodIds: new Set([
      ...periodIdsOf(document.on, document.on, registers),
      ...sent.map((body) => body.financialPeriod.value),
    ]),
    totals: new Set([journalTotals(document).debitMinor, ...totals]),
  };
}

/** The ledger tells when a journal was last changed, not when it was made: one that was not touched since our attempt is older than it. */
function isLookalike(
  document: ErpDocument,
  question: LookUpQuestion<Journal>,
  totals: ReadonlySet<number>,
): boolean {
  if (tokenIn(document.text) !== null) return false;
  if (document.on !== question.document.on) return false;
  if (!totals.has(journalTotals(document).debitMinor)) return false;
  const changedMs = Date.parse(utcText(document.erp.changedAt));
  return Number.isNaN(changedMs) || changedMs >= question.sinceMs - clockSkewMs;
}

/** Without the Z a reader would take the machine's own zone. */
function utcText(text: string): string {
  return /(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`;
}
