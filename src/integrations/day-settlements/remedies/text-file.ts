/** Remedies for what is wrong with text files of lines, SIE 4 and CSV alike. */
import type { RemedyBook } from "../../../core/index.ts";
import { tooLarge } from "./file.ts";
import { remedyOf } from "./remedy-of.ts";

export type TextFileCode = "file-is-archive" | "line-too-long" | "quote-not-closed" | "quote-not-escaped";

export const textFileRemedies: RemedyBook<TextFileCode> = {
  "line-too-long": tooLarge,
  "file-is-archive": remedyOf("you", {
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
  "quote-not-closed": remedyOf("source-vendor", {
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
  "quote-not-escaped": remedyOf("nobody", {
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
};
