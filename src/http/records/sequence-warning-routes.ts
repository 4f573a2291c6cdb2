/** Numbers that do not follow each other, of all lanes: a report that is missing is found in the morning and not at the month's end. */
import { z } from "@hono/zod-openapi";
import { addDays, dayIn } from "../../core/index.ts";
import { countSequenceWarnings, sequenceWarnings } from "../../db/index.ts";
import { pageAnswer, pageFrom, pageQuery, pageSchema } from "../cursor.ts";
import { dayField, environmentField, idField } from "../fields.ts";
import { findingSchema } from "../finding-answer.ts";
import { reading } from "../reading.ts";
import { route } from "../route.ts";

/** A month and a few days: what is older was looked at when the month was reconciled, or never will be. */
const toldForDays = 35;

const sequenceWarningSchema = z
  .strictObject({
    recordId: idField,
    object: z.string(),
    on: dayField,
    laneId: idField,
    linkId: idField,
    companyName: z.string(),
    environment: environmentField,
    findings: z.array(findingSchema),
  })
  .openapi("SequenceWarning");

export const sequenceWarningRoutes = [
  route(
    {
      name: "listSequenceWarnings",
      method: "get",
      path: "/sequence-warnings",
      summary: "Records of the last five weeks whose number does not follow the one before, newest day first",
      description: "One is taken back as soon as what lies between has come in.",
      acts: ["read"],
      reach: "companies",
      query: z.strictObject(pageQuery),
      answer: pageSchema(sequenceWarningSchema).extend({
        count: z.int().openapi({ description: "How many there are, on all pages." }),
      }),
    },
    async (call) => {
      const { registry, clock } = call.world;
      const codes = [...registry.integrations.values()].flatMap(({ sequence }) => sequence?.codes ?? []);
      const since = addDays(dayIn(clock.now(), "UTC"), -toldForDays);
      const of = { ...call.border, codes, since };
      return reading(call, async (trx) => {
        const rows = await sequenceWarnings(trx, { ...of, ...pageFrom(call.query, "dayAndId") });
        const page = pageAnswer(rows, call.query, {
          key: ({ on, recordId: id }) => ({ on, id }),
          item: (row) => {
            const told = row.findings.filter(({ code }) => codes.includes(code));
            return { ...row, findings: told.map(call.explain) };
          },
        });
        return { ...page, count: await countSequenceWarnings(trx, of) };
      });
    },
  ),
];
