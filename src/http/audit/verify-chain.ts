/** Walks an organisation's audit chain from its first act and says whether it holds. */
import { contentHash } from "../../core/index.ts";
import { type AuditRow, listAuditChain, type Transaction } from "../../db/index.ts";

export type ChainVerdict = {
  isIntact: boolean;
  entries: number;
  /** Entries whose content was erased, as the law may demand: their hashes still hold the chain. */
  erased: number;
  /** The first entry that does not fit; null while all do. */
  brokenAt: number | null;
  lastHash: string;
};

const chainStart = "0".repeat(64);
const pageSize = 1_000;

export async function verifyChain(trx: Transaction, organisationId: string): Promise<ChainVerdict> {
  let verdict: ChainVerdict = { isIntact: true, entries: 0, erased: 0, brokenAt: null, lastHash: chainStart };
  for (;;) {
    const page = await listAuditChain(trx, { organisationId, after: verdict.entries, limit: pageSize });
    for (const row of page) {
      if (!fits(organisationId, row, verdict)) return { ...verdict, isIntact: false, brokenAt: row.sequence };
      verdict = {
        ...verdict,
        entries: row.sequence,
        erased: verdict.erased + (row.hasContent ? 0 : 1),
        lastHash: row.hash,
      };
    }
    if (page.length < pageSize) return verdict;
  }
}

/** The same sums as when the entry was appended: its place, its content, and the entry before it. */
function fits(organisationId: string, row: AuditRow, before: ChainVerdict): boolean {
  const entry = {
    organisation_id: organisationId,
    sequence: row.sequence,
    acted_at: row.actedAt,
    act: row.act,
    content_hash: row.contentHash,
    previous_hash: row.previousHash,
  };
  const isContentRight =
    !row.hasContent || contentHash({ personId: row.personId, content: row.content }) === row.contentHash;
  return (
    isContentRight &&
    row.sequence === before.entries + 1 &&
    row.previousHash === before.lastHash &&
    row.hash === contentHash(entry)
  );
}
