/** What people call the slots that findings name: alone ("sales/15") or where they stand in the settings. */
import type { Text } from "../../core/index.ts";
import { otherLabel, slotLabel } from "./slot-label.ts";
import { isSlotName } from "./slot-name.ts";

/** By the name that a finding gives, or by the place in the settings. */
const others: Readonly<Record<string, string>> = {
  tolerance: "tolerance",
  "tolerance.account": "tolerance",
  "tolerance-cap": "tolerance-cap",
  "tolerance.capMinor": "tolerance-cap",
  voucherDimensions: "voucher-dimension",
};

export function wordFor(name: string): Text | undefined {
  if (isSlotName(name)) return slotLabel(name);
  const other = Object.hasOwn(others, name) ? others[name] : undefined;
  if (other !== undefined) return otherLabel(other);
  if (/^voucher-dimension\/\w+$/.test(name)) return otherLabel(name);
  // A slot may hold a point itself: "departments.10.sales/11.11.account".
  const [, slot = ""] =
    /^departments\.[^.]+\.(.+?)(?:\.(?:account|vatCode|doesNotOccur|dimensions\b.*))?$/.exec(name) ?? [];
  return isSlotName(slot) ? slotLabel(slot) : undefined;
}
