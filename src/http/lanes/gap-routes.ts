/** What should have come and did not: numbers that a source left out, and days without anything. */
import { z } from "@hono/zod-openapi";
import { readGaps } from "../../engine/read-gaps.ts";
import { dayField, idField, monthField } from "../fields.ts";
import { reading } from "../reading.ts";
import { route } from "../route.ts";
import { daysOf } from "./days-of.ts";
import { laneRowOf } from "./lane-of.ts";

const listMax = 1_000;

const gapsSchema = z
  .strictObject({
    missingDays: z.array(z.strictObject({ department: z.string().nullable(), on: dayField })).openapi({
      description:
        "Business days without a record between a department's first and last, and those after the last that are later by now than any has been lately. Weekdays on which the department usually has none are left out, and days that a person has closed; other holidays are not.",
    }),
    missingNumbers: z.array(
      z
        .strictObject({
          sequence: z.string().openapi({ description: "What is numbered by itself: the register." }),
          department: z.string().nullable(),
          after: z.int().openapi({ description: "The last number before the gap, and its day." }),
          afterOn: dayField,
          before: z.int().openapi({ description: "The first number after it." }),
          beforeOn: dayField,
          count: z.int().openapi({ description: "How many are missing." }),
        })
        .openapi("MissingNumbers"),
    ),
    isCut: z.boolean().openapi({ description: `A list was longer than ${listMax}.` }),
  })
  .openapi("Gaps");

export const gapRoutes = [
  route(
    {
      name: "listGaps",
      method: "get",
      path: "/lanes/{laneId}/gaps",
      summary: "Numbers and days that have not come in",
      acts: ["read"],
      reach: "companies",
      params: z.strictObject({ laneId: idField }),
      query: z.strictObject({
        month: monthField.optional().openapi({
          description: "Only days of it, and numbers whose gap touches it; left out: everything so far.",
        }),
      }),
      answer: gapsSchema,
    },
    async (call) => {
      const { laneId } = call.params;
      await laneRowOf(call, laneId);
      const { organisationId } = call.border;
      const { month } = call.query;
      const within = month === undefined ? undefined : daysOf(month);
      const read = await reading(call, (trx) =>
        readGaps(trx, call.world, { organisationId, laneId, limit: listMax, within }),
      );
      return { ...read, missingDays: [...read.missingDays], missingNumbers: [...read.missingNumbers] };
    },
  ),
];
