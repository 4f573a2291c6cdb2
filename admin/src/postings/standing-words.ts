/** How a document stands in the ledger, in words; one that the server knows and that has no word here does not compile. */
import type { components } from "../api/schema.ts";
import type { Translated } from "../texts/catalogue.ts";

type Standing = NonNullable<components["schemas"]["Posting"]["ledgerStanding"]>;

export const standingWords = {
  draft: { en: "Draft", nb: "Kladd", da: "Kladde", sv: "Utkast", nl: "Concept" },
  hold: { en: "On hold", nb: "På vent", da: "På hold", sv: "Väntande", nl: "In de wacht" },
  balanced: { en: "Balanced", nb: "Balansert", da: "Balanceret", sv: "Balanserad", nl: "In balans" },
  released: { en: "Released", nb: "Frigitt", da: "Frigivet", sv: "Frisläppt", nl: "Vrijgegeven" },
  posted: { en: "Posted", nb: "Bokført", da: "Bogført", sv: "Bokförd", nl: "Geboekt" },
} as const satisfies Record<Standing, Translated>;
