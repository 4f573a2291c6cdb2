/** Puts what a file needs into the twin's books, so that anyone can try any file. One writer per pretend product. */
import type { TwinControl } from "../try-out/twin-control.ts";
import type { NeededBooks } from "./needed-books.ts";
import { putIntoEaccounting } from "./put-into-eaccounting.ts";
import { putIntoVismaNet } from "./put-into-visma-net.ts";

export type BooksOf = {
  twin: TwinControl;
  companyId: string;
  currency: string;
  needed: NeededBooks;
  /** False where a person's own settings name the dimensions: made to fit, a wrong name could not be found. */
  makesDimensions: boolean;
};

type BookWriter = (of: BooksOf) => Promise<void>;

const bookWriters: Readonly<Record<string, BookWriter>> = {
  "visma-eaccounting": putIntoEaccounting,
  "visma-net": putIntoVismaNet,
};

/** A ledger without a writer here keeps the books that its sample company has. */
export async function putIntoBooks(ledger: string, of: BooksOf): Promise<void> {
  await bookWriters[ledger]?.(of);
}
