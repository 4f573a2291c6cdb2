/** Findings that only the API makes: a request that does not fit its description. */
import { type RemedyBook, writeRemedy } from "../core/index.ts";

export type HttpCode =
  | "request-invalid"
  | "json-unreadable"
  | "cursor-invalid"
  | "right-missing"
  | "scope-of-key-missing"
  | "limited-to-companies"
  | "integration-faulty"
  | "organisation-number-impossible"
  | "organisation-number-unlikely";

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
  "integration-faulty": writeRemedy("operator", {
    en: [
      "The integration “{value}” of this hub is faulty: it could not answer what it was asked (“{member}”). The other integrations are not touched by it.",
      "Tell whoever runs the hub. The log says what is wrong in its folder; a version that works puts it right.",
    ],
    nb: [
      "Integrasjonen «{value}» i denne huben har en feil: den kunne ikke svare på det den ble spurt om («{member}»). De andre integrasjonene er ikke berørt.",
      "Si fra til den som drifter huben. Loggen sier hva som er galt i mappen dens; en versjon som virker, retter det.",
    ],
    da: [
      "Integrationen »{value}« i denne hub har en fejl: den kunne ikke svare på det, den blev spurgt om (»{member}«). De andre integrationer er ikke berørt.",
      "Sig det til den, der driver hubben. Loggen siger, hvad der er galt i dens mappe; en version, der virker, retter det.",
    ],
    sv: [
      "Integrationen ”{value}” i den här hubben har ett fel: den kunde inte svara på det den tillfrågades om (”{member}”). De andra integrationerna berörs inte.",
      "Säg till den som driver hubben. Loggen säger vad som är fel i dess mapp; en version som fungerar rättar det.",
    ],
    nl: [
      "De integratie „{value}” van deze hub heeft een fout: ze kon geen antwoord geven op wat gevraagd werd („{member}”). De andere integraties hebben er geen last van.",
      "Meld het bij wie de hub beheert. Het log zegt wat er in haar map fout is; een versie die werkt, verhelpt het.",
    ],
  }),
  "organisation-number-impossible": writeRemedy(
    "you",
    {
      en: [
        "“{value}” cannot be the number of a company in {country}: it has {digits} digits and nothing else but blanks, points and hyphens.",
        "Copy the number from the register of companies, without the country and without words. Files are compared with it.",
      ],
      nb: [
        "«{value}» kan ikke være nummeret til et firma i {country}: det har {digits} sifre og ellers bare mellomrom, punktum og bindestrek.",
        "Kopier nummeret fra foretaksregisteret, uten land og uten ord. Filer sammenlignes med det.",
      ],
      da: [
        "»{value}« kan ikke være nummeret på en virksomhed i {country}: det har {digits} cifre og ellers kun mellemrum, punktum og bindestreg.",
        "Kopiér nummeret fra virksomhedsregistret, uden land og uden ord. Filer sammenlignes med det.",
      ],
      sv: [
        "”{value}” kan inte vara numret på ett företag i {country}: det har {digits} siffror och i övrigt bara blanksteg, punkt och bindestreck.",
        "Kopiera numret från företagsregistret, utan land och utan ord. Filer jämförs med det.",
      ],
      nl: [
        "„{value}” kan niet het nummer van een bedrijf in {country} zijn: dat heeft {digits} cijfers en verder alleen spaties, punten en streepjes.",
        "Neem het nummer over uit het handelsregister, zonder land en zonder woorden. Bestanden worden ermee vergeleken.",
      ],
    },
    "Bilag: company",
  ),
  "organisation-number-unlikely": writeRemedy(
    "you",
    {
      en: [
        "The last digit of “{value}” does not follow from the others, as it does in numbers of companies in {country}. It was saved all the same.",
        "Compare it with the register of companies. Nothing needs to be done where it is right, or where the company is one for trying out.",
      ],
      nb: [
        "Det siste sifferet i «{value}» følger ikke av de andre, slik det gjør i firmanumre i {country}. Nummeret er lagret likevel.",
        "Sammenlign med foretaksregisteret. Ingenting må gjøres hvis det er riktig, eller hvis firmaet er til å prøve med.",
      ],
      da: [
        "Det sidste ciffer i »{value}« følger ikke af de andre, som det gør i virksomhedsnumre i {country}. Nummeret er gemt alligevel.",
        "Sammenlign med virksomhedsregistret. Der skal ikke gøres noget, hvis det er rigtigt, eller hvis virksomheden er til at prøve med.",
      ],
      sv: [
        "Den sista siffran i ”{value}” följer inte av de andra, som den gör i företagsnummer i {country}. Numret sparades ändå.",
        "Jämför med företagsregistret. Inget behöver göras om det stämmer, eller om företaget är till för att prova med.",
      ],
      nl: [
        "Het laatste cijfer van „{value}” volgt niet uit de andere, zoals bij nummers van bedrijven in {country}. Het is toch opgeslagen.",
        "Vergelijk het met het handelsregister. U hoeft niets te doen als het klopt, of als het bedrijf om te proberen is.",
      ],
    },
    "Bilag: company",
  ),
  "right-missing": {
    act: "you",
    where: "People",
    text: {
      en: {
        means: "This needs the right “{value}”, which you do not have. Your role is {role}.",
        fix: "Ask one who can grant it: {grantedBy}. They change rights under People.",
      },
      nb: {
        means: "Dette krever rettigheten «{value}», som du ikke har. Rollen din er {role}.",
        fix: "Spør en som kan gi den: {grantedBy}. De endrer rettigheter under Personer.",
      },
      da: {
        means: "Dette kræver rettigheden »{value}«, som du ikke har. Din rolle er {role}.",
        fix: "Spørg en, der kan give den: {grantedBy}. De ændrer rettigheder under Personer.",
      },
      sv: {
        means: "Detta kräver rättigheten ”{value}”, som du inte har. Din roll är {role}.",
        fix: "Fråga någon som kan ge den: {grantedBy}. De ändrar rättigheter under Personer.",
      },
      nl: {
        means: "Hiervoor is het recht ‘{value}’ nodig, dat u niet hebt. Uw rol is {role}.",
        fix: "Vraag iemand die het kan geven: {grantedBy}. Zij wijzigen rechten onder Personen.",
      },
    },
  },
  "scope-of-key-missing": {
    act: "you",
    where: "People",
    text: {
      en: {
        means: "The person behind this API key may do this, but the key may not: it needs “{value}”.",
        fix: "Make a key that may do it, and revoke this one. Keys are made by {grantedBy}.",
      },
      nb: {
        means: "Personen bak denne API-nøkkelen har lov, men nøkkelen har ikke: den trenger «{value}».",
        fix: "Lag en nøkkel som har lov, og trekk tilbake denne. Nøkler lages av {grantedBy}.",
      },
      da: {
        means: "Personen bag denne API-nøgle må gøre dette, men nøglen må ikke: den mangler »{value}«.",
        fix: "Lav en nøgle, der må, og tilbagekald denne. Nøgler laves af {grantedBy}.",
      },
      sv: {
        means: "Personen bakom API-nyckeln får göra detta, men inte nyckeln: den behöver ”{value}”.",
        fix: "Skapa en nyckel som får och återkalla den här. Nycklar skapas av {grantedBy}.",
      },
      nl: {
        means: "De persoon achter deze API-sleutel mag dit, maar de sleutel niet: die heeft ‘{value}’ nodig.",
        fix: "Maak een sleutel die het mag en trek deze in. Sleutels maken: {grantedBy}.",
      },
    },
  },
  "limited-to-companies": {
    act: "you",
    where: "People",
    text: {
      en: {
        means: "This is about the whole organisation, and you are limited to some of its companies.",
        fix: "Ask one who sees them all: {grantedBy}.",
      },
      nb: {
        means: "Dette gjelder hele organisasjonen, og du er begrenset til noen av selskapene.",
        fix: "Spør en som ser alle: {grantedBy}.",
      },
      da: {
        means: "Dette gælder hele organisationen, og du er begrænset til nogle af virksomhederne.",
        fix: "Spørg en, der ser dem alle: {grantedBy}.",
      },
      sv: {
        means: "Detta gäller hela organisationen, och du är begränsad till några av företagen.",
        fix: "Fråga någon som ser alla: {grantedBy}.",
      },
      nl: {
        means: "Dit gaat over de hele organisatie, en u bent beperkt tot enkele bedrijven.",
        fix: "Vraag iemand die ze allemaal ziet: {grantedBy}.",
      },
    },
  },
};
