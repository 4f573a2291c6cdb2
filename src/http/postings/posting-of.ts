/** One posting within the border: `not-found` for one that is not the caller's to see. */
import type { z } from "@hono/zod-openapi";
import {
  findCertificateHead,
  findPosting,
  findPostingHead,
  findUndoing,
  listAttemptHeads,
  listDrifts,
  listLineage,
  type PostingHead,
  type PostingWhole,
} from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { reading } from "../reading.ts";
import { driftAnswer } from "../reconciliation/drift-schema.ts";
import type { Call } from "../route.ts";
import { postingAnswer, type wholePostingSchema } from "./posting-schema.ts";

type SmallCall = Pick<Call, "world" | "border" | "explain">;
type ReadingCall = Pick<SmallCall, "world" | "border">;

/** A lane that retries for weeks makes more attempts than anyone reads. */
const attemptsMax = 200;
const relativesMax = 200;

export async function postingRowOf(call: ReadingCall, postingId: string): Promise<PostingHead> {
  return found(await reading(call, (trx) => findPostingHead(trx, { ...call.border, postingId })), "posting");
}

/** With its document, however long that is. */
export async function postingWithDocument(call: ReadingCall, postingId: string): Promise<PostingWhole> {
  return found(await reading(call, (trx) => findPosting(trx, { ...call.border, postingId })), "posting");
}

/** Nothing of it grows with the document: that, the requests and what the ledger holds are asked for by themselves. */
export async function wholePostingOf(
  call: SmallCall,
  postingId: string,
): Promise<z.output<typeof wholePostingSchema>> {
  const posting = await postingRowOf(call, postingId);
  const { businessKey } = posting;
  const of = { organisationId: call.border.organisationId, postingId };
  const parts = await reading(call, async (trx) => ({
    attemptsMade: await listAttemptHeads(trx, { ...of, limit: attemptsMax }),
    certificate: (await findCertificateHead(trx, of)) ?? null,
    undoing: (await findUndoing(trx, { ...of, businessKey })) ?? null,
    lineage: await listLineage(trx, { ...of, businessKey, limit: relativesMax }),
  }));
  const drifts = await reading(call, (trx) =>
    listDrifts(trx, {
      ...call.border,
      postingId,
      linkId: null,
      connectionId: null,
      states: ["open"],
      after: null,
      limit: relativesMax,
    }),
  );
  return {
    ...postingAnswer(posting, call.explain),
    drifts: drifts.map((row) => driftAnswer(row, call.explain)),
    ...parts,
  };
}
