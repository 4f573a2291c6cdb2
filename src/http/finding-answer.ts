/** A finding as the API gives it: with its remedy in the language that was asked for. */
import { z } from "@hono/zod-openapi";
import { actors, type Finding, type Language, type RemedyBook } from "../core/index.ts";
import { declaredWords } from "../engine/declared-words.ts";
import type { Registry } from "../engine/world.ts";
import { httpRemedies, remedyOf } from "../texts/index.ts";

export const findingSchema = z
  .strictObject({
    code: z.string().openapi({ description: "Names the rule." }),
    severity: z.enum(["error", "warning"]),
    record: z.string().optional().openapi({ description: "Which record, in the source's own words." }),
    field: z.string().optional(),
    value: z.string().optional(),
    parameters: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    verbatim: z.string().optional().openapi({ description: "The ledger's own words, untouched." }),
    remedy: z.strictObject({
      means: z.string(),
      fix: z.string(),
      act: z.enum(actors).openapi({ description: "Who must act." }),
      where: z.string().nullable(),
    }),
  })
  .openapi("Finding");
export type FindingAnswer = z.output<typeof findingSchema>;

/** Puts the remedies beside findings; made once per call. */
export type Explain = (finding: Finding) => FindingAnswer;

/** Those of the API itself besides. */
export function remedyBooks(registry: Registry): readonly RemedyBook[] {
  return [httpRemedies, ...registry.remedyBooks];
}

export function explainIn(registry: Registry, language: Language): Explain {
  const remedies = { books: remedyBooks(registry), declared: declaredWords(registry) };
  return (finding) => {
    const { means, fix, act, where } = remedyOf(remedies, finding, language);
    return { ...finding, remedy: { means, fix, act, where: where ?? null } };
  };
}
