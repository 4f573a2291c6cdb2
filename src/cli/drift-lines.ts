/** What the ledger held otherwise than it was certified, and what became of it, as lines. */
import type { DriftRow } from "../db/index.ts";
import type { Remedies } from "../texts/index.ts";
import { findingText } from "./finding-text.ts";
import type { Terminal } from "./terminal.ts";

export function driftLines(
  terminal: Pick<Terminal, "text" | "language">,
  remedies: Remedies,
  drift: Pick<DriftRow, "state" | "foundAt" | "settledAt" | "goneAt" | "settledReason" | "finding">,
): string[] {
  const { state, foundAt, settledAt, goneAt, settledReason, finding } = drift;
  const since = settledAt ?? goneAt ?? "";
  const standing = `${terminal.text("drift")} ${foundAt}  ${terminal.text(`drift-${state}`)} ${since}`;
  return [
    `${standing.trimEnd()}  ${settledReason ?? ""}`.trimEnd(),
    ...findingText(terminal, remedies, finding).map((line) => `  ${line}`),
  ];
}
