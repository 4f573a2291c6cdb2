/** A lane over HTTP: where it stands, what became of everything in it. */
import { z } from "@hono/zod-openapi";
import type { LaneRow, LaneSummary, LastBooked } from "../../db/index.ts";
import { dayField, environmentField, idField, instantField, minorField, scheduleField } from "../fields.ts";
import { findingSchema } from "../finding-answer.ts";
import { type HaltAnswer, haltSchema } from "../halts/halt-schema.ts";

const countsSchema = z
  .strictObject({
    records: z.int().openapi({ description: "booked + waiting + halted + excused." }),
    booked: z.int(),
    unreleased: z.int().openapi({
      description: "Of the booked ones: drafts and documents on hold, which wait in the ledger.",
    }),
    waiting: z.int(),
    halted: z.int(),
    aside: z.int().openapi({
      description: "Of the halted ones: records that are set aside or in conflict, until a person decides.",
    }),
    excused: z.int(),
    debitMinor: minorField,
    creditMinor: minorField,
  })
  .openapi("LaneCounts");

export const laneSchema = z
  .strictObject({
    id: idField,
    linkId: idField,
    linkState: z.enum(["draft", "active", "paused"]),
    companyId: idField,
    companyName: z.string(),
    connectionId: idField,
    environment: environmentField,
    integration: z.string(),
    flow: z.string(),
    state: z.enum(["running", "halted", "paused"]),
    schedule: scheduleField,
    nextRunAt: instantField.nullable(),
    dueAt: instantField.nullable().openapi({ description: "When it next has something to do." }),
    lastSequence: z.int(),
    releasedSequence: z.int().openapi({ description: "How far the schedule, or a person, has let it go." }),
    isVerified: z.boolean(),
    counts: countsSchema,
    lastBooked: z
      .strictObject({ at: instantField, on: dayField })
      .openapi("LastBooked")
      .nullable()
      .openapi({ description: "When the newest was found in the ledger, and the day that it is booked on." }),
    halt: haltSchema.nullable(),
  })
  .openapi("Lane");

const laneSums = {
  lanes: z.int(),
  halted: z.int(),
  aside: z.int().openapi({ description: "Not halted, with something that somebody has to decide." }),
  drafts: z.int().openapi({ description: "Of links whose preview nobody has confirmed yet." }),
  counts: countsSchema.omit({ debitMinor: true, creditMinor: true }).openapi("LaneTotalCounts"),
};

export const laneTotalsSchema = z
  .strictObject({
    ...laneSums,
    live: z.int().openapi({ description: "In living companies, not only tried out." }),
    environments: z
      .array(z.strictObject({ environment: environmentField, ...laneSums }).openapi("LaneEnvironmentTotals"))
      .openapi({
        description:
          "The same for each world that has lanes, the living one first: companies that are only tried out may stand beside living ones.",
      }),
    keptBackBy: z.array(findingSchema).openapi({
      description:
        "What keeps every lane from sending, however it stands itself: sending is off, or no worker is there.",
    }),
    faults: z.array(findingSchema).openapi({
      description:
        "Lanes that a fault of the hub itself stops each time it works on them, the newest five: whoever runs it acts.",
    }),
  })
  .openapi("LaneTotals");

const noCounts: z.output<typeof countsSchema> = {
  records: 0,
  booked: 0,
  unreleased: 0,
  waiting: 0,
  halted: 0,
  aside: 0,
  excused: 0,
  debitMinor: 0,
  creditMinor: 0,
};

export function laneAnswer(
  row: LaneRow,
  summary: LaneSummary | undefined,
  halt: HaltAnswer | undefined,
  newest: LastBooked | undefined,
): z.output<typeof laneSchema> {
  const { time, kind } = row.schedule;
  return {
    ...row,
    schedule: { kind, ...(time === undefined ? {} : { time }) },
    counts: summary === undefined ? noCounts : countsOf(summary),
    lastBooked: newest === undefined ? null : { at: newest.at, on: newest.on },
    halt: halt ?? null,
  };
}

function countsOf(summary: LaneSummary): z.output<typeof countsSchema> {
  const { records, booked, unreleased, waiting, halted, aside, excused, debitMinor, creditMinor } = summary;
  return { records, booked, unreleased, waiting, halted, aside, excused, debitMinor, creditMinor };
}
