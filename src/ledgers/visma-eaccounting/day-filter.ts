/** The `$filter` for vouchers of some days, both included, in the form seen in live use with plain dates (visma-facts §3). */
import type { Day } from "../../core/index.ts";

export function dayFilter(from: Day, through: Day): string {
  return `VoucherDate ge ${from} and VoucherDate le ${through}`;
}
