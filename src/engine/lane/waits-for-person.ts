/** Findings that only a person can decide, however often the hub looks: a halt over one of them does not end by itself. */
import type { Finding } from "../../core/index.ts";

const decidedByPersons = new Set([
  "look-up-several",
  "look-up-differs",
  "look-up-lookalike",
  "ledger-differs",
  "ledger-not-showing",
  "token-unknown",
  "period-stays-closed",
]);

export function waitsForPerson({ code }: Pick<Finding, "code">): boolean {
  return decidedByPersons.has(code);
}
