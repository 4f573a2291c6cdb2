/** What is likely a slip in settings that can be used as they stand. */
import type { Finding } from "../../core/index.ts";
import { parsePattern } from "./account-format.ts";
import { formatOf, type PayrollSettings } from "./settings.ts";

export type AdviceCode = "format-class-slip";
export type Advice = Finding & { code: AdviceCode; severity: "warning"; field: string };

/** `[09]` takes two digits, where all ten were surely meant: one warning for each pattern that has it. */
export function adviceOn(settings: PayrollSettings): Advice[] {
  const { bas, pnl } = formatOf(settings);
  return Object.entries({ formatBas: bas, formatPnl: pnl }).flatMap(([field, value = ""]): Advice[] =>
    parsePattern(value)?.hasSlip === true
      ? [{ code: "format-class-slip", severity: "warning", field, value }]
      : [],
  );
}
