/** Who must act to cure a finding, in five languages. */
import type { Actor, Text } from "../core/index.ts";

export const actorTexts: Readonly<Record<Actor, Text>> = {
  you: { en: "you", nb: "du", da: "du", sv: "du", nl: "u" },
  "your-accountant": {
    en: "your accountant",
    nb: "regnskapsføreren din",
    da: "din bogholder",
    sv: "din redovisningskonsult",
    nl: "uw boekhouder",
  },
  "your-consultant": {
    en: "your Visma consultant",
    nb: "Visma-konsulenten din",
    da: "din Visma-konsulent",
    sv: "din Visma-konsult",
    nl: "uw Visma-consultant",
  },
  operator: {
    en: "whoever runs this hub",
    nb: "den som drifter installasjonen",
    da: "den, der driver installationen",
    sv: "den som driver installationen",
    nl: "de beheerder van deze installatie",
  },
  "source-vendor": {
    en: "the vendor of the business system",
    nb: "leverandøren av fagsystemet",
    da: "leverandøren af fagsystemet",
    sv: "leverantören av källsystemet",
    nl: "de leverancier van het bronsysteem",
  },
  nobody: { en: "nobody", nb: "ingen", da: "ingen", sv: "ingen", nl: "niemand" },
};
