/**
 * A corrected record of which something was exported: a part that would book the same stands in the imported books already and is not
 * made again; one that changed is, and the former is named with the next export, so that a person undoes it there.
 */
import { AppError, booksAlike, type Document, originsIn } from "../../core/index.ts";
import {
  documentsOfPostings,
  type ExportedPart,
  giveToRecord,
  type StoredRecord,
  type Transaction,
} from "../../db/index.ts";
import type { RenderedPart } from "./render-record.ts";

/** What was exported, with what the new content makes of it, which books the same. */
export type ExportedAlike = { exported: ExportedPart; booked: Document; anew: Document };

/**
 * `not-in-this-state` where the new content cannot be rendered yet: which of its parts stand there already could not be told, and all of
 * them would be posted once they can be.
 */
export async function exportedAlike(
  trx: Transaction,
  of: { organisationId: string; exported: readonly ExportedPart[]; parts: readonly RenderedPart[] },
): Promise<ExportedAlike[]> {
  const { organisationId, exported, parts } = of;
  if (exported.length === 0) return [];
  if (parts.some(({ document }) => document === null))
    throw new AppError(
      "not-in-this-state",
      "The new content cannot be booked yet, so that nobody can tell what of it was exported: cure its findings first.",
    );
  const postingIds = exported.map(({ id }) => id);
  const documents = await documentsOfPostings(trx, { organisationId, postingIds });
  return exported.flatMap((one) => {
    const booked = documents.get(one.id);
    const anew = parts.find(({ part }) => part === one.part)?.document ?? undefined;
    if (booked === undefined || anew === undefined || !booksAlike(booked, anew)) return [];
    return [{ exported: one, booked, anew }];
  });
}

/** The parts that are still to be posted. */
export function partsBeside(alike: readonly ExportedAlike[], parts: readonly RenderedPart[]): RenderedPart[] {
  return parts.filter(({ part }) => !alike.some(({ exported }) => exported.part === part));
}

/** What stands in imported books is the new content's from now on. */
export async function giveExported(
  trx: Transaction,
  of: { organisationId: string; record: StoredRecord; alike: readonly ExportedAlike[] },
): Promise<void> {
  const { organisationId, record } = of;
  for (const { exported, booked, anew } of of.alike) {
    const given = { organisationId, postingId: exported.id, recordId: record.id, isExported: true };
    await giveToRecord(trx, { ...given, origins: originsIn(anew, booked) });
  }
}
