/** Finds the remedy of a finding and fills it in, in the reader's language. */
import {
  type Actor,
  type Finding,
  fillText,
  type Language,
  type RemedyBook,
  type Text,
} from "../core/index.ts";
import { amountText } from "./amount-text.ts";
import { placeIn } from "./place-texts.ts";

export type FilledRemedy = { means: string; fix: string; act: Actor; where?: string };

/** Stands where a finding names no field, value or record. */
const nothing = "–";

/**
 * The first book that knows the code answers; the registry refuses two that do. A code that none knows is a mistake of ours,
 * and the person who reads the finding shall not pay for it with an error: the answer then says so and names the code.
 */
export function remedyOf(books: readonly RemedyBook[], finding: Finding, language: Language): FilledRemedy {
  const remedy = books.find((book) => Object.hasOwn(book, finding.code))?.[finding.code];
  const filling = fillingOf(finding, language);
  if (remedy === undefined) {
    return {
      means: fillText(unknown.means[language], filling),
      fix: fillText(unknown.fix[language], filling),
      act: "operator",
    };
  }
  const { means, fix } = remedy.text[language];
  return {
    means: fillText(means, filling),
    fix: fillText(fix, filling),
    act: remedy.act,
    ...(remedy.where === undefined ? {} : { where: placeIn(remedy.where, language) }),
  };
}

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
    ...(finding.value === undefined ? {} : { value: finding.value }),
    ...(finding.record === undefined ? {} : { record: finding.record }),
  };
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
