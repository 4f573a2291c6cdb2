/** What the page after a sign-in says. */
import type { Language } from "../core/index.ts";

export type CallbackTexts = Record<
  "connected" | "refused" | "unknown" | "unreachable" | "close" | "again",
  string
>;

export const callbackTexts: Readonly<Record<Language, CallbackTexts>> = {
  en: {
    connected: "Connected to {company}",
    refused: "Not connected",
    unknown: "This sign-in is not known, has been used, or is too old",
    unreachable: "The ledger did not answer, so the sign-in could not be finished",
    close: "You can close this page and go back to Bilag.",
    again: "Go back to Bilag and begin the sign-in anew.",
  },
  nb: {
    connected: "Koblet til {company}",
    refused: "Ikke koblet til",
    unknown: "Denne påloggingen er ukjent, allerede brukt eller for gammel",
    unreachable: "Regnskapssystemet svarte ikke, så påloggingen kunne ikke fullføres",
    close: "Du kan lukke denne siden og gå tilbake til Bilag.",
    again: "Gå tilbake til Bilag og start påloggingen på nytt.",
  },
  da: {
    connected: "Forbundet med {company}",
    refused: "Ikke forbundet",
    unknown: "Dette login er ukendt, allerede brugt eller for gammelt",
    unreachable: "Regnskabssystemet svarede ikke, så login kunne ikke afsluttes",
    close: "Du kan lukke denne side og gå tilbage til Bilag.",
    again: "Gå tilbage til Bilag og begynd login forfra.",
  },
  sv: {
    connected: "Ansluten till {company}",
    refused: "Inte ansluten",
    unknown: "Den här inloggningen är okänd, redan använd eller för gammal",
    unreachable: "Bokföringssystemet svarade inte, så inloggningen kunde inte slutföras",
    close: "Du kan stänga den här sidan och gå tillbaka till Bilag.",
    again: "Gå tillbaka till Bilag och börja om inloggningen.",
  },
  nl: {
    connected: "Verbonden met {company}",
    refused: "Niet verbonden",
    unknown: "Deze aanmelding is onbekend, al gebruikt of te oud",
    unreachable: "De boekhouding antwoordde niet, dus de aanmelding kon niet worden afgerond",
    close: "Je kunt deze pagina sluiten en teruggaan naar Bilag.",
    again: "Ga terug naar Bilag en begin de aanmelding opnieuw.",
  },
};
