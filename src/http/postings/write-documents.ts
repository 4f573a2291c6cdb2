/** Documents as text for the caller, with what the ledger calls their accounts. */
import type { Document } from "../../core/index.ts";
import { accountNames } from "../../db/index.ts";
import { documentText } from "../../texts/index.ts";
import { reading } from "../reading.ts";
import type { Call } from "../route.ts";

type SmallCall = Pick<Call, "world" | "border" | "language">;

type DocumentsOf = { connectionId: string; documents: readonly Pick<Document, "rows">[] };

/** Of all the documents at once; without those accounts that the chart, as last read, does not have. */
export async function namesOfAccounts(
  call: SmallCall,
  of: DocumentsOf,
): Promise<ReadonlyMap<string, string>> {
  const { organisationId } = call.border;
  const numbers = [...new Set(of.documents.flatMap(({ rows }) => rows.map(({ account }) => account)))];
  return reading(call, (trx) =>
    accountNames(trx, { organisationId, connectionId: of.connectionId, numbers }),
  );
}

/** An account without a name stays a number. */
export async function writeDocuments(
  call: SmallCall,
  of: DocumentsOf,
): Promise<(document: Document) => string> {
  const names = await namesOfAccounts(call, of);
  return (document) => documentText(document, call.language, names);
}
