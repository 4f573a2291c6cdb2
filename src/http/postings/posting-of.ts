/** One posting within the border: `not-found` for one that is not the caller's to see. */
import type { z } from "@hono/zod-openapi";
import {
  findCertificate,
  findPosting,
  findUndoing,
  listAttempts,
  listDrifts,
  listLineage,
  type PostingWhole,
} from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { reading } from "../reading.ts";
import { driftAnswer } from "../reconciliation/drift-schema.ts";
import type { Call } from "../route.ts";
import { postingAnswer, type wholePostingSchema } from "./posting-schema.ts";
import { writeDocuments } from "./write-documents.ts";

type SmallCall = Pick<Call<unknown, unknown, unknown>, "world" | "border" | "explain" | "language">;

/** A lane that retries for weeks makes more attempts than anyone reads. */
const attemptsMax = 200;
const relativesMax = 200;

export async function postingRowOf(
  call: Pick<SmallCall, "world" | "border">,
  postingId: string,
): Promise<PostingWhole> {
  return found(await reading(call, (trx) => findPosting(trx, { ...call.border, postingId })), "posting");
}

export async function wholePostingOf(
  call: SmallCall,
  postingId: string,
): Promise<z.output<typeof wholePostingSchema>> {
  const posting = await postingRowOf(call, postingId);
  const { businessKey, document } = posting;
  const of = { organisationId: call.border.organisationId, postingId };
  const parts = await reading(call, async (trx) => ({
    attemptsMade: await listAttempts(trx, { ...of, limit: attemptsMax }),
    certificate: (await findCertificate(trx, of)) ?? null,
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
  const { connectionId } = posting;
  const write = await writeDocuments(call, { connectionId, documents: document === null ? [] : [document] });
  return {
    ...postingAnswer(posting, call.explain),
    documentText: document === null ? null : write(document),
    drifts: drifts.map((row) => driftAnswer(row, call.explain)),
    ...parts,
  };
}
