/** Finds the remedy of a finding and fills it in, in the reader's language. */
import {
  type Actor,
  chooseWords,
  type DeclaredWord,
  type Finding,
  type Language,
  type RemedyBook,
  type Text,
} from "../core/index.ts";
import { amountText } from "./amount-text.ts";
import { countryText } from "./country-text.ts";
import { dayText } from "./day-text.ts";
import { departmentWord, fieldWord, openingQuotes } from "./field-words.ts";
import { formatTitles } from "./format-words.ts";
import { placeIn } from "./place-texts.ts";
import { rightWord } from "./right-words.ts";

export type FilledRemedy = { means: string; fix: string; act: Actor; where?: string };

/** What explains findings: the books, and what integrations and ledgers call what findings name. */
export type Remedies = { books: readonly RemedyBook[]; declared: DeclaredWord };

/** Stands where a finding names no field, value or record. */
const nothing = "–";

/**
 * The first book that knows the code answers; the registry refuses two that do. A code that none knows is a mistake of ours,
 * and the person who reads the finding shall not pay for it with an error: the answer then says so and names the code.
 */
export function remedyOf({ books, declared }: Remedies, finding: Finding, language: Language): FilledRemedy {
  const remedy = books.find((book) => Object.hasOwn(book, finding.code))?.[finding.code];
  const filling = fillingOf(finding, language);
  const fill = (template: string) =>
    fillWithWords(withoutRepeating(template, finding), filling, { language, declared });
  if (remedy === undefined) {
    return {
      means: fill(unknown.means[language]),
      fix: fill(unknown.fix[language]),
      act: "operator",
    };
  }
  const { means, fix } = remedy.text[language];
  return {
    means: fill(means),
    fix: fill(fix),
    act: remedy.act,
    ...(remedy.where === undefined ? {} : { where: placeIn(remedy.where, language) }),
  };
}

/** "Account 1901 Bank (account 1901)": a place that is the account itself is told once. */
function withoutRepeating(template: string, { field, value = "" }: Finding): string {
  return field === `account/${value}`
    ? template.replace("{value} ({field})", "{value}").replace("{name} ({field})", "{name}")
    : template;
}

type Wording = { language: Language; declared: DeclaredWord };

/** Parameters that name something of ours or of a program's, and how people call it. */
const worded: Readonly<Record<string, (name: string, of: Wording) => string>> = {
  field: (name, { language, declared }) => fieldWord(name, language, declared),
  dimension: (name, { language, declared }) => fieldWord(name, language, declared),
  slot: (name, { language, declared }) => fieldWord(name, language, declared),
  what: (name, { language, declared }) => fieldWord(name, language, declared),
  environment: (name, { language, declared }) => fieldWord(name, language, declared),
  periodType: (name, { language, declared }) => fieldWord(name, language, declared),
  formats: (names) => formatTitles(names),
  country: (code, { language }) => countryText(code, language),
  department: (name, { language }) => departmentWord(name, language),
  role: (name, { language }) => rightWord(name, language),
};

/** A name in the template's quotes is one that stands so in a file, and is told as it stands there. */
function fillWithWords(text: string, filling: Readonly<Record<string, string>>, of: Wording): string {
  const template = chooseWords(text, filling);
  return template.replaceAll(/\{([a-zA-Z]+)\}/g, (whole, name: string, at: number) => {
    const value = Object.hasOwn(filling, name) ? filling[name] : undefined;
    if (value === undefined) return whole;
    const isQuoted = openingQuotes.test(template.slice(0, at));
    return isQuoted ? value : (worded[name]?.(value, of) ?? figureText(value, of.language));
  });
}

/** Findings carry days and amounts as programs write them; nobody shall have to read them so in a sentence. */
function figureText(value: string, language: Language): string {
  const parts = value.split(", ");
  if (parts.every((part) => /^\d{4}-\d{2}-\d{2}$/.test(part)))
    return parts.map((part) => dayText(part, language)).join(", ");
  return language !== "en" && /^-?\d+\.\d{2}$/.test(value) ? value.replace(".", ",") : value;
}

const namesRight = ["right-missing", "scope-of-key-missing", "limited-to-companies"];

/** Amounts are told by their name: they end in "Minor" and are whole numbers of minor units. */
function fillingOf(finding: Finding, language: Language): Record<string, string> {
  const parameters = Object.entries(finding.parameters ?? {}).map(([name, value]) => [
    name,
    typeof value === "number" && name.endsWith("Minor") ? amountText(value, language) : String(value),
  ]);
  return {
    field: nothing,
    value: nothing,
    record: nothing,
    ...Object.fromEntries(parameters),
    code: finding.code,
    ...(finding.field === undefined ? {} : { field: finding.field }),
    ...(finding.value === undefined ? {} : { value: valueText(finding, language) }),
    ...(finding.record === undefined ? {} : { record: finding.record }),
  };
}

function valueText({ code, value = "" }: Finding, language: Language): string {
  if (code === "slot-unanswered") return departmentWord(value, language);
  return namesRight.includes(code) ? rightWord(value, language) : value;
}

const unknown: { means: Text; fix: Text } = {
  means: {
    en: "This finding has no explanation yet: {code} (field {field}, value {value}).",
    nb: "Dette funnet har ingen forklaring ennå: {code} (felt {field}, verdi {value}).",
    da: "Dette fund har endnu ingen forklaring: {code} (felt {field}, værdi {value}).",
    sv: "Den här iakttagelsen har ingen förklaring ännu: {code} (fält {field}, värde {value}).",
    nl: "Voor deze bevinding is nog geen uitleg: {code} (veld {field}, waarde {value}).",
  },
  fix: {
    en: "Read the ledger's own words if there are any, and report the code, so that the explanation can be written.",
    nb: "Les regnskapets egen melding hvis den finnes, og meld fra om koden, så forklaringen kan skrives.",
    da: "Læs regnskabets egen meddelelse, hvis den findes, og indberet koden, så forklaringen kan skrives.",
    sv: "Läs bokföringens eget meddelande om det finns och rapportera koden, så att förklaringen kan skrivas.",
    nl: "Lees de eigen melding van de boekhouding als die er is, en meld de code, zodat de uitleg kan worden geschreven.",
  },
};
