/** The account set-up of a link: which account and VAT code each kind of amount goes to, per department. */
import { z } from "zod";
import { labelled, languages } from "../../core/index.ts";
import { isSlotName, type SlotChoice } from "./slot-name.ts";

const accountField = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z.-]{1,20}$/);
const codeField = z.string().trim().min(1).max(20);

/** Every slot is filled or said not to occur: an empty one could hide an amount that nobody expected. */
const slotField = z.union(
  [
    z.strictObject({
      account: accountField,
      /** The ledger's VAT code; for sales only, since the account must have the same. */
      vatCode: codeField.optional(),
      /** Dimension name → value, "costCentre": "OSLO". */
      dimensions: z.record(z.string(), z.string()).optional(),
    }),
    z.strictObject({ doesNotOccur: z.literal(true) }),
  ],
  { error: "slot-invalid" },
);

const departmentField = z
  .record(z.string(), slotField, { error: "setting-invalid" })
  .superRefine((slots, context) => {
    for (const name of Object.keys(slots)) {
      if (!isSlotName(name)) context.addIssue({ code: "custom", message: "slot-unknown", path: [name] });
    }
  });

export const everyDepartment = "*";

const invalid = { error: "setting-invalid" };

/** The most that a set-up may let pass: what is further off is an amount that is missing, not an inexact one. Minor units. */
export const toleranceCapMaxMinor = 1000;

/** A settlement that misses closing by at most the cap is booked, with the difference on this account and a warning. */
const toleranceField = z.strictObject(
  {
    account: z
      .string(invalid)
      .trim()
      .regex(/^[0-9A-Za-z.-]{1,20}$/, invalid),
    capMinor: z.int(invalid).min(1, invalid).max(toleranceCapMaxMinor, invalid),
  },
  invalid,
);

export const settingsSchema = z.strictObject(
  {
    /** By department code as the till names it; "*" answers for all that is not said of one. */
    departments: z.record(z.string(), departmentField, invalid).default({ [everyDepartment]: {} }),
    /** `rows`: net and VAT rows, exact. `ledger`: gross rows, and the ledger works the VAT out, which may differ by a little. */
    vatShape: z
      .enum(["rows", "ledger"], invalid)
      .default("rows")
      .meta(
        labelled({
          label: {
            en: "How VAT is booked",
            nb: "Hvordan mva bokføres",
            da: "Hvordan moms bogføres",
            sv: "Hur moms bokförs",
            nl: "Hoe btw geboekt wordt",
          },
          choices: {
            rows: {
              en: "Net and VAT rows, exact",
              nb: "Netto- og mva-rader, nøyaktig",
              da: "Netto- og momsrækker, nøjagtigt",
              sv: "Netto- och momsrader, exakt",
              nl: "Netto- en btw-regels, exact",
            },
            ledger: {
              en: "Gross rows; the ledger works the VAT out",
              nb: "Bruttorader; regnskapet regner ut mva",
              da: "Bruttorækker; regnskabet beregner momsen",
              sv: "Bruttorader; bokföringen räknar ut momsen",
              nl: "Brutoregels; de boekhouding rekent de btw uit",
            },
          },
        }),
      ),
    /** What the bookkeeper reads on the voucher; {z}, {register}, {department} and {date} are filled in. */
    text: z
      .string(invalid)
      .trim()
      .min(1, invalid)
      .max(200, invalid)
      .default("Z {z} {register}")
      .meta(
        labelled({
          label: {
            en: "Text on the voucher",
            nb: "Tekst på bilaget",
            da: "Tekst på bilaget",
            sv: "Text på verifikationen",
            nl: "Tekst op de boeking",
          },
          help: {
            en: "{z}, {register}, {department} and {date} are filled in.",
            nb: "{z}, {register}, {department} og {date} fylles ut.",
            da: "{z}, {register}, {department} og {date} udfyldes.",
            sv: "{z}, {register}, {department} och {date} fylls i.",
            nl: "{z}, {register}, {department} en {date} worden ingevuld.",
          },
        }),
      ),
    /**
     * When the business day ends, "05:00" in the company's time zone, by department: a Z closed before it on its own date
     * belongs to the day before. Absent: the Z's date counts.
     */
    dayEndsAt: z
      .record(z.string(invalid), z.string(invalid).regex(/^(0\d|1[0-1]):[0-5]\d$/, invalid), invalid)
      .optional()
      .meta(
        labelled({
          label: {
            en: "When the business day ends, by department",
            nb: "Når forretningsdagen slutter, per avdeling",
            da: "Hvornår forretningsdagen slutter, pr. afdeling",
            sv: "När affärsdagen slutar, per avdelning",
            nl: "Wanneer de handelsdag eindigt, per afdeling",
          },
          help: {
            en: "A report closed before that time on its own date belongs to the day before: 05:00. * stands for all.",
            nb: "En rapport som lukkes før det på sin egen dato, tilhører dagen før: 05:00. * står for alle.",
            da: "En rapport, der lukkes før da på sin egen dato, hører til dagen før: 05:00. * står for alle.",
            sv: "En rapport som stängs före den tiden på sitt eget datum hör till dagen innan: 05:00. * står för alla.",
            nl: "Een rapport dat voor die tijd op zijn eigen datum sluit hoort bij de dag ervoor: 05:00. * staat voor alle.",
          },
        }),
      ),
    /** Absent, as by default: a settlement closes to 0.00 or is refused. */
    tolerance: toleranceField.optional(),
    /**
     * What becomes of sales on account. `receivables`: the report's sales contain them, and they go to the slot `credit-sales`.
     * `elsewhere`: they come as invoices by another way, are listed, and the sales must not contain them. A settlement that says
     * otherwise is refused. Absent: its sums tell.
     */
    creditSales: z
      .enum(["receivables", "elsewhere"], invalid)
      .optional()
      .meta(
        labelled({
          label: {
            en: "Sales on account",
            nb: "Kredittsalg",
            da: "Kreditsalg",
            sv: "Kreditförsäljning",
            nl: "Verkoop op rekening",
          },
          help: {
            en: "Left out: each report's sums tell which of the two it is.",
            nb: "Utelatt: summene i hver rapport viser hvilket av de to det er.",
            da: "Udeladt: summerne i hver rapport viser, hvilken af de to det er.",
            sv: "Utelämnat: summorna i varje rapport visar vilket av de två det är.",
            nl: "Leeg: de sommen van elk rapport zeggen welke van de twee het is.",
          },
          choices: {
            receivables: {
              en: "In the report's sales, to receivables",
              nb: "Med i rapportens salg, til kundefordringer",
              da: "Med i rapportens salg, til tilgodehavender",
              sv: "Ingår i rapportens försäljning, till kundfordringar",
              nl: "In de omzet van het rapport, naar vorderingen",
            },
            elsewhere: {
              en: "Invoiced elsewhere, listed only",
              nb: "Faktureres et annet sted, vises bare",
              da: "Faktureres et andet sted, vises kun",
              sv: "Faktureras på annat håll, visas bara",
              nl: "Elders gefactureerd, alleen vermeld",
            },
          },
        }),
      ),
    /** Each Z report is printed as a PDF and hung on its voucher, where the ledger takes files. */
    attachReport: z
      .boolean(invalid)
      .optional()
      .meta(
        labelled({
          label: {
            en: "Hang the report on its voucher as a PDF",
            nb: "Heng rapporten på bilaget som PDF",
            da: "Vedhæft rapporten til bilaget som PDF",
            sv: "Bifoga rapporten till verifikationen som PDF",
            nl: "Het rapport als pdf aan de boeking hangen",
          },
        }),
      ),
    /** Left out: the language of the country that the books are kept in. */
    reportLanguage: z
      .enum(languages, invalid)
      .optional()
      .meta(
        labelled({
          label: {
            en: "Language of the report",
            nb: "Språk i rapporten",
            da: "Rapportens sprog",
            sv: "Rapportens språk",
            nl: "Taal van het rapport",
          },
          choices: {
            en: { en: "English", nb: "Engelsk", da: "Engelsk", sv: "Engelska", nl: "Engels" },
            nb: { en: "Norwegian", nb: "Norsk", da: "Norsk", sv: "Norska", nl: "Noors" },
            da: { en: "Danish", nb: "Dansk", da: "Dansk", sv: "Danska", nl: "Deens" },
            sv: { en: "Swedish", nb: "Svensk", da: "Svensk", sv: "Svenska", nl: "Zweeds" },
            nl: { en: "Dutch", nb: "Nederlandsk", da: "Hollandsk", sv: "Nederländska", nl: "Nederlands" },
          },
        }),
      ),
    /**
     * For vouchers that come with accounts: the file's dimension number → the ledger's name of it, { "1": "Department",
     * "6": "project" }. Objects of a dimension that is not here are named in a warning and not sent.
     */
    voucherDimensions: z
      .record(z.string(invalid), z.string(invalid).trim().min(1, invalid), invalid)
      .optional(),
  },
  invalid,
);

export type DaySettlementSettings = z.output<typeof settingsSchema>;
export type SlotSetting = z.output<typeof slotField>;
export type SlotAccount = Extract<SlotSetting, { account: string }>;
export type SettingsCode = "slot-invalid" | "slot-unknown" | "setting-invalid";

/** Where a line goes: the slot that answers, and in which department's set-up it stands. */
type FoundSlot = { name: string; department: string; setting: SlotSetting };

/** The department's own set-up goes first, its general names too; then "*". Undefined: nobody filled it. */
export function findSlot(
  settings: DaySettlementSettings,
  department: string | undefined,
  slots: SlotChoice,
): FoundSlot | undefined {
  for (const key of department === undefined ? [everyDepartment] : [department, everyDepartment]) {
    const own = settings.departments[key];
    if (own === undefined || !Object.hasOwn(settings.departments, key)) continue;
    for (const name of slots) {
      const setting = Object.hasOwn(own, name) ? own[name] : undefined;
      if (setting !== undefined) return { name, department: key, setting };
    }
  }
  return undefined;
}
