/** The control API of the pretend eAccounting: companies, their books, and the acts people do in Visma's screens. */
import { Hono } from "hono";
import { type ControlContext, controlBody, notFound } from "../control/control-body.ts";
import type { TwinEnv } from "../http.ts";
import type { Company } from "./company.ts";
import { accountState, voucherState } from "./company-state.ts";
import { addAccountRoutes } from "./control-accounts.ts";
import { booksAct, putIntoBooks, unknownVatCode } from "./control-books.ts";
import { addCompanyRoutes } from "./control-companies.ts";
import { addDraftRoutes, addVoucherChangeRoutes, addVoucherRoutes } from "./control-vouchers.ts";
import type { Eaccounting } from "./eaccounting.ts";

/** Finds the company of the path and hands it on; answers 404 where there is none. */
export type WithCompany = (
  act: (c: ControlContext, company: Company) => Response | Promise<Response>,
) => (c: ControlContext) => Response | Promise<Response>;

export function controlRoutes(eaccounting: Eaccounting): Hono<TwinEnv> {
  const routes = new Hono<TwinEnv>();
  const withCompany: WithCompany = (act) => (c) => {
    const id = c.req.param("companyId") ?? "";
    const company = eaccounting.companies.get(id);
    return company ? act(c, company) : notFound(c, `company ${id}`);
  };
  addCompanyRoutes(routes, eaccounting, withCompany);
  addAccountRoutes(routes, eaccounting, withCompany);
  addVoucherRoutes(routes, eaccounting, withCompany);
  addVoucherChangeRoutes(routes, withCompany);
  addDraftRoutes(routes, eaccounting, withCompany);
  addBookRoutes(routes, eaccounting, withCompany);
  return routes;
}

function addBookRoutes(routes: Hono<TwinEnv>, eaccounting: Eaccounting, withCompany: WithCompany): void {
  routes.get(
    "/books/:companyId/vouchers",
    withCompany((c, company) => {
      const on = { from: c.req.query("fromOn") ?? null, to: c.req.query("toOn") ?? null };
      const vouchers = on.from || on.to ? company.vouchers.between(on.from, on.to) : company.vouchers.all();
      return c.json(vouchers.map((voucher) => voucherState(company, voucher)));
    }),
  );
  routes.get(
    "/books/:companyId/accounts",
    withCompany((c, company) =>
      c.json(
        company.fiscalYears.map((year) => ({
          fiscalYearId: year.id,
          startOn: year.startOn,
          accounts: [...(company.accounts.get(year.id)?.values() ?? [])].map((one) =>
            accountState(company, one),
          ),
        })),
      ),
    ),
  );
  routes.get(
    "/books/:companyId/drafts",
    withCompany((c, company) => c.json([...company.drafts.values()])),
  );
  routes.post(
    "/companies/:companyId/books",
    withCompany(async (c, company) => {
      const wanted = await controlBody(c, booksAct);
      if (wanted instanceof Response) return wanted;
      const unknown = unknownVatCode(company, wanted);
      return unknown
        ? notFound(c, `VAT code ${unknown}`)
        : c.json(putIntoBooks(eaccounting, company, wanted));
    }),
  );
}
