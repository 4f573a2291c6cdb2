/** Control acts on a company as a whole: make it, change its settings, its series, its people. */
import type { Hono } from "hono";
import { z } from "zod";
import { controlBody, notFound } from "../control/control-body.ts";
import { newCompany } from "../control/new-company.ts";
import type { TwinEnv } from "../http.ts";
import { letIn, strangerAmong } from "../people.ts";
import { companySummary } from "./company-state.ts";
import type { WithCompany } from "./control-routes.ts";
import { addCompany } from "./create-company.ts";
import type { Net } from "./net.ts";
import { chartOf, fillStandardBooks } from "./sample-companies.ts";

const made = newCompany(["NO", "SE", "NL", "DK"]);

const settings = z.strictObject({
  name: z.string().min(1).optional(),
  corporateIdentityNumber: z.string().optional(),
  currencyCode: z.string().length(3).optional(),
  holdsNewBatches: z.boolean().optional(),
  postsOnRelease: z.boolean().optional(),
  approvedClients: z.array(z.string()).nullable().optional(),
  manualNumbering: z.boolean().optional(),
  allowsManualNumberingOnImport: z.boolean().optional(),
});

export function addCompanyRoutes(routes: Hono<TwinEnv>, net: Net, withCompany: WithCompany): void {
  routes.get("/companies", (c) => c.json([...net.companies.values()].map(companySummary)));
  routes.post("/companies", async (c) => {
    const wanted = await controlBody(c, made);
    if (wanted instanceof Response) return wanted;
    const { chart, people, ...sketch } = wanted;
    const stranger = strangerAmong(net.world, people);
    if (stranger !== undefined) return notFound(c, `person ${stranger}`);
    const company = addCompany(net, sketch);
    const standard = chartOf[wanted.countryCode];
    if (chart === "standard" && standard) fillStandardBooks(net, company, standard);
    letIn(net.world, people, company.id);
    return c.json(companySummary(company), 201);
  });
  routes.get(
    "/companies/:companyId",
    withCompany((c, company) => c.json(companySummary(company))),
  );
  routes.patch(
    "/companies/:companyId",
    withCompany(async (c, company) => {
      const act = await controlBody(c, settings);
      if (act instanceof Response) return act;
      const { manualNumbering, allowsManualNumberingOnImport, ...change } = act;
      Object.assign(company, change);
      const { numbering } = company;
      numbering.isManual = manualNumbering ?? numbering.isManual;
      numbering.allowsManualOnImport = allowsManualNumberingOnImport ?? numbering.allowsManualOnImport;
      return c.json(companySummary(company));
    }),
  );
  routes.put(
    "/companies/:companyId/people/:userName",
    withCompany(async (c, company) => {
      const userName = (c.req.param("userName") ?? "").toLowerCase();
      if (!net.world.people.has(userName)) return notFound(c, `person ${userName}`);
      const act = await controlBody(c, z.strictObject({ isApiUser: z.boolean() }));
      if (act instanceof Response) return act;
      if (act.isApiUser) company.peopleWithoutApiRole.delete(userName);
      else company.peopleWithoutApiRole.add(userName);
      return c.json({ userName, ...act });
    }),
  );
}
