/** What becomes of one part of a run or settlement that is undone, or that came again: said by a sign and in words. */
import type { components } from "../api/schema.ts";
import type { Look } from "../parts/state-words.ts";

export type Fate = components["schemas"]["ReversalPreview"]["fate"];

export const fateLooks: Record<Fate, Look> = {
  "taken-back": { sign: "−", color: "red" },
  unchanged: { sign: "=", color: "gray" },
  changed: { sign: "≠", color: "yellow" },
  waiting: { sign: "▲", color: "red" },
  stays: { sign: "✓", color: "teal" },
  "to-come": { sign: "→", color: "blue" },
  dropped: { sign: "×", color: "gray" },
  added: { sign: "+", color: "blue" },
};

export const fateTexts = {
  "taken-back": {
    en: "Taken back",
    nb: "Tas tilbake",
    da: "Tages tilbage",
    sv: "Tas tillbaka",
    nl: "Teruggenomen",
  },
  unchanged: {
    en: "Posted anew, unchanged",
    nb: "Posteres på nytt, uendret",
    da: "Posteres på ny, uændret",
    sv: "Bokförs på nytt, oförändrat",
    nl: "Opnieuw geboekt, ongewijzigd",
  },
  changed: { en: "Changed", nb: "Endres", da: "Ændres", sv: "Ändras", nl: "Gewijzigd" },
  waiting: {
    en: "Taken back; what replaces it cannot be booked yet",
    nb: "Tas tilbake; det som erstatter den, kan ikke bokføres ennå",
    da: "Tages tilbage; det, der erstatter den, kan ikke bogføres endnu",
    sv: "Tas tillbaka; det som ersätter den kan inte bokföras ännu",
    nl: "Teruggenomen; wat ervoor in de plaats komt kan nog niet worden geboekt",
  },
  stays: {
    en: "Stays as it is",
    nb: "Blir stående",
    da: "Bliver stående",
    sv: "Står kvar",
    nl: "Blijft staan",
  },
  "to-come": {
    en: "Still to be sent",
    nb: "Ikke sendt ennå",
    da: "Endnu ikke sendt",
    sv: "Ännu inte skickat",
    nl: "Nog te verzenden",
  },
  dropped: {
    en: "Not sent any more",
    nb: "Sendes ikke lenger",
    da: "Sendes ikke længere",
    sv: "Skickas inte längre",
    nl: "Wordt niet meer verzonden",
  },
  added: { en: "New", nb: "Ny", da: "Ny", sv: "Nytt", nl: "Nieuw" },
  stands: {
    en: "As it stands in the books",
    nb: "Slik den står i regnskapet",
    da: "Som den står i regnskabet",
    sv: "Som den står i bokföringen",
    nl: "Zoals het in de boekhouding staat",
  },
  sent: {
    en: "What is posted",
    nb: "Det som posteres",
    da: "Det, der posteres",
    sv: "Det som bokförs",
    nl: "Wat geboekt wordt",
  },
} as const;
