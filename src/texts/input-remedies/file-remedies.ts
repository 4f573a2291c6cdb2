/** Files that cannot be read, or not whole, whatever their format. */
import { type Remedy, type RemedyBook, writeRemedy } from "../../core/index.ts";

export const empty: Remedy = writeRemedy("you", {
  en: ["The file is empty.", "Export it again."],
  nb: ["Filen er tom.", "Eksporter den på nytt."],
  da: ["Filen er tom.", "Eksportér den igen."],
  sv: ["Filen är tom.", "Exportera den igen."],
  nl: ["Het bestand is leeg.", "Exporteer het opnieuw."],
});

export const truncated: Remedy = writeRemedy("you", {
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

/** A till's Z reports are whole only at its end, where its receipts have been seen: one that is cut off gives none of them. */
const xmlTruncated: Remedy = writeRemedy("you", {
  en: [
    "The file breaks off before its end. Whatever stands in the part that is cut off is lost from this file: in a till's file all Z reports of the till at which it breaks off, also those before the break, and every till after it.",
    "Export the file again, whole, and hand it in: what this one gave is not booked twice. Until then those days are missing.",
  ],
  nb: [
    "Filen slutter før den er ferdig. Alt i den delen som er kuttet, mangler fra denne filen: i en kassefil alle Z-rapportene fra kassen der filen slutter, også de før bruddet, og alle kassene etter den.",
    "Eksporter filen på nytt, hel, og lever den: det som kom fra denne, bokføres ikke to ganger. Inntil da mangler de dagene.",
  ],
  da: [
    "Filen slutter, før den er færdig. Alt i den del, der er skåret af, mangler fra denne fil: i en kassefil alle Z-rapporter fra den kasse, hvor filen slutter, også dem før bruddet, og alle kasser efter den.",
    "Eksportér filen igen, hel, og aflever den: det, der kom fra denne, bogføres ikke to gange. Indtil da mangler de dage.",
  ],
  sv: [
    "Filen slutar innan den är färdig. Allt i den avklippta delen saknas i den här filen: i en kassafil alla Z-rapporter från kassan där filen slutar, även de före brottet, och alla kassor efter den.",
    "Exportera filen igen, hel, och lämna in den: det som kom ur den här bokförs inte två gånger. Till dess saknas de dagarna.",
  ],
  nl: [
    "Het bestand breekt af voor het einde. Alles in het afgesneden deel ontbreekt in dit bestand: in een kassabestand alle Z-rapporten van de kassa waarin het afbreekt, ook die vóór de breuk, en elke kassa daarna.",
    "Exporteer het bestand opnieuw, in zijn geheel, en lever het aan: wat uit dit bestand kwam, wordt niet dubbel geboekt. Tot dan ontbreken die dagen.",
  ],
});

const malformed: Remedy = writeRemedy("source-vendor", {
  en: [
    "The file breaks the rules of its format near “{value}” (line {line}).",
    "Export it again. If it stays so, the program that wrote it is at fault.",
  ],
  nb: [
    "Filen bryter reglene for formatet nær «{value}» (linje {line}).",
    "Eksporter den på nytt. Hjelper ikke det, skriver avsenderprogrammet den feil.",
  ],
  da: [
    "Filen bryder formatets regler nær »{value}« (linje {line}).",
    "Eksportér den igen. Hjælper det ikke, skriver afsenderprogrammet den forkert.",
  ],
  sv: [
    "Filen bryter mot formatets regler nära ”{value}” (rad {line}).",
    "Exportera den igen. Hjälper inte det skriver det avsändande programmet den fel.",
  ],
  nl: [
    "Het bestand breekt de regels van het formaat bij „{value}” (regel {line}).",
    "Exporteer het opnieuw. Blijft het zo, dan schrijft het verzendende programma het verkeerd.",
  ],
});

const wrongFormat: Remedy = writeRemedy("you", {
  en: [
    "This is not a file of the expected kind: it begins with “{value}”.",
    "Choose another file, or name the format that it has.",
  ],
  nb: [
    "Dette er ikke en fil av det ventede slaget: den begynner med «{value}».",
    "Velg en annen fil, eller oppgi formatet den har.",
  ],
  da: [
    "Dette er ikke en fil af den ventede slags: den begynder med »{value}«.",
    "Vælg en anden fil, eller angiv det format, den har.",
  ],
  sv: [
    "Detta är ingen fil av väntat slag: den börjar med ”{value}”.",
    "Välj en annan fil, eller ange vilket format den har.",
  ],
  nl: [
    "Dit is geen bestand van de verwachte soort: het begint met „{value}”.",
    "Kies een ander bestand, of geef op welk formaat het heeft.",
  ],
});

const forbidden: Remedy = writeRemedy("source-vendor", {
  en: [
    "The file declares a document type or entities. No accounting file needs them, and harm can come in by them.",
    "Export the file without them.",
  ],
  nb: [
    "Filen deklarerer en dokumenttype eller entiteter. Ingen regnskapsfil trenger dem, og de kan gjøre skade.",
    "Eksporter filen uten dem.",
  ],
  da: [
    "Filen erklærer en dokumenttype eller entiteter. Ingen regnskabsfil behøver dem, og de kan gøre skade.",
    "Eksportér filen uden dem.",
  ],
  sv: [
    "Filen deklarerar en dokumenttyp eller entiteter. Ingen bokföringsfil behöver dem och de kan göra skada.",
    "Exportera filen utan dem.",
  ],
  nl: [
    "Het bestand declareert een documenttype of entiteiten. Geen boekhoudbestand heeft die nodig en ze kunnen kwaad.",
    "Exporteer het bestand zonder.",
  ],
});

export const tooLarge: Remedy = writeRemedy("source-vendor", {
  en: [
    "A part of the file is larger or nested more deeply than an honest file ever is ({value}).",
    "Export fewer days at once. If it stays so, the file is damaged.",
  ],
  nb: [
    "En del av filen er større eller dypere enn en ærlig fil noen gang er ({value}).",
    "Eksporter færre dager om gangen. Hjelper ikke det, er filen skadet.",
  ],
  da: [
    "En del af filen er større eller dybere end en ærlig fil nogensinde er ({value}).",
    "Eksportér færre dage ad gangen. Hjælper det ikke, er filen beskadiget.",
  ],
  sv: [
    "En del av filen är större eller djupare än en ärlig fil någonsin är ({value}).",
    "Exportera färre dagar åt gången. Hjälper inte det är filen skadad.",
  ],
  nl: [
    "Een deel van het bestand is groter of dieper genest dan een eerlijk bestand ooit is ({value}).",
    "Exporteer minder dagen tegelijk. Blijft het zo, dan is het bestand beschadigd.",
  ],
});

export const fileRemedies = {
  "file-empty": empty,
  "format-unsupported": writeRemedy("you", {
    en: [
      "This is no file that the link can read. It reads: {formats}.",
      "Export it from the business system in one of these formats. The help page about files says what stands in them, and lists the columns of tables.",
    ],
    nb: [
      "Dette er ingen fil som koblingen kan lese. Den leser: {formats}.",
      "Eksporter den fra fagsystemet i et av disse formatene. Hjelpesiden om filer sier hva som står i dem, og har kolonnene i tabeller.",
    ],
    da: [
      "Dette er ingen fil, som koblingen kan læse. Den læser: {formats}.",
      "Eksportér den fra fagsystemet i et af disse formater. Hjælpesiden om filer siger, hvad der står i dem, og har tabellernes kolonner.",
    ],
    sv: [
      "Det här är ingen fil som kopplingen kan läsa. Den läser: {formats}.",
      "Exportera den från källsystemet i något av dessa format. Hjälpsidan om filer säger vad som står i dem och har tabellernas kolumner.",
    ],
    nl: [
      "Dit is geen bestand dat de bedrijfskoppeling kan lezen. Zij leest: {formats}.",
      "Exporteer het uit het bronsysteem in een van deze formaten. De helppagina over bestanden zegt wat erin staat en noemt de kolommen van tabellen.",
    ],
  }),
  "nothing-in-file": writeRemedy("you", {
    en: [
      "The file could be read, and nothing to book was found in it: a header without rows, or an export without vouchers.",
      "If there was to be something in it, export it again with the days and the content that are wanted. If nothing happened, all is well.",
    ],
    nb: [
      "Filen kunne leses, men det var ingenting å bokføre i den: en overskrift uten linjer, eller en eksport uten bilag.",
      "Skulle det vært noe i den, eksporter den på nytt med riktige dager og riktig innhold. Har det ikke skjedd noe, er alt i orden.",
    ],
    da: [
      "Filen kunne læses, men der var intet at bogføre i den: en overskrift uden rækker eller en eksport uden bilag.",
      "Skulle der have været noget i den, så eksportér den igen med de rette dage og det rette indhold. Er der intet sket, er alt i orden.",
    ],
    sv: [
      "Filen gick att läsa, men det fanns inget att bokföra i den: en rubrik utan rader, eller en export utan verifikationer.",
      "Skulle det ha funnits något i den, exportera den igen med rätt dagar och rätt innehåll. Har inget hänt är allt i sin ordning.",
    ],
    nl: [
      "Het bestand kon gelezen worden, maar er is niets te boeken in gevonden: een kopregel zonder regels, of een export zonder boekingen.",
      "Had er iets in moeten staan, exporteer het dan opnieuw met de juiste dagen en inhoud. Is er niets gebeurd, dan is alles in orde.",
    ],
  }),
  "xml-empty": empty,
  "xml-truncated": xmlTruncated,
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
  "encoding-not-as-declared": writeRemedy("nobody", {
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
  "text-damaged": writeRemedy("source-vendor", {
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
  "company-differs": writeRemedy("you", {
    en: [
      "This is of the company with number {value}, and not of this one, whose number is {own}.",
      "Choose the file of this company, or correct the company's organisation number.",
    ],
    nb: [
      "Dette gjelder firmaet med organisasjonsnummer {value}, ikke dette, som har {own}.",
      "Velg filen til dette firmaet, eller rett firmaets organisasjonsnummer.",
    ],
    da: [
      "Dette gælder virksomheden med nummer {value}, ikke denne, som har {own}.",
      "Vælg denne virksomheds fil, eller ret virksomhedens nummer.",
    ],
    sv: [
      "Detta gäller företaget med organisationsnummer {value}, inte detta, som har {own}.",
      "Välj det här företagets fil, eller rätta företagets organisationsnummer.",
    ],
    nl: [
      "Dit is van het bedrijf met nummer {value}, niet van dit bedrijf, dat {own} heeft.",
      "Kies het bestand van dit bedrijf, of herstel het registratienummer van het bedrijf.",
    ],
  }),
  "findings-suppressed": writeRemedy("nobody", {
    en: [
      "There {count:was|were} {count} more {count:finding|findings} of the same kind.",
      "Cure those that are shown; the others have the same cause.",
    ],
    nb: ["Det var {count} funn til av samme slag.", "Rett de som vises; resten har samme årsak."],
    da: ["Der var {count} fund mere af samme slags.", "Ret dem, der vises; resten har samme årsag."],
    sv: ["Det fanns {count} fynd till av samma slag.", "Åtgärda dem som visas; resten har samma orsak."],
    nl: [
      "Er {count:was|waren} nog {count} {count:bevinding|bevindingen} van dezelfde soort.",
      "Herstel wat wordt getoond; de rest heeft dezelfde oorzaak.",
    ],
  }),
  "line-too-long": tooLarge,
  "file-is-archive": writeRemedy("you", {
    en: [
      "The file is a workbook or an archive, not a text file.",
      "Save it as a text file, or unpack it first.",
    ],
    nb: [
      "Filen er en arbeidsbok eller et arkiv, ikke en tekstfil.",
      "Lagre den som tekstfil, eller pakk den ut først.",
    ],
    da: [
      "Filen er en projektmappe eller et arkiv, ikke en tekstfil.",
      "Gem den som tekstfil, eller pak den ud først.",
    ],
    sv: [
      "Filen är en arbetsbok eller ett arkiv, inte en textfil.",
      "Spara den som textfil, eller packa upp den först.",
    ],
    nl: [
      "Het bestand is een werkmap of een archief, geen tekstbestand.",
      "Sla het op als tekstbestand, of pak het eerst uit.",
    ],
  }),
  "quote-not-closed": writeRemedy("source-vendor", {
    en: [
      "A quotation mark is opened on line {line} and never closed.",
      "Correct the line and hand the file in again.",
    ],
    nb: ["Et anførselstegn på linje {line} blir aldri lukket.", "Rett linjen og send filen på nytt."],
    da: ["Et anførselstegn på linje {line} bliver aldrig lukket.", "Ret linjen, og send filen igen."],
    sv: ["Ett citattecken på rad {line} stängs aldrig.", "Rätta raden och skicka filen igen."],
    nl: [
      "Een aanhalingsteken op regel {line} wordt nooit gesloten.",
      "Herstel de regel en lever het bestand opnieuw aan.",
    ],
  }),
  "quote-not-escaped": writeRemedy("nobody", {
    en: [
      "A text on line {line} has a quotation mark in it that is not marked as one; it was read as part of the text.",
      "Nothing needs to be done if the text looks right.",
    ],
    nb: [
      "En tekst på linje {line} inneholder et anførselstegn som ikke er merket; det er lest som del av teksten.",
      "Ingenting må gjøres hvis teksten ser riktig ut.",
    ],
    da: [
      "En tekst på linje {line} indeholder et anførselstegn, der ikke er markeret; det er læst som en del af teksten.",
      "Der skal ikke gøres noget, hvis teksten ser rigtig ud.",
    ],
    sv: [
      "En text på rad {line} innehåller ett citattecken som inte är markerat; det lästes som en del av texten.",
      "Inget behöver göras om texten ser rätt ut.",
    ],
    nl: [
      "Een tekst op regel {line} bevat een aanhalingsteken dat niet als zodanig is gemarkeerd; het is als tekst gelezen.",
      "U hoeft niets te doen als de tekst er goed uitziet.",
    ],
  }),
} as const satisfies RemedyBook;
