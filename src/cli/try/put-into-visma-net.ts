/** Puts what a file needs into the pretend Visma.net: open periods, VAT categories, accounts, and segments for dimensions. */
import { accountsWanted, vatRatesOf } from "./books-wanted.ts";
import type { NeededBooks } from "./needed-books.ts";
import type { BooksOf } from "./put-into-books.ts";

/** The pretend product's limits for names; what is longer stays unknown, and the preflight says so. */
const accountMax = 10;
const categoryMax = 10;
const segmentMax = 30;
const valueNameMax = 60;

export async function putIntoVismaNet({
  twin,
  companyId,
  currency,
  needed,
  makesDimensions,
}: BooksOf): Promise<void> {
  const accounts = (await twin.get(`/visma-net/books/${companyId}/accounts`)) as {
    code: string;
    description: string;
  }[];
  const held = new Map(accounts.map(({ code, description }) => [code, description]));
  const { segments } = (await twin.get(`/visma-net/companies/${companyId}`)) as {
    segments: { description: string }[];
  };
  const isThere = (name: string) => segments.some(({ description }) => description === name);
  await twin.send("POST", `/visma-net/companies/${companyId}/books`, {
    currencyCode: currency,
    openDays: needed.days,
    vatCodes: vatRatesOf(needed)
      .filter(({ code }) => code.length <= categoryMax)
      .map(({ code, basisPoints }) => ({ category: code, basisPoints })),
    accounts: accountsOf(needed, held),
    segments: segmentsOf(needed).filter(({ description }) => makesDimensions || isThere(description)),
  });
}

function accountsOf(needed: NeededBooks, held: ReadonlyMap<string, string>) {
  return accountsWanted(needed, held)
    .filter(({ number }) => number.length <= accountMax)
    .map(({ number, name, vatCode }) => ({
      number,
      name,
      isActive: true,
      allowsManualEntry: true,
      ...(vatCode === undefined ? {} : { vatCategory: vatCode }),
    }));
}

function segmentsOf({ dimensions }: NeededBooks) {
  return [...dimensions]
    .filter(([description]) => description.length <= segmentMax)
    .map(([description, values]) => ({
      description,
      values: [...values]
        .filter(([value]) => value !== "" && value.length <= segmentMax)
        .map(([value, name]) => ({ value, description: name.slice(0, valueNameMax), isActive: true })),
    }));
}
