/** How records come in, and how a sender learns what became of them. */
import { z } from "@hono/zod-openapi";
import { listLaneRecords } from "../../db/index.ts";
import { type Acceptance, acceptRecords } from "../../engine/accept/accept-records.ts";
import { pageAnswer, pageFrom, pageQuery, pageSchema } from "../cursor.ts";
import { dayField, idField } from "../fields.ts";
import { type Explain, findingSchema } from "../finding-answer.ts";
import { recordsPerCallMax } from "../limits.ts";
import { reading } from "../reading.ts";
import { recordAnswer, recordStateField, recordSummarySchema } from "../records/record-schema.ts";
import { route } from "../route.ts";
import { checkFile, fileCheckSchema, importAnswerSchema, importFile } from "./import-file.ts";
import { laneRowOf } from "./lane-of.ts";

const params = z.strictObject({ laneId: idField });

const fileQuery = z.strictObject({
  format: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .openapi({ description: "A format of the lane's integration; told by the content where left out." }),
});

/** Control characters have no business in a name that people read. */
const fileNameField = z
  .string()
  .trim()
  .max(255)
  .regex(/^\P{Cc}*$/u)
  .optional()
  .openapi({ description: "As the sender calls it: shown in the list of files." });

/** Its description is put together from the integrations of this version. */
const recordField = z.unknown().openapi("Record");

const acceptanceSchema = z
  .strictObject({
    object: z.string(),
    outcome: z.enum(["taken", "empty", "already", "conflict", "set-aside", "before-start"]),
    recordId: idField.nullable(),
    findings: z.array(findingSchema),
  })
  .openapi("Acceptance");

function acceptanceAnswer({ object, outcome, recordId, findings }: Acceptance, explain: Explain) {
  return { object, outcome, recordId, findings: findings.map(explain) };
}

export const handInRoutes = [
  route(
    {
      name: "handInRecords",
      method: "post",
      path: "/lanes/{laneId}/records",
      summary: "Hand in records, with an answer for each",
      description: `Up to ${recordsPerCallMax} in one call, answered in their order. The same record again is \`already\` and touches nothing.`,
      acts: ["hand-in"],
      reach: "companies",
      params,
      body: z
        .strictObject({ records: z.array(recordField).min(1).max(recordsPerCallMax) })
        .openapi("HandedIn"),
      answer: z.strictObject({ answers: z.array(acceptanceSchema) }),
    },
    async (call) => {
      const { laneId } = call.params;
      await laneRowOf(call, laneId);
      const answers = await acceptRecords(call.world, {
        ...call.actor,
        laneId,
        records: call.body.records,
      });
      return { answers: answers.map((answer) => acceptanceAnswer(answer, call.explain)) };
    },
  ),
  route(
    {
      name: "listLaneRecords",
      method: "get",
      path: "/lanes/{laneId}/records",
      summary: "What became of records, by day; one of them by the sender's own key",
      acts: ["read", "hand-in"],
      reach: "companies",
      params,
      query: z.strictObject({
        ...pageQuery,
        object: z.string().min(1).max(500).optional(),
        state: z
          .enum([...recordStateField.options, "undecided"])
          .optional()
          .openapi({
            description: "undecided: set aside or in conflict, until a person decides.",
          }),
        from: dayField.optional().openapi({ description: "First day, of the record or of its posting." }),
        through: dayField.optional().openapi({ description: "Last day." }),
        newestFirst: z.enum(["true", "false"]).default("false"),
      }),
      answer: pageSchema(recordSummarySchema),
    },
    async (call) => {
      const { laneId } = call.params;
      await laneRowOf(call, laneId);
      const { state = null, from = null, through = null } = call.query;
      // As it is kept: letters and accents put together.
      const object = call.query.object?.normalize("NFC") ?? null;
      const isNewestFirst = call.query.newestFirst === "true";
      const { organisationId } = call.border;
      const of = { organisationId, laneId, object, state, from, through, isNewestFirst };
      const rows = await reading(call, (trx) =>
        listLaneRecords(trx, { ...of, ...pageFrom(call.query, "dayAndId") }),
      );
      return pageAnswer(rows, call.query, {
        key: ({ on, id }) => ({ on, id }),
        item: (row) => recordAnswer(row, call.explain),
      });
    },
  ),
  route(
    {
      name: "handInFile",
      method: "post",
      path: "/lanes/{laneId}/files",
      summary: "Hand in a file",
      description: "Streamed, up to 1 GB. A bad record does not stop the others.",
      acts: ["hand-in"],
      reach: "companies",
      params,
      query: fileQuery.extend({ fileName: fileNameField }),
      takesFile: true,
      kept: "afterwards",
      answer: importAnswerSchema,
    },
    async (call) => {
      const lane = await laneRowOf(call, call.params.laneId);
      const { format, fileName = "" } = call.query;
      return importFile(call, { lane, format, fileName });
    },
  ),
  route(
    {
      name: "checkFile",
      method: "post",
      path: "/lanes/{laneId}/files/check",
      summary: "What handing in a file would do, without doing it",
      description: "Nothing is kept and nothing is sent; the documents are as today's settings make them.",
      acts: ["hand-in"],
      reach: "companies",
      params,
      query: fileQuery,
      takesFile: true,
      kept: "afterwards",
      answer: fileCheckSchema,
    },
    async (call) => {
      const lane = await laneRowOf(call, call.params.laneId);
      return checkFile(call, { lane, format: call.query.format });
    },
  ),
];
