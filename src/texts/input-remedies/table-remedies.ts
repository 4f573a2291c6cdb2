/** Tables, in text files and workbooks. */
import { type RemedyBook, writeRemedy } from "../../core/index.ts";
import { empty } from "./file-remedies.ts";

export const tableRemedies = {
  "csv-empty": empty,
  "header-unknown": writeRemedy("you", {
    en: [
      "The first line names none of the columns that are asked for: “{value}”.",
      "Put a line with the column names first: {expected}.",
    ],
    nb: [
      "Første linje har ingen av kolonnene det spørres etter: «{value}».",
      "Sett en linje med kolonnenavn først: {expected}.",
    ],
    da: [
      "Første linje har ingen af de kolonner, der spørges efter: »{value}«.",
      "Sæt en linje med kolonnenavne først: {expected}.",
    ],
    sv: [
      "Första raden har ingen av kolumnerna som efterfrågas: ”{value}”.",
      "Sätt en rad med kolumnnamn först: {expected}.",
    ],
    nl: [
      "De eerste regel noemt geen enkele gevraagde kolom: „{value}”.",
      "Zet een regel met kolomnamen bovenaan: {expected}.",
    ],
  }),
  "column-missing": writeRemedy("you", {
    en: ["The column {field} is missing.", "Export the table with it, or add the column."],
    nb: ["Kolonnen {field} mangler.", "Eksporter tabellen med den, eller legg kolonnen til."],
    da: ["Kolonnen {field} mangler.", "Eksportér tabellen med den, eller tilføj kolonnen."],
    sv: ["Kolumnen {field} saknas.", "Exportera tabellen med den, eller lägg till kolumnen."],
    nl: ["De kolom {field} ontbreekt.", "Exporteer de tabel met deze kolom, of voeg haar toe."],
  }),
  "column-repeated": writeRemedy("you", {
    en: [
      "Two columns are called {field}; which one counts cannot be known.",
      "Remove or rename one of them.",
    ],
    nb: [
      "To kolonner heter {field}; det går ikke å vite hvilken som gjelder.",
      "Fjern en av dem, eller gi den et annet navn.",
    ],
    da: [
      "To kolonner hedder {field}; det kan ikke vides, hvilken der gælder.",
      "Fjern en af dem, eller giv den et andet navn.",
    ],
    sv: [
      "Två kolumner heter {field}; det går inte att veta vilken som gäller.",
      "Ta bort eller döp om en av dem.",
    ],
    nl: [
      "Twee kolommen heten {field}; welke telt is niet te zeggen.",
      "Verwijder er een of geef haar een andere naam.",
    ],
  }),
  "column-unknown": writeRemedy("you", {
    en: [
      "The column {field} is not known and was left out.",
      "Correct its name if it holds something that should be booked.",
    ],
    nb: [
      "Kolonnen {field} er ukjent og ble utelatt.",
      "Rett navnet hvis den inneholder noe som skal bokføres.",
    ],
    da: [
      "Kolonnen {field} er ukendt og blev udeladt.",
      "Ret navnet, hvis den indeholder noget, der skal bogføres.",
    ],
    sv: [
      "Kolumnen {field} är okänd och utelämnades.",
      "Rätta namnet om den innehåller något som ska bokföras.",
    ],
    nl: [
      "De kolom {field} is onbekend en is weggelaten.",
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
} as const satisfies RemedyBook;
