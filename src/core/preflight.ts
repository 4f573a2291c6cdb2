/** Checks mappings and documents against a ledger's live registers. All findings at once, never only the first. */
import { addDays, type Day } from "./day.ts";
import { isSameDecimal } from "./decimal.ts";
import type { Document } from "./document.ts";
import type { Finding } from "./finding.ts";
import type { DimensionNeed, Need } from "./integration.ts";
import type { Ledger } from "./ledger.ts";
import {
  type AccountEntry,
  type DimensionEntry,
  fiscalYearOf,
  ledgerPeriodOf,
  type Registers,
  type VatCodeEntry,
  vatRateOn,
} from "./register.ts";

export type PreflightCode =
  | "account-unknown"
  | "account-inactive"
  | "account-blocked"
  | "vat-code-unknown"
  | "vat-code-differs"
  | "vat-rate-differs"
  | "rate-without-vat-code"
  | "fiscal-year-missing"
  | "fiscal-year-locked"
  | "period-locked"
  | "period-missing"
  | "period-inactive"
  | "period-closed"
  | "dimension-value-unknown"
  | "dimension-value-inactive"
  | "dimension-not-allowed"
  | "dimension-unknown"
  | "dimension-value-missing"
  | "dimension-value-too-long";

/** What the ledger's own ways have to do with it. Where nobody says, the stricter one holds. */
export type LedgerWays = Pick<Ledger, "vatFollowsAccount">;
const strictest: LedgerWays = { vatFollowsAccount: true };

const error = (code: PreflightCode, rest: Omit<Finding, "code" | "severity">): Finding => ({
  code,
  severity: "error",
  ...rest,
});

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

/**
 * An amount with a rate on which neither slot nor account says a VAT code: the voucher closes all the same, and the VAT return
 * never hears of the sale. A warning, since a person may want just that.
 */
function adviseVatCode(
  { slot, account, vatCode, ratePercent = "0" }: Need,
  chart: Chart,
  { vatFollowsAccount }: LedgerWays,
): Finding[] {
  const entry = chart.get(account);
  const own = vatFollowsAccount ? entry?.vatCode : undefined;
  if (entry === undefined || (vatCode ?? own) !== undefined || isSameDecimal(ratePercent, "0")) return [];
  const parameters = { name: entry.name, needed: ratePercent };
  const rest = { field: slot, value: account, parameters };
  return [{ ...error("rate-without-vat-code", rest), severity: "warning" }];
}

/** A rate that the code has on other days may be there for these: each document is held to the rate of its own day. */
function mayBeOfOtherDays({ code, value }: Finding, { ratePercent }: Need, { vatCodes }: Registers): boolean {
  if (code !== "vat-rate-differs" || ratePercent === undefined) return false;
  const held = vatCodes.find((entry) => entry.code === value);
  return held?.rates.some((rate) => isSameDecimal(rate.ratePercent, ratePercent)) ?? false;
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

export function checkDay(on: Day, registers: Registers): Finding[] {
  if (registers.periods.length > 0) return checkPeriod(on, registers);
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

/** Findings over the day alone: another day, or a person who opens the period again, cures them. */
const closedCodes: ReadonlySet<string> = new Set<PreflightCode>([
  "fiscal-year-locked",
  "period-locked",
  "period-closed",
]);

export function isClosedPeriod(finding: Finding): boolean {
  return closedCodes.has(finding.code);
}

/** The first day after `on` on which the ledger takes documents; null where no later day is open. */
export function firstOpenDay(on: Day, registers: Registers): Day | null {
  const { periods, fiscalYears, bookLock } = registers;
  const starts =
    periods.length > 0
      ? periods.map((period) => period.from)
      : [
          ...fiscalYears.map((year) => year.from),
          ...(bookLock.lockedTo === undefined ? [] : [addDays(bookLock.lockedTo, 1)]),
        ];
  const open = starts.filter((day) => day > on && checkDay(day, registers).length === 0);
  return open.toSorted().at(0) ?? null;
}

function checkPeriod(on: Day, registers: Registers): Finding[] {
  const period = ledgerPeriodOf(on, registers.periods);
  const named = { field: "on", value: on };
  if (period === undefined) return [error("period-missing", named)];
  const parameters = { period: period.name, from: period.from, to: period.to };
  if (!period.isActive) return [error("period-inactive", { ...named, parameters })];
  return period.isClosed ? [error("period-closed", { ...named, parameters })] : [];
}

/** What a set-up names of dimensions must stand in the ledger letter by letter: what stands there is told. */
export function checkDimensionNeeds(
  needs: readonly DimensionNeed[],
  registers: Registers,
  on: Day,
): Finding[] {
  const chart = chartOn(registers, on);
  const findings = needs.flatMap((need): Finding[] => {
    const dimension = registers.dimensions.find(({ name }) => name === need.dimension);
    if (dimension === undefined) return [unknownDimension(need, registers)];
    if (need.value === undefined) return [];
    return checkDimensionValue({ ...need, value: need.value }, dimension, { chart, registers });
  });
  return [...new Map(findings.map((one) => [`${one.field} ${one.code} ${one.value}`, one])).values()];
}

function unknownDimension({ slot, dimension }: DimensionNeed, { dimensions }: Registers): Finding {
  const held = dimensions.map(({ name }) => `"${name}"`).join(", ") || "-";
  return error("dimension-unknown", { field: slot, value: dimension, parameters: { held } });
}

/** Free where the ledger lists no values of the dimension: then only its length counts. */
function checkDimensionValue(
  { slot, value, account }: DimensionNeed & { value: string },
  { name, isListed, maxLength }: DimensionEntry,
  { chart, registers }: { chart: Chart; registers: Registers },
): Finding[] {
  const named = {
    field: `${slot}: ${name}`,
    value,
    ...(account === undefined ? {} : { parameters: { account } }),
  };
  if (maxLength !== undefined && value.length > maxLength)
    return [error("dimension-value-too-long", { ...named, parameters: { ...named.parameters, maxLength } })];
  const entry = registers.dimensionValues.find((held) => held.dimension === name && held.value === value);
  if (entry === undefined) return isListed ? [error("dimension-value-unknown", named)] : [];
  if (!entry.isActive) return [error("dimension-value-inactive", named)];
  return takesDimension(chart, name, account) ? [] : [error("dimension-not-allowed", named)];
}

/** An account that the chart does not have is told by itself. */
function takesDimension(chart: Chart, dimension: string, account: string | undefined): boolean {
  const entry = account === undefined ? undefined : chart.get(account);
  return (dimension === "project" ? entry?.allowsProject : entry?.allowsCostCentre) !== false;
}

/** The chart of the year that the day belongs to; of the newest year where the day has none, so that accounts are still told. */
function chartOn(registers: Registers, on: Day): Chart {
  const year = fiscalYearOf(on, registers.fiscalYears) ?? registers.fiscalYears.at(-1);
  const own = charts.get(registers) ?? new Map<string | undefined, Chart>();
  charts.set(registers, own);
  const known = own.get(year?.id);
  if (known !== undefined) return known;
  const chart = new Map(
    registers.accounts
      .filter((entry) => entry.fiscalYearId === undefined || entry.fiscalYearId === year?.id)
      .map((entry) => [entry.number, entry]),
  );
  own.set(year?.id, chart);
  return chart;
}

type Chart = ReadonlyMap<string, AccountEntry>;

/** Registers are never changed once they were read, and every document of a batch asks for the same chart. */
const charts = new WeakMap<Registers, Map<string | undefined, Chart>>();

function checkAccount(chart: ReadonlyMap<string, AccountEntry>, account: string, field: string): Finding[] {
  const entry = chart.get(account);
  if (entry === undefined) return [error("account-unknown", { field, value: account })];
  const named = { field, value: account, parameters: { name: entry.name } };
  if (!entry.isActive) return [error("account-inactive", named)];
  return entry.isBlockedForManualBooking ? [error("account-blocked", named)] : [];
}

/** The account with the VAT code that it brings along; undefined where there is no such account, or where the code has no say. */
function ownVat(chart: Chart, account: string, { vatFollowsAccount }: LedgerWays): AccountEntry | undefined {
  return vatFollowsAccount ? chart.get(account) : undefined;
}

/** The account's own VAT code must be the mapped one: where they differ, one reading of the ledger's flags would use either. */
function checkNeedVat(
  need: Need,
  account: AccountEntry | undefined,
  registers: Registers,
  on: Day,
): Finding[] {
  const { slot: field, ratePercent } = need;
  if (need.vatCode === undefined) return checkOwnRate(account, registers, { on, ratePercent, field });
  const code = registers.vatCodes.find((entry) => entry.code === need.vatCode);
  const named = { field, value: need.vatCode };
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
  return [...findings, ...checkRate(code, { on, ratePercent, field })];
}

type NeededRate = { on: Day; ratePercent: string | undefined; field: string };

/** Where no code is mapped the account's own one is in force: it must have the rate just the same. */
function checkOwnRate(
  account: AccountEntry | undefined,
  registers: Registers,
  needed: NeededRate,
): Finding[] {
  const code = registers.vatCodes.find((entry) => entry.code === account?.vatCode);
  return code === undefined ? [] : checkRate(code, needed);
}

/** The rate that was counted with must be the code's on the day itself: rates change by law, from one day to the next. */
function checkRate(code: VatCodeEntry, { on, ratePercent, field }: NeededRate): Finding[] {
  if (ratePercent === undefined) return [];
  const held = vatRateOn(code, on);
  if (held !== undefined && isSameDecimal(held, ratePercent)) return [];
  const parameters = { needed: ratePercent, held: held ?? "-", on };
  return [error("vat-rate-differs", { field, value: code.code, parameters })];
}

function checkRowVatCodes(
  document: Document,
  ownVatOf: (account: string) => AccountEntry | undefined,
  registers: Registers,
): Finding[] {
  const pairs = new Map(
    document.rows
      .filter((row) => row.vatCode !== undefined || row.vatRatePercent !== undefined)
      .map((row) => [`${row.account}/${row.vatCode}/${row.vatRatePercent}`, row]),
  );
  const { on } = document;
  return [...pairs.values()].flatMap(({ account, vatCode, vatRatePercent: ratePercent }) => {
    const held = ownVatOf(account);
    const field = `account/${account}`;
    if (vatCode === undefined) {
      return document.vatShape === "ledger" && held !== undefined && held.vatCode === undefined
        ? checkNoVat({ on, ratePercent, field })
        : checkOwnRate(held, registers, { on, ratePercent, field });
    }
    const code = registers.vatCodes.find((entry) => entry.code === vatCode);
    if (code === undefined) return [error("vat-code-unknown", { field, value: vatCode })];
    const parameters = { account, held: held?.vatCode ?? "-" };
    return [
      ...(held !== undefined && held.vatCode !== vatCode
        ? [error("vat-code-differs", { field, value: vatCode, parameters })]
        : []),
      ...checkRate(code, { on, ratePercent, field }),
    ];
  });
}

/** A ledger that is to work the VAT out takes none where neither row nor account has a code: right at no rate but zero. */
function checkNoVat({ on, ratePercent = "0", field }: NeededRate): Finding[] {
  if (isSameDecimal(ratePercent, "0")) return [];
  return [
    error("vat-rate-differs", { field, value: "-", parameters: { needed: ratePercent, held: "0", on } }),
  ];
}

function checkDimensions(
  document: Document,
  chart: ReadonlyMap<string, AccountEntry>,
  registers: Registers,
): Finding[] {
  const values = new Map(
    registers.dimensionValues.map((entry) => [`${entry.dimension}/${entry.value}`, entry]),
  );
  const free = new Set(
    registers.dimensions.filter(({ isListed }) => !isListed).map((dimension) => dimension.name),
  );
  const findings = new Map<string, Finding>();
  for (const row of document.rows) {
    for (const [dimension, value] of Object.entries(row.dimensions ?? {})) {
      const entry = values.get(`${dimension}/${value}`);
      const named = { field: dimension, value, parameters: { account: row.account } };
      if (entry === undefined) {
        if (!free.has(dimension))
          findings.set(`${dimension}/${value}`, error("dimension-value-unknown", named));
      } else if (!entry.isActive)
        findings.set(`${dimension}/${value}`, error("dimension-value-inactive", named));
      else if (!takesDimension(chart, dimension, row.account))
        findings.set(`${dimension}@${row.account}`, error("dimension-not-allowed", named));
    }
  }
  return [...findings.values()];
}
