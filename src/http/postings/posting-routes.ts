/** What is, will be or would not be in the ledger. */
import { z } from "@hono/zod-openapi";
import { postingStates } from "../../core/index.ts";
import { findAttempt, findCertificate, listPostings, postingStandings } from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { pageAnswer, pageFrom, pageQuery, pageSchema } from "../cursor.ts";
import { dayField, idField } from "../fields.ts";
import { laneRowOf } from "../lanes/lane-of.ts";
import { reading } from "../reading.ts";
import { route } from "../route.ts";
import { postingRowOf, postingWithDocument, wholePostingOf } from "./posting-of.ts";
import {
  attemptSchema,
  heldDocumentSchema,
  postingAnswer,
  postingSchema,
  wholePostingSchema,
  writtenDocumentSchema,
} from "./posting-schema.ts";
import { writeDocuments } from "./write-documents.ts";

const params = z.strictObject({ postingId: idField });

const statesField = z
  .string()
  .transform((text) => text.split(","))
  .pipe(z.array(z.enum(postingStates)).min(1));

export const postingRoutes = [
  route(
    {
      name: "listPostings",
      method: "get",
      path: "/postings",
      summary: "Postings by accounting day and number, the newest first",
      acts: ["read"],
      reach: "companies",
      query: z.strictObject({
        ...pageQuery,
        laneId: idField.optional(),
        state: statesField.optional().openapi({
          description: `One or several, comma-separated: ${postingStates.join(", ")}.`,
          example: "refused,differs",
        }),
        standing: z.enum(postingStandings).optional().openapi({
          description: "Booked ones only: released, or still waiting in the ledger as a draft or on hold.",
        }),
        from: dayField.optional().openapi({ description: "First accounting day." }),
        through: dayField.optional().openapi({ description: "Last accounting day." }),
        reference: z.string().min(1).max(200).optional(),
        ledgerNumber: z.string().min(1).max(200).optional(),
        search: z.string().trim().min(1).max(500).optional().openapi({
          description:
            "A reference, a ledger number, the source's own key, or the token in the ledger's text.",
        }),
      }),
      answer: pageSchema(postingSchema),
    },
    async (call) => {
      const { laneId = null, state = null, standing = null, from = null, through = null } = call.query;
      const { reference = null, ledgerNumber = null, search = null } = call.query;
      if (laneId !== null) await laneRowOf(call, laneId);
      const filter = { laneId, states: state, standing, from, through, reference, ledgerNumber, search };
      const of = { ...call.border, ...pageFrom(call.query, "dayAndSequence"), ...filter };
      const rows = await reading(call, (trx) => listPostings(trx, of));
      return pageAnswer(rows, call.query, {
        key: ({ on, sequence, id }) => ({ on, sequence, id }),
        item: (row) => postingAnswer(row, call.explain),
      });
    },
  ),
  route(
    {
      name: "getPosting",
      method: "get",
      path: "/postings/{postingId}",
      summary: "One posting with its attempts, certificate and lineage",
      acts: ["read"],
      reach: "companies",
      params,
      answer: wholePostingSchema,
    },
    (call) => wholePostingOf(call, call.params.postingId),
  ),
  route(
    {
      name: "getWrittenDocument",
      method: "get",
      path: "/postings/{postingId}/document",
      summary: "The document of a posting and the ledger's requests that it is written by, whole",
      acts: ["read"],
      reach: "companies",
      params,
      answer: writtenDocumentSchema,
    },
    async (call) => {
      const { document, steps, connectionId } = await postingWithDocument(call, call.params.postingId);
      const documents = document === null ? [] : [document];
      const write = await writeDocuments(call, { connectionId, documents });
      return { document, documentText: document === null ? null : write(document), steps };
    },
  ),
  route(
    {
      name: "getAttempt",
      method: "get",
      path: "/postings/{postingId}/attempts/{number}",
      summary: "One try to write a posting: the request as it left, without secrets, and the answer",
      acts: ["read"],
      reach: "companies",
      params: z.strictObject({ postingId: idField, number: z.coerce.number().int().min(1) }),
      answer: attemptSchema,
    },
    async (call) => {
      const { postingId, number } = call.params;
      await postingRowOf(call, postingId);
      const { organisationId } = call.border;
      const attempt = await reading(call, (trx) => findAttempt(trx, { organisationId, postingId, number }));
      return found(attempt, "attempt");
    },
  ),
  route(
    {
      name: "getHeldDocument",
      method: "get",
      path: "/postings/{postingId}/held",
      summary: "The document as the ledger held it when the posting was certified",
      acts: ["read"],
      reach: "companies",
      params,
      answer: heldDocumentSchema,
    },
    async (call) => {
      const { postingId } = call.params;
      await postingRowOf(call, postingId);
      const { organisationId } = call.border;
      const certificate = await reading(call, (trx) => findCertificate(trx, { organisationId, postingId }));
      return { held: found(certificate, "certificate").held };
    },
  ),
];
