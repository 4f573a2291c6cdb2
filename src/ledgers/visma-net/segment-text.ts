/** A segment's value as the bookkeeper knows it: the ledger fills it up to its length, and with what is not documented (Visma.net §7). */
import type { Registers } from "../../core/index.ts";

/** The listed value that, filled up with blanks or zeros, is what the ledger shows; what stands there where none is. */
export function segmentText(dimension: string, held: string, registers: Registers): string {
  const lengthMax = lengthOf(dimension, registers);
  const listed = registers.dimensionValues.filter((entry) => entry.dimension === dimension);
  const exact = listed.find((entry) => entry.value === held);
  const filled = listed.find((entry) => isSameSegment(entry.value, held, lengthMax));
  return (exact ?? filled)?.value ?? held;
}

export function isSameSegment(left: string, right: string, lengthMax: number): boolean {
  const [one, other] = [left.trimEnd(), right.trimEnd()];
  return one === other || one.padStart(lengthMax, "0") === other.padStart(lengthMax, "0");
}

export function lengthOf(dimension: string, registers: Registers): number {
  return registers.dimensions.find((entry) => entry.name === dimension)?.maxLength ?? 0;
}
