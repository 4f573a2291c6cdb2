/** A month of all of a company's links at once. */
export const companyMonthTexts = {
  title: {
    en: "The month at a glance",
    nb: "Måneden på ett blikk",
    da: "Måneden i overblik",
    sv: "Månaden i en blick",
    nl: "De maand in één oogopslag",
  },
  about: {
    en: "For each link: what the source says, what was sent, and what the ledger holds now. It is read from the ledger when you ask.",
    nb: "For hver kobling: hva kilden sier, hva som er sendt, og hva regnskapet har nå. Det leses fra regnskapet når du spør.",
    da: "For hver kobling: hvad kilden siger, hvad der er sendt, og hvad regnskabet har nu. Det læses fra regnskabet, når du spørger.",
    sv: "För varje koppling: vad källan säger, vad som har skickats och vad bokföringen har nu. Det läses från bokföringen när du frågar.",
    nl: "Per bedrijfskoppeling: wat de bron zegt, wat verstuurd is en wat de boekhouding nu heeft. Het wordt uit de boekhouding gelezen als u erom vraagt.",
  },
  compare: { en: "Compare", nb: "Sammenlign", da: "Sammenlign", sv: "Jämför", nl: "Vergelijken" },
  "no-links": {
    en: "The company has no active link.",
    nb: "Firmaet har ingen aktiv kobling.",
    da: "Virksomheden har ingen aktiv kobling.",
    sv: "Företaget har ingen aktiv koppling.",
    nl: "Het bedrijf heeft geen actieve bedrijfskoppeling.",
  },
  state: { en: "State", nb: "Status", da: "Status", sv: "Status", nl: "Status" },
  equal: { en: "Equal", nb: "Likt", da: "Ens", sv: "Lika", nl: "Gelijk" },
  unequal: { en: "Not equal", nb: "Ikke likt", da: "Ikke ens", sv: "Inte lika", nl: "Niet gelijk" },
} as const;
