/** SIE 4 files. */
import { type Remedy, type RemedyBook, writeRemedy } from "../../core/index.ts";
import { empty, tooLarge, truncated } from "./file-remedies.ts";

const wrongKind: Remedy = writeRemedy("you", {
  en: [
    "This is not a SIE file with vouchers: “{value}”.",
    "Export SIE type 4 or 4I. Types 1, 2 and 3 hold balances only.",
  ],
  nb: [
    "Dette er ikke en SIE-fil med bilag: «{value}».",
    "Eksporter SIE type 4 eller 4I. Type 1, 2 og 3 har bare saldoer.",
  ],
  da: [
    "Dette er ikke en SIE-fil med bilag: »{value}«.",
    "Eksportér SIE type 4 eller 4I. Type 1, 2 og 3 har kun saldi.",
  ],
  sv: [
    "Detta är inte en SIE-fil med verifikationer: ”{value}”.",
    "Exportera SIE typ 4 eller 4I. Typ 1, 2 och 3 innehåller bara saldon.",
  ],
  nl: [
    "Dit is geen SIE-bestand met boekingen: „{value}”.",
    "Exporteer SIE type 4 of 4I. De typen 1, 2 en 3 bevatten alleen saldi.",
  ],
});

const unreadable: Remedy = writeRemedy("source-vendor", {
  en: [
    "Line {line} cannot be read as SIE: “{value}”.",
    "Export the file again. If it stays so, the program writes it wrongly.",
  ],
  nb: [
    "Linje {line} kan ikke leses som SIE: «{value}».",
    "Eksporter filen på nytt. Hjelper ikke det, skriver programmet den feil.",
  ],
  da: [
    "Linje {line} kan ikke læses som SIE: »{value}«.",
    "Eksportér filen igen. Hjælper det ikke, skriver programmet den forkert.",
  ],
  sv: [
    "Rad {line} kan inte läsas som SIE: ”{value}”.",
    "Exportera filen igen. Hjälper inte det skriver programmet den fel.",
  ],
  nl: [
    "Regel {line} kan niet als SIE worden gelezen: „{value}”.",
    "Exporteer het bestand opnieuw. Blijft het zo, dan schrijft het programma het verkeerd.",
  ],
});

export const sie4Remedies = {
  "sie-empty": empty,
  "sie-truncated": truncated,
  "voucher-too-large": tooLarge,
  "header-too-large": tooLarge,
  "not-sie": wrongKind,
  "sie-type-not-supported": wrongKind,
  "line-unreadable": unreadable,
  "object-list-unreadable": unreadable,
  "row-outside-voucher": unreadable,
  "voucher-not-closed": unreadable,
  "header-record-late": writeRemedy("nobody", {
    en: [
      "{value} on line {line} comes after the first voucher and was not read.",
      "Nothing needs to be done if the vouchers look right.",
    ],
    nb: [
      "{value} på linje {line} står etter det første bilaget og er ikke lest.",
      "Ingenting må gjøres hvis bilagene ser riktige ut.",
    ],
    da: [
      "{value} på linje {line} står efter det første bilag og er ikke læst.",
      "Der skal ikke gøres noget, hvis bilagene ser rigtige ud.",
    ],
    sv: [
      "{value} på rad {line} står efter den första verifikationen och lästes inte.",
      "Inget behöver göras om verifikationerna ser rätt ut.",
    ],
    nl: [
      "{value} op regel {line} staat na de eerste boeking en is niet gelezen.",
      "U hoeft niets te doen als de boekingen er goed uitzien.",
    ],
  }),
  "header-year-incomplete": writeRemedy("nobody", {
    en: [
      "{field} on line {line} does not say the fiscal year with its first and last day. It was left out, and each voucher is taken to be of the calendar year of its date.",
      "Nothing needs to be done where the fiscal year is the calendar year. Otherwise have the program write the days of the year, and hand the file in again.",
    ],
    nb: [
      "{field} på linje {line} oppgir ikke regnskapsåret med første og siste dag. Linjen er hoppet over, og hvert bilag regnes til kalenderåret for datoen sin.",
      "Ingenting må gjøres hvis regnskapsåret er kalenderåret. Ellers må programmet skrive årets dager; lever så filen på nytt.",
    ],
    da: [
      "{field} på linje {line} oplyser ikke regnskabsåret med første og sidste dag. Linjen er sprunget over, og hvert bilag regnes til kalenderåret for sin dato.",
      "Der skal ikke gøres noget, hvis regnskabsåret er kalenderåret. Ellers skal programmet skrive årets dage; aflever så filen igen.",
    ],
    sv: [
      "{field} på rad {line} anger inte räkenskapsåret med första och sista dag. Raden hoppades över, och varje verifikation räknas till kalenderåret för sitt datum.",
      "Inget behöver göras om räkenskapsåret är kalenderåret. Annars måste programmet skriva årets dagar; lämna sedan in filen igen.",
    ],
    nl: [
      "{field} op regel {line} noemt het boekjaar niet met eerste en laatste dag. De regel is overgeslagen, en elke boeking telt bij het kalenderjaar van haar datum.",
      "U hoeft niets te doen als het boekjaar het kalenderjaar is. Laat anders het programma de dagen van het jaar schrijven, en lever het bestand opnieuw aan.",
    ],
  }),
  "header-record-incomplete": writeRemedy("nobody", {
    en: [
      "{field} on line {line} is incomplete and was left out. It names something for people; the vouchers were read all the same.",
      "Nothing needs to be done if the vouchers look right.",
    ],
    nb: [
      "{field} på linje {line} er ufullstendig og er hoppet over. Den setter navn på noe; bilagene er lest likevel.",
      "Ingenting må gjøres hvis bilagene ser riktige ut.",
    ],
    da: [
      "{field} på linje {line} er ufuldstændig og er sprunget over. Den sætter navn på noget; bilagene er læst alligevel.",
      "Der skal ikke gøres noget, hvis bilagene ser rigtige ud.",
    ],
    sv: [
      "{field} på rad {line} är ofullständig och hoppades över. Den ger något ett namn; verifikationerna är lästa ändå.",
      "Inget behöver göras om verifikationerna ser rätt ut.",
    ],
    nl: [
      "{field} op regel {line} is onvolledig en is overgeslagen. Hij geeft iets een naam; de boekingen zijn toch gelezen.",
      "U hoeft niets te doen als de boekingen er goed uitzien.",
    ],
  }),
  "sie-currency-missing": writeRemedy("you", {
    en: [
      "The file names no currency (#VALUTA), and SIE then means SEK. The company keeps its books in {currency}, so nothing of it is booked.",
      "If the figures are in {currency}, have the program write #VALUTA {currency}, and hand the file in again. If they are in SEK, the file belongs to a company that keeps its books in SEK.",
    ],
    nb: [
      "Filen nevner ingen valuta (#VALUTA), og SIE betyr da SEK. Firmaet fører regnskap i {currency}, så ingenting av den bokføres.",
      "Er tallene i {currency}, få programmet til å skrive #VALUTA {currency}, og lever filen på nytt. Er de i SEK, hører filen til et firma som fører regnskap i SEK.",
    ],
    da: [
      "Filen nævner ingen valuta (#VALUTA), og SIE betyder da SEK. Virksomheden fører regnskab i {currency}, så intet af den bogføres.",
      "Er tallene i {currency}, så få programmet til at skrive #VALUTA {currency}, og aflever filen igen. Er de i SEK, hører filen til en virksomhed, der fører regnskab i SEK.",
    ],
    sv: [
      "Filen anger ingen valuta (#VALUTA), och då betyder SIE SEK. Företaget har sin bokföring i {currency}, så inget i den bokförs.",
      "Är siffrorna i {currency}, låt programmet skriva #VALUTA {currency} och lämna in filen igen. Är de i SEK hör filen till ett företag som har sin bokföring i SEK.",
    ],
    nl: [
      "Het bestand noemt geen valuta (#VALUTA), en dan bedoelt SIE SEK. De administratie wordt gevoerd in {currency}; er wordt dus niets uit geboekt.",
      "Zijn de bedragen in {currency}, laat het programma dan #VALUTA {currency} schrijven en lever het bestand opnieuw in. Zijn ze in SEK, dan hoort het bestand bij een administratie in SEK.",
    ],
  }),
  "sie-type-missing": writeRemedy("nobody", {
    en: [
      "The file does not say which type of SIE it is; it was read as type 4.",
      "Nothing needs to be done if the vouchers look right.",
    ],
    nb: [
      "Filen sier ikke hvilken SIE-type den er; den er lest som type 4.",
      "Ingenting må gjøres hvis bilagene ser riktige ut.",
    ],
    da: [
      "Filen siger ikke, hvilken SIE-type den er; den er læst som type 4.",
      "Der skal ikke gøres noget, hvis bilagene ser rigtige ud.",
    ],
    sv: [
      "Filen säger inte vilken SIE-typ den är; den lästes som typ 4.",
      "Inget behöver göras om verifikationerna ser rätt ut.",
    ],
    nl: [
      "Het bestand zegt niet welk SIE-type het is; het is als type 4 gelezen.",
      "U hoeft niets te doen als de boekingen er goed uitzien.",
    ],
  }),
  "encoding-doubtful": writeRemedy("you", {
    en: [
      "The letters å, ä and ö may have been read wrongly: the file does not fit the character set it names.",
      "Look at the texts of the vouchers. Accounts and amounts are right all the same.",
    ],
    nb: [
      "Bokstavene å, ä og ö kan være lest feil: filen passer ikke til tegnsettet den oppgir.",
      "Se på bilagstekstene. Kontoer og beløp er riktige uansett.",
    ],
    da: [
      "Bogstaverne å, ä og ö kan være læst forkert: filen passer ikke til det tegnsæt, den angiver.",
      "Se på bilagsteksterne. Konti og beløb er rigtige alligevel.",
    ],
    sv: [
      "Bokstäverna å, ä och ö kan ha lästs fel: filen stämmer inte med den teckenkodning den anger.",
      "Titta på verifikationstexterna. Konton och belopp är ändå rätt.",
    ],
    nl: [
      "De letters å, ä en ö zijn misschien verkeerd gelezen: het bestand past niet bij de tekenset die het noemt.",
      "Bekijk de teksten van de boekingen. Rekeningen en bedragen kloppen hoe dan ook.",
    ],
  }),
  "already-imported": writeRemedy("you", {
    en: [
      "The file says that it has been read into a ledger before (#FLAGGA 1).",
      "Make sure that the vouchers are not in these books already, by another way.",
    ],
    nb: [
      "Filen sier at den er lest inn i et regnskap før (#FLAGGA 1).",
      "Kontroller at bilagene ikke allerede er bokført på annen måte.",
    ],
    da: [
      "Filen siger, at den er læst ind i et regnskab før (#FLAGGA 1).",
      "Kontrollér, at bilagene ikke allerede er bogført på anden måde.",
    ],
    sv: [
      "Filen säger att den redan har lästs in i en bokföring (#FLAGGA 1).",
      "Kontrollera att verifikationerna inte redan är bokförda på annat sätt.",
    ],
    nl: [
      "Het bestand zegt dat het al eerder in een boekhouding is ingelezen (#FLAGGA 1).",
      "Controleer of de boekingen niet al op een andere manier in deze boekhouding staan.",
    ],
  }),
  "checksum-differs": writeRemedy("you", {
    en: [
      "The file has been changed after it was written: its checksum is {declared} and should be {computed}.",
      "Compare the vouchers with the source, or export the file again.",
    ],
    nb: [
      "Filen er endret etter at den ble skrevet: kontrollsummen er {declared} og burde vært {computed}.",
      "Sammenlign bilagene med kilden, eller eksporter filen på nytt.",
    ],
    da: [
      "Filen er ændret, efter at den blev skrevet: kontrolsummen er {declared} og burde være {computed}.",
      "Sammenlign bilagene med kilden, eller eksportér filen igen.",
    ],
    sv: [
      "Filen har ändrats sedan den skrevs: kontrollsumman är {declared} och borde vara {computed}.",
      "Jämför verifikationerna med källan, eller exportera filen igen.",
    ],
    nl: [
      "Het bestand is gewijzigd nadat het was geschreven: de controlesom is {declared} en hoort {computed} te zijn.",
      "Vergelijk de boekingen met de bron, of exporteer het bestand opnieuw.",
    ],
  }),
  "decimal-comma": writeRemedy("source-vendor", {
    en: [
      "“{value}” has a comma where SIE wants a point; it was read as the decimal mark.",
      "Nothing needs to be done if the amount is right.",
    ],
    nb: [
      "«{value}» har komma der SIE vil ha punktum; det er lest som desimaltegn.",
      "Ingenting må gjøres hvis beløpet er riktig.",
    ],
    da: [
      "»{value}« har komma, hvor SIE vil have punktum; det er læst som decimaltegn.",
      "Der skal ikke gøres noget, hvis beløbet er rigtigt.",
    ],
    sv: [
      "”{value}” har komma där SIE vill ha punkt; det lästes som decimaltecken.",
      "Inget behöver göras om beloppet är rätt.",
    ],
    nl: [
      "„{value}” heeft een komma waar SIE een punt wil; die is als decimaalteken gelezen.",
      "U hoeft niets te doen als het bedrag klopt.",
    ],
  }),
  "voucher-without-rows": writeRemedy("nobody", {
    en: ["The voucher has no rows, so there is nothing to book.", "Nothing needs to be done."],
    nb: ["Bilaget har ingen linjer, så det er ingenting å bokføre.", "Ingenting må gjøres."],
    da: ["Bilaget har ingen linjer, så der er intet at bogføre.", "Der skal ikke gøres noget."],
    sv: ["Verifikationen har inga rader, så det finns inget att bokföra.", "Inget behöver göras."],
    nl: ["De boeking heeft geen regels, dus er valt niets te boeken.", "U hoeft niets te doen."],
  }),
  "added-row-alone": writeRemedy("source-vendor", {
    en: [
      "A row that was added later (line {line}) stands once where SIE wants it twice; it was counted.",
      "Compare the voucher with the source.",
    ],
    nb: [
      "En linje som er lagt til senere (linje {line}), står én gang der SIE vil ha den to ganger; den er talt med.",
      "Sammenlign bilaget med kilden.",
    ],
    da: [
      "En linje, der er tilføjet senere (linje {line}), står én gang, hvor SIE vil have den to gange; den er talt med.",
      "Sammenlign bilaget med kilden.",
    ],
    sv: [
      "En rad som lagts till senare (rad {line}) står en gång där SIE vill ha den två gånger; den räknades med.",
      "Jämför verifikationen med källan.",
    ],
    nl: [
      "Een later toegevoegde regel (regel {line}) staat er één keer waar SIE hem twee keer wil; hij is meegeteld.",
      "Vergelijk de boeking met de bron.",
    ],
  }),
  "voucher-does-not-balance": writeRemedy("source-vendor", {
    en: [
      "The voucher does not balance: debit {debit}, credit {credit}, {difference} between them on {rowCount} {rowCount:row|rows}.",
      "Correct it in the program that wrote it and hand it in again. The other vouchers are not held up.",
    ],
    nb: [
      "Bilaget går ikke i null: debet {debit}, kredit {credit}, {difference} i differanse på {rowCount} {rowCount:linje|linjer}.",
      "Rett det i programmet det kommer fra, og send det på nytt. De andre bilagene blir ikke stoppet.",
    ],
    da: [
      "Bilaget stemmer ikke: debet {debit}, kredit {credit}, {difference} i forskel på {rowCount} {rowCount:linje|linjer}.",
      "Ret det i det program, det kommer fra, og send det igen. De andre bilag bliver ikke stoppet.",
    ],
    sv: [
      "Verifikationen balanserar inte: debet {debit}, kredit {credit}, {difference} i skillnad på {rowCount} {rowCount:rad|rader}.",
      "Rätta den i programmet den kommer från och skicka den igen. De andra verifikationerna stoppas inte.",
    ],
    nl: [
      "De boeking sluit niet: debet {debit}, credit {credit}, {difference} verschil op {rowCount} {rowCount:regel|regels}.",
      "Herstel haar in het programma waar ze vandaan komt en lever haar opnieuw aan. De andere boekingen gaan door.",
    ],
  }),
} as const satisfies RemedyBook;
