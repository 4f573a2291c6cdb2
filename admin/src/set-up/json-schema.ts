/** The part of JSON Schema that declarations are written in, and how a property is called. */
import { textIn } from "../texts/catalogue.ts";
import type { Language } from "../texts/language.ts";

export type JsonSchema = {
  type?: string;
  enum?: readonly string[];
  const?: unknown;
  default?: unknown;
  title?: string;
  description?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: readonly JsonSchema[];
  /** Ours: how people call the property, and what it does, in every language; by value for a choice. */
  label?: Record<Language, string>;
  help?: Record<Language, string>;
  choices?: Readonly<Record<string, Record<Language, string>>>;
  /** Ours: the text is a pattern of account numbers. */
  takesAccounts?: boolean;
  /** Ours: what of the ledger the text names; on settings by name, what their names are. */
  names?: "account" | "dimension";
  /** Ours: a whole number of minor units. */
  isAmount?: boolean;
  /** Ours: the usual names of settings by name, as people call them. */
  keys?: Readonly<Record<string, Record<Language, string>>>;
  /** Ours: what the names of settings by name are of. */
  keyLabel?: Record<Language, string>;
  /** Ours: what holds where nothing is chosen. */
  leftOut?: Record<Language, string>;
};

export function schemaLabel({ label, title }: JsonSchema, name: string, language: Language): string {
  if (label !== undefined) return textIn(language, label);
  return title ?? spaced(name);
}

/** An English description of the schema alone is better than none. */
export function schemaHelp({ help, description }: JsonSchema, language: Language): string | undefined {
  return help === undefined ? description : textIn(language, help);
}

export function choiceLabel({ choices }: JsonSchema, value: string, language: Language): string {
  const label = choices?.[value];
  return label === undefined ? spaced(value) : textIn(language, label);
}

/** "attachReport" → "Attach report". */
function spaced(name: string): string {
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll(/[-_]/g, " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
