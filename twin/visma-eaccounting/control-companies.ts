/** Control acts on a company as a whole: make it, change its settings, lock its books, its years and registers. */
import type { Hono } from "hono";
import { z } from "zod";
import { controlBody, notFound } from "../control/control-body.ts";
import { newCompany } from "../control/new-company.ts";
import type { TwinEnv } from "../http.ts";
import { letIn, strangerAmong } from "../people.ts";
import { dutchChart, norwegianChart, swedishChart } from "./charts.ts";
import { companySummary } from "./company-state.ts";
import type { WithCompany } from "./control-routes.ts";
import { addCompany, addFiscalYear } from "./create-company.ts";
import type { Eaccounting } from "./eaccounting.ts";
import { fillStandardBooks } from "./sample-companies.ts";

const day = z.iso.date();

const made = newCompany(["NO", "SE", "NL", "FI"]);

const settings = z.strictObject({
  name: z.string().min(1).optional(),
  corporateIdentityNumber: z.string().optional(),
  currencyCode: z.string().length(3).optional(),
  productVariant: z.int().min(1).max(6).optional(),
  status: z.union([z.literal(0), z.literal(1), z.literal(2)]).optional(),
  hasFinishedStartUpGuide: z.boolean().optional(),
  hasAcceptedLicence: z.boolean().optional(),
  hasApiModule: z.boolean().optional(),
  usesAutomaticVat: z.boolean().optional(),
  voucherSeries: z
    .string()
    .regex(/^[A-Z]$/)
    .optional(),
});

const newYear = z.strictObject({ startOn: day, endOn: day });
const standardCharts = { NO: norwegianChart, SE: swedishChart, NL: dutchChart, FI: swedishChart };

export function addCompanyRoutes(
  routes: Hono<TwinEnv>,
  eaccounting: Eaccounting,
  withCompany: WithCompany,
): void {
  routes.get("/companies", (c) => c.json([...eaccounting.companies.values()].map(companySummary)));
  routes.post("/companies", async (c) => {
    const wanted = await controlBody(c, made);
    if (wanted instanceof Response) return wanted;
    const { chart, people, currencyCode, ...sketch } = wanted;
    const stranger = strangerAmong(eaccounting.world, people);
    if (stranger !== undefined) return notFound(c, `person ${stranger}`);
    const company = addCompany(eaccounting, { ...sketch, ...(currencyCode ? { currencyCode } : {}) });
    if (chart === "standard") fillStandardBooks(eaccounting, company, standardCharts[wanted.countryCode]);
    letIn(eaccounting.world, people, company.id);
    return c.json(companySummary(company), 201);
  });
  routes.get(
    "/companies/:companyId",
    withCompany((c, company) => c.json(companySummary(company))),
  );
  routes.patch(
    "/companies/:companyId",
    withCompany(async (c, company) => {
      const change = await controlBody(c, settings);
      if (change instanceof Response) return change;
      Object.assign(company, change);
      return c.json(companySummary(company));
    }),
  );
  routes.post(
    "/companies/:companyId/lock",
    withCompany(async (c, company) => {
      const act = await controlBody(c, z.strictObject({ to: day.nullable() }));
      if (act instanceof Response) return act;
      company.lockedTo = act.to;
      return c.json({ lockedTo: company.lockedTo });
    }),
  );
  addYearRoutes(routes, eaccounting, withCompany);
  addRegisterRoutes(routes, withCompany);
}

function addYearRoutes(routes: Hono<TwinEnv>, eaccounting: Eaccounting, withCompany: WithCompany): void {
  routes.post(
    "/companies/:companyId/fiscal-years",
    withCompany(async (c, company) => {
      const wanted = await controlBody(c, newYear);
      if (wanted instanceof Response) return wanted;
      const overlaps = company.fiscalYears.some(
        (year) => year.startOn <= wanted.endOn && wanted.startOn <= year.endOn,
      );
      if (overlaps) return c.json({ error: "The fiscal year overlaps another one." }, 400);
      return c.json(addFiscalYear(eaccounting, company, wanted.startOn, wanted.endOn), 201);
    }),
  );
  // A year is named by its id or by its first day.
  routes.patch(
    "/companies/:companyId/fiscal-years/:year",
    withCompany(async (c, company) => {
      const named = c.req.param("year");
      const year = company.fiscalYears.find(
        (candidate) => candidate.id === named || candidate.startOn === named,
      );
      if (!year) return notFound(c, `fiscal year ${named}`);
      const act = await controlBody(c, z.strictObject({ isLocked: z.boolean() }));
      return act instanceof Response ? act : c.json(Object.assign(year, act));
    }),
  );
}

function addRegisterRoutes(routes: Hono<TwinEnv>, withCompany: WithCompany): void {
  // An item is named by its id or by its short name.
  routes.patch(
    "/companies/:companyId/cost-center-items/:item",
    withCompany(async (c, company) => {
      const named = c.req.param("item");
      const items = company.costCenters.flatMap((dimension) => dimension.items);
      const item = items.find((candidate) => candidate.id === named || candidate.shortName === named);
      if (!item) return notFound(c, `cost center item ${named}`);
      const act = await controlBody(
        c,
        z.strictObject({ isActive: z.boolean().optional(), name: z.string().max(50).optional() }),
      );
      return act instanceof Response ? act : c.json(Object.assign(item, act));
    }),
  );
  // A project is named by its id or by its number.
  routes.patch(
    "/companies/:companyId/projects/:project",
    withCompany(async (c, company) => {
      const named = c.req.param("project");
      const project = [...company.projects.values()].find((one) => one.id === named || one.number === named);
      if (!project) return notFound(c, `project ${named}`);
      const act = await controlBody(
        c,
        z.strictObject({
          status: z.union([z.literal(1), z.literal(2)]).optional(),
          endOn: day.nullable().optional(),
          name: z.string().optional(),
        }),
      );
      return act instanceof Response ? act : c.json(Object.assign(project, act));
    }),
  );
}
