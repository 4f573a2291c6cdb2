/** The settings of a payroll link: dimensions, account formats, periods, rounding and what to do when a period is closed. */
import { z } from "zod";
import { type AccountFormat, formatPresets, parsePattern, sharedAccount } from "./account-format.ts";

const invalid = { error: "setting-invalid" };
const text = (lengthMax: number) => z.string(invalid).trim().min(1, invalid).max(lengthMax, invalid);

/** A dimension of the source: three have names of their own, the others the number that SIE gives them. */
const sourceDimension = z.string(invalid).regex(/^(costCentre|costUnit|department|\d{1,3})$/, invalid);

const dimensionField = z.strictObject(
  {
    /** The checkbox: switched off, its values are not sent, which a warning tells. */
    isActive: z.boolean(invalid).default(true),
    /** The same as in the ledger, letter by letter; blanks count. */
    description: z.string(invalid).min(1, invalid).max(100, invalid),
    /** Source value → ledger value; others go as they are. */
    values: z.record(z.string(invalid), text(50), invalid).optional(),
    /** Every line on an account with dimensions must have a value. */
    isRequired: z.boolean(invalid).default(false),
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
      .regex(/^[0-9A-Za-z.-]{1,20}$/, invalid),
    capMinor: z.int(invalid).min(1, invalid).max(roundingCapMaxMinor, invalid),
  },
  invalid,
);

const patternField = z
  .string(invalid)
  .trim()
  .max(500, invalid)
  .refine((pattern) => parsePattern(pattern) !== undefined, { error: "format-invalid" });

const shape = {
  dimensions: z.record(sourceDimension, dimensionField, invalid).default({}),
  /** Both formats at once; or each by itself below. */
  formatPreset: z.enum(Object.keys(formatPresets) as [keyof typeof formatPresets], invalid).optional(),
  formatBas: patternField.optional(),
  formatPnl: patternField.optional(),
  /** Payroll period → ledger period, { "2026/3": "2026-03" }, for periods that are no months. */
  periods: z
    .record(
      z.string(invalid).regex(/^\d{4}\/\d{1,2}$/, invalid),
      z.string(invalid).regex(/^\d{4}-(0[1-9]|1[0-2])$/, invalid),
      invalid,
    )
    .default({}),
  /** Which day of its period a correction gets; the run's own journal has the day of payment. */
  correctionDay: z.enum(["last", "first"], invalid).default("last"),
  /** `hold`: wait for a person. `first-open`: the first open day, with the original period in the text. */
  closedPeriod: z.enum(["hold", "first-open", "refuse"], invalid).default("hold"),
  /** Absent, as by default: a period closes to 0.00 or is refused. */
  rounding: roundingField.optional(),
  /** A row for each employee, with number and name: personal data goes to the ledger. */
  perEmployee: z.boolean(invalid).default(false),
  /** What the bookkeeper reads on the journal; {run}, {description}, {period} and {year} are filled in. */
  text: text(200).default("{run} {description} {period}"),
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
