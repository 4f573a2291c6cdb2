/** Checks mappings and documents against a ledger's live registers. All findings at once, never only the first. */
import { type Chart, chartOn } from "./chart-on.ts";
import { checkDay } from "./check-day.ts";
import { checkDimensions } from "./check-dimensions.ts";
import {
  adviseVatCode,
  checkNeedVat,
  checkRowVatCodes,
  type LedgerWays,
  mayBeOfOtherDays,
  ownVat,
  strictest,
} from "./check-vat.ts";
import type { Day } from "./day.ts";
import type { Document } from "./document.ts";
import type { Finding } from "./finding.ts";
import type { Need } from "./need.ts";
import { preflightError } from "./preflight-finding.ts";
import type { Registers } from "./register.ts";

/** Every mapping of a set-up on one day. */
export function checkNeeds(
  needs: readonly Need[],
  registers: Registers,
  on: Day,
  ways: LedgerWays = strictest,
): Finding[] {
  const chart = chartOn(registers, on);
  return needs.flatMap((need) => [
    ...checkAccount(chart, need.account, need.slot),
    ...checkNeedVat(need, ownVat(chart, need.account, ways), registers, on).map((finding) =>
      mayBeOfOtherDays(finding, need, registers) ? { ...finding, severity: "warning" as const } : finding,
    ),
    ...adviseVatCode(need, chart, ways),
  ]);
}

/** Every row of a document, and its date. */
export function checkDocument(
  document: Document,
  registers: Registers,
  ways: LedgerWays = strictest,
): Finding[] {
  const chart = chartOn(registers, document.on);
  const accounts = new Set(document.rows.map((row) => row.account));
  return [
    ...checkDay(document.on, registers),
    ...[...accounts].flatMap((account) => checkAccount(chart, account, `account/${account}`)),
    ...checkRowVatCodes(document, (account) => ownVat(chart, account, ways), registers),
    ...checkDimensions(document, chart, registers),
  ];
}

function checkAccount(chart: Chart, account: string, field: string): Finding[] {
  const entry = chart.get(account);
  if (entry === undefined) return [preflightError("account-unknown", { field, value: account })];
  const named = { field, value: account, parameters: { name: entry.name } };
  if (!entry.isActive) return [preflightError("account-inactive", named)];
  return entry.isBlockedForManualBooking ? [preflightError("account-blocked", named)] : [];
}
