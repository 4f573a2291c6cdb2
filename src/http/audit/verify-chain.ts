/** Walks an organisation's audit log from its first act and says whether it holds. */
import { type ChainVerdict, emptyChain, followChain } from "../../core/index.ts";
import { listAuditChain, type Transaction } from "../../db/index.ts";

const pageSize = 1_000;

export async function verifyChain(trx: Transaction, organisationId: string): Promise<ChainVerdict> {
  let verdict = emptyChain;
  for (;;) {
    const page = await listAuditChain(trx, { organisationId, after: verdict.entries, limit: pageSize });
    for (const row of page) verdict = followChain(verdict, organisationId, row);
    if (!verdict.isIntact || page.length < pageSize) return verdict;
  }
}
