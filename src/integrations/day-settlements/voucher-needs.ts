/** The accounts of ready vouchers, under the names that their file gives them: for books that are made for a file. */
import type { Need } from "../../core/index.ts";
import type { ReadVoucher } from "./voucher.ts";

export function voucherNeeds(vouchers: readonly ReadVoucher[]): Need[] {
  const names = new Map<string, string | undefined>();
  for (const { rows, accountNames } of vouchers) {
    for (const { account } of rows) names.set(account, names.get(account) ?? accountNames?.[account]);
  }
  return [...names].map(([account, accountName]) => ({
    slot: `voucher/${account}`,
    account,
    ...(accountName === undefined ? {} : { accountName }),
  }));
}
