/** Everything that the command line and the try-out say of their own, in five languages. Findings have their remedies. */
import { chooseWords, fillText, type Language } from "../core/index.ts";
import { commands } from "./cli-texts/commands.ts";
import { decisions } from "./cli-texts/decisions.ts";
import { doctor } from "./cli-texts/doctor.ts";
import { errors } from "./cli-texts/errors.ts";
import { exported } from "./cli-texts/exported.ts";
import { gaps } from "./cli-texts/gaps.ts";
import { headings } from "./cli-texts/headings.ts";
import { imports } from "./cli-texts/imports.ts";
import { options } from "./cli-texts/options.ts";
import { progress } from "./cli-texts/progress.ts";
import { reconciliation } from "./cli-texts/reconciliation.ts";
import { refusals } from "./cli-texts/refusals.ts";
import { results } from "./cli-texts/results.ts";
import { states } from "./cli-texts/states.ts";
import { storageErrors } from "./cli-texts/storage-errors.ts";

export const cliTexts = {
  ...commands,
  ...options,
  ...headings,
  ...states,
  ...progress,
  ...results,
  ...doctor,
  ...decisions,
  ...reconciliation,
  ...gaps,
  ...imports,
  ...exported,
  ...refusals,
  ...storageErrors,
  ...errors,
};

export type CliTextName = keyof typeof cliTexts;

/** `parameters` fill `{name}`; one that is missing stays visible. */
export function cliText(
  language: Language,
  name: CliTextName,
  parameters: Readonly<Record<string, string | number>> = {},
): string {
  return fillText(chooseWords(cliTexts[name][language], parameters), parameters);
}
