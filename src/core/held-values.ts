/** The values of a dimension that the ledger has in use, for a finding to name: a person who sees them knows which one was meant. */
import type { Registers } from "./register.ts";

/** A company may have thousands of projects. */
const namedMax = 20;

/** "10", "20", …; a dash where it lists none. */
export function heldValues({ dimensionValues }: Registers, dimension: string): string {
  const values = dimensionValues.filter((entry) => entry.dimension === dimension && entry.isActive);
  const named = values.slice(0, namedMax).map(({ value }) => `"${value}"`);
  return [...named, ...(values.length > namedMax ? ["…"] : [])].join(", ") || "-";
}
