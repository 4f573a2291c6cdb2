/** The ledger's declared timing, with the connection's own values where it sets some. */
import type { LedgerTiming } from "../../core/index.ts";
import type { Drain } from "./drain.ts";

export function timingOf({ ledger, connection }: Drain): LedgerTiming {
  return { ...ledger.timing, ...connection.timing };
}
