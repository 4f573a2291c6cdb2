/** The accounts that a SAF-T file names for its own amounts, by the slot that they would fill. */
import type { SafTAccount, SafTZReport } from "../../formats/saf-t-cash-register/index.ts";
import { paymentOfZReport } from "./payment-of-z-report.ts";
import { salesOfZReport } from "./sales-of-z-report.ts";
import { generalSlot, isFixedPayment, paymentSlots, shownSalesSlot, vatSlots } from "./slot-name.ts";

/** The first account of a slot stands. Undefined when the file names none, as most do. */
export function tillAccountsOf(z: SafTZReport): Record<string, string> | undefined {
  const named: [string, SafTAccount | undefined][] = [
    ...z.vatRows.map((row): [string, SafTAccount] => [slotOfVatRow(row), row]),
    ...z.payments.map((row): [string, SafTAccount] => [slotOfPayment(row), row]),
    ...onlySalesSlot(z).map((slot): [string, SafTAccount] => [slot, z.cashSales]),
    ["tips", z.tips],
    ["gift-card", z.giftCardsSold],
    ["cash-paid-in", z.payIns.find((row) => row.predefinedId !== "12005")],
    ["cash-paid-out", z.payOuts[0]],
  ];
  const accounts: Record<string, string> = {};
  for (const [slot, { account } = {}] of named) {
    if (account !== undefined && !Object.hasOwn(accounts, slot)) accounts[slot] = account;
  }
  return Object.keys(accounts).length === 0 ? undefined : accounts;
}

/**
 * The standard does not say whether the account of a VAT row is that of the sales or of the VAT. In the Norwegian
 * standard chart output VAT lies in 27xx, and no sales do.
 */
function slotOfVatRow(row: SafTZReport["vatRows"][number]): string {
  if (/^27\d\d/.test(row.account ?? "")) return vatSlots(row.vatRate)[0];
  return shownSalesSlot({ ratePercent: row.vatRate, vatCode: row.standardVatCode ?? row.vatCode });
}

/** The account of the total can only be meant for all sales, and one account cannot have two VAT codes. */
function onlySalesSlot(z: SafTZReport): string[] {
  const slots = salesOfZReport(z).map((row) =>
    shownSalesSlot({ ratePercent: row.vatRate, vatCode: row.vatCode }),
  );
  return new Set(slots).size === 1 ? slots.slice(0, 1) : [];
}

/** The drawer and the two kinds of debt have one account, whatever moves them; other payments one for each of the till's codes. */
function slotOfPayment(row: SafTZReport["payments"][number]): string {
  const { type, subtype } = paymentOfZReport(row);
  const slots = paymentSlots({ type, subtype, currency: undefined });
  return isFixedPayment(type) ? generalSlot(slots) : slots[0];
}
