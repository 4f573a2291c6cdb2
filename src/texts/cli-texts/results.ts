/** What the command line says at the end, and on the way where something is noteworthy. */
import type { Text } from "../../core/index.ts";

export const results = {
  "all-booked": {
    en: "Everything is booked, and debit equals credit.",
    nb: "Alt er bokført, og debet er lik kredit.",
    da: "Alt er bogført, og debet er lig med kredit.",
    sv: "Allt är bokfört, och debet är lika med kredit.",
    nl: "Alles is geboekt, en debet is gelijk aan credit.",
  },
  "not-all-booked": {
    en: "Not booked: {count} of {total}. The findings say why.",
    nb: "Ikke bokført: {count} av {total}. Funnene sier hvorfor.",
    da: "Ikke bogført: {count} af {total}. Fundene siger hvorfor.",
    sv: "Inte bokfört: {count} av {total}. Iakttagelserna säger varför.",
    nl: "Niet geboekt: {count} van {total}. De bevindingen zeggen waarom.",
  },
  "nothing-to-book": {
    en: "There was nothing to book.",
    nb: "Det var ingenting å bokføre.",
    da: "Der var intet at bogføre.",
    sv: "Det fanns inget att bokföra.",
    nl: "Er was niets te boeken.",
  },
  "no-findings": {
    en: "No findings.",
    nb: "Ingen funn.",
    da: "Ingen fund.",
    sv: "Inga iakttagelser.",
    nl: "Geen bevindingen.",
  },
  "more-findings": {
    en: "… and {count} more; --json shows all.",
    nb: "… og {count} til; --json viser alle.",
    da: "… og {count} mere; --json viser alle.",
    sv: "… och {count} till; --json visar alla.",
    nl: "… en nog {count}; --json toont alles.",
  },
  "nothing-real": {
    en: "This is a try-out: nothing leaves this machine, and no real books are touched.",
    nb: "Dette er en prøve: ingenting forlater denne maskinen, og ingen ekte regnskap berøres.",
    da: "Dette er en prøve: intet forlader denne maskine, og ingen rigtige regnskaber berøres.",
    sv: "Detta är ett prov: inget lämnar den här datorn, och ingen riktig bokföring berörs.",
    nl: "Dit is een proef: niets verlaat deze computer, en geen echte boekhouding wordt aangeraakt.",
  },
  "other-port": {
    en: "Port {port} is taken; {other} is used instead.",
    nb: "Port {port} er opptatt; {other} brukes i stedet.",
    da: "Port {port} er optaget; {other} bruges i stedet.",
    sv: "Port {port} är upptagen; {other} används i stället.",
    nl: "Poort {port} is bezet; {other} wordt gebruikt.",
  },
  "sending-off": {
    en: "Sending is off until an owner confirms that this copy is the one that sends.",
    nb: "Sendingen er slått av til en eier bekrefter at det er denne kopien som skal sende.",
    da: "Afsendelsen er slået fra, indtil en ejer bekræfter, at det er denne kopi, der skal sende.",
    sv: "Sändningen är avstängd tills en ägare bekräftar att det är den här kopian som ska skicka.",
    nl: "Het verzenden staat uit totdat een eigenaar bevestigt dat deze kopie mag verzenden.",
  },
} as const satisfies Record<string, Text>;
