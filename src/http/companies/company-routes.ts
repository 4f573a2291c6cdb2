/** Companies as the business systems know them. */
import { z } from "@hono/zod-openapi";
import { findCompany, listCompanies } from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { changeCompany, createCompany } from "../../engine/acts/companies.ts";
import { pageAnswer, pageFrom, pageQuery, pageSchema } from "../cursor.ts";
import { idField } from "../fields.ts";
import { reading } from "../reading.ts";
import { type Call, route } from "../route.ts";
import { changedCompanySchema, companySchema, newCompanySchema } from "./company-schema.ts";

const params = z.strictObject({ companyId: idField });

export async function companyOf(
  call: Pick<Call<unknown, unknown, unknown>, "world" | "border">,
  companyId: string,
) {
  return found(await reading(call, (trx) => findCompany(trx, { ...call.border, companyId })), "company");
}

export const companyRoutes = [
  route(
    {
      name: "listCompanies",
      method: "get",
      path: "/companies",
      summary: "Companies, newest first",
      acts: ["read"],
      reach: "companies",
      query: z.strictObject(pageQuery),
      answer: pageSchema(companySchema),
    },
    async (call) => {
      const of = { ...call.border, ...pageFrom(call.query, "id") };
      const rows = await reading(call, (trx) => listCompanies(trx, of));
      return pageAnswer(rows, call.query, { key: (row) => row.id, item: (row) => row });
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
      answer: companySchema,
    },
    async (call) => {
      const { companyId } = await createCompany(call.world, call.actor, call.body);
      return companyOf(call, companyId);
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
      answer: companySchema,
    },
    (call) => companyOf(call, call.params.companyId),
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
      answer: companySchema,
    },
    async (call) => {
      const { companyId } = call.params;
      await companyOf(call, companyId);
      await changeCompany(call.world, call.actor, { companyId, ...call.body });
      return companyOf(call, companyId);
    },
  ),
];
