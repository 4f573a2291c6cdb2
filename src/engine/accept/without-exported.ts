/**
 * A corrected record of which something was exported: a part that is equal stands in the imported books already and is not made
 * again; one that changed is, and the former is named with the next export, so that a person undoes it there.
 */
import { AppError, contentHash } from "../../core/index.ts";
import { type ExportedPart, giveToRecord, type StoredRecord, type Transaction } from "../../db/index.ts";
import type { RenderedPart } from "./render-record.ts";

/**
 * The parts that are still to be posted; what is equal is the new content's from now on. `not-in-this-state` where the new content
 * cannot be rendered yet: which of its parts are equal could not be told, and all of them would be posted once they can be.
 */
export async function withoutExported(
  trx: Transaction,
  of: {
    organisationId: string;
    record: StoredRecord;
    exported: readonly ExportedPart[];
    parts: readonly RenderedPart[];
  },
): Promise<readonly RenderedPart[]> {
  const { organisationId, record, exported, parts } = of;
  if (exported.length === 0) return parts;
  if (parts.some(({ document }) => document === null))
    throw new AppError(
      "not-in-this-state",
      "The new content cannot be booked yet, so that nobody can tell what of it was exported: cure its findings first.",
    );
  const equal = exported.filter((before) =>
    parts.some(
      ({ part, document }) =>
        part === before.part && document !== null && contentHash(document) === before.documentHash,
    ),
  );
  for (const { id: postingId } of equal)
    await giveToRecord(trx, { organisationId, postingId, recordId: record.id, isExported: true });
  return parts.filter(({ part }) => !equal.some((before) => before.part === part));
}
