/** What people read when the chart of accounts or the VAT codes do not fit what would be booked. Told before anything is sent. */
import { type PreflightCode, type RemedyBook, writeRemedy } from "../../core/index.ts";
import { places } from "./places.ts";

export type AccountCode = Extract<
  PreflightCode,
  | "account-unknown"
  | "account-inactive"
  | "account-blocked"
  | "vat-code-unknown"
  | "vat-code-differs"
  | "vat-rate-differs"
  | "rate-without-vat-code"
>;

export const accountRemedies: RemedyBook<AccountCode> = {
  "account-unknown": writeRemedy(
    "your-accountant",
    {
      en: [
        "Account {value} ({field}) is not in the chart of accounts of that fiscal year. Nothing was booked.",
        "Add the account for the year in question. Or choose another one: in the settings where they name it; where the file names it, correct it at the source and hand in the corrected file. Then resume.",
      ],
      nb: [
        "Konto {value} ({field}) finnes ikke i kontoplanen for det regnskapsåret. Ingenting er bokført.",
        "Opprett kontoen for det aktuelle året. Eller velg en annen: i oppsettet der det nevner den; der filen nevner den, rett den i kilden og lever den rettede filen. Fortsett deretter.",
      ],
      da: [
        "Konto {value} ({field}) findes ikke i kontoplanen for det regnskabsår. Intet er bogført.",
        "Opret kontoen for det pågældende år. Eller vælg en anden: i opsætningen, hvor den nævner kontoen; hvor filen nævner den, ret den i kilden, og aflever den rettede fil. Fortsæt derefter.",
      ],
      sv: [
        "Konto {value} ({field}) finns inte i kontoplanen för det räkenskapsåret. Inget har bokförts.",
        "Lägg upp kontot för det aktuella året. Eller välj ett annat: i inställningarna där de nämner det; där filen nämner det, rätta det i källan och lämna in den rättade filen. Fortsätt sedan.",
      ],
      nl: [
        "Rekening {value} ({field}) staat niet in het rekeningschema van dat boekjaar. Er is niets geboekt.",
        "Voeg de rekening voor dat jaar toe. Of kies een andere: in de instellingen als die haar noemen; als het bestand haar noemt, verbeter haar in de bron en lever het verbeterde bestand in. Hervat daarna.",
      ],
    },
    places.chart,
  ),
  "account-inactive": writeRemedy(
    "your-accountant",
    {
      en: [
        "Account {value} {name} ({field}) is not active in the ledger. Nothing was booked.",
        "Make the account active. Or choose another one: in the settings where they name it; where the file names it, correct it at the source and hand in the corrected file. Then resume.",
      ],
      nb: [
        "Konto {value} {name} ({field}) er ikke aktiv i regnskapet. Ingenting er bokført.",
        "Gjør kontoen aktiv. Eller velg en annen: i oppsettet der det nevner den; der filen nevner den, rett den i kilden og lever den rettede filen. Fortsett deretter.",
      ],
      da: [
        "Konto {value} {name} ({field}) er ikke aktiv i regnskabet. Intet er bogført.",
        "Gør kontoen aktiv. Eller vælg en anden: i opsætningen, hvor den nævner kontoen; hvor filen nævner den, ret den i kilden, og aflever den rettede fil. Fortsæt derefter.",
      ],
      sv: [
        "Konto {value} {name} ({field}) är inte aktivt i bokföringen. Inget har bokförts.",
        "Aktivera kontot. Eller välj ett annat: i inställningarna där de nämner det; där filen nämner det, rätta det i källan och lämna in den rättade filen. Fortsätt sedan.",
      ],
      nl: [
        "Rekening {value} {name} ({field}) is niet actief in de boekhouding. Er is niets geboekt.",
        "Maak de rekening actief. Of kies een andere: in de instellingen als die haar noemen; als het bestand haar noemt, verbeter haar in de bron en lever het verbeterde bestand in. Hervat daarna.",
      ],
    },
    places.chart,
  ),
  "account-blocked": writeRemedy(
    "your-accountant",
    {
      en: [
        "Account {value} {name} ({field}) is blocked for manual booking. Nothing was booked.",
        "Open the account for manual booking. Or choose another one: in the settings where they name it; where the file names it, correct it at the source and hand in the corrected file. Then resume.",
      ],
      nb: [
        "Konto {value} {name} ({field}) er sperret for manuell bokføring. Ingenting er bokført.",
        "Åpne kontoen for manuell bokføring. Eller velg en annen: i oppsettet der det nevner den; der filen nevner den, rett den i kilden og lever den rettede filen. Fortsett deretter.",
      ],
      da: [
        "Konto {value} {name} ({field}) er spærret for manuel bogføring. Intet er bogført.",
        "Åbn kontoen for manuel bogføring. Eller vælg en anden: i opsætningen, hvor den nævner kontoen; hvor filen nævner den, ret den i kilden, og aflever den rettede fil. Fortsæt derefter.",
      ],
      sv: [
        "Konto {value} {name} ({field}) är spärrat för manuell bokföring. Inget har bokförts.",
        "Öppna kontot för manuell bokföring. Eller välj ett annat: i inställningarna där de nämner det; där filen nämner det, rätta det i källan och lämna in den rättade filen. Fortsätt sedan.",
      ],
      nl: [
        "Rekening {value} {name} ({field}) is geblokkeerd voor handmatig boeken. Er is niets geboekt.",
        "Geef de rekening vrij voor handmatig boeken. Of kies een andere: in de instellingen als die haar noemen; als het bestand haar noemt, verbeter haar in de bron en lever het verbeterde bestand in. Hervat daarna.",
      ],
    },
    places.chart,
  ),
  "vat-code-unknown": writeRemedy(
    "your-accountant",
    {
      en: [
        "The ledger has no VAT code {value} ({field}). Nothing was booked.",
        "Choose a VAT code that the company has, save and resume. Where an accountant uses a code of their own, have it created in the ledger first.",
      ],
      nb: [
        "Regnskapet har ingen mva-kode {value} ({field}). Ingenting er bokført.",
        "Velg en mva-kode som firmaet har, lagre og fortsett. Bruker regnskapsføreren en egen kode, må den opprettes i regnskapet først.",
      ],
      da: [
        "Regnskabet har ingen momskode {value} ({field}). Intet er bogført.",
        "Vælg en momskode, som virksomheden har, gem, og fortsæt. Bruger bogholderen sin egen kode, skal den først oprettes i regnskabet.",
      ],
      sv: [
        "Bokföringen har ingen momskod {value} ({field}). Inget har bokförts.",
        "Välj en momskod som företaget har, spara och fortsätt. Använder redovisningskonsulten en egen kod måste den först läggas upp i bokföringen.",
      ],
      nl: [
        "De boekhouding heeft geen btw-code {value} ({field}). Er is niets geboekt.",
        "Kies een btw-code die de administratie heeft, sla op en hervat. Gebruikt de boekhouder een eigen code, laat die dan eerst in de boekhouding aanmaken.",
      ],
    },
    places.vatCodes,
  ),
  "vat-code-differs": writeRemedy(
    "your-accountant",
    {
      en: [
        "Account {account} has the VAT code {held} in the chart of accounts, and the settings say {value} ({field}). Booked like this, the VAT return could turn out wrong, so nothing was booked.",
        "Make the two agree: choose the account that has VAT code {value}, or change the code in the settings or on the account. Then resume.",
      ],
      nb: [
        "Konto {account} har mva-kode {held} i kontoplanen, og oppsettet sier {value} ({field}). Bokført slik kunne mva-meldingen blitt feil, så ingenting er bokført.",
        "Få de to til å stemme: velg kontoen som har mva-kode {value}, eller endre koden i oppsettet eller på kontoen. Fortsett deretter.",
      ],
      da: [
        "Konto {account} har momskode {held} i kontoplanen, og opsætningen siger {value} ({field}). Bogført sådan kunne momsangivelsen blive forkert, så intet er bogført.",
        "Få de to til at stemme: vælg den konto, der har momskode {value}, eller ret koden i opsætningen eller på kontoen. Fortsæt derefter.",
      ],
      sv: [
        "Konto {account} har momskod {held} i kontoplanen, och inställningarna säger {value} ({field}). Bokfört så skulle momsdeklarationen kunna bli fel, så inget har bokförts.",
        "Få de två att stämma: välj kontot som har momskod {value}, eller ändra koden i inställningarna eller på kontot. Fortsätt sedan.",
      ],
      nl: [
        "Rekening {account} heeft btw-code {held} in het rekeningschema, en de instellingen zeggen {value} ({field}). Zo geboekt kan de btw-aangifte onjuist worden, dus er is niets geboekt.",
        "Breng de twee in overeenstemming: kies de rekening met btw-code {value}, of wijzig de code in de instellingen of bij de rekening. Hervat daarna.",
      ],
    },
    places.vatCodes,
  ),
  "vat-rate-differs": writeRemedy(
    "your-accountant",
    {
      en: [
        "VAT code {value} ({field}) has the rate {held} % on {on}, and {needed} % is needed. Nothing was booked.",
        "Choose the VAT code with {needed} %. If the rate has changed by law, have the ledger's codes brought up to date. Then resume.",
      ],
      nb: [
        "Mva-kode {value} ({field}) har satsen {held} % den {on}, og det trengs {needed} %. Ingenting er bokført.",
        "Velg mva-koden med {needed} %. Er satsen endret ved lov, må kodene i regnskapet oppdateres. Fortsett deretter.",
      ],
      da: [
        "Momskode {value} ({field}) har satsen {held} % den {on}, og der skal bruges {needed} %. Intet er bogført.",
        "Vælg momskoden med {needed} %. Er satsen ændret ved lov, skal regnskabets koder opdateres. Fortsæt derefter.",
      ],
      sv: [
        "Momskod {value} ({field}) har satsen {held} % den {on}, och {needed} % behövs. Inget har bokförts.",
        "Välj momskoden med {needed} %. Har satsen ändrats genom lag måste bokföringens koder uppdateras. Fortsätt sedan.",
      ],
      nl: [
        "Btw-code {value} ({field}) heeft op {on} het tarief {held} %, en {needed} % is nodig. Er is niets geboekt.",
        "Kies de btw-code met {needed} %. Is het tarief bij wet gewijzigd, laat dan de codes in de boekhouding bijwerken. Hervat daarna.",
      ],
    },
    places.vatCodes,
  ),
  "rate-without-vat-code": writeRemedy(
    "your-accountant",
    {
      en: [
        "{field} is at {needed} %, and neither the settings nor account {value} ({name}) say a VAT code. The sale is booked, and the VAT return does not hear of it; where the ledger works the VAT out, each voucher is refused.",
        "Give the VAT code in the settings, or on the account in the ledger. If these sales are to stay out of the VAT return, leave it so.",
      ],
      nb: [
        "{field} har {needed} %, og verken oppsettet eller konto {value} ({name}) sier noen mva-kode. Salget bokføres, men mva-meldingen får ikke vite om det; der regnskapet regner ut mva, avvises hvert bilag.",
        "Oppgi mva-koden i oppsettet, eller på kontoen i regnskapet. Skal salget ikke med i mva-meldingen, kan det stå slik.",
      ],
      da: [
        "{field} har {needed} %, og hverken opsætningen eller konto {value} ({name}) siger nogen momskode. Salget bogføres, men kommer ikke med i momsangivelsen; hvor regnskabet beregner momsen, afvises hvert bilag.",
        "Angiv momskoden i opsætningen eller på kontoen i regnskabet. Skal salget ikke med i momsangivelsen, kan det stå sådan.",
      ],
      sv: [
        "{field} har {needed} %, och varken inställningarna eller konto {value} ({name}) säger någon momskod. Försäljningen bokförs, men kommer inte med i momsdeklarationen; där bokföringen räknar ut momsen nekas varje verifikation.",
        "Ange momskoden i inställningarna eller på kontot i bokföringen. Ska försäljningen inte med i momsdeklarationen kan det stå så.",
      ],
      nl: [
        "{field} heeft {needed} %, en noch de instellingen noch rekening {value} ({name}) noemen een btw-code. De verkoop wordt geboekt, maar komt niet in de btw-aangifte; waar de boekhouding de btw uitrekent, wordt elke boeking geweigerd.",
        "Geef de btw-code op in de instellingen of bij de rekening in de boekhouding. Hoort deze omzet niet in de aangifte, laat het dan zo.",
      ],
    },
    places.vatCodes,
  ),
};
