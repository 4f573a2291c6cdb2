/** Files that hold payroll runs, and what is odd about a whole delivery. */
import { type RemedyBook, writeRemedy } from "../../../core/index.ts";

export const fileRemedies = {
  "run-number-repeated": writeRemedy("source-vendor", {
    en: [
      "Two runs have the number {value} and do not say the same (line {line}). This one was not read; booking both could book one run twice.",
      "Give each run a number of its own. If it is a new version of the run, hand it in by itself: then a person decides.",
    ],
    nb: [
      "To kjøringer har nummer {value} og er ulike (linje {line}). Denne er ikke lest; begge kunne ført én kjøring to ganger.",
      "Gi hver kjøring sitt eget nummer. Er det en ny versjon av kjøringen, så send den for seg: da avgjør et menneske.",
    ],
    da: [
      "To kørsler har nummer {value} og er forskellige (linje {line}). Denne er ikke læst; begge kunne bogføre én kørsel to gange.",
      "Giv hver kørsel sit eget nummer. Er det en ny version af kørslen, så send den for sig: så afgør et menneske det.",
    ],
    sv: [
      "Två körningar har nummer {value} och är olika (rad {line}). Den här lästes inte; båda kunde bokföra en körning två gånger.",
      "Ge varje körning ett eget nummer. Är det en ny version av körningen, skicka den för sig: då avgör en människa.",
    ],
    nl: [
      "Twee runs hebben nummer {value} en verschillen (regel {line}). Deze is niet gelezen; beide boeken zou één run dubbel kunnen boeken.",
      "Geef elke run een eigen nummer. Is het een nieuwe versie van de run, lever hem dan apart aan: dan beslist een mens.",
    ],
  }),
  "run-without-number": writeRemedy("source-vendor", {
    en: [
      "The voucher has no number; its run is known by day and text, {value}.",
      "Nothing needs to be done, as long as these stay the same when the file is written again. A number from the payroll program is safer.",
    ],
    nb: [
      "Bilaget har ikke nummer; kjøringen kjennes på dag og tekst, {value}.",
      "Ingenting må gjøres så lenge disse er like når filen skrives på nytt. Et nummer fra lønnsprogrammet er tryggere.",
    ],
    da: [
      "Bilaget har intet nummer; kørslen kendes på dag og tekst, {value}.",
      "Der skal ikke gøres noget, så længe de er ens, når filen skrives igen. Et nummer fra lønprogrammet er sikrere.",
    ],
    sv: [
      "Verifikationen har inget nummer; körningen känns igen på dag och text, {value}.",
      "Inget behöver göras så länge de är lika när filen skrivs igen. Ett nummer från löneprogrammet är säkrare.",
    ],
    nl: [
      "De boeking heeft geen nummer; de run wordt herkend aan dag en tekst, {value}.",
      "U hoeft niets te doen zolang die gelijk blijven als het bestand opnieuw wordt geschreven. Een nummer uit het loonprogramma is veiliger.",
    ],
  }),
  "run-line-unreadable": writeRemedy("source-vendor", {
    en: [
      "Line {line} of the file could not be read, and it may belong to this run. The run is set aside, since an amount may be missing.",
      "Correct the line and hand the file in again.",
    ],
    nb: [
      "Linje {line} i filen kunne ikke leses, og den kan høre til denne kjøringen. Kjøringen er satt til side, siden et beløp kan mangle.",
      "Rett linjen og send filen på nytt.",
    ],
    da: [
      "Linje {line} i filen kunne ikke læses, og den kan høre til denne kørsel. Kørslen er lagt til side, da et beløb kan mangle.",
      "Ret linjen, og send filen igen.",
    ],
    sv: [
      "Rad {line} i filen kunde inte läsas, och den kan höra till den här körningen. Körningen är satt åt sidan, eftersom ett belopp kan saknas.",
      "Rätta raden och skicka filen igen.",
    ],
    nl: [
      "Regel {line} van het bestand kon niet worden gelezen en kan bij deze run horen. De run is apart gezet, omdat er een bedrag kan ontbreken.",
      "Herstel de regel en lever het bestand opnieuw aan.",
    ],
  }),
  "companies-mixed": writeRemedy("you", {
    en: [
      "The report is about {count} companies ({value}), and a link books for one. Nothing was read.",
      "Export the report for this company alone.",
    ],
    nb: [
      "Rapporten gjelder {count} firmaer ({value}), og en kobling bokfører for ett. Ingenting er lest.",
      "Eksporter rapporten for dette firmaet alene.",
    ],
    da: [
      "Rapporten gælder {count} virksomheder ({value}), og en kobling bogfører for én. Intet er læst.",
      "Eksportér rapporten for denne virksomhed alene.",
    ],
    sv: [
      "Rapporten gäller {count} företag ({value}), och en koppling bokför för ett. Inget lästes.",
      "Exportera rapporten för enbart det här företaget.",
    ],
    nl: [
      "Het rapport gaat over {count} bedrijven ({value}) en een bedrijfskoppeling boekt voor één. Er is niets gelezen.",
      "Exporteer het rapport voor alleen dit bedrijf.",
    ],
  }),
  "service-fault": writeRemedy("you", {
    en: [
      "The payroll service answered with a fault instead of a report: {value}.",
      "Look at its words: the user's rights for this call, the company, or the period. Then fetch the report again.",
    ],
    nb: [
      "Lønnstjenesten svarte med en feil i stedet for en rapport: {value}.",
      "Se på ordene: brukerens rettigheter til kallet, firmaet eller perioden. Hent så rapporten på nytt.",
    ],
    da: [
      "Løntjenesten svarede med en fejl i stedet for en rapport: {value}.",
      "Se på ordene: brugerens rettigheder til kaldet, virksomheden eller perioden. Hent så rapporten igen.",
    ],
    sv: [
      "Lönetjänsten svarade med ett fel i stället för en rapport: {value}.",
      "Se på orden: användarens rättigheter till anropet, företaget eller perioden. Hämta sedan rapporten igen.",
    ],
    nl: [
      "De loondienst antwoordde met een fout in plaats van een rapport: {value}.",
      "Lees wat er staat: de rechten van de gebruiker, het bedrijf of de periode. Haal het rapport daarna opnieuw op.",
    ],
  }),
  "journal-lines-missing": writeRemedy("you", {
    en: [
      "The file holds no journal lines: nothing in it has an account.",
      "Export the journal report of a run that has been calculated.",
    ],
    nb: [
      "Filen har ingen bilagslinjer: ingenting i den har en konto.",
      "Eksporter bilagsrapporten for en kjøring som er beregnet.",
    ],
    da: [
      "Filen har ingen journallinjer: intet i den har en konto.",
      "Eksportér journalrapporten for en kørsel, der er beregnet.",
    ],
    sv: [
      "Filen har inga journalrader: inget i den har ett konto.",
      "Exportera journalrapporten för en körning som är beräknad.",
    ],
    nl: [
      "Het bestand bevat geen journaalregels: niets erin heeft een rekening.",
      "Exporteer het journaalrapport van een run die is berekend.",
    ],
  }),
} as const satisfies RemedyBook;
