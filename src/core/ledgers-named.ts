/** Ledgers by any name that people know them under: products change names, and a country keeps the one that it is used to. */
import type { Ledger } from "./ledger.ts";

type Named = Pick<Ledger, "name" | "productNames">;

/** Words that join two others; "Bokföring & Fakturering" is said in several ways. */
const joining = new Set(["and", "och", "og", "en"]);

/**
 * Those that have every word of the text in one of their names, whatever case, accents and hyphens: "eekonomi", "Spiris bokföring".
 * One that is called exactly so goes alone. A text without words finds none.
 */
export function ledgersNamed<Found extends Named>(ledgers: Iterable<Found>, text: string): Found[] {
  const wanted = wordsOf(text).filter((word) => !joining.has(word));
  if (wanted.length === 0) return [];
  const named = [...ledgers].map((ledger) => ({
    ledger,
    names: [ledger.name, ...ledger.productNames].map(plain),
  }));
  const exact = named.filter(({ names }) => names.includes(plain(text)));
  const found = named.filter(({ names }) =>
    names.some((name) => wanted.every((word) => name.includes(word))),
  );
  return (exact.length > 0 ? exact : found).map(({ ledger }) => ledger);
}

function wordsOf(text: string): string[] {
  return bare(text).match(/[a-z0-9]+/g) ?? [];
}

const plain = (text: string) => wordsOf(text).join("");

const bare = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
