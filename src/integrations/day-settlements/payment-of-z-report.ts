/** A payment row of a Z report on the wire. */
import { minorText } from "../../core/index.ts";
import type { SafTPaymentRow } from "../../formats/saf-t-cash-register/index.ts";
import { canonicalPaymentType } from "./payment-type.ts";

/** The subtype is the till's own code, which tells Visa from Mastercard; the type is what the authority's list makes of it. */
export function paymentOfZReport(row: SafTPaymentRow) {
  const own = row.paymentType.toLowerCase();
  const type = canonicalPaymentType(row.predefinedId ?? row.paymentType);
  return {
    type,
    subtype: own === type || row.predefinedId === undefined ? undefined : own,
    amount: minorText(row.amountMinor),
    count: row.count,
  };
}
