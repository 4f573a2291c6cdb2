/** A file through its format's reader into the lane, batch by batch: its size does not matter. The one door of uploads, watched folders and the command line. */
import { AppError, type InputCode, type ReadItem } from "../../core/index.ts";
import { companyFlags, type LaneRow } from "../../db/index.ts";
import { recogniseFormat } from "../../formats/recognise-format.ts";
import { hashedFile } from "../../lib/hashed-file.ts";
import { integrationOf, type World } from "../world.ts";
import { type Acceptance, acceptRecords } from "./accept-records.ts";
import { type FileTally, fileTally } from "./file-tally.ts";
import { keepFileImport } from "./keep-file-import.ts";
import { withEmptyTold } from "./with-empty-told.ts";

const batchSize = 500;
/** Findings of one answer; a file whose every record is wrong in the same way is told by the first ones. */
export const fileFindingsMax = 1_000;
/** The largest file, whichever way it comes in: a folder must take no longer over one than its lease lasts. */
export const fileBytesMax = 1024 * 1024 * 1024;

export type FileOf = {
  organisationId: string;
  lane: Pick<LaneRow, "id" | "companyId" | "integration">;
  /** Told by the content where undefined. */
  format: string | undefined;
  file: AsyncIterable<Uint8Array>;
};

export type FileTaken = {
  fileImportId: string;
  tally: FileTally;
  /** SHA-256 of the whole; null where the rest could not be read. */
  contentHash: string | null;
};

export type TakeFileOf = FileOf & {
  personId: string | null;
  fileName: string;
  /** Of a record, the lane that it goes into; `lane`, under which the file is kept, where left out. */
  laneFor?(record: unknown): string;
  /** What became of each batch, as soon as it is known. What it throws ends the reading, as a broken file does. */
  onAnswers?(answers: readonly Acceptance[]): void;
  /** Where the caller wants to know what was found even of a file that breaks. */
  tally?: FileTally;
};

/**
 * What was taken before a broken file broke stays taken: handed in again, it is `already`. What its reader refused is kept
 * beside it, also where the transfer broke off. `not-valid` where the integration has no reader for it.
 */
export async function takeFile(world: World, of: TakeFileOf): Promise<FileTaken> {
  const { organisationId, personId, lane, fileName, tally = fileTally(fileFindingsMax) } = of;
  const { file, whole } = hashedFile(of.file);
  const opened = await openFile(world, { ...of, file });
  const keep = (known: { hash: string; sizeBytes: number } | null) =>
    keepFileImport(world, {
      organisationId,
      personId,
      laneId: lane.id,
      fileName,
      format: opened.format,
      contentHash: known?.hash ?? null,
      sizeBytes: known?.sizeBytes ?? 0,
      tally,
    });
  try {
    await readInBatches(opened, tally, (records) => acceptByLane(world, of, records));
  } catch (error) {
    // What broke is the error's to tell, and no failure to keep it may stand before that.
    await keep(null).catch(() => {});
    throw error;
  }
  // A reader that gave up has left the rest, which may break off still.
  const known = await whole().catch(() => null);
  return { fileImportId: await keep(known), tally, contentHash: known?.hash ?? null };
}

/** A file may hold records of several flows; within each lane they keep the order of the file. */
async function acceptByLane(
  world: World,
  { organisationId, personId, lane, laneFor, onAnswers }: TakeFileOf,
  records: readonly unknown[],
): Promise<Acceptance[]> {
  const byLane = Map.groupBy(records, (record) => laneFor?.(record) ?? lane.id);
  const all: Acceptance[] = [];
  for (const [laneId, its] of byLane) {
    const answers = await acceptRecords(world, { organisationId, personId, laneId, records: its });
    onAnswers?.(answers);
    all.push(...answers);
  }
  return all;
}

export type OpenedFile = { format: string; items: AsyncIterable<ReadItem<unknown>> };

/** `not-valid` where the integration has no reader for it. */
export async function openFile(world: World, of: FileOf): Promise<OpenedFile> {
  const { organisationId, lane } = of;
  const { formats } = integrationOf(world, lane.integration);
  const file = await begunFile(of.file);
  const format = of.format ?? recogniseFormat(file.head, "");
  const reader = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (reader === undefined) {
    const known = Object.keys(formats).join(", ");
    const code: InputCode = "format-unsupported";
    throw new AppError("not-valid", `The format is none of: ${known}.`, [
      { code, severity: "error", record: "file", value: format, parameters: { formats: known } },
    ]);
  }
  const company = await world.db.inOrganisation(organisationId, "read company", (trx) =>
    companyFlags(trx, { organisationId, companyId: lane.companyId }),
  );
  return { format, items: withEmptyTold(reader(file.whole, { company })) };
}

export async function readInBatches(
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
