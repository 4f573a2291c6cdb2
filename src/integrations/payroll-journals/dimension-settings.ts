/** The dimensions of a payroll link: which are on, and what the ledger calls them and their values. */
import { z } from "zod";
import { labelled } from "../../core/index.ts";
import { invalid, settingText } from "./setting-text.ts";

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
      .record(z.string(invalid), settingText(50), invalid)
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
          keyLabel: {
            en: "Value in the payroll program",
            nb: "Verdi i lønnsprogrammet",
            da: "Værdi i lønprogrammet",
            sv: "Värde i löneprogrammet",
            nl: "Waarde in het loonprogramma",
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

export const dimensionsField = z
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
      keyLabel: {
        en: "Dimension of the payroll program",
        nb: "Dimensjon i lønnsprogrammet",
        da: "Dimension i lønprogrammet",
        sv: "Dimension i löneprogrammet",
        nl: "Dimensie van het loonprogramma",
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
  );

export type DimensionSetting = z.output<typeof dimensionField>;
