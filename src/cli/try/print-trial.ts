/** A trial for people: the findings with their remedies, then each document as aligned text. */
import type { Document, Finding, Language } from "../../core/index.ts";
import type { Registry } from "../../engine/world.ts";
import { documentText } from "../../texts/index.ts";
import { findingText, remedyBooks } from "../finding-text.ts";
import type { Terminal } from "../terminal.ts";
import type { HeldReport } from "./held-documents.ts";

/** More than a person reads at once. */
const shownMax = 50;

export function printTrial(
  terminal: Terminal,
  registry: Registry,
  { findings, documents }: { findings: readonly Finding[]; documents: readonly HeldReport[] },
): void {
  const books = remedyBooks(registry);
  terminal.print(findings.length === 0 ? terminal.text("no-findings") : terminal.text("findings"));
  for (const finding of findings.slice(0, shownMax))
    for (const line of findingText(terminal, books, finding)) terminal.print(`  ${line}`);
  if (findings.length > shownMax)
    terminal.print(`  ${terminal.text("more-findings", { count: findings.length - shownMax })}`);
  terminal.print("");
  terminal.print(documents.length === 0 ? terminal.text("nothing-to-book") : terminal.text("documents"));
  for (const document of documents) terminal.print(`\n${heldText(document, terminal.language)}`);
}

function heldText(
  { ledgerNumber, date, currency, reference, text, rows }: HeldReport,
  language: Language,
): string {
  const document: Document = {
    kind: "journal",
    on: date,
    currency,
    reference: `${ledgerNumber}  ${reference}`,
    text,
    vatShape: "rows",
    rows: rows.map((row) => ({ ...row, origins: [] })),
  };
  return documentText(document, language);
}
