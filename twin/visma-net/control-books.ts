/**
 * "Put this into the books": whatever a file names is made to exist before the file is tried. What exists already is
 * changed only in what the act says of it, and nothing is taken away; a segment only grows longer.
 */
import { z } from "zod";
import { type Company, periodOn, type Segment } from "./company.ts";
import { companySummary } from "./company-state.ts";
import { addYear, putAccount, putSegment, putSegmentValue, putVat } from "./create-company.ts";
import type { Net } from "./net.ts";
import { defaultSubaccount, subaccountNumber, zeroOf } from "./subaccounts.ts";

const day = z.iso.date();

export const booksAct = z.strictObject({
  name: z.string().optional(),
  organisationNumber: z.string().optional(),
  currencyCode: z.string().length(3).optional(),
  /** Calendar years are opened for those that no period holds; closed and inactive ones are opened. */
  openDays: z.array(day).default([]),
  years: z.array(z.strictObject({ year: z.int(), startOn: day })).default([]),
  /** 2500 is 25 %. */
  vatCodes: z
    .array(
      z.strictObject({
        category: z.string().min(1).max(10),
        vatId: z.string().min(1).max(30).optional(),
        description: z.string().default(""),
        basisPoints: z.int().min(0),
        kind: z.enum(["Output", "Input"]).default("Output"),
        account: z.string().nullable().default(null),
      }),
    )
    .default([]),
  accounts: z
    .array(
      z.strictObject({
        number: z.string().min(1).max(10),
        name: z.string().min(1).max(100),
        type: z.enum(["Asset", "Liability", "Income", "Expense"]).optional(),
        /** Left out: as it is, or none for a new account. */
        vatCategory: z.string().nullable().optional(),
        isActive: z.boolean().default(true),
        /** Set: the account takes manual entry and is no control account, whatever it was. */
        allowsManualEntry: z.boolean().optional(),
      }),
    )
    .default([]),
  segments: z
    .array(
      z.strictObject({
        description: z.string().min(1).max(30),
        length: z.int().min(1).max(30).optional(),
        values: z.array(
          z.strictObject({
            value: z.string().min(1).max(30),
            description: z.string().max(60).optional(),
            isActive: z.boolean().optional(),
          }),
        ),
      }),
    )
    .default([]),
});

type BooksAct = z.infer<typeof booksAct>;

/** The first VAT category that an account names and that neither the company nor the act knows. */
export function unknownCategory(company: Company, wanted: BooksAct): string | undefined {
  const added = new Set(wanted.vatCodes.map((vatCode) => vatCode.category));
  const named = wanted.accounts.flatMap((account) => account.vatCategory ?? []);
  return named.find((category) => !added.has(category) && !company.vatCategories.has(category));
}

export function putIntoBooks(net: Net, company: Company, wanted: BooksAct) {
  if (wanted.name !== undefined) company.name = wanted.name;
  if (wanted.organisationNumber !== undefined) company.corporateIdentityNumber = wanted.organisationNumber;
  if (wanted.currencyCode !== undefined) company.currencyCode = wanted.currencyCode;
  for (const { year, startOn } of wanted.years) addYear(company, year, startOn);
  for (const on of wanted.openDays) openPeriodOf(company, on);
  for (const { category, vatId = category, ...told } of wanted.vatCodes)
    if (!company.vatCategories.has(category)) putVat(company, { category, id: vatId, ...told });
  for (const { number, name, allowsManualEntry, ...told } of wanted.accounts)
    putAccount(net, company, {
      code: number,
      description: name,
      ...told,
      ...(allowsManualEntry === undefined ? {} : { allowsManualEntry }),
      ...(allowsManualEntry ? { controlModule: null, isYearToDateNetIncome: false } : {}),
    });
  for (const segment of wanted.segments) putIntoSegment(net, company, segment);
  return companySummary(company);
}

function openPeriodOf(company: Company, on: string): void {
  const year = Number(on.slice(0, 4));
  if (!periodOn(company, on)) addYear(company, year, `${year}-01-01`);
  const period = periodOn(company, on);
  if (period) Object.assign(period, { isActive: true, isClosed: false });
}

/** A new segment, or longer values than before, change the number of every subaccount there is. */
function putIntoSegment(net: Net, company: Company, wanted: BooksAct["segments"][number]): void {
  const length = Math.max(wanted.length ?? 1, ...wanted.values.map(({ value }) => value.length));
  const known = company.segments.find((segment) => segment.description === wanted.description);
  if (!known) addSegment(net, company, wanted.description, length);
  else if (known.length < length) lengthen(net, company, known, length);
  const segment = known ?? putSegment(net, company, { description: wanted.description, length });
  for (const { value, description, isActive } of wanted.values)
    putSegmentValue(net, company, segment, {
      value,
      description: description ?? segment.values.get(value)?.description ?? value,
      isActive,
    });
}

function addSegment(net: Net, company: Company, description: string, length: number): void {
  const segment = putSegment(net, company, { description, length });
  const zero = zeroOf(segment);
  putSegmentValue(net, company, segment, { value: zero, description: "" });
  for (const subaccount of company.subaccounts.values()) subaccount.values.push(zero);
  renumber(net, company);
}

/** The zero value grows with its segment, so that it stays the zero value. */
function lengthen(net: Net, company: Company, segment: Segment, length: number): void {
  const before = zeroOf(segment);
  segment.length = length;
  const zero = zeroOf(segment);
  const held = segment.values.get(before);
  putSegmentValue(net, company, segment, { value: zero, description: held?.description ?? "" });
  const index = company.segments.indexOf(segment);
  for (const subaccount of company.subaccounts.values())
    if (subaccount.values[index] === before) subaccount.values[index] = zero;
  renumber(net, company);
}

function renumber(net: Net, company: Company): void {
  const numbers = new Map<string, string>();
  const subaccounts = [...company.subaccounts.values()];
  company.subaccounts.clear();
  for (const subaccount of subaccounts) {
    const number = subaccountNumber(net, company, subaccount.values);
    numbers.set(subaccount.number, number);
    subaccount.number = number;
    company.subaccounts.set(number, subaccount);
  }
  defaultSubaccount(net, company);
  for (const batch of company.batches.all())
    for (const line of batch.lines) line.subaccount = numbers.get(line.subaccount) ?? line.subaccount;
}
