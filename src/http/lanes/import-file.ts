/** A file through its format's reader into the lane, batch by batch: its size does not matter. */
import { z } from "@hono/zod-openapi";
import { AppError, type Document, type Finding, journalText, journalTotals } from "../../core/index.ts";
import { companyFlags, type LaneRow } from "../../db/index.ts";
import {
  type Acceptance,
  type AcceptOutcome,
  acceptRecords,
  foreseeRecords,
} from "../../engine/accept/accept-records.ts";
import { integrationOf } from "../../engine/world.ts";
import { recogniseFormat } from "../../formats/recognise-format.ts";
import { type Explain, findingSchema } from "../finding-answer.ts";
import { reading } from "../reading.ts";
import type { Call } from "../route.ts";

const batchSize = 500;
/** Findings of one answer; a file whose every record is wrong in the same way is told by the first ones. */
const findingsMax = 1_000;

const countField = z.int();

export const importAnswerSchema = z
  .strictObject({
    records: countField.openapi({ description: "Records that could be read." }),
    taken: countField,
    empty: countField.openapi({ description: "Nothing in them is to be booked." }),
    already: countField,
    conflict: countField,
    setAside: countField,
    beforeStart: countField,
    errors: countField.openapi({ description: "Errors of the file itself: records that could not be read." }),
    findings: z.array(findingSchema),
    findingsCount: countField.openapi({ description: `More than are listed where above ${findingsMax}.` }),
  })
  .openapi("FileImport");

/** Documents of one check; a month's file is told by the first ones and by its totals. */
const documentsMax = 50;

export const fileCheckSchema = importAnswerSchema
  .extend({
    documentsCount: countField,
    debitMinor: countField,
    creditMinor: countField,
    documentTexts: z
      .array(z.string())
      .openapi({ description: `The first ${documentsMax} documents, as aligned text.` }),
  })
  .openapi("FileCheck");

const memberOf = {
  taken: "taken",
  empty: "empty",
  already: "already",
  conflict: "conflict",
  "set-aside": "setAside",
  "before-start": "beforeStart",
} as const satisfies Record<AcceptOutcome, string>;

type SmallCall = Pick<Call<unknown, unknown, unknown>, "world" | "border" | "actor" | "explain" | "file">;

type FileOf = { lane: LaneRow; format: string | undefined };

/** What was taken before a broken file broke stays taken: handed in again, it is `already`. */
export async function importFile(call: SmallCall, of: FileOf): Promise<z.output<typeof importAnswerSchema>> {
  return readFile(call, of, (records) =>
    acceptRecords(call.world, { ...call.actor, laneId: of.lane.id, records }),
  );
}

/** The same answer without keeping anything, and the first documents that would be made. */
export async function checkFile(call: SmallCall, of: FileOf): Promise<z.output<typeof fileCheckSchema>> {
  const documents: Document[] = [];
  const totals = { documentsCount: 0, debitMinor: 0, creditMinor: 0 };
  const counted = await readFile(call, of, async (records) => {
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
  return { ...counted, ...totals, documentTexts: documents.map(journalText) };
}

type Answered = Pick<Acceptance, "outcome" | "findings">;

async function readFile(
  call: SmallCall,
  { lane, format }: FileOf,
  take: (records: readonly unknown[]) => Promise<readonly Answered[]>,
): Promise<z.output<typeof importAnswerSchema>> {
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
  const tally = tallyWith(call.explain);
  let batch: unknown[] = [];
  const handIn = async () => {
    for (const { outcome, findings } of await take(batch)) {
      tally.counts[memberOf[outcome]] += 1;
      tally.note(findings);
    }
    batch = [];
  };
  for await (const item of reader(file.whole, { company })) {
    if (item.kind === "finding") {
      tally.note([item.finding]);
      if (item.finding.severity === "error") tally.counts.errors += 1;
      continue;
    }
    tally.counts.records += 1;
    batch.push(item.record);
    if (batch.length === batchSize) await handIn();
  }
  if (batch.length > 0) await handIn();
  return { ...tally.counts, findings: tally.findings, findingsCount: tally.count() };
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

function tallyWith(explain: Explain) {
  const counts = {
    records: 0,
    taken: 0,
    empty: 0,
    already: 0,
    conflict: 0,
    setAside: 0,
    beforeStart: 0,
    errors: 0,
  };
  const findings: ReturnType<Explain>[] = [];
  let count = 0;
  return {
    counts,
    findings,
    count: () => count,
    note(found: readonly Finding[]) {
      count += found.length;
      findings.push(...found.slice(0, findingsMax - findings.length).map(explain));
    },
  };
}
