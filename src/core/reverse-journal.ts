/** The journal that undoes what a ledger holds: the same rows with their sides swapped, VAT rows of the ledger's own making included. */
import { assertJournal, type Journal } from "./document.ts";
import type { HeldDocument } from "./held-document.ts";

/** What is undone is what the ledger holds, not what was sent: a kept difference must vanish too. */
export function reverseJournal(of: { held: HeldDocument; sent: Journal; text: string }): Journal {
  const { held, sent, text } = of;
  return assertJournal({
    kind: "journal",
    on: held.on,
    currency: sent.currency,
    reference: sent.reference,
    text,
    vatShape: "rows",
    rows: held.rows
      .filter((row) => row.debitMinor !== 0 || row.creditMinor !== 0)
      .map((row, index) => ({
        ...row,
        debitMinor: row.creditMinor,
        creditMinor: row.debitMinor,
        origins: [
          {
            line: `${held.identity.number} rows[${index}]`,
            amountMinor: row.creditMinor - row.debitMinor,
            rule: "reversal",
          },
        ],
      })),
  });
}
