/** What a set-up asks of the ledger, and the one account that its form shows. The accounts of runs are checked with their journals. */
import type { DimensionNeed, Need, Slot } from "../../core/index.ts";
import type { PayrollSettings } from "./settings.ts";

export function needsOf({ rounding }: PayrollSettings): Need[] {
  return rounding === undefined ? [] : [{ slot: "rounding", account: rounding.account }];
}

/** Only those that are switched on (N32); the ledger's own description, letter by letter (N33). */
export function dimensionNeedsOf({ dimensions }: PayrollSettings): DimensionNeed[] {
  return Object.entries(dimensions).flatMap(([name, { isActive, description }]) =>
    isActive ? [{ slot: `dimensions.${name}`, dimension: description }] : [],
  );
}

export function slotsOf(): Slot[] {
  const label = {
    en: "Rounding differences",
    nb: "Avrundingsdifferanser",
    da: "Afrundingsforskelle",
    sv: "Avrundningsskillnader",
    nl: "Afrondingsverschillen",
  };
  return [{ name: "rounding", label, carriesVat: false }];
}
