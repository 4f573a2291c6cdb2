/** A company joined to a connection for one integration. */
import { z } from "@hono/zod-openapi";
import { AppError } from "../../core/index.ts";
import {
  countFoundLinks,
  findCompany,
  type LinkRow,
  listLinks,
  listLinksByName,
  type RankKey,
} from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { changeLink, createLink } from "../../engine/acts/links.ts";
import { connectionOf } from "../connections/connection-routes.ts";
import { foundPageSchema, pageAnswer, pageFrom, pageQuery } from "../cursor.ts";
import { idField, searchField } from "../fields.ts";
import { reading } from "../reading.ts";
import { type Call, route } from "../route.ts";
import { titlesOf } from "../titles-of.ts";
import { linkOf } from "./link-of.ts";
import { changedLinkSchema, linkAnswer, linkSchema, newLinkSchema } from "./link-schema.ts";

const params = z.strictObject({ linkId: idField });

const byId = (row: LinkRow) => ({ row, key: row.id });

/** The company must be the caller's to see, and have the department that is named. */
async function refuseUnknownCompany(
  call: Pick<Call, "world" | "border">,
  { companyId, departmentCode }: { companyId: string; departmentCode?: string },
): Promise<void> {
  const company = found(
    await reading(call, (trx) => findCompany(trx, { ...call.border, companyId })),
    "company",
  );
  if (departmentCode !== undefined && !company.departments.some(({ code }) => code === departmentCode))
    throw new AppError("not-valid", `The company has no department ${departmentCode}.`);
}

export const linkRoutes = [
  route(
    {
      name: "listLinks",
      method: "get",
      path: "/links",
      summary: "Links, newest first or by the company's name",
      acts: ["read"],
      reach: "companies",
      query: z.strictObject({
        ...pageQuery,
        companyId: idField.optional(),
        connectionId: idField.optional(),
        integration: z.string().min(1).max(100).optional(),
        ledger: z.string().min(1).max(100).optional(),
        exceptId: idField.optional().openapi({ description: "All but this one." }),
        search: searchField(
          "the company's name and number, the department, the connection's name, or the titles of integration and ledger",
        ),
        state: linkSchema.shape.state.optional(),
        order: z.enum(["newest", "name"]).default("newest"),
        isConfirmed: z.enum(["true", "false"]).default("false").openapi({
          description: "true: only links whose preview somebody has confirmed.",
        }),
        isUnfit: z.enum(["true", "false"]).default("false").openapi({
          description: "true: only links whose set-up no longer fits the ledger, as last looked at.",
        }),
      }),
      answer: foundPageSchema(linkSchema),
    },
    async (call) => {
      const {
        companyId = null,
        connectionId = null,
        integration,
        ledger,
        exceptId,
        search,
        state,
      } = call.query;
      if (companyId !== null) await refuseUnknownCompany(call, { companyId });
      if (connectionId !== null) await connectionOf(call, connectionId);
      const isUnfit = call.query.isUnfit === "true";
      const isConfirmed = call.query.isConfirmed === "true";
      const scope = { ...call.border, companyId, connectionId, integration, ledger, exceptId };
      const of = { ...scope, search, titles: titlesOf(call), state, isUnfit, isConfirmed };
      return reading(call, async (trx) => {
        const counts = await countFoundLinks(trx, of);
        const found: { row: LinkRow; key: RankKey | string }[] =
          call.query.order === "name"
            ? await listLinksByName(trx, { ...of, ...pageFrom(call.query, "needAndName") })
            : (await listLinks(trx, { ...of, ...pageFrom(call.query, "id") })).map(byId);
        const item = ({ row }: { row: LinkRow }) => linkAnswer(row, call.explain);
        return { ...pageAnswer(found, call.query, { key: ({ key }) => key, item }), ...counts };
      });
    },
  ),
  route(
    {
      name: "createLink",
      method: "post",
      path: "/links",
      summary: "Join a company to a connection for an integration",
      description: "A draft, with a lane per flow, until its preview is confirmed.",
      acts: ["map"],
      reach: "companies",
      body: newLinkSchema,
      status: 201,
      answer: linkSchema,
    },
    async (call) => {
      await refuseUnknownCompany(call, call.body);
      await connectionOf(call, call.body.connectionId);
      const { linkId } = await createLink(call.world, call.actor, call.body);
      return linkAnswer(await linkOf(call, linkId), call.explain);
    },
  ),
  route(
    {
      name: "getLink",
      method: "get",
      path: "/links/{linkId}",
      summary: "One link",
      acts: ["read"],
      reach: "companies",
      params,
      answer: linkSchema,
    },
    async (call) => linkAnswer(await linkOf(call, call.params.linkId), call.explain),
  ),
  route(
    {
      name: "changeLink",
      method: "patch",
      path: "/links/{linkId}",
      summary: "Change a link's start date, schedule or state",
      description: "The start date is locked after the first transfer. Only a confirmed link can be active.",
      acts: ["map"],
      reach: "companies",
      params,
      body: changedLinkSchema,
      answer: linkSchema,
    },
    async (call) => {
      const { linkId } = call.params;
      await linkOf(call, linkId);
      await changeLink(call.world, call.actor, { linkId, ...call.body });
      return linkAnswer(await linkOf(call, linkId), call.explain);
    },
  ),
];
