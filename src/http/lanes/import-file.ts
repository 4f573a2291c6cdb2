/** A file through its format's reader into the lane, batch by batch: its size does not matter. */
import { z } from "@hono/zod-openapi";
import { AppError, type Document, journalTotals, type ReadItem } from "../../core/index.ts";
import { companyFlags, type LaneRow } from "../../db/index.ts";
import { type Acceptance, acceptRecords, foreseeRecords } from "../../engine/accept/accept-records.ts";
import { type FileTally, fileTally } from "../../engine/accept/file-tally.ts";
import { keepFileImport } from "../../engine/accept/keep-file-import.ts";
import { withEmptyTold } from "../../engine/accept/with-empty-told.ts";
import { integrationOf } from "../../engine/world.ts";
import { recogniseFormat } from "../../formats/recognise-format.ts";
import { hashedFile } from "../../lib/hashed-file.ts";
import { documentText } from "../../texts/index.ts";
import { dayField, idField } from "../fields.ts";
import { findingSchema } from "../finding-answer.ts";
import { previewedVoucher, previewedVoucherFields } from "../postings/previewed-voucher.ts";
import { namesOfAccounts } from "../postings/write-documents.ts";
import { reading } from "../reading.ts";
import type { Call } from "../route.ts";

const batchSize = 500;
/** Findings of one answer; a file whose every record is wrong in the same way is told by the first ones. */
const findingsMax = 1_000;

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
  findingsCount: countField.openapi({ description: `More than are listed where above ${findingsMax}.` }),
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

type SmallCall = Pick<
  Call<unknown, unknown, unknown>,
  "world" | "border" | "actor" | "explain" | "file" | "language"
>;

type FileOf = { lane: LaneRow; format: string | undefined };

/**
 * What was taken before a broken file broke stays taken: handed in again, it is `already`. What its reader refused is kept
 * beside it, also where the transfer broke off. `not-valid` for a file of another company, which is kept as one that gave nothing.
 */
export async function importFile(
  call: SmallCall,
  { fileName, ...of }: FileOf & { fileName: string },
): Promise<z.output<typeof importAnswerSchema>> {
  const { world, actor } = call;
  const { file, whole } = hashedFile(call.file);
  const opened = await openFile({ ...call, file }, of);
  const tally = fileTally(findingsMax);
  const keep = (known: { hash: string; sizeBytes: number } | null) =>
    keepFileImport(world, {
      ...actor,
      laneId: of.lane.id,
      fileName,
      format: opened.format,
      contentHash: known?.hash ?? null,
      sizeBytes: known?.sizeBytes ?? 0,
      tally,
    });
  try {
    await readFile(opened, tally, (records) =>
      acceptRecords(world, { ...actor, laneId: of.lane.id, records }),
    );
  } catch (error) {
    // What broke is the error's to tell, and no failure to keep it may stand before that.
    await keep(null).catch(() => {});
    throw error;
  }
  // A reader that gave up has left the rest, which may break off still.
  const fileImportId = await keep(await whole().catch(() => null));
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
  const tally = fileTally(findingsMax);
  await readFile(await openFile(call, of), tally, async (records) => {
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

type OpenedFile = { format: string; items: AsyncIterable<ReadItem<unknown>> };

/** `not-valid` where the integration has no reader for it. */
async function openFile(call: SmallCall, { lane, format }: FileOf): Promise<OpenedFile> {
  const { formats } = integrationOf(call.world, lane.integration);
  const file = await begunFile(call.file);
  const name = format ?? recogniseFormat(file.head, "");
  const reader = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (reader === undefined)
    throw new AppError("not-valid", `The format is none of: ${Object.keys(formats).join(", ")}.`);
  const { organisationId } = call.border;
  const company = await reading(call, (trx) =>
    companyFlags(trx, { organisationId, companyId: lane.companyId }),
  );
  return { format: name, items: withEmptyTold(reader(file.whole, { company })) };
}

async function readFile(
  { items }: OpenedFile,
  tally: FileTally,
  take: (records: readonly unknown[]) => Promise<readonly Pick<Acceptance, "outcome" | "findings">[]>,
): Promise<void> {
  let batch: unknown[] = [];
  for await (const item of items) {
    tally.read(item);
    if (item.kind === "record") batch.push(item.record);
    if (batch.length < batchSize) continue;
    tally.answered(await take(batch));
    batch = [];
  }
  if (batch.length > 0) tally.answered(await take(batch));
}

/** Enough to tell a format by, as `recogniseFormat` wants it. */
const headBytes = 64 * 1024;

/** The first bytes of a file, and all of it: what was read ahead comes first. */
async function begunFile(file: AsyncIterable<Uint8Array>) {
  const pieces = file[Symbol.asyncIterator]();
  const ahead: Uint8Array[] = [];
  let bytes = 0;
  while (bytes < headBytes) {
    const { done, value } = await pieces.next();
    if (done === true) break;
    ahead.push(value);
    bytes += value.byteLength;
  }
  const rest: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: () => pieces };
  async function* whole() {
    yield* ahead;
    yield* rest;
  }
  return { head: Buffer.concat(ahead), whole: whole() };
}
