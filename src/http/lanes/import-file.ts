/** A file through its format's reader into the lane, batch by batch: its size does not matter. */
import { z } from "@hono/zod-openapi";
import { AppError, type Finding } from "../../core/index.ts";
import { companyFlags, type LaneRow } from "../../db/index.ts";
import { type AcceptOutcome, acceptRecords } from "../../engine/accept/accept-records.ts";
import { integrationOf } from "../../engine/world.ts";
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

const memberOf = {
  taken: "taken",
  empty: "empty",
  already: "already",
  conflict: "conflict",
  "set-aside": "setAside",
  "before-start": "beforeStart",
} as const satisfies Record<AcceptOutcome, string>;

type SmallCall = Pick<Call<unknown, unknown, unknown>, "world" | "border" | "actor" | "explain" | "file">;

/** What was taken before a broken file broke stays taken: handed in again, it is `already`. */
export async function importFile(
  call: SmallCall,
  { lane, format }: { lane: LaneRow; format: string },
): Promise<z.output<typeof importAnswerSchema>> {
  const { world, border } = call;
  const { formats } = integrationOf(world, lane.integration);
  const reader = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (reader === undefined)
    throw new AppError("not-valid", `The format is none of: ${Object.keys(formats).join(", ")}.`);
  const { organisationId } = border;
  const company = await reading(call, (trx) =>
    companyFlags(trx, { organisationId, companyId: lane.companyId }),
  );
  const tally = tallyWith(call.explain);
  let batch: unknown[] = [];
  const handIn = async () => {
    for (const { outcome, findings } of await acceptRecords(world, {
      ...call.actor,
      laneId: lane.id,
      records: batch,
    })) {
      tally.counts[memberOf[outcome]] += 1;
      tally.note(findings);
    }
    batch = [];
  };
  for await (const item of reader(call.file, { company })) {
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
