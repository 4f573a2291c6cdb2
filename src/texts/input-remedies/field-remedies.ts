/** Single values that cannot be read, in a record or in a file. */
import { type Remedy, type RemedyBook, writeRemedy } from "../../core/index.ts";

const day: Remedy = writeRemedy("source-vendor", {
  en: ["{field} should be a day and is “{value}”.", "Write days as 2026-03-14."],
  nb: ["{field} skal være en dato og er «{value}».", "Skriv datoer som 2026-03-14."],
  da: ["{field} skal være en dato og er »{value}«.", "Skriv datoer som 2026-03-14."],
  sv: ["{field} ska vara ett datum och är ”{value}”.", "Skriv datum som 2026-03-14."],
  nl: ["{field} moet een datum zijn en is „{value}”.", "Schrijf datums als 2026-03-14."],
});

const time: Remedy = writeRemedy("source-vendor", {
  en: [
    "{field} should be a time and is “{value}”.",
    "Write times as 2026-03-14T22:04:00, with +01:00 or Z where the zone is known.",
  ],
  nb: [
    "{field} skal være et tidspunkt og er «{value}».",
    "Skriv tidspunkter som 2026-03-14T22:04:00, med +01:00 eller Z når tidssonen er kjent.",
  ],
  da: [
    "{field} skal være et tidspunkt og er »{value}«.",
    "Skriv tidspunkter som 2026-03-14T22:04:00, med +01:00 eller Z, når tidszonen er kendt.",
  ],
  sv: [
    "{field} ska vara en tidpunkt och är ”{value}”.",
    "Skriv tider som 2026-03-14T22:04:00, med +01:00 eller Z när tidszonen är känd.",
  ],
  nl: [
    "{field} moet een tijdstip zijn en is „{value}”.",
    "Schrijf tijden als 2026-03-14T22:04:00, met +01:00 of Z als de tijdzone bekend is.",
  ],
});

const invalid: Remedy = writeRemedy("source-vendor", {
  en: [
    "{field} cannot be “{value}”.",
    "Compare it with the description of the record or of the file format.",
  ],
  nb: ["{field} kan ikke være «{value}».", "Sammenlign med beskrivelsen av posten eller filformatet."],
  da: ["{field} kan ikke være »{value}«.", "Sammenlign med beskrivelsen af grundlaget eller filformatet."],
  sv: ["{field} kan inte vara ”{value}”.", "Jämför med beskrivningen av posten eller filformatet."],
  nl: [
    "{field} kan niet „{value}” zijn.",
    "Vergelijk het met de beschrijving van de gegevens of van het bestandsformaat.",
  ],
});

export const fieldRemedies = {
  "day-invalid": day,
  "date-unreadable": day,
  "time-invalid": time,
  "time-unreadable": time,
  "field-invalid": invalid,
  "count-unreadable": invalid,
  "flag-unreadable": invalid,
  "field-missing": writeRemedy("source-vendor", {
    en: ["{field} is missing.", "The sending program must give it; nothing can be put in its place."],
    nb: ["{field} mangler.", "Avsenderprogrammet må oppgi feltet; det kan ikke erstattes av noe annet."],
    da: ["{field} mangler.", "Afsenderprogrammet skal oplyse feltet; intet andet kan træde i stedet."],
    sv: ["{field} saknas.", "Det avsändande programmet måste ange fältet; inget annat kan ersätta det."],
    nl: [
      "{field} ontbreekt.",
      "Het verzendende programma moet het opgeven; er is niets dat ervoor in de plaats kan komen.",
    ],
  }),
  "rate-invalid": writeRemedy("source-vendor", {
    en: ["{field} should be a VAT rate in percent and is “{value}”.", "Write rates as 25 or 11.11."],
    nb: ["{field} skal være en mva-sats i prosent og er «{value}».", "Skriv satser som 25 eller 11.11."],
    da: ["{field} skal være en momssats i procent og er »{value}«.", "Skriv satser som 25 eller 11.11."],
    sv: ["{field} ska vara en momssats i procent och är ”{value}”.", "Skriv satser som 25 eller 11.11."],
    nl: [
      "{field} moet een btw-tarief in procenten zijn en is „{value}”.",
      "Schrijf tarieven als 25 of 11.11.",
    ],
  }),
  "amount-not-text": writeRemedy("source-vendor", {
    en: [
      "{field} is the number {value}. A computer's decimal number may already have been rounded.",
      'Send amounts as text: "514.20".',
    ],
    nb: [
      "{field} er tallet {value}. Et desimaltall i en datamaskin kan allerede være avrundet.",
      'Send beløp som tekst: "514.20".',
    ],
    da: [
      "{field} er tallet {value}. Et decimaltal i en computer kan allerede være afrundet.",
      'Send beløb som tekst: "514.20".',
    ],
    sv: [
      "{field} är talet {value}. Ett decimaltal i en dator kan redan vara avrundat.",
      'Skicka belopp som text: "514.20".',
    ],
    nl: [
      "{field} is het getal {value}. Een decimaal getal in een computer kan al zijn afgerond.",
      'Stuur bedragen als tekst: "514.20".',
    ],
  }),
  "amount-empty": writeRemedy("source-vendor", {
    en: ["{field} is empty where an amount should be.", "Leave the field out, or write 0.00."],
    nb: ["{field} er tomt der det skulle stått et beløp.", "Utelat feltet, eller skriv 0.00."],
    da: ["{field} er tomt, hvor der skulle stå et beløb.", "Udelad feltet, eller skriv 0.00."],
    sv: ["{field} är tomt där ett belopp skulle stå.", "Utelämna fältet eller skriv 0.00."],
    nl: ["{field} is leeg waar een bedrag moet staan.", "Laat het veld weg, of schrijf 0.00."],
  }),
  "amount-ambiguous": writeRemedy("source-vendor", {
    en: [
      "{value} may be a thousand or one and a bit ({field}).",
      "Write amounts with two decimals and without marks between thousands: 1234.00.",
    ],
    nb: [
      "{value} kan være tusen eller én og litt til ({field}).",
      "Skriv beløp med to desimaler og uten tusenskille: 1234.00.",
    ],
    da: [
      "{value} kan være tusind eller én og lidt mere ({field}).",
      "Skriv beløb med to decimaler og uden tusindtalsskiller: 1234.00.",
    ],
    sv: [
      "{value} kan vara tusen eller ett och lite till ({field}).",
      "Skriv belopp med två decimaler och utan tusentalsavgränsare: 1234.00.",
    ],
    nl: [
      "{value} kan duizend zijn of één en een beetje ({field}).",
      "Schrijf bedragen met twee decimalen en zonder scheidingsteken voor duizendtallen: 1234.00.",
    ],
  }),
  "amount-too-many-decimals": writeRemedy("source-vendor", {
    en: [
      "{value} has more than two decimals ({field}).",
      "Round in the sending program, where it is known how; here it would be a guess.",
    ],
    nb: [
      "{value} har mer enn to desimaler ({field}).",
      "Avrund i avsenderprogrammet, som vet hvordan; her ville det vært gjetning.",
    ],
    da: [
      "{value} har mere end to decimaler ({field}).",
      "Afrund i afsenderprogrammet, som ved hvordan; her ville det være gætværk.",
    ],
    sv: [
      "{value} har fler än två decimaler ({field}).",
      "Avrunda i det avsändande programmet, som vet hur; här vore det en gissning.",
    ],
    nl: [
      "{value} heeft meer dan twee decimalen ({field}).",
      "Rond af in het verzendende programma, dat weet hoe; hier zou het gokken zijn.",
    ],
  }),
  "amount-too-large": writeRemedy("source-vendor", {
    en: [
      "{value} is larger than any amount that can be booked ({field}).",
      "Check the amount in the sending program.",
    ],
    nb: [
      "{value} er større enn noe beløp som kan bokføres ({field}).",
      "Kontroller beløpet i avsenderprogrammet.",
    ],
    da: [
      "{value} er større end noget beløb, der kan bogføres ({field}).",
      "Kontrollér beløbet i afsenderprogrammet.",
    ],
    sv: [
      "{value} är större än något belopp som kan bokföras ({field}).",
      "Kontrollera beloppet i det avsändande programmet.",
    ],
    nl: [
      "{value} is groter dan elk bedrag dat geboekt kan worden ({field}).",
      "Controleer het bedrag in het verzendende programma.",
    ],
  }),
  "amount-unreadable": writeRemedy("source-vendor", {
    en: [
      "“{value}” is not an amount ({field}).",
      "Write amounts as 1234.56: digits, one mark, a minus in front.",
    ],
    nb: [
      "«{value}» er ikke et beløp ({field}).",
      "Skriv beløp som 1234.56: sifre, ett skilletegn, minus foran.",
    ],
    da: [
      "»{value}« er ikke et beløb ({field}).",
      "Skriv beløb som 1234.56: cifre, ét skilletegn, minus foran.",
    ],
    sv: [
      "”{value}” är inget belopp ({field}).",
      "Skriv belopp som 1234.56: siffror, ett skiljetecken, minus framför.",
    ],
    nl: [
      "„{value}” is geen bedrag ({field}).",
      "Schrijf bedragen als 1234.56: cijfers, één teken, een min ervoor.",
    ],
  }),
  "too-many-lines": writeRemedy("source-vendor", {
    en: [
      "{field} has {value} lines, with what stands in them; a record may have {most} there. It was not read any further.",
      "No report is that long: see whether the sending program has put several into one, or repeats its lines.",
    ],
    nb: [
      "{field} har {value} linjer, med det som står i dem; et grunnlag kan ha {most} der. Resten ble ikke lest.",
      "Ingen rapport er så lang: se om avsenderprogrammet har lagt flere i én, eller gjentar linjene sine.",
    ],
    da: [
      "{field} har {value} linjer, med det, der står i dem; et grundlag må have {most} der. Resten blev ikke læst.",
      "Ingen rapport er så lang: se, om afsenderprogrammet har lagt flere i én, eller gentager sine linjer.",
    ],
    sv: [
      "{field} har {value} rader, med det som står i dem; ett underlag får ha {most} där. Resten lästes inte.",
      "Ingen rapport är så lång: se om det sändande programmet har lagt flera i en, eller upprepar sina rader.",
    ],
    nl: [
      "{field} heeft {value} regels, met wat erin staat; een brondocument mag er daar {most} hebben. De rest is niet gelezen.",
      "Geen rapport is zo lang: kijk of het verzendende programma er meerdere in één heeft gezet, of regels herhaalt.",
    ],
  }),
  "field-unknown": writeRemedy("source-vendor", {
    en: [
      "The field “{field}” is not known, and what stands in it is not booked.",
      "Compare its name with the description of the record: a misspelt amount would be left out.",
    ],
    nb: [
      "Feltet «{field}» er ukjent, og innholdet blir ikke bokført.",
      "Sammenlign navnet med beskrivelsen av posten: et feilstavet beløp ville blitt utelatt.",
    ],
    da: [
      "Feltet »{field}« er ukendt, og dets indhold bogføres ikke.",
      "Sammenlign navnet med beskrivelsen af grundlaget: et fejlstavet beløb ville blive udeladt.",
    ],
    sv: [
      "Fältet ”{field}” är okänt och innehållet bokförs inte.",
      "Jämför namnet med beskrivningen av posten: ett felstavat belopp skulle utelämnas.",
    ],
    nl: [
      "Het veld „{field}” is onbekend en de inhoud wordt niet geboekt.",
      "Vergelijk de naam met de beschrijving van de gegevens: een verkeerd gespeld bedrag zou wegvallen.",
    ],
  }),
} as const satisfies RemedyBook;
