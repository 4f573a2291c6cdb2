/** A trial for people: the findings with their remedies, then each document as aligned text. */
import type { Finding, Journal, Language } from "../../core/index.ts";
import type { Registry } from "../../engine/world.ts";
import { documentText } from "../../texts/index.ts";
import { remediesOf } from "../finding-text.ts";
import { printFindings } from "../print-findings.ts";
import type { Terminal } from "../terminal.ts";
import type { HeldReport } from "./held-documents.ts";

export function printTrial(
  terminal: Terminal,
  registry: Registry,
  { findings, documents }: { findings: readonly Finding[]; documents: readonly HeldReport[] },
): void {
  const remedies = remediesOf(registry);
  terminal.print(findings.length === 0 ? terminal.text("no-findings") : terminal.text("findings"));
  printFindings(terminal, remedies, { findings, indent: "  " });
  terminal.print("");
  terminal.print(documents.length === 0 ? terminal.text("nothing-to-book") : terminal.text("documents"));
  for (const document of documents) terminal.print(`\n${heldText(document, terminal.language)}`);
}

function heldText(
  { ledgerNumber, date, currency, reference, text, rows }: HeldReport,
  language: Language,
): string {
  const journal: Journal = {
    kind: "journal",
    on: date,
    currency,
    reference: `${ledgerNumber}  ${reference}`,
    text,
    vatShape: "rows",
    rows: rows.map((row) => ({ ...row, origins: [] })),
  };
  return documentText(journal, language);
}
