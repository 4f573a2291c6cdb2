/** The account set-up of a link: which account and VAT code each kind of amount goes to, per department. */
import { z } from "zod";
import { languages } from "../../core/index.ts";
import {
  attachReportLabel,
  creditSalesLabel,
  dayEndsAtLabel,
  reportLanguageLabel,
  textLabel,
  vatShapeLabel,
} from "./settings-labels.ts";
import { isSlotName } from "./slot-name.ts";

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
const toleranceCapMaxMinor = 1000;

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
    vatShape: z.enum(["rows", "ledger"], invalid).default("rows").meta(vatShapeLabel),
    /** What the bookkeeper reads on the voucher; {z}, {register}, {department} and {date} are filled in. */
    text: z
      .string(invalid)
      .trim()
      .min(1, invalid)
      .max(200, invalid)
      .default("Z {z} {register}")
      .meta(textLabel),
    /**
     * When the business day ends, "05:00" in the company's time zone, by department: a Z closed before it on its own date
     * belongs to the day before. Absent: the Z's date counts.
     */
    dayEndsAt: z
      .record(z.string(invalid), z.string(invalid).regex(/^(0\d|1[0-1]):[0-5]\d$/, invalid), invalid)
      .optional()
      .meta(dayEndsAtLabel),
    /** Absent, as by default: a settlement closes to 0.00 or is refused. */
    tolerance: toleranceField.optional(),
    /**
     * What becomes of sales on account. `receivables`: the report's sales contain them, and they go to the slot `credit-sales`.
     * `elsewhere`: they come as invoices by another way, are listed, and the sales must not contain them. A settlement that says
     * otherwise is refused. Absent: its sums tell.
     */
    creditSales: z.enum(["receivables", "elsewhere"], invalid).optional().meta(creditSalesLabel),
    /** Each Z report is printed as a PDF and hung on its voucher, where the ledger takes files. */
    attachReport: z.boolean(invalid).optional().meta(attachReportLabel),
    /** Left out: the language of the country that the books are kept in. */
    reportLanguage: z.enum(languages, invalid).optional().meta(reportLanguageLabel),
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
