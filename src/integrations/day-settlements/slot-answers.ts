/** What a person has answered in the set-up, where an answer is missing, and what else can be given there. */
import type { Slot, SlotAnswer } from "../../core/index.ts";
import { findSlot } from "./find-slot.ts";
import { type DaySettlementSettings, everyDepartment } from "./settings.ts";
import type { DaySettlement } from "./settlement.ts";
import { otherLabel } from "./slot-label.ts";
import { isFixedPayment } from "./slot-name.ts";

/** Those that records or the set-up name; all of them at once where neither names any, or a record belongs to none. */
export function departmentsOf(settings: DaySettlementSettings, records: readonly DaySettlement[]): string[] {
  const named = [
    ...Object.keys(settings.departments),
    ...records.flatMap((record) => record.department ?? []),
  ];
  const own = [...new Set(named)].filter((name) => name !== everyDepartment).sort();
  const hasNone = own.length === 0 || records.some((record) => record.department === undefined);
  return [...(hasNone ? [everyDepartment] : []), ...own];
}

/** What holds for all departments first. */
export function answersTo({ departments }: DaySettlementSettings, name: string): SlotAnswer[] {
  const isGeneral = ([department]: readonly [string, unknown]) => department === everyDepartment;
  const inOrder = Object.entries(departments).sort(
    (one, other) => Number(isGeneral(other)) - Number(isGeneral(one)),
  );
  return inOrder.flatMap(([department, slots]): SlotAnswer[] => {
    const setting = Object.hasOwn(slots, name) ? slots[name] : undefined;
    if (setting === undefined) return [];
    if ("doesNotOccur" in setting) return [{ department, doesNotOccur: true }];
    const { account, vatCode } = setting;
    return [{ department, account, ...(vatCode === undefined ? {} : { vatCode }) }];
  });
}

/**
 * By itself, under the drawer's other name, or by the general slot that an exact one falls back on. A slot that only one
 * department has filled is that department's own: the others need it when they use it.
 */
export function isAnswered(settings: DaySettlementSettings, department: string, name: string): boolean {
  const parts = name.split("/");
  const general = parts.length > 2 ? [parts.slice(0, 2).join("/")] : [];
  const drawer = isFixedPayment(name) ? [`payment/${name}`] : [];
  return findSlot(settings, department, [name, ...drawer, ...general]) !== undefined;
}

/** What else a person may give: a tolerance, and what the ledger calls the dimensions of ready vouchers. Nobody needs them. */
export function otherSlots({ tolerance, voucherDimensions = {} }: DaySettlementSettings): Slot[] {
  const slot = (name: string, asks: "account" | "amount" | "dimension", path: readonly string[]): Slot => ({
    name,
    label: otherLabel(name),
    carriesVat: false,
    asks,
    path,
    answers: [],
    missingIn: [],
  });
  const account = slot("tolerance", "account", ["tolerance", "account"]);
  const answers =
    tolerance === undefined ? [] : [{ department: everyDepartment, account: tolerance.account }];
  const dimensions = [...new Set(["1", "6", ...Object.keys(voucherDimensions)])].sort();
  return [
    { ...account, answers },
    slot("tolerance-cap", "amount", ["tolerance", "capMinor"]),
    ...dimensions.map((dimension) =>
      slot(`voucher-dimension/${dimension}`, "dimension", ["voucherDimensions", dimension]),
    ),
  ];
}
