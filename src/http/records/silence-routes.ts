/** Tills that fell silent, of all lanes: what was never handed in halts nothing, so that nothing else tells of it. */
import { z } from "@hono/zod-openapi";
import { readSilences } from "../../engine/read-silences.ts";
import { pageQuery, pageSchema, partAnswer, partFrom } from "../cursor.ts";
import { dayField, environmentField, idField } from "../fields.ts";
import { reading } from "../reading.ts";
import { route } from "../route.ts";

const silenceSchema = z
  .strictObject({
    laneId: idField,
    companyName: z.string(),
    environment: environmentField,
    department: z.string().nullable(),
    departmentName: z
      .string()
      .nullable()
      .openapi({ description: "What people call it, where it has a name." }),
    lastOn: dayField.openapi({ description: "The last day from which something came." }),
    missingDays: z
      .array(dayField)
      .openapi({ description: "Those that should have come by now, oldest first." }),
  })
  .openapi("Silence");

export const silenceRoutes = [
  route(
    {
      name: "listSilences",
      method: "get",
      path: "/silences",
      summary: "Departments from which nothing has come for longer than usual, the newest silence first",
      description:
        "Of active links whose days each bring something. A day is told two hours after the longest that a day of the last seven deliveries took to come, not on a weekday on which the department usually has none, and not where a person has closed it. Of whom nothing has come for six weeks nothing is expected any more.",
      acts: ["read"],
      reach: "companies",
      query: z.strictObject(pageQuery),
      answer: pageSchema(silenceSchema).extend({
        count: z.int().openapi({ description: "How many there are, on all pages." }),
      }),
    },
    async (call) => {
      const { from, limit } = partFrom(call.query);
      const silences = await reading(call, (trx) => readSilences(trx, call.world, call.border));
      const count = silences.length;
      return { items: silences.slice(from, from + limit), next: partAnswer({ from, limit }, count), count };
    },
  ),
];
