/** What `bilag imports` says. */
import type { Text } from "../../core/index.ts";

export const imports = {
  "command-imports": {
    en: "Shows the files that were handed in, and what was found in one of them.",
    nb: "Viser filene som er levert, og hva som ble funnet i en av dem.",
    da: "Viser de filer, der er afleveret, og hvad der blev fundet i en af dem.",
    sv: "Visar filerna som har lämnats in, och vad som hittades i en av dem.",
    nl: "Toont de aangeleverde bestanden, en wat in een ervan gevonden werd.",
  },
  "no-imports": {
    en: "No file was handed in lately.",
    nb: "Ingen fil er levert i det siste.",
    da: "Ingen fil er afleveret for nylig.",
    sv: "Ingen fil har lämnats in på sista tiden.",
    nl: "Er is de laatste tijd geen bestand aangeleverd.",
  },
  "import-missing": {
    en: "There is no import {name} of this lane. Imports are kept for half a year.",
    nb: "Køen har ingen innlevering {name}. Innleveringer lagres i et halvt år.",
    da: "Køen har ingen aflevering {name}. Afleveringer gemmes i et halvt år.",
    sv: "Kön har ingen inlämning {name}. Inlämningar sparas i ett halvår.",
    nl: "Deze wachtrij heeft geen aanlevering {name}. Aanleveringen worden een half jaar bewaard.",
  },
  "import-when": {
    en: "when (UTC)",
    nb: "når (UTC)",
    da: "hvornår (UTC)",
    sv: "när (UTC)",
    nl: "wanneer (UTC)",
  },
  "import-file": { en: "file", nb: "fil", da: "fil", sv: "fil", nl: "bestand" },
  "import-read": { en: "read", nb: "lest", da: "læst", sv: "lästa", nl: "gelezen" },
  "import-refused": {
    en: "not taken",
    nb: "ikke tatt",
    da: "ikke taget",
    sv: "ej tagna",
    nl: "niet aangenomen",
  },
} satisfies Record<string, Text>;
