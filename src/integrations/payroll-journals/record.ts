/** The canonical record of a payroll run on the wire: what senders write, what is stored and hashed. Fields: the README. */
import { z } from "zod";
import { periodOf } from "../../core/index.ts";
import { minorOf, unknownFieldsOf } from "../../wire/index.ts";
import {
  accountField,
  amountField,
  dayField,
  flagField,
  optional,
  quantityField,
  required,
  textField,
  wholeField,
} from "./wire-field.ts";

const invalid = { error: "field-invalid" };

/** How long the payroll's own periods are. Only months are the ledger's as they stand. */
export const periodTypes = ["Month", "Week4", "Month6", "Year", "None"] as const;
export type PeriodType = (typeof periodTypes)[number];

/** A value of a dimension that has no field of its own, by the source's number of it (SIE: 6 is project). */
const sourceObject = z.looseObject(
  { dimension: required(textField(20)), object: required(textField(50)) },
  invalid,
);

const line = {
  /** The period that the line is about; earlier than the run's own for a correction. Absent: the run's own. */
  year: optional(wholeField(1990, 2099)),
  period: optional(wholeField(1, 53)),
  account: required(accountField),
  component: optional(textField(200)),
  debit: optional(amountField),
  credit: optional(amountField),
  /** Instead of the two: debit positive. */
  amount: optional(amountField),
  costCentre: optional(textField(50)),
  costUnit: optional(textField(50)),
  department: optional(textField(50)),
  objects: z
    .array(sourceObject, invalid)
    .nullish()
    .transform((objects) => objects ?? []),
  employeeNumber: optional(textField(50)),
  employeeName: optional(textField(200)),
  percentage: optional(quantityField),
  quantity: optional(quantityField),
};

const run = {
  companyId: optional(textField(100)),
  debtorId: optional(textField(100)),
  /** What the source says of the company at the time; each stops the run. */
  isTestCompany: optional(flagField),
  debtorBlocked: optional(flagField),
  groupBlocked: optional(flagField),
  runId: optional(textField(100)),
  /** No slash: "year/number" must name one run only. */
  runNumber: required(textField(50, (text) => !text.includes("/"))),
  runYear: optional(wholeField(1990, 2099)),
  /** The run's own period within its year. Absent: the latest that its lines are about, else the month of payment. */
  runPeriod: optional(wholeField(1, 53)),
  runDescription: optional(textField(200)),
  /** False: the source may still change the run. */
  isLocked: optional(flagField),
  periodType: z
    .enum(periodTypes, invalid)
    .nullish()
    .transform((type) => type ?? ("Month" as const)),
  /** The accounting date of the run's own period. Absent: that period's last day. */
  paymentDate: optional(dayField),
  currency: optional(textField(3)),
  lines: z.array(z.looseObject(line, invalid), invalid).min(1, invalid).max(200_000, invalid),
  unknownFields: z.array(required(textField(200)), invalid).nullish(),
};

/**
 * Read and not kept in the record. A snapshot is a version of its run: one that says the same must have the same hash; its id stands
 * beside the record. So it is with the names of things, which a payroll program may change without changing a journal.
 */
const ignored = [
  "snapshotId",
  "names",
  "companyName",
  "sourceSystem",
  "sourceCompany",
  "sourceId",
  "sourceVersion",
];
const known = {
  run: [...Object.keys(run), ...ignored],
  line: [...Object.keys(line), "accountName", "costCentreName", "costUnitName"],
};

type Given = z.output<z.ZodObject<typeof run>>;
type GivenLine = Given["lines"][number];

/**
 * Every line names its period and both sides, whatever way the sender chose, and the run its own period: reading a canonical
 * record again gives the same record.
 */
export const payrollRunSchema = z
  .looseObject(run, invalid)
  .transform((given, context) => {
    given.lines.forEach((each, index) => {
      if (each.amount === undefined || (each.debit === undefined && each.credit === undefined)) return;
      context.addIssue({ code: "custom", message: "line-has-both-sides", path: ["lines", index, "amount"] });
    });
    const own = ownPeriodOf(given);
    if (own === undefined) {
      context.addIssue({ code: "custom", message: "field-missing", path: ["runPeriod"] });
      return z.NEVER;
    }
    return canonical(given, own);
  })
  .meta({ title: "PayrollRun", description: "One payroll run of one company, with its corrections" });

type OwnPeriod = { year: number; period: number };

function ownPeriodOf({ runYear, runPeriod, lines, paymentDate, periodType }: Given): OwnPeriod | undefined {
  const [payYear, payMonth] = paymentDate === undefined ? [] : periodOf(paymentDate).split("-").map(Number);
  const latest = lines
    .flatMap(({ year = runYear ?? payYear, period }) =>
      year === undefined || period === undefined ? [] : [{ year, period }],
    )
    .reduce<OwnPeriod | undefined>(
      (last, next) => (last === undefined || isBefore(last, next) ? next : last),
      undefined,
    );
  if (runPeriod !== undefined) {
    const year = runYear ?? latest?.year ?? payYear;
    return year === undefined ? undefined : { year, period: runPeriod };
  }
  if (latest !== undefined) return latest;
  const isMonthly = periodType === "Month" || periodType === "None";
  return isMonthly && payYear !== undefined && payMonth !== undefined
    ? { year: runYear ?? payYear, period: payMonth }
    : undefined;
}

function isBefore(left: OwnPeriod, right: OwnPeriod): boolean {
  return left.year === right.year ? left.period < right.period : left.year < right.year;
}

function canonical(given: Given, own: OwnPeriod) {
  const { lines, unknownFields: before, ...rest } = given;
  // A field that every line has is told once.
  const strangers = unknownFieldsOf(given, known.run, { lines: known.line }).map((field) =>
    field.replace(/^lines\[\d+\]/, "lines[]"),
  );
  const unknownFields = [...new Set([...(before ?? []), ...strangers])];
  return {
    ...only(rest, Object.keys(run)),
    runYear: own.year,
    runPeriod: own.period,
    ...(rest.currency === undefined ? {} : { currency: rest.currency.toUpperCase() }),
    lines: lines.map((each) => canonicalLine(each, own)),
    ...(unknownFields.length === 0 ? {} : { unknownFields }),
  };
}

function canonicalLine(given: GivenLine, own: OwnPeriod) {
  const { amount, ...rest } = given;
  const signedMinor = minorOf(amount ?? "0");
  const debit = amount === undefined ? rest.debit : signedMinor > 0 ? amount : undefined;
  const credit = amount === undefined ? rest.credit : signedMinor < 0 ? amount.slice(1) : undefined;
  return {
    ...only(rest, Object.keys(line)),
    year: rest.year ?? own.year,
    period: rest.period ?? own.period,
    debit: debit ?? "0.00",
    credit: credit ?? "0.00",
    objects: rest.objects.map(({ dimension, object }) => ({ dimension, object })),
  };
}

/** The known members that are there: an absent one and an undefined one hash alike, but read better when gone. */
function only<Kept extends object>(object: Kept, names: readonly string[]): Kept {
  const entries = Object.entries(object).filter(
    ([name, value]) => names.includes(name) && value !== undefined,
  );
  return Object.fromEntries(entries) as Kept;
}

/** What senders write. */
export type PayrollRunWire = z.input<typeof payrollRunSchema>;
/** What is stored, hashed and handed to `keyOf`, `check` and `render`. */
export type PayrollRun = z.output<typeof payrollRunSchema>;
export type PayrollLine = PayrollRun["lines"][number];

/** What a file calls its accounts, dimensions and objects: for books that are made for a file, never part of the record. */
export type SourceNames = {
  accounts?: Readonly<Record<string, string>>;
  dimensions?: Readonly<Record<string, string>>;
  /** `dimension/object` → name. */
  objects?: Readonly<Record<string, string>>;
};
export type ReadRun = PayrollRun & { names?: SourceNames; snapshotId?: string };

/** The snapshot's id as the sender gave it; no part of the record, so that an equal snapshot is the same. */
export function snapshotOf(handedIn: unknown): string | undefined {
  const id: unknown =
    handedIn !== null && typeof handedIn === "object" ? Reflect.get(handedIn, "snapshotId") : undefined;
  const text = typeof id === "number" ? String(id) : typeof id === "string" ? id.trim() : "";
  return text === "" ? undefined : text.replaceAll(/\p{Cc}/gu, " ").slice(0, 100);
}

/** "2026/7": the number counts within a year, and is the company's. */
export function runName({ runYear, runNumber }: { runYear: number; runNumber: string }): string {
  return `${runYear}/${runNumber}`;
}
