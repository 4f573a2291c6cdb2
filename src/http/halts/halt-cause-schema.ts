/** One cause with every lane that stands still over it, in figures, and the newest of its halts. */
import { z } from "@hono/zod-openapi";
import type { HaltCauseRow } from "../../db/index.ts";
import { findingSchema } from "../finding-answer.ts";
import { causeField, type HaltAnswer, haltConnectionSchema, haltSchema, type Teller } from "./halt-schema.ts";

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
    connections: z.int().openapi({
      description:
        "Of how many connections the lanes are: what is wrong in the books is cured in those of each.",
    }),
    connectionsShown: z.array(haltConnectionSchema).openapi({
      description: "The first of them by name; none where the caller may not read connections.",
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
  of: { halts: readonly HaltAnswer[]; teller: Teller },
): z.output<typeof haltCauseSchema> {
  const { cause, finding, lanes, resumable, waiting, haltIds, connections } = row;
  const { explain, mayReadConnections } = of.teller;
  const newest = of.halts.filter(({ id }) => haltIds.includes(id));
  const shown = mayReadConnections ? row.connectionsShown : [];
  const connectionsShown = shown.map(([name, id]) => ({ id, name }));
  return {
    cause,
    finding: explain(finding),
    lanes,
    resumable,
    waiting,
    connections,
    connectionsShown,
    newest,
  };
}
