/** What the settings of a payroll link stand in the way of. */
import { type RemedyBook, writeRemedy } from "../../../core/index.ts";

const settings = "Bilag: link → settings";

export const setUpRemedies = {
  "period-not-mapped": writeRemedy(
    "your-accountant",
    {
      en: [
        "The payroll period {value} is no calendar month ({periodType}), and the settings do not say which period of the ledger it belongs to. Nothing of the run is booked.",
        'Add it to the table of periods: "{value}" → the period of the ledger, as 2026-03.',
      ],
      nb: [
        "Lønnsperioden {value} er ingen kalendermåned ({periodType}), og innstillingene sier ikke hvilken regnskapsperiode den hører til. Ingenting av kjøringen er bokført.",
        'Legg den i periodetabellen: "{value}" → regnskapsperioden, som 2026-03.',
      ],
      da: [
        "Lønperioden {value} er ingen kalendermåned ({periodType}), og indstillingerne siger ikke, hvilken regnskabsperiode den hører til. Intet af kørslen er bogført.",
        'Tilføj den i periodetabellen: "{value}" → regnskabsperioden, som 2026-03.',
      ],
      sv: [
        "Löneperioden {value} är ingen kalendermånad ({periodType}), och inställningarna säger inte vilken bokföringsperiod den hör till. Inget av körningen är bokfört.",
        'Lägg till den i periodtabellen: "{value}" → bokföringsperioden, som 2026-03.',
      ],
      nl: [
        "De loonperiode {value} is geen kalendermaand ({periodType}) en de instellingen zeggen niet bij welke boekperiode zij hoort. Van de run is niets geboekt.",
        'Voeg haar toe aan de periodetabel: "{value}" → de boekperiode, als 2026-03.',
      ],
    },
    settings,
  ),
  "account-matches-no-format": writeRemedy(
    "your-accountant",
    {
      en: [
        "Account {value} fits neither Format BAS nor Format PNL, so it cannot be known whether its {amount} carries cost centre and cost unit. Nothing of the run is booked.",
        "Widen one of the two patterns, or correct the account in the payroll program.",
      ],
      nb: [
        "Konto {value} passer verken til Format BAS eller Format PNL, så det kan ikke vites om beløpet {amount} skal ha kostnadssted og kostnadsbærer. Ingenting av kjøringen er bokført.",
        "Utvid ett av de to mønstrene, eller rett kontoen i lønnsprogrammet.",
      ],
      da: [
        "Konto {value} passer hverken til Format BAS eller Format PNL, så det kan ikke vides, om beløbet {amount} skal have omkostningssted og omkostningsbærer. Intet af kørslen er bogført.",
        "Udvid et af de to mønstre, eller ret kontoen i lønprogrammet.",
      ],
      sv: [
        "Konto {value} passar varken Format BAS eller Format PNL, så det går inte att veta om beloppet {amount} ska ha kostnadsställe och kostnadsbärare. Inget av körningen är bokfört.",
        "Vidga ett av de två mönstren, eller rätta kontot i löneprogrammet.",
      ],
      nl: [
        "Rekening {value} past noch bij Format BAS noch bij Format PNL; of het bedrag {amount} een kostenplaats en kostendrager krijgt is dus niet te zeggen. Van de run is niets geboekt.",
        "Verruim een van de twee patronen, of herstel de rekening in het loonprogramma.",
      ],
    },
    settings,
  ),
  "line-without-dimension": writeRemedy(
    "your-accountant",
    {
      en: [
        "Lines on account {value} have no {dimension}, and the settings ask for one. Nothing of the run is booked.",
        "Give the employees their value in the payroll program, or stop requiring it in the settings.",
      ],
      nb: [
        "Linjer på konto {value} mangler {dimension}, og innstillingene krever det. Ingenting av kjøringen er bokført.",
        "Gi de ansatte en verdi i lønnsprogrammet, eller fjern kravet i innstillingene.",
      ],
      da: [
        "Linjer på konto {value} mangler {dimension}, og indstillingerne kræver det. Intet af kørslen er bogført.",
        "Giv medarbejderne en værdi i lønprogrammet, eller fjern kravet i indstillingerne.",
      ],
      sv: [
        "Rader på konto {value} saknar {dimension}, och inställningarna kräver det. Inget av körningen är bokfört.",
        "Ge de anställda ett värde i löneprogrammet, eller ta bort kravet i inställningarna.",
      ],
      nl: [
        "Regels op rekening {value} hebben geen {dimension}, terwijl de instellingen die vragen. Van de run is niets geboekt.",
        "Geef de medewerkers een waarde in het loonprogramma, of laat de eis in de instellingen vallen.",
      ],
    },
    settings,
  ),
  "dimension-not-sent": writeRemedy(
    "your-accountant",
    {
      en: [
        "The run has values of {dimension} ({value}) that were not sent: this dimension is not switched on.",
        "Switch it on in the settings and give it the ledger's own description, if the values are wanted in the books.",
      ],
      nb: [
        "Kjøringen har verdier for {dimension} ({value}) som ikke ble sendt: dimensjonen er ikke slått på.",
        "Slå den på i innstillingene med regnskapets egen beskrivelse hvis verdiene skal bokføres.",
      ],
      da: [
        "Kørslen har værdier for {dimension} ({value}), som ikke blev sendt: dimensionen er ikke slået til.",
        "Slå den til i indstillingerne med regnskabets egen beskrivelse, hvis værdierne skal bogføres.",
      ],
      sv: [
        "Körningen har värden för {dimension} ({value}) som inte skickades: dimensionen är inte påslagen.",
        "Slå på den i inställningarna med bokföringens egen beskrivning om värdena ska bokföras.",
      ],
      nl: [
        "De run heeft waarden voor {dimension} ({value}) die niet zijn verzonden: deze dimensie staat niet aan.",
        "Zet haar aan in de instellingen, met de omschrijving uit de boekhouding, als de waarden geboekt moeten worden.",
      ],
    },
    settings,
  ),
  "format-drops-dimension": writeRemedy(
    "your-accountant",
    {
      en: [
        "Format BAS takes account {value}, which looks like an income account: its cost centre is not booked.",
        "Choose the preset for Swedish BAS, where the balance sheet ends at 2999, if that is not meant.",
      ],
      nb: [
        "Format BAS omfatter konto {value}, som ser ut som en inntektskonto: kostnadsstedet bokføres ikke.",
        "Velg forvalget for svensk BAS, der balansen slutter ved 2999, hvis det ikke er meningen.",
      ],
      da: [
        "Format BAS omfatter konto {value}, der ligner en indtægtskonto: omkostningsstedet bogføres ikke.",
        "Vælg forvalget for svensk BAS, hvor balancen slutter ved 2999, hvis det ikke er meningen.",
      ],
      sv: [
        "Format BAS omfattar konto {value}, som ser ut som ett intäktskonto: kostnadsstället bokförs inte.",
        "Välj förvalet för svensk BAS, där balansen slutar vid 2999, om det inte är meningen.",
      ],
      nl: [
        "Format BAS omvat rekening {value}, die op een opbrengstrekening lijkt: de kostenplaats wordt niet geboekt.",
        "Kies de voorinstelling voor het Zweedse BAS, waar de balans bij 2999 eindigt, als dat niet de bedoeling is.",
      ],
    },
    settings,
  ),
  "format-class-slip": writeRemedy(
    "your-accountant",
    {
      en: [
        "The pattern {value} ({field}) has [09], which takes only 0 and 9. It was understood as [0-9].",
        "Write [0-9], so that nobody has to guess.",
      ],
      nb: [
        "Mønsteret {value} ({field}) har [09], som bare gjelder 0 og 9. Det er forstått som [0-9].",
        "Skriv [0-9], så ingen må gjette.",
      ],
      da: [
        "Mønstret {value} ({field}) har [09], som kun gælder 0 og 9. Det er forstået som [0-9].",
        "Skriv [0-9], så ingen skal gætte.",
      ],
      sv: [
        "Mönstret {value} ({field}) har [09], som bara gäller 0 och 9. Det tolkades som [0-9].",
        "Skriv [0-9], så att ingen behöver gissa.",
      ],
      nl: [
        "Het patroon {value} ({field}) bevat [09], dat alleen voor 0 en 9 geldt. Het is als [0-9] opgevat.",
        "Schrijf [0-9], dan hoeft niemand te raden.",
      ],
    },
    settings,
  ),
  "format-invalid": writeRemedy(
    "you",
    {
      en: [
        "{field} is no pattern of account numbers: “{value}”.",
        "Write one class for each place, as [4-9][0-9][0-9][0-9]; several patterns with | between; a preset without patterns beside it.",
      ],
      nb: [
        "{field} er ikke et mønster for kontonummer: «{value}».",
        "Skriv én klasse for hver plass, som [4-9][0-9][0-9][0-9]; flere mønstre med | mellom; et forvalg uten mønstre ved siden av.",
      ],
      da: [
        "{field} er ikke et mønster for kontonumre: »{value}«.",
        "Skriv én klasse for hver plads, som [4-9][0-9][0-9][0-9]; flere mønstre med | imellem; et forvalg uden mønstre ved siden af.",
      ],
      sv: [
        "{field} är inget mönster för kontonummer: ”{value}”.",
        "Skriv en klass för varje plats, som [4-9][0-9][0-9][0-9]; flera mönster med | emellan; ett förval utan mönster bredvid.",
      ],
      nl: [
        "{field} is geen patroon van rekeningnummers: „{value}”.",
        "Schrijf één klasse per positie, zoals [4-9][0-9][0-9][0-9]; meer patronen met | ertussen; een voorinstelling zonder patronen ernaast.",
      ],
    },
    settings,
  ),
  "formats-overlap": writeRemedy(
    "you",
    {
      en: [
        "Format BAS and Format PNL take the same accounts: whether those carry a cost centre could not be known. The settings were not saved.",
        "Change one of the two, so that no account fits both.",
      ],
      nb: [
        "Format BAS og Format PNL omfatter de samme kontoene: om de skal ha kostnadssted, kan ikke vites. Innstillingene er ikke lagret.",
        "Endre det ene, så ingen konto passer til begge.",
      ],
      da: [
        "Format BAS og Format PNL omfatter de samme konti: om de skal have omkostningssted, kan ikke vides. Indstillingerne er ikke gemt.",
        "Ret det ene, så ingen konto passer til begge.",
      ],
      sv: [
        "Format BAS och Format PNL omfattar samma konton: om de ska ha kostnadsställe går inte att veta. Inställningarna sparades inte.",
        "Ändra det ena, så att inget konto passar båda.",
      ],
      nl: [
        "Format BAS en Format PNL omvatten dezelfde rekeningen: of die een kostenplaats krijgen is niet te zeggen. De instellingen zijn niet opgeslagen.",
        "Wijzig een van de twee, zodat geen rekening bij beide past.",
      ],
    },
    settings,
  ),
  "dimension-named-twice": writeRemedy(
    "you",
    {
      en: [
        "Two dimensions of the payroll have the same description ({value}): a row has one place for it.",
        "Give each its own dimension of the ledger, or switch one of them off.",
      ],
      nb: [
        "To dimensjoner fra lønn har samme beskrivelse ({value}): en linje har én plass til den.",
        "Gi hver sin egen dimensjon i regnskapet, eller slå av en av dem.",
      ],
      da: [
        "To dimensioner fra lønnen har samme beskrivelse ({value}): en linje har én plads til den.",
        "Giv hver sin egen dimension i regnskabet, eller slå en af dem fra.",
      ],
      sv: [
        "Två dimensioner från lönen har samma beskrivning ({value}): en rad har en plats för den.",
        "Ge var och en sin egen dimension i bokföringen, eller slå av en av dem.",
      ],
      nl: [
        "Twee dimensies van het loon hebben dezelfde omschrijving ({value}): een regel heeft daar één plaats voor.",
        "Geef elk een eigen dimensie in de boekhouding, of zet er een uit.",
      ],
    },
    settings,
  ),
} as const satisfies RemedyBook;
