/** Findings for people: errors first, and of each only as many as anybody reads; how many more there are is said. */
import type { Finding } from "../core/index.ts";
import type { Remedies } from "../texts/index.ts";
import { findingText } from "./finding-text.ts";
import type { Terminal } from "./terminal.ts";

const errorsMax = 50;
/** Beside an error, warnings are in the way: they may be its consequence. */
const warningsMax = { alone: 20, besideErrors: 5 };

type PrintedOf = {
  findings: readonly Finding[];
  /** How many there were in all, where more than are at hand. */
  count?: number;
  indent?: string;
};

export function printFindings(
  terminal: Terminal,
  remedies: Remedies,
  { findings, count = findings.length, indent = "" }: PrintedOf,
): void {
  const errors = findings.filter(({ severity }) => severity === "error");
  const warnings = findings.filter(({ severity }) => severity === "warning");
  const shown = [
    ...errors.slice(0, errorsMax),
    ...warnings.slice(0, errors.length === 0 ? warningsMax.alone : warningsMax.besideErrors),
  ];
  for (const finding of shown)
    for (const line of findingText(terminal, remedies, finding)) terminal.print(`${indent}${line}`);
  if (count > shown.length)
    terminal.print(`${indent}${terminal.text("more-findings", { count: count - shown.length })}`);
}
