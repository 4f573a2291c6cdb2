/** What an error means for people, by its code, in five languages: the title of the API's problems and the first line of the command line's. */
import type { AppErrorCode, Text } from "../core/index.ts";

export type ProblemCode = AppErrorCode | "unexpected";

/** A code without a text, and a text without a language, do not compile. */
export const problemTitles: Readonly<Record<ProblemCode, Text>> = {
  "not-signed-in": {
    en: "No valid API key was given",
    nb: "Ingen gyldig API-nøkkel ble oppgitt",
    da: "Der blev ikke angivet en gyldig API-nøgle",
    sv: "Ingen giltig API-nyckel angavs",
    nl: "Er is geen geldige API-sleutel opgegeven",
  },
  "not-allowed": {
    en: "That is not permitted with these rights",
    nb: "Det er ikke tillatt med disse rettighetene",
    da: "Det er ikke tilladt med disse rettigheder",
    sv: "Det är inte tillåtet med de här rättigheterna",
    nl: "Dat mag niet met deze rechten",
  },
  "not-found": {
    en: "There is no such thing here",
    nb: "Det finnes ikke noe slikt her",
    da: "Der findes ikke noget sådant her",
    sv: "Det finns inget sådant här",
    nl: "Zoiets bestaat hier niet",
  },
  "not-valid": {
    en: "The request does not fit",
    nb: "Forespørselen passer ikke",
    da: "Forespørgslen passer ikke",
    sv: "Begäran stämmer inte",
    nl: "Het verzoek klopt niet",
  },
  "already-there": {
    en: "That is there already",
    nb: "Det finnes allerede",
    da: "Det findes allerede",
    sv: "Det finns redan",
    nl: "Dat bestaat al",
  },
  "not-in-this-state": {
    en: "That is not possible in its present state",
    nb: "Det er ikke mulig i den nåværende tilstanden",
    da: "Det er ikke muligt i den nuværende tilstand",
    sv: "Det går inte i nuvarande tillstånd",
    nl: "Dat kan niet in de huidige toestand",
  },
  "preview-changed": {
    en: "What would be sent has changed since the preview",
    nb: "Det som ville bli sendt, er endret siden forhåndsvisningen",
    da: "Det, der ville blive sendt, er ændret siden forhåndsvisningen",
    sv: "Det som skulle skickas har ändrats sedan förhandsvisningen",
    nl: "Wat verzonden zou worden is sinds het voorbeeld veranderd",
  },
  "settings-changed": {
    en: "Somebody has saved other settings meanwhile",
    nb: "Noen har lagret andre innstillinger i mellomtiden",
    da: "Nogen har gemt andre indstillinger i mellemtiden",
    sv: "Någon har sparat andra inställningar under tiden",
    nl: "Iemand heeft intussen andere instellingen opgeslagen",
  },
  "start-locked": {
    en: "The start date is locked since the first transfer",
    nb: "Startdatoen er låst siden første overføring",
    da: "Startdatoen er låst siden første overførsel",
    sv: "Startdatumet är låst sedan första överföringen",
    nl: "De startdatum ligt vast sinds de eerste overdracht",
  },
  "ledger-unreachable": {
    en: "The ledger does not answer at present",
    nb: "Regnskapssystemet svarer ikke nå",
    da: "Regnskabssystemet svarer ikke lige nu",
    sv: "Bokföringssystemet svarar inte just nu",
    nl: "De boekhouding antwoordt op dit moment niet",
  },
  "key-used-otherwise": {
    en: "This idempotency key was used for another request",
    nb: "Denne idempotensnøkkelen er brukt til en annen forespørsel",
    da: "Denne idempotensnøgle er brugt til en anden forespørgsel",
    sv: "Den här idempotensnyckeln har använts för en annan begäran",
    nl: "Deze idempotentiesleutel is voor een ander verzoek gebruikt",
  },
  "too-large": {
    en: "That is too large",
    nb: "Det er for stort",
    da: "Det er for stort",
    sv: "Det är för stort",
    nl: "Dat is te groot",
  },
  "too-many-requests": {
    en: "Too many attempts, wait a little",
    nb: "For mange forsøk, vent litt",
    da: "For mange forsøg, vent lidt",
    sv: "För många försök, vänta lite",
    nl: "Te veel pogingen, wacht even",
  },
  unexpected: {
    en: "Something went wrong on our side",
    nb: "Noe gikk galt hos oss",
    da: "Noget gik galt hos os",
    sv: "Något gick fel hos oss",
    nl: "Er ging iets mis bij ons",
  },
};
