/** How a person's other organisations stand. */
export const otherOrganisationsTexts = {
  title: {
    en: "Your other organisations",
    nb: "De andre organisasjonene dine",
    da: "Dine andre organisationer",
    sv: "Dina andra organisationer",
    nl: "Uw andere organisaties",
  },
  organisation: {
    en: "Organisation",
    nb: "Organisasjon",
    da: "Organisation",
    sv: "Organisation",
    nl: "Organisatie",
  },
  lanes: { en: "Queues", nb: "Køer", da: "Køer", sv: "Köer", nl: "Wachtrijen" },
  enter: { en: "Go there", nb: "Gå dit", da: "Gå dertil", sv: "Gå dit", nl: "Ga erheen" },
  "enter-of": {
    en: "Go to {name}",
    nb: "Gå til {name}",
    da: "Gå til {name}",
    sv: "Gå till {name}",
    nl: "Naar {name}",
  },
} as const;
