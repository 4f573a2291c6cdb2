/**
 * Whether the unsent postings of a record may be made anew where today's settings give it other parts than it was taken in with, as
 * another table of periods does for a payroll run.
 */
import type { PostingState } from "../../core/index.ts";
import { livePartsOfRecord, partsToRepost, type Transaction } from "../../db/index.ts";
import { isBetweenParts } from "./lines-between-parts.ts";
import type { RenderedPart } from "./render-record.ts";

export type PartsOfToday =
  /** `missing`: parts that no posting stands for. */
  | { kind: "make"; missing: readonly RenderedPart[] }
  /**
   * Some of the record is in the ledger, may be, or was left out, and today's settings would make that otherwise: other parts beside it
   * would book amounts twice, or not at all.
   */
  | { kind: "keep" };

export type UnsentPart = { part: string; must_look_up: boolean; document_hash: string | null };

/** `unsent`: postings of the record that are planned or refused. */
export async function partsOfToday(
  trx: Transaction,
  of: {
    organisationId: string;
    recordId: string;
    parts: readonly RenderedPart[];
    unsent: readonly UnsentPart[];
  },
): Promise<PartsOfToday> {
  const { organisationId, recordId, parts, unsent } = of;
  // One that cannot be rendered waits in its places, whatever its parts may be.
  if (parts.some(({ document }) => document === null)) return { kind: "make", missing: [] };
  const live = await livePartsOfRecord(trx, { organisationId, recordId });
  const toRepost = await partsToRepost(trx, { organisationId, recordId });
  const known = new Set([...live.map(({ part }) => part), ...toRepost]);
  const missing = parts.filter(({ part }) => !known.has(part));
  const isGone = ({ part }: { part: string }) => parts.every((one) => one.part !== part);
  const standing = live.filter(({ part, state }) => !isUnsent(state) && !toRepost.includes(part));
  if (isBetweenParts(standing, parts)) return { kind: "keep" };
  if (missing.length === 0 && !unsent.some(isGone)) return { kind: "make", missing };
  // After a restore the lost history may have sent it: it is looked up as it is.
  const isInDoubt = unsent.some((one) => one.must_look_up && one.document_hash !== null);
  return isInDoubt ? { kind: "keep" } : { kind: "make", missing };
}

/** Surely not in the ledger, and still to be made. */
export function isUnsent(state: PostingState): boolean {
  return state === "planned" || state === "refused";
}
