/** Control acts on accounts and VAT codes: what drifts under a mapping. */
import type { Hono } from "hono";
import { z } from "zod";
import { controlBody, notFound } from "../control/control-body.ts";
import type { TwinEnv } from "../http.ts";
import { vatCodeByCode } from "./company.ts";
import { accountState } from "./company-state.ts";
import type { WithCompany } from "./control-routes.ts";
import type { Eaccounting } from "./eaccounting.ts";

const accountChange = z.strictObject({
  /** Id or first day of one fiscal year; left out, the account changes in every year that has it. */
  fiscalYear: z.string().optional(),
  name: z.string().min(1).max(100).optional(),
  isActive: z.boolean().optional(),
  isBlockedForManualBooking: z.boolean().optional(),
  isProjectAllowed: z.boolean().optional(),
  isCostCenterAllowed: z.boolean().optional(),
  /** A code of the company, or null for none. */
  vatCode: z.string().nullable().optional(),
});
/** 2500 is 25 %. */
const rateChange = z.strictObject({ fromOn: z.iso.date(), basisPoints: z.int().min(0).max(10_000) });

export function addAccountRoutes(
  routes: Hono<TwinEnv>,
  { world }: Eaccounting,
  withCompany: WithCompany,
): void {
  routes.patch(
    "/companies/:companyId/accounts/:number",
    withCompany(async (c, company) => {
      const act = await controlBody(c, accountChange);
      if (act instanceof Response) return act;
      const { fiscalYear, vatCode, ...change } = act;
      const ofCode = vatCode ? vatCodeByCode(company, vatCode) : null;
      if (ofCode === undefined) return notFound(c, `VAT code ${vatCode}`);
      const changed = company.fiscalYears
        .filter((year) => fiscalYear === undefined || year.id === fiscalYear || year.startOn === fiscalYear)
        .flatMap((year) => company.accounts.get(year.id)?.get(Number(c.req.param("number"))) ?? []);
      if (changed.length === 0) return notFound(c, `account ${c.req.param("number")}`);
      for (const account of changed) {
        Object.assign(account, change, { modifiedAt: world.clock.shown() });
        if (vatCode !== undefined) account.vatCodeId = ofCode?.id ?? null;
      }
      return c.json(changed.map((account) => accountState(company, account)));
    }),
  );
  routes.patch(
    "/companies/:companyId/vat-codes/:code",
    withCompany(async (c, company) => {
      const vatCode = vatCodeByCode(company, c.req.param("code") ?? "");
      if (!vatCode) return notFound(c, `VAT code ${c.req.param("code")}`);
      const act = await controlBody(c, rateChange);
      if (act instanceof Response) return act;
      vatCode.rates = [...vatCode.rates.filter((rate) => rate.fromOn !== act.fromOn), act];
      vatCode.rates.sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
      return c.json(vatCode);
    }),
  );
}
