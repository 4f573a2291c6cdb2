/** The settings of a payroll link: dimensions, account formats, periods, rounding and what to do when a period is closed. */
import { z } from "zod";
import { labelled } from "../../core/index.ts";
import { type AccountFormat, formatPresets, parsePattern, sharedAccount } from "./account-format.ts";
import { dimensionsField } from "./dimension-settings.ts";
import { periodFields } from "./period-settings.ts";
import { invalid, settingText } from "./setting-text.ts";

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
            en: "At most",
            nb: "Høyst",
            da: "Højst",
            sv: "Högst",
            nl: "Hoogstens",
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
  companyId: settingText(100)
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
          da: "En kørsel, der nævner en anden virksomhed, lægges til side. Tomt: det id, virksomheden har her, dens nummer eller dens navn.",
          sv: "En körning som anger ett annat företag läggs åt sidan. Utelämnat: det id som företaget har här, organisationsnumret eller namnet.",
          nl: "Een run die een ander bedrijf noemt, wordt apart gelegd. Weggelaten: het id dat het bedrijf hier heeft, het registratienummer of de naam.",
        },
      }),
    ),
  dimensions: dimensionsField,
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
        help: {
          en: "They say which accounts are balance sheet accounts, which get no dimensions, and which are profit and loss accounts, which get them.",
          nb: "De sier hvilke kontoer som er balansekontoer, som ikke får dimensjoner, og hvilke som er resultatkontoer, som får dem.",
          da: "De siger, hvilke konti der er balancekonti, som ikke får dimensioner, og hvilke der er resultatkonti, som får dem.",
          sv: "De säger vilka konton som är balanskonton, som inte får dimensioner, och vilka som är resultatkonton, som får dem.",
          nl: "Ze zeggen welke rekeningen balansrekeningen zijn, die geen dimensies krijgen, en welke resultatenrekeningen, die ze wel krijgen.",
        },
        leftOut: {
          en: "None: as the two fields below say; without them every account gets dimensions",
          nb: "Ingen: som de to feltene nedenfor sier; uten dem får alle kontoer dimensjoner",
          da: "Ingen: som de to felter nedenfor siger; uden dem får alle konti dimensioner",
          sv: "Inget: som de två fälten nedan säger; utan dem får alla konton dimensioner",
          nl: "Geen: zoals de twee velden hieronder zeggen; zonder die krijgt elke rekening dimensies",
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
  ...periodFields,
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
        da: "Tomt: en periode går i 0,00 eller afvises.",
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
  text: settingText(200)
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
export type SettingsCode = "setting-invalid" | "format-invalid" | "formats-overlap" | "dimension-named-twice";

export function formatOf({ formatPreset, formatBas, formatPnl }: PayrollSettings): AccountFormat {
  return formatPreset === undefined ? { bas: formatBas, pnl: formatPnl } : formatPresets[formatPreset];
}
