/** One settlement becomes one balanced journal, or the list of everything that stands in the way. */
import {
  assertJournal,
  type CompanyCode,
  type CompanyFlags,
  checkCompany,
  type Finding,
  fillText,
  hasErrors,
  type Journal,
  type JournalRow,
  minorText,
  type Rendering,
} from "../../core/index.ts";
import { balanceOf } from "./balance.ts";
import { businessDayOf } from "./business-day.ts";
import { checkUnder } from "./check.ts";
import { findSlot } from "./find-slot.ts";
import { settlementName } from "./record.ts";
import { reportFile } from "./report/attach-report.ts";
import type { DaySettlementSettings, SlotAccount } from "./settings.ts";
import type { DaySettlement } from "./settlement.ts";
import { linesOf, type SettlementLine } from "./settlement-line.ts";
import { carriesVat, rateOfSlot } from "./slot-name.ts";

export type RenderCode =
  | "slot-missing"
  | "slot-marked-absent"
  | CompanyCode
  | "credit-sales-outside"
  | "zero-rate-code-differs"
  | "settlement-within-tolerance"
  | "settlement-empty";

type Found = Omit<Finding, "code" | "severity" | "record"> & { code: RenderCode; severity?: "warning" };
type Placed = { line: SettlementLine; name: string; setting: SlotAccount };

export function renderSettlement(of: {
  record: DaySettlement;
  settings: DaySettlementSettings;
  company: CompanyFlags;
}): Rendering<Journal> {
  const { settings, company } = of;
  const record = { ...of.record, businessOn: businessDayOf(of.record, settings, company) };
  // What is wrong in itself is set aside before it comes here; without the guard, wrong sums would look like our bug.
  const wrong = checkUnder(settings, record).filter((finding) => finding.severity === "error");
  if (wrong.length > 0) return { documents: [], findings: wrong };
  const lines = linesOf(record, settings.vatShape);
  const { placed, found } = placeLines(lines, record, settings);
  const findings = [
    ...checkCompany(record.currency, company),
    ...found,
    ...warningsOf(record, lines),
    ...withinTolerance(record, settings),
  ].map(
    (finding): Finding => ({
      severity: "error",
      ...finding,
      record: settlementName(record),
    }),
  );
  if (hasErrors(findings) || lines.length === 0) return { documents: [], findings };
  const document = assertJournal(
    journalOf(
      record,
      settings,
      company,
      rowsOf([...placed, ...toleranceRow(record, settings)], settings.vatShape),
    ),
  );
  return { documents: [{ part: "", document }], findings };
}

/** Every line finds its slot or adds to the findings: a bookkeeper fills a set-up once, not once per missing account. */
function placeLines(
  lines: readonly SettlementLine[],
  record: DaySettlement,
  settings: DaySettlementSettings,
): { placed: Placed[]; found: Found[] } {
  const placed: Placed[] = [];
  const found = new Map<string, Found>();
  const openMinor = new Map<string, number>();
  for (const line of lines) {
    const slot = findSlot(settings, record.department, line.slots);
    if (slot !== undefined && "account" in slot.setting) {
      placed.push({ line, name: slot.name, setting: slot.setting });
      const unlike = codeUnlike(line, slot.name, slot.setting);
      if (unlike !== undefined) found.set(`${unlike.code}:${slot.name}`, unlike);
      continue;
    }
    const name = slot?.name ?? line.shown;
    const amountMinor = (openMinor.get(name) ?? 0) + Math.abs(line.amountMinor);
    openMinor.set(name, amountMinor);
    found.set(name, {
      code: slot === undefined ? "slot-missing" : "slot-marked-absent",
      field: name,
      value: minorText(amountMinor),
      parameters: {
        slot: name,
        department: slot?.department ?? record.department ?? "*",
        amountMinor,
      },
    });
  }
  return { placed, found: [...found.values()] };
}

/** At a rate, the preflight compares rates. Without VAT only the code tells exempt from export, and it may be the till's own. */
function codeUnlike(line: SettlementLine, name: string, setting: SlotAccount): Found | undefined {
  if (rateOfSlot(name) !== "0" || line.tillVatCode === undefined) return undefined;
  if (setting.vatCode === undefined || setting.vatCode === line.tillVatCode) return undefined;
  return {
    code: "zero-rate-code-differs",
    severity: "warning",
    field: name,
    value: line.tillVatCode,
    parameters: { vatCode: setting.vatCode, amountMinor: Math.abs(line.amountMinor) },
  };
}

function warningsOf(record: DaySettlement, lines: readonly SettlementLine[]): Found[] {
  const balance = balanceOf(record);
  const found: Found[] = [];
  if (balance.creditSales === "outside") {
    const { creditSalesMinor } = balance;
    found.push({
      code: "credit-sales-outside",
      severity: "warning",
      field: "creditSales",
      value: minorText(creditSalesMinor),
      parameters: { count: record.creditSales.length, amountMinor: creditSalesMinor },
    });
  }
  if (lines.length === 0) found.push({ code: "settlement-empty", severity: "warning" });
  return found;
}

/** Only where it was let pass: without a tolerance a difference has been refused by now. */
function withinTolerance(record: DaySettlement, { tolerance }: DaySettlementSettings): Found[] {
  const { differenceMinor } = balanceOf(record);
  if (differenceMinor === 0 || tolerance === undefined) return [];
  const difference = minorText(differenceMinor);
  const { account, capMinor } = tolerance;
  const parameters = { difference, differenceMinor, account, cap: minorText(capMinor) };
  return [{ code: "settlement-within-tolerance", severity: "warning", value: difference, parameters }];
}

/** Owed is credit: where more was owed than paid, the difference is a debit. */
function toleranceRow(record: DaySettlement, { tolerance }: DaySettlementSettings): Placed[] {
  const { differenceMinor } = balanceOf(record);
  if (differenceMinor === 0 || tolerance === undefined) return [];
  const line: SettlementLine = {
    slots: ["tolerance"],
    shown: "tolerance",
    amountMinor: differenceMinor,
    origin: "tolerance",
    rule: "difference-within-tolerance",
    group: "tolerance",
  };
  return [{ line, name: "tolerance", setting: { account: tolerance.account } }];
}

/** Rows are merged only where slot, side and group are the same: the bookkeeper asked for one figure there. */
function rowsOf(placed: readonly Placed[], vatShape: "rows" | "ledger"): JournalRow[] {
  const rows = new Map<string, JournalRow>();
  for (const { line, name, setting } of placed) {
    const side = line.amountMinor > 0 ? "debit" : "credit";
    const key = JSON.stringify([line.group, name, side, line.text]);
    const amountMinor = Math.abs(line.amountMinor);
    const held = rows.get(key);
    const origin = {
      line: line.origin,
      amountMinor: line.amountMinor,
      ...(line.rule === undefined ? {} : { rule: line.rule }),
    };
    rows.set(key, {
      account: setting.account,
      debitMinor: (held?.debitMinor ?? 0) + (side === "debit" ? amountMinor : 0),
      creditMinor: (held?.creditMinor ?? 0) + (side === "credit" ? amountMinor : 0),
      ...vatOf(name, setting, vatShape),
      ...(setting.dimensions === undefined ? {} : { dimensions: setting.dimensions }),
      ...(line.text === undefined ? {} : { text: line.text }),
      origins: [...(held?.origins ?? []), origin],
    });
  }
  return [...rows.values()];
}

/**
 * With the till's rate, which the code must have on the day: the mapped one, else the account's own. Where the ledger works
 * the VAT out, it must take none out of money, debts and rounding either.
 */
function vatOf(
  slot: string,
  { vatCode }: SlotAccount,
  vatShape: "rows" | "ledger",
): Pick<JournalRow, "vatCode" | "vatRatePercent"> {
  const isSold = carriesVat(slot) || vatCode !== undefined;
  const ratePercent = isSold ? rateOfSlot(slot) : vatShape === "ledger" ? "0" : undefined;
  return {
    ...(vatCode === undefined ? {} : { vatCode }),
    ...(ratePercent === undefined ? {} : { vatRatePercent: ratePercent }),
  };
}

function journalOf(
  record: DaySettlement,
  settings: DaySettlementSettings,
  company: CompanyFlags,
  rows: readonly JournalRow[],
): Journal {
  const words = {
    z: record.zNumber,
    register: record.registerId,
    department: record.department ?? "",
    date: record.businessOn,
  };
  return {
    kind: "journal",
    on: record.businessOn,
    currency: record.currency ?? company.currency,
    reference: referenceOf(record),
    text: fillText(settings.text, words).replaceAll(/\s+/g, " ").trim(),
    vatShape: settings.vatShape,
    rows,
    ...(settings.attachReport === true ? { attachments: [reportFile(record)] } : {}),
  };
}

/** The reference that users look for. */
export function referenceOf(record: { zNumber: string }): string {
  return `Z ${record.zNumber}`;
}
