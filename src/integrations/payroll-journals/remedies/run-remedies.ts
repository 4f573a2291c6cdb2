/** What a run says of itself. */
import { type RemedyBook, writeRemedy } from "../../../core/index.ts";

const settings = "Bilag: link → settings";

export const runRemedies = {
  "run-balances-only-in-total": writeRemedy("source-vendor", {
    en: [
      "The run balances as a whole, but not for each period: {period} has debit {debit} and credit {credit}, {difference} between them. One journal is made for each period, so nothing is booked.",
      "Let the payroll program put both sides of each correction into the period that it is about, and make the journal again.",
    ],
    nb: [
      "Kjøringen går i null samlet, men ikke for hver periode: {period} har debet {debit} og kredit {credit}, {difference} i differanse. Det lages ett bilag per periode, så ingenting er bokført.",
      "La lønnsprogrammet legge begge sider av hver korreksjon i perioden den gjelder, og lag bilaget på nytt.",
    ],
    da: [
      "Kørslen stemmer samlet, men ikke for hver periode: {period} har debet {debit} og kredit {credit}, {difference} i forskel. Der laves ét bilag for hver periode, så intet er bogført.",
      "Lad lønprogrammet lægge begge sider af hver rettelse i den periode, den gælder, og lav journalen igen.",
    ],
    sv: [
      "Körningen balanserar som helhet, men inte för varje period: {period} har debet {debit} och kredit {credit}, {difference} i skillnad. En verifikation görs för varje period, så inget är bokfört.",
      "Låt löneprogrammet lägga båda sidor av varje rättelse i perioden den gäller och gör underlaget på nytt.",
    ],
    nl: [
      "De run sluit als geheel, maar niet per periode: {period} heeft debet {debit} en credit {credit}, {difference} verschil. Er komt één boeking per periode, dus er is niets geboekt.",
      "Laat het loonprogramma beide kanten van elke correctie in de periode zetten waar zij over gaat en maak de journaalpost opnieuw.",
    ],
  }),
  "run-unbalanced": writeRemedy("source-vendor", {
    en: [
      "The run does not balance: period {period} has debit {debit} and credit {credit}, {difference} between them. Nothing is booked.",
      "Find the missing line in the payroll program and make the journal again. A difference of rounding can go to an account, if the settings name one.",
    ],
    nb: [
      "Kjøringen går ikke i null: periode {period} har debet {debit} og kredit {credit}, {difference} i differanse. Ingenting er bokført.",
      "Finn linjen som mangler i lønnsprogrammet, og lag bilaget på nytt. En avrundingsdifferanse kan føres på en konto hvis innstillingene oppgir en.",
    ],
    da: [
      "Kørslen stemmer ikke: periode {period} har debet {debit} og kredit {credit}, {difference} i forskel. Intet er bogført.",
      "Find den manglende linje i lønprogrammet, og lav journalen igen. En afrundingsforskel kan bogføres på en konto, hvis indstillingerne angiver en.",
    ],
    sv: [
      "Körningen balanserar inte: period {period} har debet {debit} och kredit {credit}, {difference} i skillnad. Inget är bokfört.",
      "Hitta raden som saknas i löneprogrammet och gör underlaget på nytt. En avrundningsskillnad kan bokföras på ett konto om inställningarna anger ett.",
    ],
    nl: [
      "De run sluit niet: periode {period} heeft debet {debit} en credit {credit}, {difference} verschil. Er is niets geboekt.",
      "Zoek de ontbrekende regel in het loonprogramma en maak de journaalpost opnieuw. Een afrondingsverschil kan op een rekening, als de instellingen er een noemen.",
    ],
  }),
  "run-within-rounding": writeRemedy(
    "nobody",
    {
      en: [
        "Period {period} misses closing by {difference}; the settings let it pass, and the difference is on account {account}.",
        "Nothing needs to be done. If it grows, look for the cause in the payroll program.",
      ],
      nb: [
        "Periode {period} mangler {difference} på å gå i null; innstillingene slipper det gjennom, og differansen er på konto {account}.",
        "Ingenting må gjøres. Vokser den, så finn årsaken i lønnsprogrammet.",
      ],
      da: [
        "Periode {period} mangler {difference} i at stemme; indstillingerne lader det passere, og forskellen er på konto {account}.",
        "Der skal ikke gøres noget. Vokser den, så find årsagen i lønprogrammet.",
      ],
      sv: [
        "Period {period} saknar {difference} för att balansera; inställningarna släpper igenom det, och skillnaden är på konto {account}.",
        "Inget behöver göras. Växer den, sök orsaken i löneprogrammet.",
      ],
      nl: [
        "Periode {period} sluit op {difference} na; de instellingen laten dat toe en het verschil staat op rekening {account}.",
        "U hoeft niets te doen. Wordt het groter, zoek dan de oorzaak in het loonprogramma.",
      ],
    },
    settings,
  ),
  "payment-outside-period": writeRemedy("you", {
    en: [
      "The day of payment {value} lies outside the run's own period {period}; the journal is dated {on}.",
      "Nothing needs to be done if the run belongs to that period. Else correct its period in the payroll program.",
    ],
    nb: [
      "Utbetalingsdagen {value} ligger utenfor kjøringens egen periode {period}; bilaget dateres {on}.",
      "Ingenting må gjøres hvis kjøringen hører til den perioden. Ellers må perioden rettes i lønnsprogrammet.",
    ],
    da: [
      "Udbetalingsdagen {value} ligger uden for kørslens egen periode {period}; bilaget dateres {on}.",
      "Der skal ikke gøres noget, hvis kørslen hører til den periode. Ellers skal perioden rettes i lønprogrammet.",
    ],
    sv: [
      "Utbetalningsdagen {value} ligger utanför körningens egen period {period}; verifikationen dateras {on}.",
      "Inget behöver göras om körningen hör till den perioden. Annars får perioden rättas i löneprogrammet.",
    ],
    nl: [
      "De betaaldag {value} ligt buiten de eigen periode {period} van de run; de boeking krijgt de datum {on}.",
      "U hoeft niets te doen als de run bij die periode hoort. Anders moet de periode in het loonprogramma worden hersteld.",
    ],
  }),
  "run-of-other-company": writeRemedy(
    "you",
    {
      en: [
        "The run is of company {value}, and this link books for {own} ({name}). It was set aside, and nothing is booked.",
        "Hand it in through the link of its own company. If the payroll program calls this company {value}, give that number in the settings: saved, they take the run in.",
      ],
      nb: [
        "Kjøringen gjelder firma {value}, og denne koblingen bokfører for {own} ({name}). Den er satt til side, og ingenting er bokført.",
        "Lever den gjennom koblingen til sitt eget firma. Kaller lønnsprogrammet dette firmaet {value}, så oppgi det nummeret i innstillingene: når de lagres, tas kjøringen inn.",
      ],
      da: [
        "Kørslen gælder virksomhed {value}, og denne kobling bogfører for {own} ({name}). Den er lagt til side, og intet er bogført.",
        "Aflever den gennem sin egen virksomheds kobling. Kalder lønprogrammet denne virksomhed {value}, så angiv det nummer i indstillingerne: når de gemmes, tages kørslen ind.",
      ],
      sv: [
        "Körningen gäller företag {value}, och den här kopplingen bokför för {own} ({name}). Den har lagts åt sidan, och inget är bokfört.",
        "Lämna in den genom sitt eget företags koppling. Kallar löneprogrammet det här företaget {value}, ange det numret i inställningarna: när de sparas tas körningen in.",
      ],
      nl: [
        "De run is van bedrijf {value}, en deze bedrijfskoppeling boekt voor {own} ({name}). Hij is apart gelegd, en er is niets geboekt.",
        "Lever hem aan via de bedrijfskoppeling van zijn eigen bedrijf. Noemt het loonprogramma dit bedrijf {value}, geef dat nummer dan in de instellingen: worden die opgeslagen, dan wordt de run alsnog genomen.",
      ],
    },
    settings,
  ),
  "run-not-final": writeRemedy("you", {
    en: [
      "The run is not locked: the payroll program may still change it. Nothing is booked.",
      "Lock the run there and hand it in again.",
    ],
    nb: [
      "Kjøringen er ikke låst: lønnsprogrammet kan fortsatt endre den. Ingenting er bokført.",
      "Lås kjøringen der, og send den på nytt.",
    ],
    da: [
      "Kørslen er ikke låst: lønprogrammet kan stadig ændre den. Intet er bogført.",
      "Lås kørslen der, og send den igen.",
    ],
    sv: [
      "Körningen är inte låst: löneprogrammet kan fortfarande ändra den. Inget är bokfört.",
      "Lås körningen där och skicka den igen.",
    ],
    nl: [
      "De run is niet vergrendeld: het loonprogramma kan hem nog wijzigen. Er is niets geboekt.",
      "Vergrendel de run daar en lever hem opnieuw aan.",
    ],
  }),
  "run-empty": writeRemedy("nobody", {
    en: ["No line of the run has an amount, so there is nothing to book.", "Nothing needs to be done."],
    nb: ["Ingen linje i kjøringen har et beløp, så det er ingenting å bokføre.", "Ingenting må gjøres."],
    da: ["Ingen linje i kørslen har et beløb, så der er intet at bogføre.", "Der skal ikke gøres noget."],
    sv: ["Ingen rad i körningen har ett belopp, så det finns inget att bokföra.", "Inget behöver göras."],
    nl: ["Geen regel van de run heeft een bedrag, dus er valt niets te boeken.", "U hoeft niets te doen."],
  }),
  "line-has-both-sides": writeRemedy("source-vendor", {
    en: [
      "{field} has an amount on both sides or given twice ({value}); which one is meant cannot be known. Nothing of the run is booked.",
      "Give each line one side: debit, credit, or one amount with its sign.",
    ],
    nb: [
      "{field} har beløp på begge sider eller oppgitt to ganger ({value}); hvilket som gjelder, kan ikke vites. Ingenting av kjøringen er bokført.",
      "Gi hver linje én side: debet, kredit, eller ett beløp med fortegn.",
    ],
    da: [
      "{field} har beløb på begge sider eller angivet to gange ({value}); hvilket der gælder, kan ikke vides. Intet af kørslen er bogført.",
      "Giv hver linje én side: debet, kredit eller ét beløb med fortegn.",
    ],
    sv: [
      "{field} har belopp på båda sidor eller angivet två gånger ({value}); vilket som gäller går inte att veta. Inget av körningen är bokfört.",
      "Ge varje rad en sida: debet, kredit eller ett belopp med tecken.",
    ],
    nl: [
      "{field} heeft aan beide kanten een bedrag of twee keer opgegeven ({value}); welk bedoeld is valt niet te zeggen. Van de run is niets geboekt.",
      "Geef elke regel één kant: debet, credit, of één bedrag met teken.",
    ],
  }),
  "line-without-amount": writeRemedy("nobody", {
    en: [
      "{count} {count:line has|lines have} no amount and {count:was|were} left out; the first is {field}.",
      "Nothing needs to be done.",
    ],
    nb: [
      "{count} {count:linje|linjer} har ikke beløp og er utelatt; den første er {field}.",
      "Ingenting må gjøres.",
    ],
    da: [
      "{count} {count:linje|linjer} har intet beløb og er udeladt; den første er {field}.",
      "Der skal ikke gøres noget.",
    ],
    sv: [
      "{count} {count:rad|rader} har inget belopp och utelämnades; den första är {field}.",
      "Inget behöver göras.",
    ],
    nl: [
      "{count} {count:regel heeft|regels hebben} geen bedrag en {count:is|zijn} weggelaten; de eerste is {field}.",
      "U hoeft niets te doen.",
    ],
  }),
  "side-turned": writeRemedy("nobody", {
    en: [
      "{count} {count:line has|lines have} a negative amount; each is booked on the other side. The first is {field}.",
      "Nothing needs to be done: a negative debit is a credit.",
    ],
    nb: [
      "{count} {count:linje|linjer} har negativt beløp; hver av dem bokføres på motsatt side. Den første er {field}.",
      "Ingenting må gjøres: negativ debet er kredit.",
    ],
    da: [
      "{count} {count:linje|linjer} har negativt beløb; hver af dem bogføres på den modsatte side. Den første er {field}.",
      "Der skal ikke gøres noget: negativ debet er kredit.",
    ],
    sv: [
      "{count} {count:rad|rader} har negativt belopp; var och en bokförs på andra sidan. Den första är {field}.",
      "Inget behöver göras: negativ debet är kredit.",
    ],
    nl: [
      "{count} {count:regel heeft|regels hebben} een negatief bedrag; elk wordt aan de andere kant geboekt. De eerste is {field}.",
      "U hoeft niets te doen: negatief debet is credit.",
    ],
  }),
} as const satisfies RemedyBook;
