/** Remedies for files that cannot be read, or not whole. */
import type { Remedy, RemedyBook } from "../../../core/index.ts";
import type { XmlFaultCode } from "../../../formats/xml/xml-fault.ts";
import type { JsonCode } from "../read-json.ts";
import { remedyOf } from "./remedy-of.ts";

export type FileCode =
  | XmlFaultCode
  | JsonCode
  | "xml-danish-namespace"
  | "encoding-not-as-declared"
  | "company-differs"
  | "findings-suppressed";

export const empty: Remedy = remedyOf("you", {
  en: ["The file is empty.", "Export it again from the till system."],
  nb: ["Filen er tom.", "Eksporter den på nytt fra kassesystemet."],
  da: ["Filen er tom.", "Eksportér den igen fra kassesystemet."],
  sv: ["Filen är tom.", "Exportera den igen från kassasystemet."],
  nl: ["Het bestand is leeg.", "Exporteer het opnieuw uit het kassasysteem."],
});

export const truncated: Remedy = remedyOf("you", {
  en: [
    "The file breaks off before its end.",
    "Copy or export it again, whole. What came before the break has been read.",
  ],
  nb: [
    "Filen slutter før den er ferdig.",
    "Kopier eller eksporter den på nytt, hel. Det som sto før bruddet, er lest.",
  ],
  da: [
    "Filen slutter, før den er færdig.",
    "Kopiér eller eksportér den igen, hel. Det, der stod før bruddet, er læst.",
  ],
  sv: [
    "Filen slutar innan den är färdig.",
    "Kopiera eller exportera den igen, hel. Det som stod före brottet är läst.",
  ],
  nl: [
    "Het bestand breekt af voor het einde.",
    "Kopieer of exporteer het opnieuw, in zijn geheel. Wat vóór de breuk stond, is gelezen.",
  ],
});

const malformed: Remedy = remedyOf("source-vendor", {
  en: [
    "The file breaks the rules of its format near “{value}” (line {line}).",
    "Export it again. If it stays so, the till system writes it wrongly.",
  ],
  nb: [
    "Filen bryter reglene for formatet nær «{value}» (linje {line}).",
    "Eksporter den på nytt. Hjelper ikke det, skriver kassesystemet den feil.",
  ],
  da: [
    "Filen bryder formatets regler nær »{value}« (linje {line}).",
    "Eksportér den igen. Hjælper det ikke, skriver kassesystemet den forkert.",
  ],
  sv: [
    "Filen bryter mot formatets regler nära ”{value}” (rad {line}).",
    "Exportera den igen. Hjälper inte det skriver kassasystemet den fel.",
  ],
  nl: [
    "Het bestand breekt de regels van het formaat bij „{value}” (regel {line}).",
    "Exporteer het opnieuw. Blijft het zo, dan schrijft het kassasysteem het verkeerd.",
  ],
});

const wrongFormat: Remedy = remedyOf("you", {
  en: [
    "This is not a SAF-T Cash Register file: it begins with “{value}”.",
    "Choose the file that the till system calls SAF-T Cash Register, or name another format.",
  ],
  nb: [
    "Dette er ikke en SAF-T Kassasystem-fil: den begynner med «{value}».",
    "Velg filen som kassesystemet kaller SAF-T Kassasystem, eller oppgi et annet format.",
  ],
  da: [
    "Dette er ikke en SAF-T Cash Register-fil: den begynder med »{value}«.",
    "Vælg den fil, som kassesystemet kalder SAF-T, eller angiv et andet format.",
  ],
  sv: [
    "Detta är ingen SAF-T-kassafil: den börjar med ”{value}”.",
    "Välj filen som kassasystemet kallar SAF-T, eller ange ett annat format.",
  ],
  nl: [
    "Dit is geen SAF-T Cash Register-bestand: het begint met „{value}”.",
    "Kies het bestand dat het kassasysteem SAF-T noemt, of geef een ander formaat op.",
  ],
});

const forbidden: Remedy = remedyOf("source-vendor", {
  en: [
    "The file declares a document type or entities. No till file needs them, and harm can come in by them.",
    "Export the file without them.",
  ],
  nb: [
    "Filen deklarerer en dokumenttype eller entiteter. Ingen kassefil trenger dem, og de kan gjøre skade.",
    "Eksporter filen uten dem.",
  ],
  da: [
    "Filen erklærer en dokumenttype eller entiteter. Ingen kassefil behøver dem, og de kan gøre skade.",
    "Eksportér filen uden dem.",
  ],
  sv: [
    "Filen deklarerar en dokumenttyp eller entiteter. Ingen kassafil behöver dem och de kan göra skada.",
    "Exportera filen utan dem.",
  ],
  nl: [
    "Het bestand declareert een documenttype of entiteiten. Geen kassabestand heeft die nodig en ze kunnen kwaad.",
    "Exporteer het bestand zonder.",
  ],
});

export const tooLarge: Remedy = remedyOf("source-vendor", {
  en: [
    "A part of the file is larger or nested more deeply than any settlement ({value}).",
    "Export fewer days at once. If it stays so, the file is damaged.",
  ],
  nb: [
    "En del av filen er større eller dypere enn noe oppgjør ({value}).",
    "Eksporter færre dager om gangen. Hjelper ikke det, er filen skadet.",
  ],
  da: [
    "En del af filen er større eller dybere end nogen opgørelse ({value}).",
    "Eksportér færre dage ad gangen. Hjælper det ikke, er filen beskadiget.",
  ],
  sv: [
    "En del av filen är större eller djupare än något avslut ({value}).",
    "Exportera färre dagar åt gången. Hjälper inte det är filen skadad.",
  ],
  nl: [
    "Een deel van het bestand is groter of dieper genest dan een dagafsluiting kan zijn ({value}).",
    "Exporteer minder dagen tegelijk. Blijft het zo, dan is het bestand beschadigd.",
  ],
});

export const fileRemedies: RemedyBook<FileCode> = {
  "file-empty": empty,
  "xml-empty": empty,
  "xml-truncated": truncated,
  "json-truncated": truncated,
  "xml-not-well-formed": malformed,
  "json-malformed": malformed,
  "not-xml": wrongFormat,
  "xml-wrong-root": wrongFormat,
  "xml-wrong-namespace": wrongFormat,
  "xml-doctype": forbidden,
  "xml-entity-declaration": forbidden,
  "xml-too-deep": tooLarge,
  "xml-too-many-attributes": tooLarge,
  "xml-token-too-long": tooLarge,
  "xml-element-too-large": tooLarge,
  "json-too-large": tooLarge,
  "xml-danish-namespace": remedyOf("you", {
    en: [
      "This is the Danish SAF-T Cash Register. It has other codes than the Norwegian one and is not read yet.",
      "Hand the settlements in as JSON.",
    ],
    nb: [
      "Dette er den danske SAF-T-filen. Den har andre koder enn den norske og kan ikke leses ennå.",
      "Send oppgjørene som JSON.",
    ],
    da: [
      "Dette er den danske SAF-T-fil. Den har andre koder end den norske og kan ikke læses endnu.",
      "Send opgørelserne som JSON.",
    ],
    sv: [
      "Detta är den danska SAF-T-filen. Den har andra koder än den norska och kan inte läsas ännu.",
      "Skicka avsluten som JSON.",
    ],
    nl: [
      "Dit is het Deense SAF-T-bestand. Het heeft andere codes dan het Noorse en kan nog niet worden gelezen.",
      "Lever de dagafsluitingen als JSON aan.",
    ],
  }),
  "encoding-not-as-declared": remedyOf("nobody", {
    en: [
      "The file says that its characters are {value}; they are {used} and were read as such.",
      "Nothing needs to be done if names look right.",
    ],
    nb: [
      "Filen sier at tegnsettet er {value}; det er {used} og er lest slik.",
      "Ingenting må gjøres hvis navnene ser riktige ut.",
    ],
    da: [
      "Filen siger, at tegnsættet er {value}; det er {used} og er læst sådan.",
      "Der skal ikke gøres noget, hvis navnene ser rigtige ud.",
    ],
    sv: [
      "Filen säger att teckenkodningen är {value}; den är {used} och lästes så.",
      "Inget behöver göras om namnen ser rätt ut.",
    ],
    nl: [
      "Volgens het bestand is de tekencodering {value}; het is {used} en zo gelezen.",
      "U hoeft niets te doen als de namen er goed uitzien.",
    ],
  }),
  "text-damaged": remedyOf("source-vendor", {
    en: [
      "Some characters of the file could not be read. Amounts are not affected, names may be.",
      "Export the file in UTF-8.",
    ],
    nb: [
      "Noen tegn i filen kunne ikke leses. Beløp er ikke berørt, navn kan være det.",
      "Eksporter filen i UTF-8.",
    ],
    da: [
      "Nogle tegn i filen kunne ikke læses. Beløb er ikke berørt, navne kan være det.",
      "Eksportér filen i UTF-8.",
    ],
    sv: [
      "Några tecken i filen kunde inte läsas. Belopp är inte berörda, namn kan vara det.",
      "Exportera filen i UTF-8.",
    ],
    nl: [
      "Sommige tekens in het bestand konden niet worden gelezen. Bedragen zijn niet geraakt, namen misschien wel.",
      "Exporteer het bestand in UTF-8.",
    ],
  }),
  "company-differs": remedyOf("you", {
    en: [
      "The settlement is that of the company with number {value}, and not of this one.",
      "Choose the file of this company, or correct the company's organisation number.",
    ],
    nb: [
      "Oppgjøret gjelder firmaet med organisasjonsnummer {value}, ikke dette.",
      "Velg filen til dette firmaet, eller rett firmaets organisasjonsnummer.",
    ],
    da: [
      "Opgørelsen gælder virksomheden med nummer {value}, ikke denne.",
      "Vælg denne virksomheds fil, eller ret virksomhedens nummer.",
    ],
    sv: [
      "Avslutet gäller företaget med organisationsnummer {value}, inte detta.",
      "Välj det här företagets fil, eller rätta företagets organisationsnummer.",
    ],
    nl: [
      "De dagafsluiting is van het bedrijf met nummer {value}, niet van dit bedrijf.",
      "Kies het bestand van dit bedrijf, of herstel het registratienummer van het bedrijf.",
    ],
  }),
  "findings-suppressed": remedyOf("nobody", {
    en: [
      "There were {count} more findings of the same kind.",
      "Cure those that are shown; the others have the same cause.",
    ],
    nb: ["Det var {count} funn til av samme slag.", "Rett de som vises; resten har samme årsak."],
    da: ["Der var {count} fund mere af samme slags.", "Ret dem, der vises; resten har samme årsag."],
    sv: ["Det fanns {count} fynd till av samma slag.", "Åtgärda dem som visas; resten har samma orsak."],
    nl: [
      "Er waren nog {count} bevindingen van dezelfde soort.",
      "Herstel wat wordt getoond; de rest heeft dezelfde oorzaak.",
    ],
  }),
};
