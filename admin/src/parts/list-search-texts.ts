/** The search of a list. */
export const listSearchTexts = {
  "found-of": {
    en: "{count} of {total}",
    nb: "{count} av {total}",
    da: "{count} af {total}",
    sv: "{count} av {total}",
    nl: "{count} van {total}",
  },
} as const;
