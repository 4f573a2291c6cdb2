/** What a link's options name, against the registers: told when they are saved, not with the first journal. */
import { checkDimensionNeeds, type Day, type Finding, type Registers } from "../../core/index.ts";
import { ledgerFinding } from "./finding-code.ts";
import { type Options, options as optionsSchema } from "./options.ts";

export function checkOptions(
  options: unknown,
  { registers, on }: { registers: Registers; on: Day },
): Finding[] {
  const chosen = optionsSchema.parse(options ?? {});
  const defaults = Object.entries(chosen.defaultSegmentValues).map(([dimension, value]) => ({
    slot: "defaultSegmentValues",
    dimension,
    value,
  }));
  return [...branchFindings(chosen, registers), ...checkDimensionNeeds(defaults, registers, on)];
}

export function branchFindings({ branch }: Pick<Options, "branch">, { branches }: Registers): Finding[] {
  if (branch === undefined) return [];
  const held = branches.find((entry) => entry.code === branch);
  if (held?.isActive === true) return [];
  const code = held === undefined ? "erp-branch-missing" : "erp-branch-inactive";
  return [ledgerFinding(code, { field: "branch", value: branch })];
}
