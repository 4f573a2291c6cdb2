/** Everything that a link's settings name, against the ledger's live registers: accounts, VAT codes, dimensions. */
import {
  checkDimensionNeeds,
  checkNeeds,
  type Day,
  type Finding,
  type Integration,
  type LedgerWays,
  type Registers,
} from "../core/index.ts";

export function checkSetUp(
  integration: Integration,
  settings: unknown,
  of: { registers: Registers; on: Day; ledger: LedgerWays },
): Finding[] {
  return [
    ...checkNeeds(integration.needs(settings), of.registers, of.on, of.ledger),
    ...checkDimensionNeeds(integration.dimensionNeeds?.(settings) ?? [], of.registers),
  ];
}
