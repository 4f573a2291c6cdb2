/** What was made of given postings. */
import type { Document } from "../../core/index.ts";
import type { Transaction } from "../database.ts";

/** By posting; without those that could not be made. */
export async function documentsOfPostings(
  trx: Transaction,
  of: { organisationId: string; postingIds: readonly string[] },
): Promise<ReadonlyMap<string, Document>> {
  if (of.postingIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom("posting")
    .select(["id", "document"])
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", (where) => where.fn.any(where.val([...of.postingIds])))
    .execute();
  return new Map(rows.flatMap(({ id, document }) => (document === null ? [] : [[id, document]])));
}
