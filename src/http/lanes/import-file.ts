/** A file over HTTP: what taking it in has answered, and what it would do. */
import { z } from "@hono/zod-openapi";
import { AppError, type Document, journalTotals } from "../../core/index.ts";
import type { LaneRow } from "../../db/index.ts";
import { foreseeRecords } from "../../engine/accept/accept-records.ts";
import { type FileTally, fileTally } from "../../engine/accept/file-tally.ts";
import { fileFindingsMax, openFile, readInBatches, takeFile } from "../../engine/accept/take-file.ts";
import { documentText } from "../../texts/index.ts";
import { dayField, idField } from "../fields.ts";
import { findingSchema } from "../finding-answer.ts";
import { previewedVoucher, previewedVoucherFields } from "../postings/previewed-voucher.ts";
import { namesOfAccounts } from "../postings/write-documents.ts";
import type { Call } from "../route.ts";

const countField = z.int();

export const fileCountFields = {
  records: countField.openapi({ description: "Records that could be read." }),
  taken: countField,
  empty: countField.openapi({ description: "Nothing in them is to be booked." }),
  already: countField,
  conflict: countField,
  setAside: countField,
  beforeStart: countField,
  errors: countField.openapi({ description: "Errors of the file itself: records that could not be read." }),
};

const toldFields = {
  ...fileCountFields,
  findings: z.array(findingSchema).openapi({ description: "Errors before warnings." }),
  findingsCount: countField.openapi({ description: `More than are listed where above ${fileFindingsMax}.` }),
};

export const importAnswerSchema = z
  .strictObject({
    fileImportId: idField.openapi({ description: "What became of the file can be read again under it." }),
    ...toldFields,
  })
  .openapi("FileImport");

/** Documents of one check; a month's file is told by the first ones and by its totals. */
const documentsMax = 50;

const foreseenDocumentSchema = z
  .strictObject({ reference: z.string(), on: dayField, ...previewedVoucherFields })
  .openapi("ForeseenDocument");

export const fileCheckSchema = z
  .strictObject({
    ...toldFields,
    isOtherCompanys: z.boolean().openapi({
      description:
        "The whole file says to be another company's, as its finding tells: handing it in is refused.",
    }),
    documentsCount: countField,
    debitMinor: countField,
    creditMinor: countField,
    documents: z.array(foreseenDocumentSchema).openapi({ description: `The first ${documentsMax}.` }),
    documentTexts: z.array(z.string()).openapi({ description: "The same as aligned text." }),
  })
  .openapi("FileCheck");

type SmallCall = Pick<Call, "world" | "border" | "actor" | "explain" | "file" | "language">;

type FileOf = { lane: LaneRow; format: string | undefined };

/** `not-valid` for a file of another company, which is kept as one that gave nothing; otherwise as `takeFile`. */
export async function importFile(
  call: SmallCall,
  of: FileOf & { fileName: string },
): Promise<z.output<typeof importAnswerSchema>> {
  const { world, actor, file } = call;
  const { fileImportId, tally } = await takeFile(world, { ...actor, ...of, file });
  if (tally.isOtherCompanys())
    throw new AppError(
      "not-valid",
      "The file is another company's: nothing of it was taken.",
      tally.findings(),
    );
  return { fileImportId, ...told(call, tally) };
}

function told({ explain }: Pick<SmallCall, "explain">, tally: FileTally) {
  return {
    ...tally.counts,
    findings: tally.findings().map(explain),
    findingsCount: tally.findingsCount(),
  };
}

/** The same answer without keeping anything, and the first documents that would be made. */
export async function checkFile(call: SmallCall, of: FileOf): Promise<z.output<typeof fileCheckSchema>> {
  const documents: Document[] = [];
  const totals = { documentsCount: 0, debitMinor: 0, creditMinor: 0 };
  const tally = fileTally(fileFindingsMax);
  const { organisationId } = call.border;
  const opened = await openFile(call.world, { ...of, organisationId, file: call.file });
  await readInBatches(opened, tally, async (records) => {
    const foreseen = await foreseeRecords(call.world, { ...call.actor, laneId: of.lane.id, records });
    for (const document of foreseen.flatMap((one) => one.documents)) {
      const { debitMinor, creditMinor } = journalTotals(document);
      totals.documentsCount += 1;
      totals.debitMinor += debitMinor;
      totals.creditMinor += creditMinor;
      if (documents.length < documentsMax) documents.push(document);
    }
    return foreseen;
  });
  const { connectionId } = of.lane;
  const names = await namesOfAccounts(call, { connectionId, documents });
  return {
    ...told(call, tally),
    isOtherCompanys: tally.isOtherCompanys(),
    ...totals,
    documents: documents.map((document) => ({
      reference: document.reference,
      on: document.on,
      ...previewedVoucher(document, names),
    })),
    documentTexts: documents.map((document) => documentText(document, call.language, names)),
  };
}
