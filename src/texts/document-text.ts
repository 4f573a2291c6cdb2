/** A document as aligned text for a person, in their language. `journalText` of the core is the same for programs, always in English. */
import { alignColumns, type Document, journalTotals, type Language } from "../core/index.ts";
import { amountText } from "./amount-text.ts";
import { cliText } from "./cli-texts.ts";

const head = ["account", "debit", "credit", "vat-code", "dimensions", "text"] as const;
const figures: ReadonlySet<number> = new Set([1, 2]);

/** Longer names would push the amounts out of sight. */
const nameMax = 32;

/**
 * Day, currency, reference and text; then a row for each row of the document; then the sums. Accounts with what the ledger calls
 * them, where `accountNames` has them.
 */
export function documentText(
  document: Document,
  language: Language,
  accountNames: ReadonlyMap<string, string> = new Map(),
): string {
  const { on, currency, reference, text, rows } = document;
  const amount = (amountMinor: number) => (amountMinor === 0 ? "" : amountText(amountMinor, language));
  const { debitMinor, creditMinor } = journalTotals(document);
  const lines = rows.map((row) => [
    withName(row.account, accountNames.get(row.account)),
    amount(row.debitMinor),
    amount(row.creditMinor),
    row.vatCode ?? "",
    Object.entries(row.dimensions ?? {})
      .map(([name, value]) => `${name}=${value}`)
      .join(" "),
    row.text ?? "",
  ]);
  const sums = ["", amountText(debitMinor, language), amountText(creditMinor, language), "", "", ""];
  const table = [head.map((name) => cliText(language, name)), ...lines, sums];
  const files = (document.attachments ?? []).map(({ fileName: file }) =>
    cliText(language, "attached", { file }),
  );
  return [`${on}  ${currency}  ${reference}  ${text}`, ...alignColumns(table, figures), ...files].join("\n");
}

/** One blank between them, so that the two are one cell. */
function withName(account: string, name = ""): string {
  const words = name.replaceAll(/\s+/g, " ").trim();
  const short = words.length > nameMax ? `${words.slice(0, nameMax - 1).trimEnd()}…` : words;
  return `${account} ${short}`.trimEnd();
}
