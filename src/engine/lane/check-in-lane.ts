/** The preflight of a document as a lane stands: its company's books, and its ledger's ways. */
import type { Document, Finding, Registers } from "../../core/index.ts";
import { checkPosting } from "../check-posting.ts";
import type { Drain } from "./drain.ts";

export function checkInLane(
  { connection, ledger }: Drain,
  document: Document,
  { registers }: { registers: Registers },
): Finding[] {
  return checkPosting(document, { registers, identity: connection.identity, ledger });
}
