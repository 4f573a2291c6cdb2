/**
 * Accounts that Norwegian companies usually have for a till, for the try-out only: a real set-up is filled from the
 * company's own chart. Source: the usual Norwegian chart (NS 4102) and the SAF-T standard tax codes; the link from account to VAT code is inferred.
 */
import type { SlotAccount } from "./settings.ts";
import { rateOfSlot } from "./slot-name.ts";

const typicalSlots: Readonly<Record<string, SlotAccount>> = {
  "sales/25": { account: "3000", vatCode: "3" },
  "sales/15": { account: "3030", vatCode: "31" },
  "sales/11.11": { account: "3035", vatCode: "32" },
  "sales/12": { account: "3050", vatCode: "33" },
  "sales/0": { account: "3100", vatCode: "5" },
  "sales/0/5": { account: "3100", vatCode: "5" },
  "sales/0/52": { account: "3105", vatCode: "52" },
  "sales/0/6": { account: "3200", vatCode: "6" },
  "vat/25": { account: "2700" },
  "vat/15": { account: "2701" },
  "vat/11.11": { account: "2702" },
  "vat/12": { account: "2703" },
  cash: { account: "1900" },
  "payment/card": { account: "1901" },
  "payment/app": { account: "1904" },
  "payment/bank": { account: "1920" },
  "payment/customer-account": { account: "1500" },
  "gift-card": { account: "2901" },
  "credit-note": { account: "2900" },
  "credit-sales": { account: "1500" },
  tips: { account: "2910" },
  rounding: { account: "7740" },
  "cash-difference": { account: "1909" },
  "cash-paid-in": { account: "1920" },
  "cash-paid-out": { account: "1920" },
  "cash-deposit": { account: "1920" },
};

/** The most exact typical account of a slot. A payment nobody knows is a claim on someone; a foreign rate gets accounts of its own. */
export function typicalSlot(slot: string): SlotAccount {
  const rate = rateOfSlot(slot);
  const general = slot.split("/").slice(0, 2).join("/");
  const known = typicalSlots[slot] ?? (rate === "0" && slot !== general ? untaxed : typicalSlots[general]);
  if (known !== undefined) return known;
  if (rate === undefined) return { account: "1579" };
  const number = String(Math.round(Number(rate))).padStart(2, "0");
  return slot.startsWith("vat/")
    ? { account: `27${number}` }
    : { account: `36${number}`, vatCode: `R${rate}` };
}

/** A code of no VAT treatment, or one of the till's own: nothing is known of it, so no VAT code is claimed. */
const untaxed: SlotAccount = { account: "3900" };
