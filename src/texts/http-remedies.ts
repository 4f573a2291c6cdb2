/** Findings that only the API makes: a request that does not fit its description. */
import type { RemedyBook } from "../core/index.ts";

export type HttpCode = "request-invalid" | "json-unreadable" | "cursor-invalid";

export const httpRemedies: RemedyBook<HttpCode> = {
  "request-invalid": {
    act: "source-vendor",
    where: "/api/docs",
    text: {
      en: {
        means: "{field} is not as the API describes it.",
        fix: "Send what the API reference says: {expected}.",
      },
      nb: {
        means: "{field} er ikke slik API-et beskriver det.",
        fix: "Send det som API-referansen sier: {expected}.",
      },
      da: {
        means: "{field} er ikke, som API'et beskriver det.",
        fix: "Send det, som API-referencen siger: {expected}.",
      },
      sv: {
        means: "{field} är inte så som API:et beskriver det.",
        fix: "Skicka det som API-referensen säger: {expected}.",
      },
      nl: {
        means: "{field} is niet zoals de API het beschrijft.",
        fix: "Stuur wat de API-documentatie zegt: {expected}.",
      },
    },
  },
  "json-unreadable": {
    act: "source-vendor",
    where: "/api/docs",
    text: {
      en: {
        means: "The body is not readable JSON.",
        fix: "Send one JSON value in UTF-8 as application/json.",
      },
      nb: {
        means: "Innholdet er ikke lesbar JSON.",
        fix: "Send én JSON-verdi i UTF-8 som application/json.",
      },
      da: {
        means: "Indholdet er ikke læsbar JSON.",
        fix: "Send én JSON-værdi i UTF-8 som application/json.",
      },
      sv: {
        means: "Innehållet är inte läsbar JSON.",
        fix: "Skicka ett JSON-värde i UTF-8 som application/json.",
      },
      nl: {
        means: "De inhoud is geen leesbare JSON.",
        fix: "Stuur één JSON-waarde in UTF-8 als application/json.",
      },
    },
  },
  "cursor-invalid": {
    act: "source-vendor",
    where: "/api/docs",
    text: {
      en: {
        means: "The cursor is not one that this list has given.",
        fix: "Take the cursor from `next` of the page before, unchanged, or begin anew without one.",
      },
      nb: {
        means: "Markøren er ikke en som denne listen har gitt.",
        fix: "Bruk `next` fra forrige side uendret, eller begynn på nytt uten markør.",
      },
      da: {
        means: "Markøren er ikke en, som denne liste har givet.",
        fix: "Brug `next` fra forrige side uændret, eller begynd forfra uden markør.",
      },
      sv: {
        means: "Markören är inte en som den här listan har gett.",
        fix: "Använd `next` från föregående sida oförändrad, eller börja om utan markör.",
      },
      nl: {
        means: "Deze cursor komt niet van deze lijst.",
        fix: "Gebruik `next` van de vorige pagina ongewijzigd, of begin opnieuw zonder cursor.",
      },
    },
  },
};
