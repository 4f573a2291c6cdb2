/** The whole preflight of one document on one connection: the core's checks against the registers, and the currency. */
import {
  type CompanyIdentity,
  checkDocument,
  type Document,
  type Finding,
  type LedgerWays,
  type Registers,
} from "../core/index.ts";
import { engineFinding } from "./codes.ts";

/** A ledger takes amounts without a currency and books them in its own: kroner would become euro without a word. */
export function checkPosting(
  document: Document,
  of: { registers: Registers; identity: CompanyIdentity | null; ledger: LedgerWays },
): Finding[] {
  const { registers, identity, ledger } = of;
  const held = identity?.currency ?? document.currency;
  const findings = checkDocument(document, registers, ledger);
  if (held === document.currency) return findings;
  return [
    engineFinding("books-currency-differs", {
      field: "currency",
      value: document.currency,
      parameters: { held },
    }),
    ...findings,
  ];
}
