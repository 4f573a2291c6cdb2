/** What people read when the ledger does not take a voucher. */
import type { RemedyBook } from "../../core/index.ts";
import type { BookingCode } from "./finding-code.ts";
import { lockRemedies } from "./lock-remedies.ts";
import { places } from "./places.ts";

export const bookingRemedies: RemedyBook<BookingCode> = {
  ...lockRemedies,
  "series-not-listed": {
    act: "you",
    where: [places.series, "Links → Settings"],
    text: {
      en: {
        means:
          "Vouchers are to get the number series “{value}”. The ledger tells nobody which series it has, so this could not be checked; if it has no such series, the first voucher is refused.",
        fix: "Look in the ledger whether the series is there, with the same letter. If not, create it there or choose another one here.",
      },
      nb: {
        means:
          "Bilagene skal få nummerserien «{value}». Regnskapet forteller ikke hvilke serier det har, så dette kunne ikke sjekkes; har det ingen slik serie, blir det første bilaget avvist.",
        fix: "Se etter i regnskapet om serien finnes, med samme bokstav. Hvis ikke, opprett den der eller velg en annen her.",
      },
      da: {
        means:
          "Bilagene skal have nummerserien »{value}«. Regnskabet fortæller ikke, hvilke serier det har, så det kunne ikke kontrolleres; findes serien ikke, bliver det første bilag afvist.",
        fix: "Se efter i regnskabet, om serien findes med samme bogstav. Hvis ikke, så opret den der, eller vælg en anden her.",
      },
      sv: {
        means:
          "Verifikationerna ska få serien ”{value}”. Bokföringen talar inte om vilka serier den har, så det gick inte att kontrollera; finns serien inte nekas den första verifikationen.",
        fix: "Titta efter i bokföringen om serien finns, med samma bokstav. Om inte, lägg upp den där eller välj en annan här.",
      },
      nl: {
        means:
          "De boekingen moeten nummerreeks „{value}” krijgen. De boekhouding vertelt niet welke reeksen zij heeft, dus dit kon niet worden nagegaan; bestaat de reeks niet, dan wordt de eerste boeking geweigerd.",
        fix: "Kijk in de boekhouding of de reeks er is, met dezelfde letter. Zo niet, maak haar daar aan of kies hier een andere.",
      },
    },
  },
  "ledger-validation": {
    act: "your-consultant",
    text: {
      en: {
        means:
          "The ledger says that a field of the voucher is not as it must be. Its own words name the field.",
        fix: "Read the ledger's message. A dimension on an account that does not allow it is corrected in the chart of accounts or in the mapping; anything else belongs to support, with the error id.",
      },
      nb: {
        means: "Regnskapet sier at et felt i bilaget ikke er som det skal. Dets egen melding nevner feltet.",
        fix: "Les meldingen fra regnskapet. En dimensjon på en konto som ikke tillater den, rettes i kontoplanen eller i oppsettet; alt annet hører til hos brukerstøtte, sammen med feil-id-en.",
      },
      da: {
        means:
          "Regnskabet siger, at et felt i bilaget ikke er, som det skal være. Dets egen meddelelse nævner feltet.",
        fix: "Læs meddelelsen fra regnskabet. En dimension på en konto, der ikke tillader den, rettes i kontoplanen eller i opsætningen; alt andet hører til hos support sammen med fejl-id'et.",
      },
      sv: {
        means:
          "Bokföringen säger att ett fält i verifikationen inte är som det ska. Dess eget meddelande nämner fältet.",
        fix: "Läs meddelandet. En dimension på ett konto som inte tillåter den rättas i kontoplanen eller i inställningarna; allt annat hör hemma hos supporten, tillsammans med fel-id:t.",
      },
      nl: {
        means: "De boekhouding meldt dat een veld van de boeking niet klopt. De melding zelf noemt het veld.",
        fix: "Lees de melding. Een dimensie op een rekening die haar niet toestaat, herstelt u in het rekeningschema of in de instellingen; al het andere hoort bij de helpdesk, met de fout-id.",
      },
    },
  },
  "ledger-resource-missing": {
    act: "you",
    where: "Links → Settings",
    text: {
      en: {
        means:
          "Something that the voucher refers to (VAT code, cost centre, project) no longer exists in the company.",
        fix: "Read the registers again, choose another value in the settings and resume.",
      },
      nb: {
        means: "Noe bilaget viser til (mva-kode, kostnadssted, prosjekt), finnes ikke lenger i firmaet.",
        fix: "Les registrene på nytt, velg en annen verdi i oppsettet og fortsett.",
      },
      da: {
        means:
          "Noget, som bilaget henviser til (momskode, omkostningssted, projekt), findes ikke længere i virksomheden.",
        fix: "Læs registrene igen, vælg en anden værdi i opsætningen, og fortsæt.",
      },
      sv: {
        means:
          "Något som verifikationen hänvisar till (momskod, kostnadsställe, projekt) finns inte längre i företaget.",
        fix: "Läs om registren, välj ett annat värde i inställningarna och fortsätt.",
      },
      nl: {
        means:
          "Iets waar de boeking naar verwijst (btw-code, kostenplaats, project) bestaat niet meer in de administratie.",
        fix: "Lees de registers opnieuw in, kies een andere waarde in de instellingen en hervat.",
      },
    },
  },
  "ledger-account-missing": {
    act: "your-accountant",
    where: [places.chart],
    text: {
      en: {
        means: "An account of the voucher does not exist in the chart of accounts of that fiscal year.",
        fix: "Add the account for the year in question, or choose another account in the settings, and resume.",
      },
      nb: {
        means: "En konto i bilaget finnes ikke i kontoplanen for det regnskapsåret.",
        fix: "Opprett kontoen for det aktuelle året, eller velg en annen konto i oppsettet, og fortsett.",
      },
      da: {
        means: "En konto i bilaget findes ikke i kontoplanen for det regnskabsår.",
        fix: "Opret kontoen for det pågældende år, eller vælg en anden konto i opsætningen, og fortsæt.",
      },
      sv: {
        means: "Ett konto i verifikationen finns inte i kontoplanen för det räkenskapsåret.",
        fix: "Lägg upp kontot för året i fråga, eller välj ett annat konto i inställningarna, och fortsätt.",
      },
      nl: {
        means: "Een rekening van de boeking komt niet voor in het rekeningschema van dat boekjaar.",
        fix: "Voeg de rekening toe voor het betreffende jaar, of kies een andere rekening in de instellingen, en hervat.",
      },
    },
  },
  "ledger-conflict": {
    act: "your-consultant",
    text: {
      en: {
        means: "The ledger says that this collides with something it already holds.",
        fix: "Look in the ledger for a voucher of the same day and amount. If it is the same one, name its number here; otherwise send the message to support.",
      },
      nb: {
        means: "Regnskapet sier at dette kolliderer med noe som allerede finnes der.",
        fix: "Se i regnskapet etter et bilag med samme dato og beløp. Er det det samme, oppgi nummeret her; send ellers meldingen til brukerstøtte.",
      },
      da: {
        means: "Regnskabet siger, at dette kolliderer med noget, der allerede findes i det.",
        fix: "Se i regnskabet efter et bilag med samme dato og beløb. Er det det samme, så angiv dets nummer her; send ellers meddelelsen til support.",
      },
      sv: {
        means: "Bokföringen säger att detta krockar med något som redan finns där.",
        fix: "Leta i bokföringen efter en verifikation med samma datum och belopp. Är det samma, ange dess nummer här; skicka annars meddelandet till supporten.",
      },
      nl: {
        means: "De boekhouding meldt dat dit botst met iets wat er al in staat.",
        fix: "Zoek in de boekhouding een boeking met dezelfde datum en hetzelfde bedrag. Is het dezelfde, geef dan hier het nummer op; stuur anders de melding naar de helpdesk.",
      },
    },
  },
  "ledger-rule": {
    act: "your-accountant",
    text: {
      en: {
        means: "A rule of the ledger forbids this voucher. Its own words say which one.",
        fix: "Read the ledger's message. Often an account is inactive or closed for manual booking: open it in the chart of accounts, or choose another one in the settings, and resume.",
      },
      nb: {
        means: "En regel i regnskapet tillater ikke dette bilaget. Dets egen melding sier hvilken.",
        fix: "Les meldingen fra regnskapet. Ofte er en konto inaktiv eller sperret for manuell bokføring: åpne den i kontoplanen, eller velg en annen i oppsettet, og fortsett.",
      },
      da: {
        means: "En regel i regnskabet tillader ikke dette bilag. Dets egen meddelelse siger hvilken.",
        fix: "Læs meddelelsen fra regnskabet. Ofte er en konto inaktiv eller spærret for manuel bogføring: åbn den i kontoplanen, eller vælg en anden i opsætningen, og fortsæt.",
      },
      sv: {
        means:
          "En regel i bokföringen tillåter inte den här verifikationen. Dess eget meddelande säger vilken.",
        fix: "Läs meddelandet. Ofta är ett konto inaktivt eller spärrat för manuell bokföring: öppna det i kontoplanen, eller välj ett annat i inställningarna, och fortsätt.",
      },
      nl: {
        means: "Een regel van de boekhouding staat deze boeking niet toe. De melding zelf zegt welke.",
        fix: "Lees de melding. Vaak is een rekening inactief of geblokkeerd voor handmatig boeken: open haar in het rekeningschema, of kies een andere in de instellingen, en hervat.",
      },
    },
  },
  "ledger-unbalanced": {
    act: "operator",
    text: {
      en: {
        means: "The ledger says that debit and credit of the voucher are not equal.",
        fix: "The hub sends balanced vouchers only, so the ledger has reckoned something in by itself, most likely VAT. Check whether VAT is sent as rows or left to the ledger, and report the case with the error id.",
      },
      nb: {
        means: "Regnskapet sier at debet og kredit i bilaget ikke er like.",
        fix: "Her sendes bare bilag som går i balanse, så regnskapet har regnet inn noe selv, trolig mva. Kontroller om mva sendes som rader eller overlates til regnskapet, og meld saken med feil-id-en.",
      },
      da: {
        means: "Regnskabet siger, at debet og kredit i bilaget ikke er ens.",
        fix: "Herfra sendes kun bilag, der stemmer, så regnskabet har selv regnet noget ind, sandsynligvis moms. Kontrollér, om moms sendes som rækker eller overlades til regnskabet, og indberet sagen med fejl-id'et.",
      },
      sv: {
        means: "Bokföringen säger att debet och kredit i verifikationen inte är lika.",
        fix: "Härifrån skickas bara verifikationer som balanserar, så bokföringen har räknat in något själv, troligen moms. Kontrollera om momsen skickas som rader eller lämnas åt bokföringen, och rapportera fallet med fel-id:t.",
      },
      nl: {
        means: "De boekhouding meldt dat debet en credit van de boeking niet gelijk zijn.",
        fix: "Hiervandaan worden alleen sluitende boekingen verzonden, dus de boekhouding heeft zelf iets meegerekend, waarschijnlijk btw. Controleer of btw als regels wordt verzonden of aan de boekhouding wordt overgelaten, en meld het geval met de fout-id.",
      },
    },
  },
  "row-amount-too-large": {
    act: "your-accountant",
    text: {
      en: {
        means: "An amount of {value} is more than the ledger takes on one row (1,000,000,000).",
        fix: "Check the amount in the business system. If it is right, it must be booked by hand on several rows; skip it here with a reason.",
      },
      nb: {
        means: "Et beløp på {value} er mer enn regnskapet tar på én rad (1 000 000 000).",
        fix: "Kontroller beløpet i fagsystemet. Er det riktig, må det bokføres for hånd på flere rader; hopp over det her med en begrunnelse.",
      },
      da: {
        means: "Et beløb på {value} er mere, end regnskabet tager på én række (1.000.000.000).",
        fix: "Kontrollér beløbet i fagsystemet. Er det rigtigt, skal det bogføres manuelt på flere rækker; spring det over her med en begrundelse.",
      },
      sv: {
        means: "Ett belopp på {value} är mer än bokföringen tar på en rad (1 000 000 000).",
        fix: "Kontrollera beloppet i källsystemet. Är det rätt måste det bokföras för hand på flera rader; hoppa över det här med en motivering.",
      },
      nl: {
        means: "Een bedrag van {value} is meer dan de boekhouding op één regel neemt (1.000.000.000).",
        fix: "Controleer het bedrag in het bronsysteem. Klopt het, dan moet het met de hand op meer regels worden geboekt; sla het hier over met een reden.",
      },
    },
  },
  "attachment-refused": {
    act: "your-accountant",
    where: [places.company],
    text: {
      en: {
        means: "The voucher is booked. Only its file {fileName} was not taken by the ledger.",
        fix: "Read the ledger's message: the product variant or the user's rights may not include files. When that is cured, resume, and the file is sent again. Or switch the attaching off in the link's settings and resume: then the voucher stands without it, and the file can be added by hand.",
      },
      nb: {
        means: "Bilaget er bokført. Bare filen {fileName} ble ikke tatt imot av regnskapet.",
        fix: "Les meldingen fra regnskapet: kanskje omfatter ikke produktvarianten eller brukerens rettigheter filer. Når det er rettet, fortsett, så sendes filen på nytt. Eller slå av vedlegg i koblingens oppsett og fortsett: da står bilaget uten, og filen kan legges til for hånd.",
      },
      da: {
        means: "Bilaget er bogført. Kun filen {fileName} blev ikke modtaget af regnskabet.",
        fix: "Læs regnskabets meddelelse: måske omfatter produktvarianten eller brugerens rettigheder ikke filer. Når det er rettet, så fortsæt, og filen sendes igen. Eller slå vedhæftning fra i koblingens opsætning, og fortsæt: så står bilaget uden, og filen kan tilføjes manuelt.",
      },
      sv: {
        means: "Verifikationen är bokförd. Bara filen {fileName} togs inte emot av bokföringen.",
        fix: "Läs bokföringens meddelande: kanske omfattar inte produktvarianten eller användarens rättigheter filer. När det är åtgärdat, fortsätt, så skickas filen igen. Eller stäng av bilagor i kopplingens inställningar och fortsätt: då står verifikationen utan, och filen kan läggas till för hand.",
      },
      nl: {
        means: "De boeking staat in de boekhouding. Alleen het bestand {fileName} is niet aangenomen.",
        fix: "Lees de melding van de boekhouding: misschien horen bestanden niet bij de productvariant of bij de rechten van de gebruiker. Is dat verholpen, hervat dan, en het bestand wordt opnieuw verzonden. Of zet het bijvoegen uit in de instellingen van de bedrijfskoppeling en hervat: dan blijft de boeking zonder, en kan het bestand met de hand worden toegevoegd.",
      },
    },
  },
  "ledger-refused": {
    act: "your-consultant",
    text: {
      en: {
        means: "The ledger refused the voucher for a reason that this product does not know yet.",
        fix: "Read the ledger's message, which stands here untouched. If it does not help, send it to support with the error id.",
      },
      nb: {
        means: "Regnskapet avviste bilaget av en grunn som dette produktet ikke kjenner ennå.",
        fix: "Les meldingen fra regnskapet, som står her uendret. Hjelper den ikke, send den til brukerstøtte med feil-id-en.",
      },
      da: {
        means: "Regnskabet afviste bilaget af en grund, som dette produkt endnu ikke kender.",
        fix: "Læs meddelelsen fra regnskabet, som står her uændret. Hjælper den ikke, så send den til support med fejl-id'et.",
      },
      sv: {
        means: "Bokföringen avvisade verifikationen av ett skäl som den här produkten inte känner till ännu.",
        fix: "Läs meddelandet från bokföringen, som står här oförändrat. Hjälper det inte, skicka det till supporten med fel-id:t.",
      },
      nl: {
        means: "De boekhouding weigerde de boeking om een reden die dit product nog niet kent.",
        fix: "Lees de melding van de boekhouding, die hier onveranderd staat. Helpt die niet, stuur haar dan met de fout-id naar de helpdesk.",
      },
    },
  },
};
