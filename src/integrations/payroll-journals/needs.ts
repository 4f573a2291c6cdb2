/** What a set-up asks of the ledger, and the one account that its form asks for. The accounts of runs are checked with their journals. */
import type { DimensionNeed, Need, Slot } from "../../core/index.ts";
import type { PayrollSettings } from "./settings.ts";

export function needsOf({ rounding }: PayrollSettings): Need[] {
  return rounding === undefined ? [] : [{ slot: "rounding", account: rounding.account }];
}

/** Only those that are switched on (N32); the ledger's own description, letter by letter (N33), and the values that are renamed to. */
export function dimensionNeedsOf({ dimensions }: PayrollSettings): DimensionNeed[] {
  return Object.entries(dimensions).flatMap(([name, { isActive, description: dimension, values = {} }]) => {
    const slot = `dimensions.${name}`;
    const named = [...new Set(Object.values(values))].map((value) => ({ slot, dimension, value }));
    return isActive ? [{ slot, dimension }, ...named] : [];
  });
}

export function slotsOf({ rounding }: PayrollSettings): Slot[] {
  return [
    {
      name: "rounding",
      label: {
        en: "Rounding differences",
        nb: "Avrundingsdifferanser",
        da: "Afrundingsforskelle",
        sv: "Avrundningsskillnader",
        nl: "Afrondingsverschillen",
      },
      carriesVat: false,
      path: ["rounding", "account"],
      answers: rounding === undefined ? [] : [{ department: "*", account: rounding.account }],
    },
    {
      name: "rounding-cap",
      label: {
        en: "The most that may be rounding (10.00 at most)",
        nb: "Det meste som kan være avrunding (høyst 10,00)",
        da: "Det meste, der kan være afrunding (højst 10,00)",
        sv: "Det mesta som kan vara avrundning (högst 10,00)",
        nl: "Het meeste dat afronding mag zijn (ten hoogste 10,00)",
      },
      carriesVat: false,
      asks: "amount",
      path: ["rounding", "capMinor"],
    },
  ];
}
