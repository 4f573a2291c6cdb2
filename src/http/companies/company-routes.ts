/** Companies as the business systems know them. */
import { z } from "@hono/zod-openapi";
import {
  type CompanyRow,
  countFoundCompanies,
  findCompany,
  listCompanies,
  listCompaniesByName,
  type NameKey,
} from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { changeCompany, createCompany } from "../../engine/acts/companies.ts";
import { foundPageSchema, pageAnswer, pageFrom, pageQuery } from "../cursor.ts";
import { idField, searchField } from "../fields.ts";
import { reading } from "../reading.ts";
import { type Call, route } from "../route.ts";
import { changedCompanySchema, companySchema, newCompanySchema, oneCompanySchema } from "./company-schema.ts";
import { numberFindings, refuseImpossibleNumber } from "./judge-number.ts";

const params = z.strictObject({ companyId: idField });

const byId = (row: CompanyRow) => ({ row, key: row.id });

/** As many as fit into an address. */
const idsField = z
  .string()
  .transform((text) => text.split(","))
  .pipe(z.array(idField).min(1).max(100));

export async function companyOf(call: Pick<Call, "world" | "border">, companyId: string) {
  return found(await reading(call, (trx) => findCompany(trx, { ...call.border, companyId })), "company");
}

async function oneCompanyOf(call: Pick<Call, "world" | "border" | "explain">, companyId: string) {
  const company = await companyOf(call, companyId);
  return { ...company, findings: numberFindings(company).map(call.explain) };
}

export const companyRoutes = [
  route(
    {
      name: "listCompanies",
      method: "get",
      path: "/companies",
      summary: "Companies, newest first or by name",
      acts: ["read"],
      reach: "companies",
      query: z.strictObject({
        ...pageQuery,
        search: searchField("the names, numbers and departments of the company"),
        ids: idsField.optional().openapi({ description: "Only these, comma-separated." }),
        order: z.enum(["newest", "name"]).default("newest"),
      }),
      answer: foundPageSchema(companySchema),
    },
    async (call) => {
      const { search, ids, order } = call.query;
      const of = { ...call.border, search, ids };
      return reading(call, async (trx) => {
        const counts = await countFoundCompanies(trx, of);
        const found: { row: CompanyRow; key: NameKey | string }[] =
          order === "name"
            ? await listCompaniesByName(trx, { ...of, ...pageFrom(call.query, "nameAndId") })
            : (await listCompanies(trx, { ...of, ...pageFrom(call.query, "id") })).map(byId);
        const page = pageAnswer(found, call.query, { key: ({ key }) => key, item: ({ row }) => row });
        return { ...page, ...counts };
      });
    },
  ),
  route(
    {
      name: "createCompany",
      method: "post",
      path: "/companies",
      summary: "Add a company",
      acts: ["manage-companies"],
      reach: "organisation",
      body: newCompanySchema,
      status: 201,
      answer: oneCompanySchema,
    },
    async (call) => {
      const { organisationNumber = "", country } = call.body;
      refuseImpossibleNumber({ organisationNumber, country });
      const { companyId } = await createCompany(call.world, call.actor, call.body);
      return oneCompanyOf(call, companyId);
    },
  ),
  route(
    {
      name: "getCompany",
      method: "get",
      path: "/companies/{companyId}",
      summary: "One company",
      acts: ["read"],
      reach: "companies",
      params,
      answer: oneCompanySchema,
    },
    (call) => oneCompanyOf(call, call.params.companyId),
  ),
  route(
    {
      name: "changeCompany",
      method: "patch",
      path: "/companies/{companyId}",
      summary: "Change a company's name, time zone, flags or departments",
      description:
        "Departments that are given are added or renamed; none is removed. In another time zone the schedules run by its clocks, and what was never sent is rendered anew.",
      acts: ["manage-companies"],
      reach: "companies",
      params,
      body: changedCompanySchema,
      answer: oneCompanySchema,
    },
    async (call) => {
      const { companyId } = call.params;
      const { organisationNumber: before, country } = await companyOf(call, companyId);
      const { organisationNumber = before } = call.body;
      // One that was saved before anybody looked stands in the way of no other change.
      if (organisationNumber !== before) refuseImpossibleNumber({ organisationNumber, country });
      await changeCompany(call.world, call.actor, { companyId, ...call.body });
      return oneCompanyOf(call, companyId);
    },
  ),
];
