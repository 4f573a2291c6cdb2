/** The two products as people look for them, and who may sign in to which of the pretend Visma's books. */
import type { Destination } from "./walk.ts";

/** Rita and Vera look after several companies, and choose one; the others have their own only. */
const userNames: Readonly<Record<string, string>> = {
  "Kaffebar Nord AS": "rita@regnskap.example",
  "Fikahuset i Umeå AB": "sven@fikahuset.example",
  "Koffiehuis Utrecht B.V.": "joris@koffiehuis.example",
  "Nordlys Handel AS": "vera@regnskap.example",
  "Bruverket i Luleå AB": "astrid@bruverket.example",
  "De Gouden Molen B.V.": "sanne@goudenmolen.example",
};

export function eaccountingOf(books: string, search: string): Destination {
  return {
    ledger: "visma-eaccounting",
    title: "Visma eAccounting",
    search,
    userName: userNames[books] ?? "",
    books,
  };
}

export function vismaNetOf(
  books: string,
  search: string,
  emptyValues: Readonly<Record<string, string>>,
): Destination {
  const userName = userNames[books] ?? "";
  return { ledger: "visma-net", title: "Visma.net ERP", search, userName, books, emptyValues };
}
