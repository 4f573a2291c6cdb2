/** Which of the given tokens belong to postings in the books of a connection. */
import type { Transaction } from "../database.ts";
import { isInBooksOf } from "./same-books.ts";

export async function knownTokens(
  trx: Transaction,
  of: { organisationId: string; connectionId: string; tokens: readonly string[] },
): Promise<ReadonlySet<string>> {
  if (of.tokens.length === 0) return new Set();
  const rows = await trx
    .selectFrom("posting")
    .select("token")
    .where("organisation_id", "=", of.organisationId)
    .where(isInBooksOf(of))
    .where("token", "=", (where) => where.fn.any(where.val([...of.tokens])))
    // What was given up without ever having been found in the ledger explains no voucher there.
    .where((where) =>
      where.or([where("state", "not in", ["superseded", "excused"]), where("ledger_id", "is not", null)]),
    )
    .execute();
  return new Set(rows.map((row) => row.token));
}
