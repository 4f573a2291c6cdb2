/** What options may get wrong that no register tells: the ledger's API has no list of its voucher series (visma-facts §4). */
import type { Finding } from "../../core/index.ts";
import { ledgerFinding } from "./finding-code.ts";
import { options as optionsSchema } from "./options.ts";

/** A voucher of an unknown series is refused; nothing but a voucher shows which series there are. */
export function adviceOnOptions(options: unknown): Finding[] {
  const { series } = optionsSchema.parse(options ?? {});
  if (series === undefined) return [];
  return [{ ...ledgerFinding("series-not-listed", { field: "series", value: series }), severity: "warning" }];
}
