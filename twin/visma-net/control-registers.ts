/** Control acts on what drifts under a mapping: periods, accounts, segments and their values, subaccounts, branches, VAT. */
import type { Hono } from "hono";
import { z } from "zod";
import { controlBody, notFound } from "../control/control-body.ts";
import type { TwinEnv } from "../http.ts";
import { nextVersion } from "./company.ts";
import { segmentState } from "./company-state.ts";
import type { WithCompany } from "./control-routes.ts";
import { addYear, putSegmentValue } from "./create-company.ts";
import type { Net } from "./net.ts";

type Routes = Hono<TwinEnv>;
const text = z.string().optional();
const flag = z.boolean().optional();

export function addRegisterRoutes(routes: Routes, net: Net, withCompany: WithCompany): void {
  addPeriodRoutes(routes, withCompany);
  addAccountRoutes(routes, net, withCompany);
  addSegmentRoutes(routes, net, withCompany);
  addBranchRoutes(routes, withCompany);
}

function addPeriodRoutes(routes: Routes, withCompany: WithCompany): void {
  routes.post(
    "/companies/:companyId/years",
    withCompany(async (c, company) => {
      const year = await controlBody(c, z.strictObject({ year: z.int(), startOn: z.iso.date() }));
      if (year instanceof Response) return year;
      addYear(company, year.year, year.startOn);
      return c.json(
        company.periods.filter((period) => period.year === year.year),
        201,
      );
    }),
  );
  // A period is named YYYYPP.
  routes.patch(
    "/companies/:companyId/periods/:period",
    withCompany(async (c, company) => {
      const period = company.periods.find((one) => one.id === c.req.param("period"));
      if (!period) return notFound(c, `period ${c.req.param("period")}`);
      const act = await controlBody(c, z.strictObject({ isClosed: flag, isActive: flag }));
      return act instanceof Response ? act : c.json(Object.assign(period, act));
    }),
  );
}

function addAccountRoutes(routes: Routes, net: Net, withCompany: WithCompany): void {
  const change = z.strictObject({
    description: text,
    isActive: flag,
    allowsManualEntry: flag,
    controlModule: z.string().nullable().optional(),
    vatCategory: z.string().nullable().optional(),
    currencyId: z.string().nullable().optional(),
  });
  routes.patch(
    "/companies/:companyId/accounts/:code",
    withCompany(async (c, company) => {
      const account = company.accounts.get(c.req.param("code") ?? "");
      if (!account) return notFound(c, `account ${c.req.param("code")}`);
      const act = await controlBody(c, change);
      if (act instanceof Response) return act;
      const touched = { version: nextVersion(company), modifiedAt: net.world.clock.now() };
      return c.json(Object.assign(account, act, touched));
    }),
  );
}

function addSegmentRoutes(routes: Routes, net: Net, withCompany: WithCompany): void {
  // A segment is named by its number or its description.
  const held = (segments: { number: number; description: string }[], named: string) =>
    segments.findIndex((segment) => String(segment.number) === named || segment.description === named);
  routes.patch(
    "/companies/:companyId/segments/:segment",
    withCompany(async (c, company) => {
      const segment = company.segments[held(company.segments, c.req.param("segment") ?? "")];
      if (!segment) return notFound(c, `segment ${c.req.param("segment")}`);
      const act = await controlBody(c, z.strictObject({ description: text, isValidated: flag }));
      if (act instanceof Response) return act;
      Object.assign(segment, act, { version: nextVersion(company), modifiedAt: net.world.clock.now() });
      return c.json(segmentState(segment));
    }),
  );
  routes.put(
    "/companies/:companyId/segments/:segment/values/:value",
    withCompany(async (c, company) => {
      const segment = company.segments[held(company.segments, c.req.param("segment") ?? "")];
      if (!segment) return notFound(c, `segment ${c.req.param("segment")}`);
      const value = c.req.param("value") ?? "";
      if (value.length > segment.length)
        return c.json({ error: `The segment takes ${segment.length} characters.` }, 400);
      const act = await controlBody(c, z.strictObject({ description: text, isActive: flag }));
      if (act instanceof Response) return act;
      const known = segment.values.get(value);
      putSegmentValue(net, company, segment, {
        value,
        description: act.description ?? known?.description ?? value,
        isActive: act.isActive ?? known?.isActive ?? true,
      });
      return c.json(segmentState(segment));
    }),
  );
  routes.patch(
    "/companies/:companyId/subaccounts/:number",
    withCompany(async (c, company) => {
      const subaccount = company.subaccounts.get(c.req.param("number") ?? "");
      if (!subaccount) return notFound(c, `subaccount ${c.req.param("number")}`);
      const act = await controlBody(c, z.strictObject({ isActive: z.boolean() }));
      if (act instanceof Response) return act;
      const touched = { version: nextVersion(company), modifiedAt: net.world.clock.now() };
      return c.json(Object.assign(subaccount, act, touched));
    }),
  );
}

/** 2500 is 25 %. */
const rateChange = z.strictObject({ fromOn: z.iso.date(), basisPoints: z.int().min(0).max(10_000) });

function addBranchRoutes(routes: Routes, withCompany: WithCompany): void {
  routes.put(
    "/companies/:companyId/branches/:code",
    withCompany(async (c, company) => {
      const act = await controlBody(c, z.strictObject({ name: text, isActive: flag }));
      if (act instanceof Response) return act;
      const code = c.req.param("code") ?? "";
      const known = company.branches.find((branch) => branch.code === code);
      const made = { id: company.branches.length + 1, code, name: code, isMain: false, isActive: true };
      if (!known) company.branches.push(made);
      return c.json(Object.assign(known ?? made, act));
    }),
  );
  routes.patch(
    "/companies/:companyId/vats/:id",
    withCompany(async (c, company) => {
      const vat = company.vats.get(c.req.param("id") ?? "");
      if (!vat) return notFound(c, `VAT ${c.req.param("id")}`);
      const act = await controlBody(c, rateChange);
      if (act instanceof Response) return act;
      vat.rates = [...vat.rates.filter((rate) => rate.fromOn !== act.fromOn), act];
      vat.rates.sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
      return c.json(vat);
    }),
  );
}
