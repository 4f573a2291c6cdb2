/** One cause with every lane that stands still over it, in figures, and the newest of its halts. */
import { z } from "@hono/zod-openapi";
import type { HaltCauseRow } from "../../db/index.ts";
import { type Explain, findingSchema } from "../finding-answer.ts";
import { causeField, type HaltAnswer, haltSchema } from "./halt-schema.ts";

export const haltCauseSchema = z
  .strictObject({
    cause: causeField,
    /** As the newest halt has it; record and figures of others differ. */
    finding: findingSchema,
    lanes: z.int().openapi({ description: "Lanes that stand still over it." }),
    resumable: z.int().openapi({ description: "Those of them that a resume can help." }),
    waiting: z.int().openapi({
      description: "Unsent postings behind all of them, as far as the lanes were let go.",
    }),
    newest: z
      .array(haltSchema)
      .openapi({ description: "Its first halts, newest first, as they are listed." }),
  })
  .openapi("HaltCause");

export const haltTotalsSchema = z
  .strictObject({ causes: z.int(), lanes: z.int().openapi({ description: "Lanes that stand still." }) })
  .openapi("HaltTotals");

export function haltCauseAnswer(
  row: HaltCauseRow,
  of: { halts: readonly HaltAnswer[]; explain: Explain },
): z.output<typeof haltCauseSchema> {
  const { cause, finding, lanes, resumable, waiting, haltIds } = row;
  const newest = of.halts.filter(({ id }) => haltIds.includes(id));
  return { cause, finding: of.explain(finding), lanes, resumable, waiting, newest };
}
