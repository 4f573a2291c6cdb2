/** Everything that a link's set-up names, against the ledger's registers: accounts, VAT codes, dimensions, the ledger's own options. */
import {
  checkDimensionNeeds,
  checkNeeds,
  type Day,
  type Finding,
  type Integration,
  type Ledger,
  type Registers,
} from "../core/index.ts";

/** Settings and options as they were checked when they were saved. */
export type SavedSetUp = { settings: unknown; options: unknown };

export function checkSetUp(
  integration: Integration,
  { settings, options }: SavedSetUp,
  of: { registers: Registers; on: Day; ledger: Ledger },
): Finding[] {
  const { registers, on, ledger } = of;
  return [
    ...checkNeeds(integration.needs(settings), registers, on, ledger),
    ...checkDimensionNeeds(integration.dimensionNeeds?.(settings) ?? [], registers, on),
    ...(ledger.checkOptions?.(options, of) ?? []),
  ];
}

/** Warnings about a set-up that fits all the same. */
export function adviceOnSetUp(
  integration: Integration,
  { settings, options }: SavedSetUp,
  ledger: Ledger,
): Finding[] {
  return [...(integration.adviceOn?.(settings) ?? []), ...(ledger.adviceOnOptions?.(options) ?? [])];
}
