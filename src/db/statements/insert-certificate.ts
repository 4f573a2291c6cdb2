/** The proof of a booked posting: what was sent, what the ledger holds, and how we came to know it. */
import { contentHash, type HeldDocument } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import type { Posting } from "../rows.ts";
import type { CertificateTable } from "../schema.ts";

/** The request hash is over all that was sent, the hashes of files among it. */
export async function insertCertificate(
  trx: Transaction,
  of: {
    organisationId: string;
    installationId: string;
    posting: Posting;
    held: HeldDocument;
    how: CertificateTable["how"];
    at: string;
  },
): Promise<void> {
  const { posting, held } = of;
  await trx
    .insertInto("certificate")
    .values({
      organisation_id: of.organisationId,
      posting_id: posting.id,
      installation_id: of.installationId,
      token: posting.token,
      record_hash: posting.record_hash,
      document_hash: posting.document_hash ?? "",
      request_hash: requestHash(posting),
      ledger_kind: held.identity.kind,
      ledger_id: held.identity.id,
      ledger_number: held.identity.number,
      held_hash: contentHash(held),
      held: JSON.stringify(held),
      how: of.how,
      certified_at: of.at,
    })
    .execute();
}

/** Over the one body; of several steps over each body, with what is known of its file. */
export function requestHash({ steps }: Pick<Posting, "steps">): string {
  const [first, ...later] = steps ?? [];
  if (later.length === 0) return contentHash(first?.request.body);
  return contentHash((steps ?? []).map(({ request, attachment }) => ({ body: request.body, attachment })));
}
