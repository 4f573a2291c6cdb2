/** The settings of a payroll link: dimensions, account formats, periods, rounding and what to do when a period is closed. */
import { z } from "zod";
import { labelled } from "../../core/index.ts";
import { type AccountFormat, formatPresets, parsePattern, sharedAccount } from "./account-format.ts";
import { periodTypes } from "./record.ts";

const invalid = { error: "setting-invalid" };
const text = (lengthMax: number) => z.string(invalid).trim().min(1, invalid).max(lengthMax, invalid);

/** A dimension of the source: three have names of their own, the others the number that SIE gives them. */
const sourceDimension = z.string(invalid).regex(/^(costCentre|costUnit|department|\d{1,3})$/, invalid);

const dimensionField = z.strictObject(
  {
    /** The checkbox: switched off, its values are not sent, which a warning tells. */
    isActive: z
      .boolean(invalid)
      .default(true)
      .meta(
        labelled({
          label: { en: "Switched on", nb: "Slått på", da: "Slået til", sv: "Påslagen", nl: "Ingeschakeld" },
        }),
      ),
    /** The same as in the ledger, letter by letter; blanks count. */
    description: z
      .string(invalid)
      .min(1, invalid)
      .max(100, invalid)
      .meta(
        labelled({
          label: {
            en: "Its name in the ledger, letter by letter",
            nb: "Navnet i regnskapet, bokstav for bokstav",
            da: "Navnet i regnskabet, bogstav for bogstav",
            sv: "Namnet i bokföringen, bokstav för bokstav",
            nl: "De naam in de boekhouding, letter voor letter",
          },
          names: "dimension",
        }),
      ),
    /** Source value → ledger value; others go as they are. */
    values: z
      .record(z.string(invalid), text(50), invalid)
      .optional()
      .meta(
        labelled({
          label: {
            en: "Values that are called otherwise in the ledger",
            nb: "Verdier som heter noe annet i regnskapet",
            da: "Værdier, der hedder noget andet i regnskabet",
            sv: "Värden som heter något annat i bokföringen",
            nl: "Waarden die in de boekhouding anders heten",
          },
        }),
      ),
    /** Every line on an account with dimensions must have a value. */
    isRequired: z
      .boolean(invalid)
      .default(false)
      .meta(
        labelled({
          label: {
            en: "Every line must have one",
            nb: "Hver linje må ha en",
            da: "Hver linje skal have en",
            sv: "Varje rad måste ha ett",
            nl: "Elke regel moet er een hebben",
          },
        }),
      ),
  },
  invalid,
);

/** More than this is an amount that is missing, not one that was rounded. Minor units. */
export const roundingCapMaxMinor = 1000;

const roundingField = z.strictObject(
  {
    account: z
      .string(invalid)
      .trim()
      .regex(/^[0-9A-Za-z.-]{1,20}$/, invalid)
      .meta(
        labelled({
          label: { en: "Account", nb: "Konto", da: "Konto", sv: "Konto", nl: "Rekening" },
          names: "account",
        }),
      ),
    capMinor: z
      .int(invalid)
      .min(1, invalid)
      .max(roundingCapMaxMinor, invalid)
      .meta(
        labelled({
          label: {
            en: "The most",
            nb: "Det meste",
            da: "Det meste",
            sv: "Det mesta",
            nl: "Het meeste",
          },
          isAmount: true,
        }),
      ),
  },
  invalid,
);

const patternField = z
  .string(invalid)
  .trim()
  .max(500, invalid)
  .refine((pattern) => parsePattern(pattern) !== undefined, { error: "format-invalid" });

const shape = {
  /** Absent: the company's own id, its organisation number or its name. */
  companyId: text(100)
    .optional()
    .meta(
      labelled({
        label: {
          en: "The company's number in the payroll program",
          nb: "Firmaets nummer i lønnsprogrammet",
          da: "Virksomhedens nummer i lønprogrammet",
          sv: "Företagets nummer i löneprogrammet",
          nl: "Nummer van het bedrijf in het loonprogramma",
        },
        help: {
          en: "A run that names another company is set aside. Left out: the id the company has here, its organisation number or its name.",
          nb: "En kjøring som oppgir et annet firma, settes til side. Utelatt: id-en firmaet har her, organisasjonsnummeret eller navnet.",
          da: "En kørsel, der nævner en anden virksomhed, lægges til side. Udeladt: det id, virksomheden har her, dens nummer eller dens navn.",
          sv: "En körning som anger ett annat företag läggs åt sidan. Utelämnat: det id som företaget har här, organisationsnumret eller namnet.",
          nl: "Een run die een ander bedrijf noemt, wordt apart gelegd. Weggelaten: het id dat het bedrijf hier heeft, het registratienummer of de naam.",
        },
      }),
    ),
  dimensions: z
    .record(sourceDimension, dimensionField, invalid)
    .default({})
    .meta(
      labelled({
        label: {
          en: "Dimensions (cost centre, cost unit)",
          nb: "Dimensjoner (kostnadssted, kostnadsbærer)",
          da: "Dimensioner (omkostningssted, omkostningsbærer)",
          sv: "Dimensioner (kostnadsställe, kostnadsbärare)",
          nl: "Dimensies (kostenplaats, kostendrager)",
        },
        help: {
          en: "Visma.net calls them dimensions. Choose one, or give the dimension's number in SIE.",
          nb: "Visma.net kaller dem dimensjoner. Velg en, eller oppgi nummeret på dimensjonen i SIE.",
          da: "Visma.net kalder dem dimensioner. Vælg en, eller angiv dimensionens nummer i SIE.",
          sv: "Visma.net kallar dem dimensioner. Välj en, eller ange dimensionens nummer i SIE.",
          nl: "Visma.net noemt ze dimensies. Kies er een, of geef het nummer van de dimensie in SIE.",
        },
        keys: {
          costCentre: {
            en: "Cost centre",
            nb: "Kostnadssted",
            da: "Omkostningssted",
            sv: "Kostnadsställe",
            nl: "Kostenplaats",
          },
          costUnit: {
            en: "Cost unit",
            nb: "Kostnadsbærer",
            da: "Omkostningsbærer",
            sv: "Kostnadsbärare",
            nl: "Kostendrager",
          },
          department: {
            en: "Department",
            nb: "Avdeling",
            da: "Afdeling",
            sv: "Avdelning",
            nl: "Afdeling",
          },
        },
      }),
    ),
  /** Both formats at once; or each by itself below. */
  formatPreset: z
    .enum(Object.keys(formatPresets) as [keyof typeof formatPresets], invalid)
    .optional()
    .meta(
      labelled({
        label: {
          en: "Account formats, both at once",
          nb: "Kontoformater, begge på en gang",
          da: "Kontoformater, begge på én gang",
          sv: "Kontoformat, båda på en gång",
          nl: "Rekeningformaten, allebei tegelijk",
        },
        choices: {
          "swedish-bas": {
            en: "Swedish BAS",
            nb: "Svensk BAS",
            da: "Svensk BAS",
            sv: "Svensk BAS",
            nl: "Zweedse BAS",
          },
          "dutch-decimal": {
            en: "Dutch decimal chart",
            nb: "Nederlandsk desimal kontoplan",
            da: "Hollandsk decimal kontoplan",
            sv: "Nederländsk decimal kontoplan",
            nl: "Nederlands decimaal schema",
          },
        },
      }),
    ),
  formatBas: patternField.optional().meta(
    labelled({
      label: {
        en: "Balance sheet accounts (Format BAS)",
        nb: "Balansekontoer (Format BAS)",
        da: "Balancekonti (Format BAS)",
        sv: "Balanskonton (Format BAS)",
        nl: "Balansrekeningen (Format BAS)",
      },
      help: {
        en: "For each place a class of digits, [1-2][0-9][0-9][0-9]; several with | between.",
        nb: "For hver plass en klasse av sifre, [1-2][0-9][0-9][0-9]; flere med | mellom.",
        da: "For hver plads en klasse af cifre, [1-2][0-9][0-9][0-9]; flere med | imellem.",
        sv: "För varje plats en klass av siffror, [1-2][0-9][0-9][0-9]; flera med | emellan.",
        nl: "Voor elke plaats een reeks cijfers, [1-2][0-9][0-9][0-9]; meerdere met | ertussen.",
      },
      takesAccounts: true,
    }),
  ),
  formatPnl: patternField.optional().meta(
    labelled({
      label: {
        en: "Profit and loss accounts (Format PNL)",
        nb: "Resultatkontoer (Format PNL)",
        da: "Resultatkonti (Format PNL)",
        sv: "Resultatkonton (Format PNL)",
        nl: "Resultatenrekeningen (Format PNL)",
      },
      help: {
        en: "For each place a class of digits, [1-2][0-9][0-9][0-9]; several with | between.",
        nb: "For hver plass en klasse av sifre, [1-2][0-9][0-9][0-9]; flere med | mellom.",
        da: "For hver plads en klasse af cifre, [1-2][0-9][0-9][0-9]; flere med | imellem.",
        sv: "För varje plats en klass av siffror, [1-2][0-9][0-9][0-9]; flera med | emellan.",
        nl: "Voor elke plaats een reeks cijfers, [1-2][0-9][0-9][0-9]; meerdere met | ertussen.",
      },
      takesAccounts: true,
    }),
  ),
  /** Of runs that do not say it, or call their periods months: reports do not tell how long they are. */
  periodType: z
    .enum(periodTypes, invalid)
    .default("Month")
    .meta(
      labelled({
        label: {
          en: "Length of the payroll's periods",
          nb: "Lønnsperiodenes lengde",
          da: "Lønperiodernes længde",
          sv: "Löneperiodernas längd",
          nl: "Lengte van de loonperioden",
        },
        help: {
          en: "Where a file does not say it. All but months need the table of periods.",
          nb: "Når filen ikke sier det. Alt annet enn måneder trenger tabellen over perioder.",
          da: "Når filen ikke siger det. Alt andet end måneder kræver tabellen over perioder.",
          sv: "När filen inte säger det. Allt utom månader behöver tabellen över perioder.",
          nl: "Als het bestand het niet zegt. Alles behalve maanden heeft de tabel van perioden nodig.",
        },
        choices: {
          Month: { en: "Months", nb: "Måneder", da: "Måneder", sv: "Månader", nl: "Maanden" },
          Week4: {
            en: "Four weeks (13 a year)",
            nb: "Fire uker (13 i året)",
            da: "Fire uger (13 om året)",
            sv: "Fyra veckor (13 per år)",
            nl: "Vier weken (13 per jaar)",
          },
          Month6: { en: "Half years", nb: "Halvår", da: "Halvår", sv: "Halvår", nl: "Halve jaren" },
          Year: { en: "Years", nb: "År", da: "År", sv: "År", nl: "Jaren" },
          None: { en: "None", nb: "Ingen", da: "Ingen", sv: "Inga", nl: "Geen" },
        },
      }),
    ),
  /** Payroll period → ledger period, { "2026/3": "2026-03" }, for periods that are no months. */
  periods: z
    .record(
      z.string(invalid).regex(/^\d{4}\/\d{1,2}$/, invalid),
      z.string(invalid).regex(/^\d{4}-(0[1-9]|1[0-2])$/, invalid),
      invalid,
    )
    .default({})
    .meta(
      labelled({
        label: {
          en: "Payroll periods that are no months",
          nb: "Lønnsperioder som ikke er måneder",
          da: "Lønperioder, der ikke er måneder",
          sv: "Löneperioder som inte är månader",
          nl: "Loonperioden die geen maanden zijn",
        },
        help: {
          en: "Payroll period → ledger period: 2026/3 → 2026-03.",
          nb: "Lønnsperiode → regnskapsperiode: 2026/3 → 2026-03.",
          da: "Lønperiode → regnskabsperiode: 2026/3 → 2026-03.",
          sv: "Löneperiod → bokföringsperiod: 2026/3 → 2026-03.",
          nl: "Loonperiode → boekhoudperiode: 2026/3 → 2026-03.",
        },
      }),
    ),
  /** Which day of its period a correction gets; the run's own journal has the day of payment. */
  correctionDay: z
    .enum(["last", "first"], invalid)
    .default("last")
    .meta(
      labelled({
        label: {
          en: "Day of a correction in its period",
          nb: "Dag for en korreksjon i perioden",
          da: "Dag for en korrektion i perioden",
          sv: "Dag för en rättelse i perioden",
          nl: "Dag van een correctie in haar periode",
        },
        choices: {
          last: { en: "The last", nb: "Den siste", da: "Den sidste", sv: "Den sista", nl: "De laatste" },
          first: { en: "The first", nb: "Den første", da: "Den første", sv: "Den första", nl: "De eerste" },
        },
      }),
    ),
  /** `hold`: wait for a person. `first-open`: the first open day, with the original period in the text. */
  closedPeriod: z
    .enum(["hold", "first-open", "refuse"], invalid)
    .default("hold")
    .meta(
      labelled({
        label: {
          en: "Where the period is closed",
          nb: "Når perioden er lukket",
          da: "Når perioden er lukket",
          sv: "När perioden är stängd",
          nl: "Als de periode gesloten is",
        },
        help: {
          en: "The first open day comes after the journal's own, which its text then names. Where it lies ahead of today and of the month of payment, the journal waits.",
          nb: "Den første åpne dagen kommer etter bilagets egen, som da står i teksten. Ligger den fram i tid, etter både i dag og utbetalingsmåneden, venter bilaget.",
          da: "Den første åbne dag kommer efter bilagets egen, som så står i teksten. Ligger den ude i fremtiden, efter både i dag og udbetalingsmåneden, venter bilaget.",
          sv: "Den första öppna dagen kommer efter verifikationens egen, som då står i texten. Ligger den framåt i tiden, efter både i dag och utbetalningsmånaden, väntar verifikationen.",
          nl: "De eerste open dag komt na de eigen dag van de boeking, die dan in de tekst staat. Ligt hij na vandaag en na de betaalmaand, dan wacht de boeking.",
        },
        choices: {
          hold: {
            en: "Wait for a person",
            nb: "Vent på en person",
            da: "Vent på en person",
            sv: "Vänta på en person",
            nl: "Op iemand wachten",
          },
          "first-open": {
            en: "Book on the first open day",
            nb: "Bokfør på første åpne dag",
            da: "Bogfør på første åbne dag",
            sv: "Bokför på första öppna dagen",
            nl: "Op de eerste open dag boeken",
          },
          refuse: { en: "Refuse", nb: "Avvis", da: "Afvis", sv: "Neka", nl: "Weigeren" },
        },
      }),
    ),
  /** Absent, as by default: a period closes to 0.00 or is refused. */
  rounding: roundingField.optional().meta(
    labelled({
      label: {
        en: "Rounding differences",
        nb: "Avrundingsdifferanser",
        da: "Afrundingsforskelle",
        sv: "Avrundningsskillnader",
        nl: "Afrondingsverschillen",
      },
      help: {
        en: "Left out: a period closes to 0.00 or is refused.",
        nb: "Utelatt: en periode går i 0,00 eller avvises.",
        da: "Udeladt: en periode går i 0,00 eller afvises.",
        sv: "Utelämnad: en period går jämnt ut eller nekas.",
        nl: "Weggelaten: een periode sluit op 0,00 of wordt geweigerd.",
      },
    }),
  ),
  /** A row for each employee, with number and name: personal data goes to the ledger. */
  perEmployee: z
    .boolean(invalid)
    .default(false)
    .meta(
      labelled({
        label: {
          en: "A row for each employee",
          nb: "En rad per ansatt",
          da: "En række pr. medarbejder",
          sv: "En rad per anställd",
          nl: "Een regel per werknemer",
        },
        help: {
          en: "Number and name: personal data goes to the ledger.",
          nb: "Nummer og navn: personopplysninger går til regnskapet.",
          da: "Nummer og navn: personoplysninger går til regnskabet.",
          sv: "Nummer och namn: personuppgifter går till bokföringen.",
          nl: "Nummer en naam: persoonsgegevens gaan naar de boekhouding.",
        },
      }),
    ),
  /** What the bookkeeper reads on the journal; {run}, {description}, {period} and {year} are filled in. */
  text: text(200)
    .default("{run} {description} {period}")
    .meta(
      labelled({
        label: {
          en: "Text on the journal",
          nb: "Tekst på bilaget",
          da: "Tekst på bilaget",
          sv: "Text på verifikationen",
          nl: "Tekst op de journaalpost",
        },
        help: {
          en: "{run}, {description}, {period} and {year} are filled in.",
          nb: "{run}, {description}, {period} og {year} fylles ut.",
          da: "{run}, {description}, {period} og {year} udfyldes.",
          sv: "{run}, {description}, {period} och {year} fylls i.",
          nl: "{run}, {description}, {period} en {year} worden ingevuld.",
        },
      }),
    ),
};

export const settingsSchema = z.strictObject(shape, invalid).superRefine((settings, context) => {
  const issue = (message: SettingsCode, path: string[]) =>
    context.addIssue({ code: "custom", message, path });
  const { formatPreset, formatBas, formatPnl, dimensions } = settings;
  if (formatPreset !== undefined && (formatBas ?? formatPnl) !== undefined)
    issue("format-invalid", ["formatPreset"]);
  if (overlapOf({ bas: formatBas, pnl: formatPnl }) !== undefined) issue("formats-overlap", ["formatPnl"]);
  const taken = new Set<string>();
  for (const [name, { description, isActive }] of Object.entries(dimensions)) {
    if (isActive && taken.has(description))
      issue("dimension-named-twice", ["dimensions", name, "description"]);
    if (isActive) taken.add(description);
  }
});

function overlapOf({ bas, pnl }: AccountFormat): string | undefined {
  const [left, right] = [parsePattern(bas ?? ""), parsePattern(pnl ?? "")];
  return left === undefined || right === undefined ? undefined : sharedAccount(left, right);
}

export type PayrollSettings = z.output<typeof settingsSchema>;
export type DimensionSetting = z.output<typeof dimensionField>;
export type SettingsCode = "setting-invalid" | "format-invalid" | "formats-overlap" | "dimension-named-twice";

export function formatOf({ formatPreset, formatBas, formatPnl }: PayrollSettings): AccountFormat {
  return formatPreset === undefined ? { bas: formatBas, pnl: formatPnl } : formatPresets[formatPreset];
}
