/** A finding as the API gives it: with its remedy in the language that was asked for. */
import { z } from "@hono/zod-openapi";
import { actors, type Finding, fillText, type Language, type Remedy } from "../core/index.ts";
import { engineRemedies } from "../engine/remedies.ts";
import type { Registry } from "../engine/world.ts";
import { httpRemedies } from "./http-remedies.ts";

export const findingSchema = z
  .strictObject({
    code: z.string().openapi({ description: "Names the rule." }),
    severity: z.enum(["error", "warning"]),
    record: z.string().optional().openapi({ description: "Which record, in the source's own words." }),
    field: z.string().optional(),
    value: z.string().optional(),
    parameters: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    verbatim: z.string().optional().openapi({ description: "The ledger's own words, untouched." }),
    remedy: z
      .strictObject({
        means: z.string(),
        fix: z.string(),
        act: z.enum(actors).openapi({ description: "Who must act." }),
        where: z.string().nullable(),
      })
      .nullable(),
  })
  .openapi("Finding");
export type FindingAnswer = z.output<typeof findingSchema>;

/** Puts the remedies beside findings; made once per call. */
export type Explain = (finding: Finding) => FindingAnswer;

export function explainIn(registry: Registry, language: Language): Explain {
  return (finding) => {
    const remedy = remedyOf(registry, finding.code);
    return { ...finding, remedy: remedy === undefined ? null : remedyAnswer(finding, remedy, language) };
  };
}

/** One code has one remedy, whoever makes the finding: `loadRegistry` sees to it. */
function remedyOf(registry: Registry, code: string): Remedy | undefined {
  const books = [
    httpRemedies,
    engineRemedies,
    ...[...registry.ledgers.values()].map((ledger) => ledger.remedies),
    ...[...registry.integrations.values()].map((integration) => integration.remedies),
  ];
  const book: Readonly<Record<string, Remedy>> | undefined = books.find((candidate) =>
    Object.hasOwn(candidate, code),
  );
  return book?.[code];
}

function remedyAnswer(finding: Finding, remedy: Remedy, language: Language) {
  const { record, field, value, parameters } = finding;
  const text = remedy.text[language];
  const filled = { record: record ?? "", field: field ?? "", value: value ?? "", ...parameters };
  return {
    means: fillText(text.means, filled),
    fix: fillText(text.fix, filled),
    act: remedy.act,
    where: remedy.where ?? null,
  };
}
