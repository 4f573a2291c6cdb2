/** Remedies for tables in text files. */
import { type InputCode, type RemedyBook, writeRemedy } from "../../../core/index.ts";
import type { CsvCode } from "../read-csv.ts";

type OwnCode = Exclude<CsvCode, InputCode>;

export const tableRemedies: RemedyBook<OwnCode> = {
  "line-kind-unknown": writeRemedy("source-vendor", {
    en: [
      "The kind “{value}” on line {line} is not known. The whole Z report is set aside, since an amount would be missing.",
      "Use one of the kinds that the help page about files lists.",
    ],
    nb: [
      "Linjetypen «{value}» på linje {line} er ukjent. Hele Z-rapporten er satt til side, siden et beløp ville manglet.",
      "Bruk en av typene som hjelpesiden om filer nevner.",
    ],
    da: [
      "Linjetypen »{value}« på linje {line} er ukendt. Hele Z-rapporten er lagt til side, da et beløb ville mangle.",
      "Brug en af de typer, som hjælpesiden om filer nævner.",
    ],
    sv: [
      "Radtypen ”{value}” på rad {line} är okänd. Hela Z-rapporten är satt åt sidan, eftersom ett belopp skulle saknas.",
      "Använd en av typerna som hjälpsidan om filer räknar upp.",
    ],
    nl: [
      "De soort „{value}” op regel {line} is onbekend. Het hele Z-rapport is apart gezet, omdat er een bedrag zou ontbreken.",
      "Gebruik een van de soorten die de helppagina over bestanden noemt.",
    ],
  }),
  "line-kind-repeated": writeRemedy("source-vendor", {
    en: [
      "“{value}” stands a second time for the same Z report, on line {line}. Which one is meant cannot be known.",
      "Leave only the right one, and hand the file in again.",
    ],
    nb: [
      "«{value}» står to ganger for samme Z-rapport, sist på linje {line}. Det går ikke å vite hvilken som gjelder.",
      "La bare den riktige stå, og send filen på nytt.",
    ],
    da: [
      "»{value}« står to gange for samme Z-rapport, senest på linje {line}. Det kan ikke vides, hvilken der gælder.",
      "Lad kun den rigtige stå, og send filen igen.",
    ],
    sv: [
      "”{value}” står två gånger för samma Z-rapport, senast på rad {line}. Det går inte att veta vilken som gäller.",
      "Behåll bara den rätta och skicka filen igen.",
    ],
    nl: [
      "„{value}” staat twee keer bij hetzelfde Z-rapport, het laatst op regel {line}. Welke geldt is niet te zeggen.",
      "Laat alleen de juiste staan en lever het bestand opnieuw aan.",
    ],
  }),
  "line-differs": writeRemedy("source-vendor", {
    en: [
      "{field} is “{value}” on line {line}, and something else on a line of the same Z report before.",
      "All lines of a Z report have the same {field}. Correct the table.",
    ],
    nb: [
      "{field} er «{value}» på linje {line}, men noe annet på en tidligere linje i samme Z-rapport.",
      "Alle linjer i en Z-rapport har samme {field}. Rett tabellen.",
    ],
    da: [
      "{field} er »{value}« på linje {line}, men noget andet på en tidligere linje i samme Z-rapport.",
      "Alle linjer i en Z-rapport har samme {field}. Ret tabellen.",
    ],
    sv: [
      "{field} är ”{value}” på rad {line}, men något annat på en tidigare rad i samma Z-rapport.",
      "Alla rader i en Z-rapport har samma {field}. Rätta tabellen.",
    ],
    nl: [
      "{field} is „{value}” op regel {line}, en iets anders op een eerdere regel van hetzelfde Z-rapport.",
      "Alle regels van een Z-rapport hebben dezelfde {field}. Herstel de tabel.",
    ],
  }),
  "lines-doubled": writeRemedy("source-vendor", {
    en: [
      "Every line of this Z report stands twice, from line {line} on: its amounts would be booked doubled.",
      "Correct the table so that each line stands once, and hand it in again. The other Z reports are not held up.",
    ],
    nb: [
      "Hver linje i denne Z-rapporten står to ganger, fra linje {line}: beløpene ville blitt bokført dobbelt.",
      "Rett tabellen slik at hver linje står én gang, og send den på nytt. De andre Z-rapportene går som vanlig.",
    ],
    da: [
      "Hver linje i denne Z-rapport står to gange, fra linje {line}: beløbene ville blive bogført dobbelt.",
      "Ret tabellen, så hver linje står én gang, og send den igen. De andre Z-rapporter går som sædvanligt.",
    ],
    sv: [
      "Varje rad i den här Z-rapporten står två gånger, från rad {line}: beloppen skulle bokföras dubbelt.",
      "Rätta tabellen så att varje rad står en gång och lämna in den igen. De andra Z-rapporterna går som vanligt.",
    ],
    nl: [
      "Elke regel van dit Z-rapport staat er twee keer, vanaf regel {line}: de bedragen zouden dubbel worden geboekt.",
      "Herstel de tabel zodat elke regel één keer voorkomt en lever haar opnieuw in. De andere Z-rapporten gaan gewoon door.",
    ],
  }),
  "vat-rate-unknown": writeRemedy("source-vendor", {
    en: [
      "The VAT rate of the sale on line {line} is not known: its VAT code is not a standard one.",
      "Add a column “vat_rate” with the rate in percent, or use the standard VAT codes.",
    ],
    nb: [
      "Mva-satsen til salget på linje {line} er ukjent: mva-koden er ikke en standardkode.",
      "Legg til en kolonne «vat_rate» med satsen i prosent, eller bruk standardkodene.",
    ],
    da: [
      "Momssatsen for salget på linje {line} er ukendt: momskoden er ikke en standardkode.",
      "Tilføj en kolonne »vat_rate« med satsen i procent, eller brug standardkoderne.",
    ],
    sv: [
      "Momssatsen för försäljningen på rad {line} är okänd: momskoden är ingen standardkod.",
      "Lägg till en kolumn ”vat_rate” med satsen i procent, eller använd standardkoderna.",
    ],
    nl: [
      "Het btw-tarief van de verkoop op regel {line} is onbekend: de btw-code is geen standaardcode.",
      "Voeg een kolom „vat_rate” met het percentage toe, of gebruik de standaardcodes.",
    ],
  }),
  "z-comes-back": writeRemedy("source-vendor", {
    en: [
      "Z report {value} goes on at line {line}, after lines of another one. These lines were not read.",
      "Sort the table by till and Z number, and hand it in again.",
    ],
    nb: [
      "Z-rapport {value} fortsetter på linje {line}, etter linjer fra en annen. Disse linjene er ikke lest.",
      "Sorter tabellen etter kasse og Z-nummer, og send den på nytt.",
    ],
    da: [
      "Z-rapport {value} fortsætter på linje {line} efter linjer fra en anden. Disse linjer er ikke læst.",
      "Sortér tabellen efter kasse og Z-nummer, og send den igen.",
    ],
    sv: [
      "Z-rapport {value} fortsätter på rad {line}, efter rader från en annan. Dessa rader lästes inte.",
      "Sortera tabellen efter kassa och Z-nummer och skicka den igen.",
    ],
    nl: [
      "Z-rapport {value} gaat verder op regel {line}, na regels van een ander. Deze regels zijn niet gelezen.",
      "Sorteer de tabel op kassa en Z-nummer en lever haar opnieuw aan.",
    ],
  }),
  "z-line-unreadable": writeRemedy("source-vendor", {
    en: [
      "Line {line}, within this Z report or beside it, could not be read. The Z report is set aside, since an amount may be missing.",
      "Correct the line and hand the file in again.",
    ],
    nb: [
      "Linje {line}, i denne Z-rapporten eller ved siden av, kunne ikke leses. Z-rapporten er satt til side, siden et beløp kan mangle.",
      "Rett linjen og send filen på nytt.",
    ],
    da: [
      "Linje {line}, i denne Z-rapport eller ved siden af, kunne ikke læses. Z-rapporten er lagt til side, da et beløb kan mangle.",
      "Ret linjen, og send filen igen.",
    ],
    sv: [
      "Rad {line}, i den här Z-rapporten eller intill, kunde inte läsas. Z-rapporten är satt åt sidan, eftersom ett belopp kan saknas.",
      "Rätta raden och skicka filen igen.",
    ],
    nl: [
      "Regel {line}, in of naast dit Z-rapport, kon niet worden gelezen. Het Z-rapport is apart gezet, omdat er een bedrag kan ontbreken.",
      "Herstel de regel en lever het bestand opnieuw aan.",
    ],
  }),
};
