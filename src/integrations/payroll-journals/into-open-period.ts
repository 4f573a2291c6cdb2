/** What becomes of a journal whose period the ledger has closed: corrections always look back, so this is the usual case. */
import { type Day, type Journal, periodOf } from "../../core/index.ts";
import type { PayrollSettings } from "./settings.ts";

/** On the first open day the text ends with the period that it is about, "[2026-01]", once, however often it is moved. */
export function intoOpenPeriod(of: {
  document: Journal;
  settings: PayrollSettings;
  firstOpenOn: Day | null;
}): Journal | "hold" | "refuse" {
  const { document, settings, firstOpenOn } = of;
  if (settings.closedPeriod !== "first-open") return settings.closedPeriod;
  if (firstOpenOn === null) return "hold";
  const isMarked = /\[\d{4}-\d{2}\]$/.test(document.text);
  const text = isMarked ? document.text : `${document.text} [${periodOf(document.on)}]`;
  return { ...document, on: firstOpenOn, text };
}
