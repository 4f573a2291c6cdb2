/**
 * Places in records, documents and files as people call them. Findings name them as programs do ("lines[0].costCentre",
 * "account/1940"); nobody shall have to read that in a sentence. What only a file knows is named as it stands there, in quotes.
 */
import type { DeclaredWord, Language, Text } from "../core/index.ts";
import { fieldNames } from "./field-names.ts";

const quotes: Text = { en: "“…”", nb: "«…»", da: "»…«", sv: "”…”", nl: "„…”" };
export const openingQuotes = /[“”„«»‘"]$/;

const everyDepartment: Text = {
  en: "every department",
  nb: "alle avdelinger",
  da: "alle afdelinger",
  sv: "alla avdelningar",
  nl: "alle afdelingen",
};

const numbered: Readonly<Record<string, Text>> = {
  account: { en: "account", nb: "konto", da: "konto", sv: "konto", nl: "rekening" },
  voucher: { en: "account", nb: "konto", da: "konto", sv: "konto", nl: "rekening" },
  period: { en: "period", nb: "periode", da: "periode", sv: "period", nl: "periode" },
  dimension: { en: "dimension", nb: "dimensjon", da: "dimension", sv: "dimension", nl: "dimensie" },
};

/** A name as words of the language; one that is no word and that nobody declares, in quotes. */
export function fieldWord(name: string, language: Language, declared: DeclaredWord): string {
  return (
    known(name, language, declared) ?? (isCodeLike(name) ? quotes[language].replace("…", () => name) : name)
  );
}

/** "*" is how a set-up says that something holds for all of them. */
export function departmentWord(name: string, language: Language): string {
  return name
    .split(", ")
    .map((one) => (one === "*" ? everyDepartment[language] : one))
    .join(", ");
}

/** camelCase, snake_case, paths, brackets: nothing that stands in a sentence. */
export function isCodeLike(text: string): boolean {
  return /\p{Ll}\p{Lu}|_|\w\/\w|\w\[|\w\.\p{L}|\*|\{/u.test(text);
}

function known(name: string, language: Language, declared: DeclaredWord): string | undefined {
  const [, kind = "", number = ""] = /^(account|voucher|period)\/(.+)$/.exec(name) ?? [];
  if (number !== "") return `${numbered[kind]?.[language] ?? kind} ${number}`;
  const word = wordOf(name, declared);
  if (word !== undefined) return word[language];
  return (
    ofDimension(name, language) ?? inParts(name, language, declared) ?? alongPath(name, language, declared)
  );
}

function wordOf(name: string, declared: DeclaredWord): Text | undefined {
  return Object.hasOwn(fieldNames, name) ? fieldNames[name] : declared(name);
}

/** "dimensions.costCentre", "dimensions.6": a set-up's own entry for a dimension of the source. */
function ofDimension(name: string, language: Language): string | undefined {
  const [, dimension = ""] = /^(?:dimensions|voucherDimensions)\.(\w+)$/.exec(name) ?? [];
  if (dimension === "") return undefined;
  return fieldNames[dimension]?.[language] ?? `${numbered.dimension?.[language] ?? ""} ${dimension}`;
}

/** "10: sales/25": what holds in one department, or for one value. */
function inParts(name: string, language: Language, declared: DeclaredWord): string | undefined {
  const parts = name.split(": ");
  if (parts.length === 1) return undefined;
  return parts.map((part) => fieldWord(part, language, declared)).join(": ");
}

/** "lines[0].costCentre", "rows.2.account" → "line 1: cost centre". Undefined where a step has no name of ours. */
function alongPath(name: string, language: Language, declared: DeclaredWord): string | undefined {
  const steps = [...name.replaceAll(/\[(\d*)\]/g, ".$1").matchAll(/[^.]+/g)].map(([step]) => step);
  const words: string[] = [];
  for (const step of steps) {
    const number = /^\d+$/.test(step) ? Number(step) + 1 : null;
    const last = words.length - 1;
    const word = wordOf(step, declared);
    if (number !== null && last >= 0) words[last] = `${words[last]} ${number}`;
    else if (word !== undefined) words.push(word[language]);
    else if (words.length > 0 && !isCodeLike(step)) words.push(step);
    else return undefined;
  }
  return words.length === 0 ? undefined : words.join(": ");
}
