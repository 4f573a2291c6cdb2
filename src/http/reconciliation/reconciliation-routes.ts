/** Source, sent and held, for a month: of one link with every object, of a company with the sums of all its links. */
import { z } from "@hono/zod-openapi";
import { reconcileCompany, reconcileForPage } from "../../engine/reconcile/reconcile-link.ts";
import { companyOf } from "../companies/company-routes.ts";
import { pageAnswer, pageFrom, pageQuery } from "../cursor.ts";
import { idField, monthField } from "../fields.ts";
import { linkOf } from "../links/link-of.ts";
import { route } from "../route.ts";
import {
  companyReconciliationSchema,
  objectAnswer,
  reconciliationSchema,
  totalsAnswer,
} from "./reconciliation-schema.ts";

const description =
  "Reads the ledger now. `ledger-unreachable` when it does not answer: half a month is never shown as if it were all of it.";

export const reconciliationRoutes = [
  route(
    {
      name: "reconcileLink",
      method: "get",
      path: "/links/{linkId}/reconciliation",
      summary: "A month: what the source says, what was sent, and what the ledger holds now",
      description: `${description} What is not equal comes first. Further pages show the reading of the first for ten minutes.`,
      acts: ["read"],
      reach: "companies",
      params: z.strictObject({ linkId: idField }),
      query: z.strictObject({ month: monthField, ...pageQuery }),
      answer: reconciliationSchema,
    },
    async (call) => {
      const { linkId } = call.params;
      await linkOf(call, linkId);
      const { after, limit } = pageFrom(call.query, "position");
      const isAfresh = after === null;
      const { month } = call.query;
      const reconciliation = await reconcileForPage(call.world, call.actor, { linkId, month, isAfresh });
      const first = Number(after ?? 0);
      const rows = reconciliation.objects
        .slice(first, first + limit)
        .map((object, index) => ({ object, position: String(first + index + 1) }));
      const page = pageAnswer(rows, call.query, {
        key: ({ position }) => position,
        item: ({ object }) => objectAnswer(object, call.explain),
      });
      return { ...totalsAnswer(reconciliation), ...page };
    },
  ),
  route(
    {
      name: "reconcileCompany",
      method: "get",
      path: "/companies/{companyId}/reconciliation",
      summary: "A month of all links of a company: the sums, without the objects",
      description,
      acts: ["read"],
      reach: "companies",
      params: z.strictObject({ companyId: idField }),
      query: z.strictObject({ month: monthField }),
      answer: companyReconciliationSchema,
    },
    async (call) => {
      const { companyId } = call.params;
      await companyOf(call, companyId);
      const { month } = call.query;
      const all = await reconcileCompany(call.world, call.actor, { companyId, month });
      return { items: all.map(totalsAnswer) };
    },
  ),
];
