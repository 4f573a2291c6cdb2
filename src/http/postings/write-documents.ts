/** Documents as text for the caller, with what the ledger calls their accounts. */
import type { Document } from "../../core/index.ts";
import { accountNames } from "../../db/index.ts";
import { documentText } from "../../texts/index.ts";
import { reading } from "../reading.ts";
import type { Call } from "../route.ts";

type SmallCall = Pick<Call<unknown, unknown, unknown>, "world" | "border" | "language">;

/** The names of all of them are read at once; those that the chart, as last read, does not have stay numbers. */
export async function writeDocuments(
  call: SmallCall,
  of: { connectionId: string; documents: readonly Pick<Document, "rows">[] },
): Promise<(document: Document) => string> {
  const { organisationId } = call.border;
  const numbers = [...new Set(of.documents.flatMap(({ rows }) => rows.map(({ account }) => account)))];
  const names = await reading(call, (trx) =>
    accountNames(trx, { organisationId, connectionId: of.connectionId, numbers }),
  );
  return (document) => documentText(document, call.language, names);
}
