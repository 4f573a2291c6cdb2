/** Checks mappings and documents against a ledger's live registers. All findings at once, never only the first. */
import type { Day } from "./day.ts";
import { isSameDecimal } from "./decimal.ts";
import type { Document } from "./document.ts";
import type { Finding } from "./finding.ts";
import type { Need } from "./integration.ts";
import { type AccountEntry, fiscalYearOf, type Registers, vatRateOn } from "./register.ts";

export type PreflightCode =
  | "account-unknown"
  | "account-inactive"
  | "account-blocked"
  | "vat-code-unknown"
  | "vat-code-differs"
  | "vat-rate-differs"
  | "fiscal-year-missing"
  | "fiscal-year-locked"
  | "period-locked"
  | "dimension-value-unknown"
  | "dimension-value-inactive"
  | "dimension-not-allowed";

const error = (code: PreflightCode, rest: Omit<Finding, "code" | "severity">): Finding => ({
  code,
  severity: "error",
  ...rest,
});

/** Every mapping of a set-up on one day. */
export function checkNeeds(needs: readonly Need[], registers: Registers, on: Day): Finding[] {
  const chart = chartOn(registers, on);
  return needs.flatMap((need) => [
    ...checkAccount(chart, need.account, need.slot),
    ...checkNeedVat(need, chart.get(need.account), registers, on),
  ]);
}

/** Every row of a document, and its date. */
export function checkDocument(document: Document, registers: Registers): Finding[] {
  const chart = chartOn(registers, document.on);
  const accounts = new Set(document.rows.map((row) => row.account));
  return [
    ...checkDay(document.on, registers),
    ...[...accounts].flatMap((account) => checkAccount(chart, account, `account/${account}`)),
    ...checkRowVatCodes(document, chart, registers),
    ...checkDimensions(document, chart, registers),
  ];
}

export function checkDay(on: Day, registers: Registers): Finding[] {
  const year = fiscalYearOf(on, registers.fiscalYears);
  if (year === undefined) return [error("fiscal-year-missing", { field: "on", value: on })];
  if (year.isLocked)
    return [
      error("fiscal-year-locked", { field: "on", value: on, parameters: { from: year.from, to: year.to } }),
    ];
  const { lockedTo } = registers.bookLock;
  return lockedTo !== undefined && on <= lockedTo
    ? [error("period-locked", { field: "on", value: on, parameters: { lockedTo } })]
    : [];
}

/** The chart of the year that the day belongs to; of the newest year where the day has none, so that accounts are still told. */
function chartOn(registers: Registers, on: Day): ReadonlyMap<string, AccountEntry> {
  const year = fiscalYearOf(on, registers.fiscalYears) ?? registers.fiscalYears.at(-1);
  return new Map(
    registers.accounts
      .filter((entry) => entry.fiscalYearId === year?.id)
      .map((entry) => [entry.number, entry]),
  );
}

function checkAccount(chart: ReadonlyMap<string, AccountEntry>, account: string, field: string): Finding[] {
  const entry = chart.get(account);
  if (entry === undefined) return [error("account-unknown", { field, value: account })];
  const named = { field, value: account, parameters: { name: entry.name } };
  if (!entry.isActive) return [error("account-inactive", named)];
  return entry.isBlockedForManualBooking ? [error("account-blocked", named)] : [];
}

/** The account's own VAT code must be the mapped one: where they differ, one reading of the ledger's flags would use either. */
function checkNeedVat(
  need: Need,
  account: AccountEntry | undefined,
  registers: Registers,
  on: Day,
): Finding[] {
  if (need.vatCode === undefined) return [];
  const code = registers.vatCodes.find((entry) => entry.code === need.vatCode);
  const named = { field: need.slot, value: need.vatCode };
  if (code === undefined) return [error("vat-code-unknown", named)];
  const findings: Finding[] = [];
  if (account !== undefined && account.vatCode !== need.vatCode) {
    findings.push(
      error("vat-code-differs", {
        ...named,
        parameters: { account: account.number, held: account.vatCode ?? "-" },
      }),
    );
  }
  const rate = vatRateOn(code, on);
  if (need.ratePercent !== undefined && (rate === undefined || !isSameDecimal(rate, need.ratePercent))) {
    findings.push(
      error("vat-rate-differs", {
        ...named,
        parameters: { needed: need.ratePercent, held: rate ?? "-", on },
      }),
    );
  }
  return findings;
}

function checkRowVatCodes(
  document: Document,
  chart: ReadonlyMap<string, AccountEntry>,
  registers: Registers,
): Finding[] {
  const known = new Set(registers.vatCodes.map((entry) => entry.code));
  const pairs = new Map(
    document.rows
      .filter((row) => row.vatCode !== undefined)
      .map((row) => [`${row.account}/${row.vatCode}`, row]),
  );
  return [...pairs.values()].flatMap((row) => {
    const { account, vatCode = "" } = row;
    const named = { field: `account/${account}`, value: vatCode };
    if (!known.has(vatCode)) return [error("vat-code-unknown", named)];
    const held = chart.get(account);
    return held !== undefined && held.vatCode !== vatCode
      ? [error("vat-code-differs", { ...named, parameters: { account, held: held.vatCode ?? "-" } })]
      : [];
  });
}

function checkDimensions(
  document: Document,
  chart: ReadonlyMap<string, AccountEntry>,
  registers: Registers,
): Finding[] {
  const values = new Map(
    registers.dimensionValues.map((entry) => [`${entry.dimension}/${entry.value}`, entry]),
  );
  const findings = new Map<string, Finding>();
  for (const row of document.rows) {
    for (const [dimension, value] of Object.entries(row.dimensions ?? {})) {
      const entry = values.get(`${dimension}/${value}`);
      const named = { field: dimension, value, parameters: { account: row.account } };
      const account = chart.get(row.account);
      const isAllowed = dimension === "project" ? account?.allowsProject : account?.allowsCostCentre;
      if (entry === undefined) findings.set(`${dimension}/${value}`, error("dimension-value-unknown", named));
      else if (!entry.isActive)
        findings.set(`${dimension}/${value}`, error("dimension-value-inactive", named));
      else if (isAllowed === false)
        findings.set(`${dimension}@${row.account}`, error("dimension-not-allowed", named));
    }
  }
  return [...findings.values()];
}
