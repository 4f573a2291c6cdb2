/** What people read when the ledger holds something else than what was booked, or held it before we came. Nothing is ever sent again because of it. */
import { type RemedyBook, writeRemedy } from "../../core/index.ts";
import type { DriftCode } from "../codes.ts";
import { places } from "./places.ts";

export const driftRemedies: RemedyBook<DriftCode> = {
  "drift-missing": writeRemedy(
    "your-accountant",
    {
      en: [
        "{record} was booked as {number} on {on}, and the ledger holds it no more. It is not sent again.",
        "Find out in the ledger who took {number} away and why. If it must be booked, it cannot be reversed and posted anew here: enter it by hand. If it was meant, settle the finding with the reason.",
      ],
      nb: [
        "{record} ble bokført som {number} den {on}, og står ikke lenger i regnskapet. Det sendes ikke på nytt.",
        "Finn ut i regnskapet hvem som fjernet {number}, og hvorfor. Skal det bokføres, kan det ikke tilbakeføres og sendes om: før det for hånd. Var det meningen, avslutter du funnet med begrunnelsen.",
      ],
      da: [
        "{record} blev bogført som {number} den {on}, og står ikke længere i regnskabet. Det sendes ikke igen.",
        "Find ud af i regnskabet, hvem der fjernede {number}, og hvorfor. Skal det bogføres, kan det ikke tilbageføres og sendes om: indtast det i hånden. Var det meningen, så afslut fundet med begrundelsen.",
      ],
      sv: [
        "{record} bokfördes som {number} den {on} och finns inte längre i bokföringen. Det skickas inte igen.",
        "Ta reda på i bokföringen vem som tog bort {number} och varför. Ska det bokföras kan det inte återföras och skickas om: för in det för hand. Var det meningen, avsluta iakttagelsen med motiveringen.",
      ],
      nl: [
        "{record} is op {on} geboekt als {number}, en staat niet meer in de boekhouding. Het wordt niet opnieuw verzonden.",
        "Zoek in de boekhouding uit wie {number} heeft weggehaald en waarom. Moet het geboekt zijn, dan kan het niet worden tegengeboekt en opnieuw verzonden: voer het met de hand in. Was het de bedoeling, sluit de bevinding dan af met de reden.",
      ],
    },
    places.reconciliation,
  ),
  "drift-changed": writeRemedy(
    "your-accountant",
    {
      en: [
        "{record} was changed in the ledger after it was booked as {number}: {field} is “{value}” there now, and it was “{sent}”.",
        "Ask whoever keeps the books whether the change is right. If it is, settle the finding with the reason. If it is not, correct the voucher in the ledger, or reverse and repost it here.",
      ],
      nb: [
        "{record} ble endret i regnskapet etter at det var bokført som {number}: {field} er nå «{value}» der, og var «{sent}».",
        "Spør den som fører regnskapet, om endringen er riktig. Er den det, avslutter du funnet med begrunnelsen. Er den ikke det, retter du bilaget i regnskapet, eller tilbakefører og sender det om her.",
      ],
      da: [
        "{record} blev ændret i regnskabet, efter at det var bogført som {number}: {field} er nu »{value}« dér, og var »{sent}«.",
        "Spørg den, der fører regnskabet, om ændringen er rigtig. Er den det, så afslut fundet med begrundelsen. Er den ikke det, så ret bilaget i regnskabet, eller tilbagefør og send det om her.",
      ],
      sv: [
        "{record} ändrades i bokföringen efter att det bokförts som {number}: {field} är nu ”{value}” där, och var ”{sent}”.",
        "Fråga den som sköter bokföringen om ändringen är rätt. Är den det, avsluta iakttagelsen med motiveringen. Är den inte det, rätta verifikationen i bokföringen, eller återför och skicka om den här.",
      ],
      nl: [
        "{record} is in de boekhouding gewijzigd nadat het was geboekt als {number}: {field} is daar nu „{value}”, en was „{sent}”.",
        "Vraag wie de boekhouding voert of de wijziging klopt. Klopt zij, sluit de bevinding dan af met de reden. Klopt zij niet, verbeter dan het boekstuk in de boekhouding, of boek het hier terug en verzend het opnieuw.",
      ],
    },
    places.reconciliation,
  ),
  "drift-moved": writeRemedy(
    "your-accountant",
    {
      en: [
        "{record} was booked as {number} on {sent}, and stands in the ledger on {value} now.",
        "Look whether the other day, and with it the other period, is right: the VAT report of both periods is concerned. Settle the finding with the reason, or move the voucher back in the ledger.",
      ],
      nb: [
        "{record} ble bokført som {number} den {sent}, og står nå i regnskapet på {value}.",
        "Se etter om den andre dagen, og dermed den andre perioden, er riktig: mva-meldingen for begge periodene berøres. Avslutt funnet med begrunnelsen, eller flytt bilaget tilbake i regnskapet.",
      ],
      da: [
        "{record} blev bogført som {number} den {sent}, og står nu i regnskabet på {value}.",
        "Se efter, om den anden dag, og dermed den anden periode, er rigtig: momsangivelsen for begge perioder berøres. Afslut fundet med begrundelsen, eller flyt bilaget tilbage i regnskabet.",
      ],
      sv: [
        "{record} bokfördes som {number} den {sent} och står nu i bokföringen på {value}.",
        "Se efter om den andra dagen, och därmed den andra perioden, är rätt: momsredovisningen för båda perioderna berörs. Avsluta iakttagelsen med motiveringen, eller flytta tillbaka verifikationen i bokföringen.",
      ],
      nl: [
        "{record} is geboekt als {number} op {sent}, en staat nu in de boekhouding op {value}.",
        "Kijk of de andere dag, en daarmee de andere periode, klopt: de btw-aangifte van beide perioden wordt geraakt. Sluit de bevinding af met de reden, of zet het boekstuk in de boekhouding terug.",
      ],
    },
    places.reconciliation,
  ),
  "drift-period": writeRemedy(
    "your-accountant",
    {
      en: [
        "{record}, booked as {number} on {on}, was moved in the ledger from period {sent} to period {value}; its day is the same.",
        "Look whether the other period is right: the VAT report of both is concerned. Settle the finding with the reason, or move the voucher back in the ledger.",
      ],
      nb: [
        "{record}, bokført som {number} den {on}, ble flyttet i regnskapet fra periode {sent} til periode {value}; dagen er den samme.",
        "Se etter om den andre perioden er riktig: mva-meldingen for begge berøres. Avslutt funnet med begrunnelsen, eller flytt bilaget tilbake i regnskapet.",
      ],
      da: [
        "{record}, bogført som {number} den {on}, blev flyttet i regnskabet fra periode {sent} til periode {value}; dagen er den samme.",
        "Se efter, om den anden periode er rigtig: momsangivelsen for begge berøres. Afslut fundet med begrundelsen, eller flyt bilaget tilbage i regnskabet.",
      ],
      sv: [
        "{record}, bokförd som {number} den {on}, flyttades i bokföringen från period {sent} till period {value}; dagen är densamma.",
        "Se efter om den andra perioden är rätt: momsredovisningen för båda berörs. Avsluta iakttagelsen med motiveringen, eller flytta tillbaka verifikationen i bokföringen.",
      ],
      nl: [
        "{record}, op {on} geboekt als {number}, is in de boekhouding van periode {sent} naar periode {value} verplaatst; de dag is dezelfde.",
        "Kijk of de andere periode klopt: de btw-aangifte van beide wordt geraakt. Sluit de bevinding af met de reden, of zet het boekstuk in de boekhouding terug.",
      ],
    },
    places.reconciliation,
  ),
  "drift-double": writeRemedy(
    "your-accountant",
    {
      en: [
        "{record} was booked as {number} on {on}, and {value} of the same day says the same: the same amount on each account.",
        "Compare the two in the ledger. If one is too many, take away or reverse {value} in the ledger, or reverse {number} here. If both are right, settle the finding with the reason.",
      ],
      nb: [
        "{record} ble bokført som {number} den {on}, og {value} fra samme dag sier det samme: samme beløp på hver konto.",
        "Sammenlign de to i regnskapet. Er ett for mye, fjerner eller tilbakefører du {value} i regnskapet, eller tilbakefører {number} her. Er begge riktige, avslutter du funnet med begrunnelsen.",
      ],
      da: [
        "{record} blev bogført som {number} den {on}, og {value} fra samme dag siger det samme: samme beløb på hver konto.",
        "Sammenlign de to i regnskabet. Er ét for meget, så fjern eller tilbagefør {value} i regnskabet, eller tilbagefør {number} her. Er begge rigtige, så afslut fundet med begrundelsen.",
      ],
      sv: [
        "{record} bokfördes som {number} den {on}, och {value} från samma dag säger detsamma: samma belopp på varje konto.",
        "Jämför de två i bokföringen. Är en för mycket, ta bort eller återför {value} i bokföringen, eller återför {number} här. Är båda rätt, avsluta iakttagelsen med motiveringen.",
      ],
      nl: [
        "{record} is op {on} geboekt als {number}, en {value} van dezelfde dag zegt hetzelfde: hetzelfde bedrag op elke rekening.",
        "Vergelijk de twee in de boekhouding. Is er een te veel, verwijder of storneer {value} dan in de boekhouding, of boek {number} hier terug. Kloppen beide, sluit de bevinding dan af met de reden.",
      ],
    },
    places.reconciliation,
  ),
  "drift-token-unknown": writeRemedy(
    "operator",
    {
      en: [
        "Voucher {value} of {on} begins with {token}, a token of Bilag, and this installation has never sent it.",
        "Find out whether another installation sends to the same company, or whether this database lost something in a restore. Two installations on one company book everything twice: stop one of them.",
      ],
      nb: [
        "Bilag {value} fra {on} begynner med {token}, et merke fra Bilag, og denne installasjonen har aldri sendt det.",
        "Finn ut om en annen installasjon sender til samme firma, eller om denne databasen har mistet noe ved en gjenoppretting. To installasjoner på ett firma bokfører alt to ganger: stopp en av dem.",
      ],
      da: [
        "Bilag {value} fra {on} begynder med {token}, et mærke fra Bilag, og denne installation har aldrig sendt det.",
        "Find ud af, om en anden installation sender til samme virksomhed, eller om denne database har mistet noget ved en gendannelse. To installationer på én virksomhed bogfører alt to gange: stop en af dem.",
      ],
      sv: [
        "Verifikation {value} från {on} börjar med {token}, ett märke från Bilag, och den här installationen har aldrig skickat den.",
        "Ta reda på om en annan installation skickar till samma företag, eller om den här databasen förlorade något vid en återställning. Två installationer på ett företag bokför allt två gånger: stoppa en av dem.",
      ],
      nl: [
        "Boekstuk {value} van {on} begint met {token}, een kenmerk van Bilag, en deze installatie heeft het nooit verzonden.",
        "Zoek uit of een andere installatie naar hetzelfde bedrijf verzendt, of dat deze database bij een herstel iets is kwijtgeraakt. Twee installaties op één bedrijf boeken alles dubbel: stop er een.",
      ],
    },
    places.reconciliation,
  ),
  "already-booked": writeRemedy(
    "your-accountant",
    {
      en: [
        "Voucher {value} of {on} (“{text}”) is in the ledger already and has the same amount on each account: another connector, or somebody by hand, may have booked this document.",
        "Look at {value}. If it is the same, mark this document as already booked: it is left out then, with that number as the reason. If it is another one, go on: both will stand in the ledger.",
      ],
      nb: [
        "Bilag {value} fra {on} («{text}») står allerede i regnskapet med samme beløp på hver konto: en annen integrasjon, eller noen for hånd, kan ha bokført dette.",
        "Se på {value}. Er det det samme, merker du dette som allerede bokført: da hoppes det over, med det nummeret som begrunnelse. Er det et annet, går du videre: begge blir stående i regnskapet.",
      ],
      da: [
        "Bilag {value} fra {on} (»{text}«) står allerede i regnskabet med samme beløb på hver konto: en anden integration, eller nogen i hånden, kan have bogført dette.",
        "Se på {value}. Er det det samme, så markér dette som allerede bogført: så springes det over, med det nummer som begrundelse. Er det et andet, så gå videre: begge kommer til at stå i regnskabet.",
      ],
      sv: [
        "Verifikation {value} från {on} (”{text}”) finns redan i bokföringen med samma belopp på varje konto: en annan integration, eller någon för hand, kan ha bokfört detta.",
        "Titta på {value}. Är det samma, markera detta som redan bokfört: då hoppas det över, med det numret som motivering. Är det en annan, gå vidare: båda kommer att stå i bokföringen.",
      ],
      nl: [
        "Boekstuk {value} van {on} („{text}”) staat al in de boekhouding met hetzelfde bedrag op elke rekening: een andere integratie, of iemand met de hand, kan dit document hebben geboekt.",
        "Bekijk {value}. Is het hetzelfde, markeer dit document dan als al geboekt: het wordt overgeslagen, met dat nummer als reden. Is het een ander, ga dan verder: beide zullen in de boekhouding staan.",
      ],
    },
    places.link,
  ),
  "already-booked-unread": writeRemedy(
    "nobody",
    {
      en: [
        "The ledger did not say what it already holds of these days ({cause}): whether an older connector has booked any of this is not known.",
        "Open the preview again in a while, or look in the ledger yourself before you confirm.",
      ],
      nb: [
        "Regnskapet fortalte ikke hva det allerede har fra disse dagene ({cause}): om en eldre integrasjon har bokført noe av dette, er ikke kjent.",
        "Åpne forhåndsvisningen igjen om en stund, eller se etter i regnskapet selv før du bekrefter.",
      ],
      da: [
        "Regnskabet fortalte ikke, hvad det allerede har fra disse dage ({cause}): om en ældre integration har bogført noget af dette, vides ikke.",
        "Åbn forhåndsvisningen igen om lidt, eller se selv efter i regnskabet, før du bekræfter.",
      ],
      sv: [
        "Bokföringen talade inte om vad den redan har från dessa dagar ({cause}): om en äldre integration har bokfört något av detta är inte känt.",
        "Öppna förhandsgranskningen igen om en stund, eller titta själv i bokföringen innan du bekräftar.",
      ],
      nl: [
        "De boekhouding zei niet wat zij al van deze dagen heeft ({cause}): of een oudere integratie hiervan iets heeft geboekt, is niet bekend.",
        "Open het voorbeeld straks opnieuw, of kijk zelf in de boekhouding voordat u bevestigt.",
      ],
    },
    places.link,
  ),
};
