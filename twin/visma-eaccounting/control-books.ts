/**
 * "Put this into the books": whatever a file names is made to exist before the file is tried. What exists already is
 * changed only in what the act says of it, and nothing is taken away.
 */
import { z } from "zod";
import { type Company, vatCodeByCode } from "./company.ts";
import { companySummary } from "./company-state.ts";
import { addFiscalYear, putAccount, putCostCenter, putProject, putVatCode } from "./create-company.ts";
import type { Eaccounting } from "./eaccounting.ts";

const day = z.iso.date();

export const booksAct = z.strictObject({
  name: z.string().optional(),
  organisationNumber: z.string().optional(),
  currencyCode: z.string().length(3).optional(),
  fiscalYears: z.array(z.strictObject({ startOn: day, endOn: day })).default([]),
  /** 2500 is 25 %. */
  vatCodes: z
    .array(
      z.strictObject({
        code: z.string().min(1),
        description: z.string().default(""),
        basisPoints: z.int().min(0),
        relatedAccounts: z.array(z.int()).max(3).default([]),
      }),
    )
    .default([]),
  accounts: z
    .array(
      z.strictObject({
        number: z.int().min(1),
        name: z.string().min(1).max(100),
        /** Left out: as it is, or none for a new account. */
        vatCode: z.string().nullable().optional(),
        isActive: z.boolean().default(true),
        isProjectAllowed: z.boolean().optional(),
        isCostCenterAllowed: z.boolean().optional(),
      }),
    )
    .default([]),
  costCenters: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(20),
        items: z.array(
          z.strictObject({
            shortName: z.string().min(1).max(9),
            name: z.string().min(1).max(50),
            isActive: z.boolean().optional(),
          }),
        ),
      }),
    )
    .default([]),
  projects: z
    .array(
      z.strictObject({
        number: z.string().min(1).max(9),
        name: z.string().min(1).max(200),
        startOn: day,
        endOn: day.nullable().optional(),
      }),
    )
    .default([]),
});

type BooksAct = z.infer<typeof booksAct>;

/** The first VAT code that an account names and that neither the company nor the act knows. */
export function unknownVatCode(company: Company, wanted: BooksAct): string | undefined {
  const added = new Set(wanted.vatCodes.map((vatCode) => vatCode.code));
  const named = wanted.accounts.flatMap((account) => account.vatCode ?? []);
  return named.find((code) => !added.has(code) && !vatCodeByCode(company, code));
}

export function putIntoBooks(eaccounting: Eaccounting, company: Company, wanted: BooksAct) {
  if (wanted.name !== undefined) company.name = wanted.name;
  if (wanted.organisationNumber !== undefined) company.corporateIdentityNumber = wanted.organisationNumber;
  if (wanted.currencyCode !== undefined) company.currencyCode = wanted.currencyCode;
  for (const { startOn, endOn } of wanted.fiscalYears) {
    const overlaps = company.fiscalYears.some((year) => year.startOn <= endOn && startOn <= year.endOn);
    if (!overlaps) addFiscalYear(eaccounting, company, startOn, endOn);
  }
  for (const { code, description, basisPoints, relatedAccounts } of wanted.vatCodes)
    if (!vatCodeByCode(company, code))
      putVatCode(eaccounting, company, {
        code,
        description,
        relatedAccounts,
        rates: [{ fromOn: "2000-01-01", basisPoints }],
      });
  for (const account of wanted.accounts)
    for (const year of company.fiscalYears) putAccount(eaccounting, company, year, account);
  for (const costCenter of wanted.costCenters) putCostCenter(eaccounting, company, costCenter);
  const numbers = new Set([...company.projects.values()].map((project) => project.number));
  for (const project of wanted.projects)
    if (!numbers.has(project.number)) putProject(eaccounting, company, project);
  return companySummary(company);
}
