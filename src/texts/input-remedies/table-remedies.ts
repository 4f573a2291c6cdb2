/** Tables, in text files and workbooks. */
import { type RemedyBook, writeRemedy } from "../../core/index.ts";
import { empty } from "./file-remedies.ts";

export const tableRemedies = {
  "csv-empty": empty,
  "header-unknown": writeRemedy("you", {
    en: [
      "The first line names none of the columns that are asked for: “{value}”.",
      "Put a line with the column names first: “{expected}”.",
    ],
    nb: [
      "Første linje har ingen av kolonnene det spørres etter: «{value}».",
      "Sett en linje med kolonnenavn først: «{expected}».",
    ],
    da: [
      "Første linje har ingen af de kolonner, der spørges efter: »{value}«.",
      "Sæt en linje med kolonnenavne først: »{expected}«.",
    ],
    sv: [
      "Första raden har ingen av kolumnerna som efterfrågas: ”{value}”.",
      "Sätt en rad med kolumnnamn först: ”{expected}”.",
    ],
    nl: [
      "De eerste regel noemt geen enkele gevraagde kolom: „{value}”.",
      "Zet een regel met kolomnamen bovenaan: „{expected}”.",
    ],
  }),
  "column-missing": writeRemedy("you", {
    en: [
      "The column “{field}” is missing. Such a table needs the columns {columns}; the help page about files lists them all.",
      "Export the table with it, or add the column.",
    ],
    nb: [
      "Kolonnen «{field}» mangler. En slik tabell må ha kolonnene {columns}; hjelpesiden om filer har hele listen.",
      "Eksporter tabellen med den, eller legg kolonnen til.",
    ],
    da: [
      "Kolonnen »{field}« mangler. Sådan en tabel skal have kolonnerne {columns}; hjælpesiden om filer har hele listen.",
      "Eksportér tabellen med den, eller tilføj kolonnen.",
    ],
    sv: [
      "Kolumnen ”{field}” saknas. En sådan tabell behöver kolumnerna {columns}; hjälpsidan om filer har hela listan.",
      "Exportera tabellen med den, eller lägg till kolumnen.",
    ],
    nl: [
      "De kolom „{field}” ontbreekt. Zo’n tabel heeft de kolommen {columns} nodig; de helppagina over bestanden noemt ze alle.",
      "Exporteer de tabel met deze kolom, of voeg haar toe.",
    ],
  }),
  "column-repeated": writeRemedy("you", {
    en: [
      "The columns “{other}” and “{value}” mean the same; which one counts cannot be known.",
      "Remove or rename one of them.",
    ],
    nb: [
      "Kolonnene «{other}» og «{value}» betyr det samme; det går ikke å vite hvilken som gjelder.",
      "Fjern en av dem, eller gi den et annet navn.",
    ],
    da: [
      "Kolonnerne »{other}« og »{value}« betyder det samme; det kan ikke vides, hvilken der gælder.",
      "Fjern en af dem, eller giv den et andet navn.",
    ],
    sv: [
      "Kolumnerna ”{other}” och ”{value}” betyder samma sak; det går inte att veta vilken som gäller.",
      "Ta bort eller döp om en av dem.",
    ],
    nl: [
      "De kolommen „{other}” en „{value}” betekenen hetzelfde; welke telt is niet te zeggen.",
      "Verwijder er een of geef haar een andere naam.",
    ],
  }),
  "column-unknown": writeRemedy("you", {
    en: [
      "The column “{field}” is not known and was left out.",
      "Correct its name if it holds something that should be booked.",
    ],
    nb: [
      "Kolonnen «{field}» er ukjent og ble utelatt.",
      "Rett navnet hvis den inneholder noe som skal bokføres.",
    ],
    da: [
      "Kolonnen »{field}« er ukendt og blev udeladt.",
      "Ret navnet, hvis den indeholder noget, der skal bogføres.",
    ],
    sv: [
      "Kolumnen ”{field}” är okänd och utelämnades.",
      "Rätta namnet om den innehåller något som ska bokföras.",
    ],
    nl: [
      "De kolom „{field}” is onbekend en is weggelaten.",
      "Herstel de naam als er iets in staat dat geboekt moet worden.",
    ],
  }),
  "row-too-short": writeRemedy("source-vendor", {
    en: [
      "Line {line} has {found} fields, where the header has {expected}.",
      "Correct the line and hand the file in again.",
    ],
    nb: [
      "Linje {line} har {found} felter, mens overskriften har {expected}.",
      "Rett linjen og send filen på nytt.",
    ],
    da: [
      "Linje {line} har {found} felter, mens overskriften har {expected}.",
      "Ret linjen, og send filen igen.",
    ],
    sv: ["Rad {line} har {found} fält, medan rubriken har {expected}.", "Rätta raden och skicka filen igen."],
    nl: [
      "Regel {line} heeft {found} velden, de kopregel {expected}.",
      "Herstel de regel en lever het bestand opnieuw aan.",
    ],
  }),
  "row-too-long": writeRemedy("source-vendor", {
    en: [
      "Line {line} has {found} fields, where the header has only {expected}.",
      "Put texts that contain the separator in quotation marks, and hand the file in again.",
    ],
    nb: [
      "Linje {line} har {found} felter, mens overskriften bare har {expected}.",
      "Sett tekster som inneholder skilletegnet i anførselstegn, og send filen på nytt.",
    ],
    da: [
      "Linje {line} har {found} felter, mens overskriften kun har {expected}.",
      "Sæt tekster, der indeholder skilletegnet, i anførselstegn, og send filen igen.",
    ],
    sv: [
      "Rad {line} har {found} fält, medan rubriken bara har {expected}.",
      "Sätt texter som innehåller skiljetecknet inom citattecken och skicka filen igen.",
    ],
    nl: [
      "Regel {line} heeft {found} velden, de kopregel maar {expected}.",
      "Zet teksten met het scheidingsteken tussen aanhalingstekens en lever het bestand opnieuw aan.",
    ],
  }),
  "workbook-damaged": writeRemedy("you", {
    en: [
      "The workbook cannot be opened: it is broken, or no workbook at all.",
      "Open it in a spreadsheet program, save it again as .xlsx and hand it in again.",
    ],
    nb: [
      "Arbeidsboken kan ikke åpnes: den er ødelagt, eller ikke en arbeidsbok.",
      "Åpne den i et regneark, lagre den på nytt som .xlsx og send den igjen.",
    ],
    da: [
      "Projektmappen kan ikke åbnes: den er beskadiget eller slet ingen projektmappe.",
      "Åbn den i et regneark, gem den igen som .xlsx, og send den igen.",
    ],
    sv: [
      "Arbetsboken kan inte öppnas: den är trasig, eller ingen arbetsbok alls.",
      "Öppna den i ett kalkylprogram, spara den på nytt som .xlsx och skicka den igen.",
    ],
    nl: [
      "De werkmap kan niet worden geopend: zij is beschadigd, of helemaal geen werkmap.",
      "Open haar in een rekenprogramma, sla haar opnieuw op als .xlsx en lever haar weer aan.",
    ],
  }),
  "workbook-protected": writeRemedy("you", {
    en: [
      "The workbook is locked with a password, or it is of the old .xls kind.",
      "Save it as .xlsx without a password and hand it in again.",
    ],
    nb: [
      "Arbeidsboken er låst med passord, eller av den gamle typen .xls.",
      "Lagre den som .xlsx uten passord, og send den på nytt.",
    ],
    da: [
      "Projektmappen er låst med adgangskode eller af den gamle type .xls.",
      "Gem den som .xlsx uden adgangskode, og send den igen.",
    ],
    sv: [
      "Arbetsboken är låst med lösenord, eller av den gamla typen .xls.",
      "Spara den som .xlsx utan lösenord och skicka den igen.",
    ],
    nl: [
      "De werkmap is met een wachtwoord vergrendeld, of van het oude type .xls.",
      "Sla haar op als .xlsx zonder wachtwoord en lever haar opnieuw aan.",
    ],
  }),
  "workbook-too-large": writeRemedy("source-vendor", {
    en: [
      "The workbook would unpack to more than {bytesMax} bytes, more than any honest table. It was not read.",
      "Export fewer periods at once, or hand the table in as CSV.",
    ],
    nb: [
      "Arbeidsboken ville blitt større enn {bytesMax} byte utpakket, mer enn noen ærlig tabell. Den er ikke lest.",
      "Eksporter færre perioder om gangen, eller send tabellen som CSV.",
    ],
    da: [
      "Projektmappen ville fylde over {bytesMax} byte udpakket, mere end nogen ærlig tabel. Den er ikke læst.",
      "Eksportér færre perioder ad gangen, eller send tabellen som CSV.",
    ],
    sv: [
      "Arbetsboken skulle bli större än {bytesMax} byte uppackad, mer än någon ärlig tabell. Den lästes inte.",
      "Exportera färre perioder åt gången, eller skicka tabellen som CSV.",
    ],
    nl: [
      "De werkmap zou uitgepakt meer dan {bytesMax} bytes beslaan, meer dan een eerlijke tabel. Zij is niet gelezen.",
      "Exporteer minder perioden tegelijk, of lever de tabel als CSV aan.",
    ],
  }),
  "cell-error": writeRemedy("you", {
    en: [
      "The cell {field} on line {line} holds an error: {value}.",
      "Correct the formula in the workbook, save it and hand it in again.",
    ],
    nb: [
      "Cellen {field} på linje {line} inneholder en feil: {value}.",
      "Rett formelen i arbeidsboken, lagre og send den på nytt.",
    ],
    da: [
      "Cellen {field} på linje {line} indeholder en fejl: {value}.",
      "Ret formlen i projektmappen, gem, og send den igen.",
    ],
    sv: [
      "Cellen {field} på rad {line} innehåller ett fel: {value}.",
      "Rätta formeln i arbetsboken, spara och skicka den igen.",
    ],
    nl: [
      "De cel {field} op regel {line} bevat een fout: {value}.",
      "Herstel de formule in de werkmap, sla haar op en lever haar opnieuw aan.",
    ],
  }),
  "cell-without-result": writeRemedy("you", {
    en: [
      "The cell {field} on line {line} holds a formula whose result was not saved: {value}.",
      "Open the workbook in a spreadsheet program, save it and hand it in again.",
    ],
    nb: [
      "Cellen {field} på linje {line} har en formel uten lagret resultat: {value}.",
      "Åpne arbeidsboken i et regneark, lagre og send den på nytt.",
    ],
    da: [
      "Cellen {field} på linje {line} har en formel uden gemt resultat: {value}.",
      "Åbn projektmappen i et regneark, gem, og send den igen.",
    ],
    sv: [
      "Cellen {field} på rad {line} har en formel utan sparat resultat: {value}.",
      "Öppna arbetsboken i ett kalkylprogram, spara och skicka den igen.",
    ],
    nl: [
      "De cel {field} op regel {line} heeft een formule zonder opgeslagen uitkomst: {value}.",
      "Open de werkmap in een rekenprogramma, sla haar op en lever haar opnieuw aan.",
    ],
  }),
} as const satisfies RemedyBook;
