/** Everything that the command line and the try-out say of their own, in five languages. Findings have their remedies. */
import { fillText, type Language } from "../core/index.ts";
import { errors } from "./cli-texts/errors.ts";
import { headings } from "./cli-texts/headings.ts";
import { progress } from "./cli-texts/progress.ts";
import { results } from "./cli-texts/results.ts";

export const cliTexts = { ...headings, ...progress, ...results, ...errors };

export type CliTextName = keyof typeof cliTexts;

/** `parameters` fill `{name}`; one that is missing stays visible. */
export function cliText(
  language: Language,
  name: CliTextName,
  parameters: Readonly<Record<string, string | number>> = {},
): string {
  return fillText(cliTexts[name][language], parameters);
}
