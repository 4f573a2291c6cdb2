/** What became of the files that were handed in: kept for a while, so that what a reader refused can be read later. */
import { z } from "@hono/zod-openapi";
import { type FileImportRow, findFileImport, listFileImports } from "../../db/index.ts";
import { findingsKeptMax } from "../../engine/accept/keep-file-import.ts";
import { found } from "../../engine/acts/actor.ts";
import { fileImportsKeptDays } from "../../engine/keep-house.ts";
import { pageAnswer, pageFrom, pageQuery, pageSchema } from "../cursor.ts";
import { idField, instantField } from "../fields.ts";
import { findingSchema } from "../finding-answer.ts";
import { reading } from "../reading.ts";
import { route } from "../route.ts";
import { fileCountFields } from "./import-file.ts";
import { laneRowOf } from "./lane-of.ts";

const params = z.strictObject({ laneId: idField });

const keptFields = {
  fileImportId: idField,
  fileName: z.string().nullable().openapi({ description: "Null where the sender gave none." }),
  format: z.string(),
  contentHash: z
    .string()
    .nullable()
    .openapi({ description: "SHA-256 of the file; null where the transfer broke off." }),
  sizeBytes: z.int(),
  receivedAt: instantField,
  handedInBy: idField.nullable(),
  ...fileCountFields,
  findingsCount: z.int(),
};

const keptFileSchema = z.strictObject(keptFields).openapi("KeptFile");
const wholeKeptFileSchema = z
  .strictObject({
    ...keptFields,
    findings: z
      .array(findingSchema)
      .openapi({ description: `The first ${findingsKeptMax}, errors before warnings.` }),
  })
  .openapi("KeptFileWithFindings");

function keptFile({ id, fileName, counts, findingsCount, ...row }: FileImportRow) {
  return { fileImportId: id, fileName: fileName || null, ...row, ...counts, findingsCount };
}

export const fileImportRoutes = [
  route(
    {
      name: "listFiles",
      method: "get",
      path: "/lanes/{laneId}/files",
      summary: "Files that were handed in, the newest first",
      description: `What became of each, for ${fileImportsKeptDays} days. The files themselves are not kept.`,
      acts: ["read", "hand-in"],
      reach: "companies",
      params,
      query: z.strictObject(pageQuery),
      answer: pageSchema(keptFileSchema),
    },
    async (call) => {
      const { laneId } = call.params;
      await laneRowOf(call, laneId);
      const { organisationId } = call.border;
      const page = pageFrom(call.query, "instantAndId");
      const rows = await reading(call, (trx) => listFileImports(trx, { organisationId, laneId, ...page }));
      return pageAnswer(rows, call.query, {
        key: ({ receivedAt: at, id }) => ({ at, id }),
        item: keptFile,
      });
    },
  ),
  route(
    {
      name: "getFile",
      method: "get",
      path: "/lanes/{laneId}/files/{fileImportId}",
      summary: "What became of a file, with what was found in it",
      acts: ["read", "hand-in"],
      reach: "companies",
      params: params.extend({ fileImportId: idField }),
      answer: wholeKeptFileSchema,
    },
    async (call) => {
      const { laneId, fileImportId } = call.params;
      await laneRowOf(call, laneId);
      const { organisationId } = call.border;
      const of = { organisationId, laneId, fileImportId };
      const { findings, ...row } = found(await reading(call, (trx) => findFileImport(trx, of)), "file");
      return { ...keptFile(row), findings: findings.map(call.explain) };
    },
  ),
];
