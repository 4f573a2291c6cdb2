import type { Call } from "./call.ts";

/** With or without a time: switch `dateShape`. §3 proves the bare day for vouchers and invoices only. */
export function shownDay(call: Call, on: string | null): string | null {
  return on !== null && call.eaccounting.switches.dateShape === "date-time" ? `${on}T00:00:00` : on;
}
