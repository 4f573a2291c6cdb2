/** By which rule an amount became a row, where it is not simply the amount of a line. One that nobody has named is told by its code. */
import type { Translated } from "../texts/catalogue.ts";

export const ruleTexts: Readonly<Record<string, Translated>> = {
  "vat-as-the-till-counted-it": {
    en: "the VAT as the till counted it",
    nb: "mva slik kassen har regnet den",
    da: "momsen, som kassen har beregnet den",
    sv: "momsen som kassan har räknat den",
    nl: "de btw zoals de kassa die heeft berekend",
  },
  "difference-within-tolerance": {
    en: "a difference that the tolerance lets pass",
    nb: "en differanse som toleransen slipper gjennom",
    da: "en difference, som tolerancen lader passere",
    sv: "en differens som toleransen släpper igenom",
    nl: "een verschil dat binnen de tolerantie valt",
  },
  "difference-within-rounding": {
    en: "what rounding left over",
    nb: "det avrundingen har etterlatt",
    da: "det, afrundingen har efterladt",
    sv: "det som avrundningen lämnade kvar",
    nl: "wat na het afronden overbleef",
  },
  reversal: {
    en: "the row turned round, to reverse it",
    nb: "linjen snudd, for å tilbakeføre den",
    da: "linjen vendt om for at tilbageføre den",
    sv: "raden vänd, för att återföra den",
    nl: "de regel omgekeerd, om hem tegen te boeken",
  },
};
