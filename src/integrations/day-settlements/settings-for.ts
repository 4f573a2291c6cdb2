/** A set-up under which given settlements can be booked: the given one, completed with what the till or usage names. */
import type { Need } from "../../core/index.ts";
import { findSlot } from "./find-slot.ts";
import {
  type DaySettlementSettings,
  everyDepartment,
  type SlotAccount,
  type SlotSetting,
} from "./settings.ts";
import type { DaySettlement } from "./settlement.ts";
import { linesOf, type SettlementLine } from "./settlement-line.ts";
import { needsOf } from "./slots.ts";
import { typicalSlot } from "./typical-slot.ts";

type Departments = Record<string, Record<string, SlotSetting>>;

/** An account that the till names goes before the given set-up; what neither names gets a typical account. Pure. */
export function settingsFor(
  records: readonly DaySettlement[],
  base: DaySettlementSettings,
): { settings: DaySettlementSettings; needs: readonly Need[] } {
  const departments: Departments = Object.fromEntries(
    Object.entries(base.departments).map(([department, slots]) => [department, { ...slots }]),
  );
  const settings = { ...base, departments };
  for (const record of records) {
    for (const line of linesOf(record, settings.vatShape)) {
      const typical = (slot: string) => typicalIn(base, slot);
      if (!takeTillAccount(settings, { record, line, typical })) completeSlot(settings, record, line);
    }
  }
  return { settings, needs: needsOf(settings) };
}

/** What the country's own set-up has for the slot goes before what Norwegian companies have. */
function typicalIn(base: DaySettlementSettings, slot: string): SlotAccount {
  const held = base.departments[everyDepartment]?.[slot];
  return held !== undefined && "account" in held ? held : typicalSlot(slot);
}

/** True when the till named an account that could be taken. */
function takeTillAccount(
  settings: { departments: Departments },
  {
    record,
    line,
    typical,
  }: { record: DaySettlement; line: SettlementLine; typical(slot: string): SlotAccount },
): boolean {
  const { accounts = {} } = record;
  const name = line.slots.find((slot) => Object.hasOwn(accounts, slot));
  const account = name === undefined ? undefined : accounts[name];
  if (name === undefined || account === undefined) return false;
  const { vatCode, account: typicalAccount } = typical(line.shown);
  const hasRival = Object.entries(accounts).some(
    ([slot, other]) => other === account && typical(slot).vatCode !== vatCode,
  );
  if (hasRival && typicalAccount !== account) return false;
  if (isHeldOtherwise(settings.departments, { name, account, vatCode })) return false;
  put(settings.departments, record.department ?? everyDepartment, name, {
    account,
    ...(vatCode === undefined ? {} : { vatCode }),
  });
  return true;
}

/** An account has one VAT code in the ledger. A till that names one account for two rates can have it for one of them. */
function isHeldOtherwise(
  departments: Departments,
  { name, account, vatCode }: { name: string; account: string; vatCode: string | undefined },
): boolean {
  return Object.values(departments)
    .flatMap((slots) => Object.entries(slots))
    .some(
      ([slot, held]) =>
        slot !== name && "account" in held && held.account === account && held.vatCode !== vatCode,
    );
}

function completeSlot(
  settings: DaySettlementSettings & { departments: Departments },
  record: DaySettlement,
  line: SettlementLine,
): void {
  const found = findSlot(settings, record.department, line.slots);
  // A general "no VAT" account would take export for exempt sales, so an exact code asks for a slot of its own.
  const isTooGeneral = found !== undefined && line.slots.indexOf(found.name) > line.slots.indexOf(line.shown);
  if (found !== undefined && "account" in found.setting && !isTooGeneral) return;
  const name = found === undefined || isTooGeneral ? line.shown : found.name;
  put(settings.departments, found?.department ?? everyDepartment, name, typicalSlot(name));
}

function put(departments: Departments, department: string, name: string, setting: SlotSetting): void {
  departments[department] = { ...departments[department], [name]: setting };
}
