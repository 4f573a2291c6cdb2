/**
 * The names of the account set-up. A line asks for the most exact name first ("payment/card/visa") and is content with
 * the general one ("payment/card"), so that a till with three kinds of card needs one slot or three, as the bookkeeper likes.
 */
import { isDecimalRefusal } from "../../formats/decimal/decimal-refusal.ts";
import { parseQuantity } from "../../formats/decimal/parse-quantity.ts";
import type { Payment, SalesRow } from "./settlement.ts";

export const fixedSlots = [
  "cash",
  "gift-card",
  "credit-note",
  "credit-sales",
  "rounding",
  "cash-paid-in",
  "cash-paid-out",
  "cash-difference",
  "cash-deposit",
  "tips",
] as const;
export type FixedSlot = (typeof fixedSlots)[number];

/** Most exact first; the last one is the name that a set-up form shows. */
export type SlotChoice = readonly [string, ...string[]];

/** "sales/25/food", "sales/25". Without VAT the code tells exempt from export, hence "sales/0/6" before "sales/0". */
export function salesSlots(row: Pick<SalesRow, "ratePercent" | "category" | "vatCode">): SlotChoice {
  const general = `sales/${row.ratePercent}`;
  return choice(
    [row.category, row.vatCode].map((part) => joined(general, part)),
    general,
  );
}

/** Without VAT the code counts too: exempt sales and export must not meet on one account. */
export function shownSalesSlot(row: Pick<SalesRow, "ratePercent" | "vatCode">): string {
  return row.ratePercent === "0" && row.vatCode !== undefined
    ? `sales/0/${row.vatCode}`
    : `sales/${row.ratePercent}`;
}

export function vatSlots(ratePercent: string): SlotChoice {
  return [`vat/${ratePercent}`];
}

export function paymentSlots(row: Pick<Payment, "type" | "subtype" | "currency">): SlotChoice {
  const general = `payment/${row.type}`;
  const exact = [row.subtype, row.currency].map((part) => joined(general, part));
  return isFixedPayment(row.type) ? choice([...exact, general], row.type) : choice(exact, general);
}

export function fixedSlot(name: FixedSlot): SlotChoice {
  return isFixedPayment(name) ? [`payment/${name}`, name] : [name];
}

/** The drawer and the two kinds of debt are the same accounts whether money or paper comes in or goes out. */
export function isFixedPayment(type: string): boolean {
  return type === "cash" || type === "gift-card" || type === "credit-note";
}

export function generalSlot(slots: SlotChoice): string {
  return slots.at(-1) ?? slots[0];
}

/** The rate in a name of sales or VAT, canonical; undefined for every other slot. */
export function rateOfSlot(name: string): string | undefined {
  return /^(?:sales|vat)\/([^/]+)/.exec(name)?.[1];
}

export function isSlotName(name: string): boolean {
  if (fixedSlots.some((slot) => slot === name)) return true;
  if (/^payment\/[^/]+(\/.+)?$/.test(name)) return true;
  const rate = rateOfSlot(name);
  if (rate === undefined || (name.startsWith("vat/") && name !== `vat/${rate}`)) return false;
  const canonical = parseQuantity(rate, { decimalMark: "." });
  return !isDecimalRefusal(canonical) && canonical === rate && !name.endsWith("/");
}

export const carriesVat = (name: string): boolean => name.startsWith("sales/");

const joined = (general: string, part: string | undefined) =>
  part === undefined ? undefined : `${general}/${part}`;

function choice(exact: readonly (string | undefined)[], general: string): SlotChoice {
  const names = [...new Set([...exact.filter((name) => name !== undefined), general])];
  return [names[0] ?? general, ...names.slice(1)];
}
