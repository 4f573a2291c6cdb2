/** The list of columns on the help page about files. */
export const fileGuideTexts = {
  reads: {
    en: "It reads: {formats}.",
    nb: "Den leser: {formats}.",
    da: "Den læser: {formats}.",
    sv: "Den läser: {formats}.",
    nl: "Ze leest: {formats}.",
  },
  table: {
    en: "A table as {formats}",
    nb: "En tabell som {formats}",
    da: "En tabel som {formats}",
    sv: "En tabell som {formats}",
    nl: "Een tabel als {formats}",
  },
  column: { en: "Column", nb: "Kolonne", da: "Kolonne", sv: "Kolumn", nl: "Kolom" },
  otherNames: {
    en: "Or else",
    nb: "Eller også",
    da: "Eller også",
    sv: "Eller också",
    nl: "Of ook",
  },
  means: { en: "What it is", nb: "Hva det er", da: "Hvad det er", sv: "Vad det är", nl: "Wat het is" },
  needed: {
    en: "Must be there",
    nb: "Må være med",
    da: "Skal være med",
    sv: "Måste finnas",
    nl: "Moet erin staan",
  },
  yes: { en: "yes", nb: "ja", da: "ja", sv: "ja", nl: "ja" },
  no: { en: "no", nb: "nei", da: "nej", sv: "nej", nl: "nee" },
  example: {
    en: "A table that can be read:",
    nb: "En tabell som kan leses:",
    da: "En tabel, der kan læses:",
    sv: "En tabell som går att läsa:",
    nl: "Een tabel die gelezen kan worden:",
  },
} as const;
