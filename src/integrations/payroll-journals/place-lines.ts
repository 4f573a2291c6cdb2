/** Gives every line its period in the ledger and its dimensions there, or the findings that say why it has none. */
import { type CompanyFlags, type Finding, minorText, type Severity } from "../../core/index.ts";
import { type AccountKind, kindOf } from "./account-format.ts";
import { type Advice, adviceOn } from "./advice-on.ts";
import type { DimensionSetting } from "./dimension-settings.ts";
import { dimensionsOf, type JournalLine } from "./journal-line.ts";
import type { PayrollRun, PeriodType } from "./record.ts";
import { formatOf, type PayrollSettings } from "./settings.ts";
import { periodName, periodTypeOf, targetPeriod } from "./target-period.ts";

export type PlaceCode =
  | "period-not-mapped"
  | "account-matches-no-format"
  | "line-without-dimension"
  | "dimension-not-sent"
  | "format-drops-dimension"
  | "format-class-slip";

type Found = Omit<Finding, "code" | "severity" | "record"> & { code: PlaceCode; severity?: Severity };

export type PlacedLine = JournalLine & {
  /** `YYYY-MM` */
  target: string;
  /** Ledger dimension → value. */
  dimensions: Readonly<Record<string, string>>;
  /** Why the line has its dimensions or has none, for `explain`. */
  rule?: string;
};

export function placeLines(
  lines: readonly JournalLine[],
  of: { run: PayrollRun; settings: PayrollSettings; company: CompanyFlags },
): { placed: PlacedLine[]; found: Found[] } {
  const { run, settings } = of;
  const format = formatOf(settings);
  const found = new FoundOnce(of);
  for (const advice of adviceOn(settings)) found.advise(advice);
  // A run of fifty thousand lines has some dozens of accounts, and a pattern is long to read.
  const kinds = new Map<string, AccountKind>();
  const period = { periodType: periodTypeOf(run, settings), periods: settings.periods };
  const placed = lines.flatMap((each): PlacedLine[] => {
    const target = targetPeriod(each.line, period);
    const { account } = each.line;
    const kind = kinds.get(account) ?? kindOf(account, format);
    kinds.set(account, kind);
    if (target === undefined) found.unmapped(each, period.periodType);
    if (kind === "neither") found.noFormat(each);
    const dimensions = kind === "dimensioned" ? dimensionsAt(each, settings, found) : {};
    if (kind === "plain") found.dropped(each, settings);
    return target === undefined || kind === "neither"
      ? []
      : [{ ...each, target, dimensions, ...ruleOf(kind, format) }];
  });
  return { placed, found: found.all() };
}

function ruleOf(kind: AccountKind, { bas, pnl }: { bas?: string | undefined; pnl?: string | undefined }) {
  if (bas === undefined && pnl === undefined) return {};
  return { rule: kind === "plain" ? "format-bas" : "format-pnl" };
}

function dimensionsAt(
  each: JournalLine,
  settings: PayrollSettings,
  found: FoundOnce,
): Record<string, string> {
  const held = dimensionsOf(each.line);
  const dimensions: Record<string, string> = {};
  for (const [name, value] of held) {
    const setting = settings.dimensions[name];
    if (setting?.isActive === true) dimensions[setting.description] = ledgerValue(value, setting);
    else found.notSent(name, value);
  }
  for (const [name, { isActive, isRequired, description }] of Object.entries(settings.dimensions)) {
    if (isActive && isRequired && !held.has(name)) found.missing(each, description);
  }
  return dimensions;
}

function ledgerValue(value: string, { values = {} }: DimensionSetting): string {
  return (Object.hasOwn(values, value) ? values[value] : undefined) ?? value;
}

/** Gathers by what would be cured at once: a setting is wrong once, not once for each line. */
class FoundOnce {
  readonly #company: CompanyFlags;
  readonly #found = new Map<string, Found>();
  readonly #values = new Map<string, Set<string>>();
  readonly #amounts = new Map<string, number>();

  constructor({ company }: { company: CompanyFlags }) {
    this.#company = company;
  }

  advise(advice: Advice): void {
    this.#add(`${advice.code}/${advice.field}`, advice);
  }

  unmapped({ line }: JournalLine, periodType: PeriodType): void {
    const value = periodName(line);
    const parameters = { periodType };
    this.#add(`period/${value}`, { code: "period-not-mapped", field: "periods", value, parameters });
  }

  noFormat({ line: { account }, amountMinor }: JournalLine): void {
    const key = `format/${account}`;
    const sumMinor = (this.#amounts.get(key) ?? 0) + Math.abs(amountMinor);
    this.#amounts.set(key, sumMinor);
    const parameters = { amount: minorText(sumMinor), amountMinor: sumMinor };
    this.#found.set(key, {
      code: "account-matches-no-format",
      field: `account/${account}`,
      value: account,
      parameters,
    });
  }

  missing({ line: { account } }: JournalLine, dimension: string): void {
    const found = { code: "line-without-dimension", field: `account/${account}`, value: account } as const;
    this.#add(`missing/${dimension}/${account}`, { ...found, parameters: { dimension } });
  }

  notSent(dimension: string, value: string): void {
    const values = (this.#values.get(dimension) ?? new Set()).add(value);
    this.#values.set(dimension, values);
  }

  /** With the Dutch split a Swedish or Norwegian income account counts as balance, and its cost centre is lost. */
  dropped({ line }: JournalLine, settings: PayrollSettings): void {
    const isNordicIncome = ["SEK", "NOK"].includes(this.#company.currency) && line.account.startsWith("3");
    const isCarried = [...dimensionsOf(line).keys()].some(
      (name) => settings.dimensions[name]?.isActive === true,
    );
    if (!isNordicIncome || !isCarried) return;
    const { account } = line;
    const about = { severity: "warning", field: `account/${account}`, value: account } as const;
    this.#add(`dropped/${account}`, { code: "format-drops-dimension", ...about });
  }

  all(): Found[] {
    const notSent = [...this.#values].map(
      ([dimension, values]): Found => ({
        code: "dimension-not-sent",
        severity: "warning",
        field: `dimensions.${dimension}`,
        value: [...values].join(", ").slice(0, 200),
        parameters: { dimension },
      }),
    );
    return [...this.#found.values(), ...notSent];
  }

  #add(key: string, found: Found): void {
    if (!this.#found.has(key)) this.#found.set(key, found);
  }
}
