/** The arithmetic of the audit log, whose entries are a chain of hashes: each entry's hash is taken over its content's hash and the hash of the entry before it. */
import { contentHash } from "./canonical.ts";

/** What stands before the first entry. */
export const chainStart = "0".repeat(64);

export type ChainedEntry = {
  sequence: number;
  /** ISO 8601 in UTC with milliseconds, "2026-03-10T09:00:00.000Z". */
  actedAt: string;
  act: string;
  contentHash: string;
  previousHash: string;
};

/** Over whom the act is of and what it said, so that neither can be exchanged. */
export function auditContentHash(of: { personId: string | null; content: unknown }): string {
  return contentHash({ personId: of.personId, content: of.content });
}

export function auditHash(organisationId: string, entry: ChainedEntry): string {
  return contentHash({
    organisation_id: organisationId,
    sequence: entry.sequence,
    acted_at: entry.actedAt,
    act: entry.act,
    content_hash: entry.contentHash,
    previous_hash: entry.previousHash,
  });
}

export type HeldEntry = ChainedEntry & {
  hash: string;
  /** False where the law made us erase it; the chain holds all the same. */
  hasContent: boolean;
  personId: string | null;
  content: unknown;
};

export type ChainVerdict = {
  isIntact: boolean;
  /** Entries that hold, from the first on. */
  entries: number;
  /** Of these, the ones whose content was erased, as the law may demand. */
  erased: number;
  /** The first entry that does not fit; null while all do. */
  brokenAt: number | null;
  lastHash: string;
};

export const emptyChain: ChainVerdict = {
  isIntact: true,
  entries: 0,
  erased: 0,
  brokenAt: null,
  lastHash: chainStart,
};

/** Walks one entry on; a chain that is broken stays as it was found. */
export function followChain(verdict: ChainVerdict, organisationId: string, entry: HeldEntry): ChainVerdict {
  if (!verdict.isIntact) return verdict;
  const isContentRight = !entry.hasContent || auditContentHash(entry) === entry.contentHash;
  const fits =
    isContentRight &&
    entry.sequence === verdict.entries + 1 &&
    entry.previousHash === verdict.lastHash &&
    entry.hash === auditHash(organisationId, entry);
  if (!fits) return { ...verdict, isIntact: false, brokenAt: entry.sequence };
  return {
    ...verdict,
    entries: entry.sequence,
    erased: verdict.erased + (entry.hasContent ? 0 : 1),
    lastHash: entry.hash,
  };
}
