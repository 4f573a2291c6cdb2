/** A month over all lanes: which of them are done with it, for whoever closes the month of many companies. */
import { z } from "@hono/zod-openapi";
import { listMonthLanes, monthStandings } from "../../db/index.ts";
import { foundPageSchema, pageAnswer, pageFrom, pageQuery } from "../cursor.ts";
import { environmentField, idField, minorField, monthField, searchField } from "../fields.ts";
import { reading } from "../reading.ts";
import { route } from "../route.ts";
import { titlesOf } from "../titles-of.ts";
import { daysOf } from "./days-of.ts";

const monthLaneSchema = z
  .strictObject({
    id: idField,
    linkId: idField,
    companyName: z.string(),
    environment: environmentField,
    integration: z.string(),
    flow: z.string(),
    currency: z.string(),
    standing: z.enum(monthStandings).openapi({
      description:
        "open: something of the month waits, here or in the ledger, stands still, lies aside, or is otherwise in the ledger than it was booked; nothing: nothing of it came in.",
    }),
    booked: z.int(),
    unreleased: z.int().openapi({ description: "Drafts and documents on hold, which wait in the ledger." }),
    waiting: z.int(),
    halted: z.int(),
    aside: z.int().openapi({ description: "Records that are set aside or in conflict." }),
    settled: z.int().openapi({ description: "Left out, reversed or turned down by somebody's word." }),
    drifted: z.int().openapi({ description: "Otherwise in the ledger than booked, as the watch found it." }),
    bookedMinor: minorField.openapi({ description: "Of what is booked, in the ledger's drafts too." }),
  })
  .openapi("MonthLane");

export const monthRoutes = [
  route(
    {
      name: "listMonthLanes",
      method: "get",
      path: "/months/{month}/lanes",
      summary:
        "How a month stands in each lane: what is to be done first, then what brought nothing, then what is done",
      description:
        "By what the hub knows, by the accounting day; the ledger is not asked. Whether a month agrees with the ledger is said by its reconciliation.",
      acts: ["read"],
      reach: "companies",
      params: z.strictObject({ month: monthField }),
      query: z.strictObject({
        ...pageQuery,
        search: searchField("the names of the company and the connection, or the flow's titles"),
        standing: z.enum(monthStandings).optional(),
      }),
      answer: foundPageSchema(monthLaneSchema).extend({
        totals: z.strictObject({ open: z.int(), nothing: z.int(), done: z.int() }).openapi("MonthTotals", {
          description: "How many lanes stand so, without the search.",
        }),
      }),
    },
    async (call) => {
      const { search, standing } = call.query;
      const of = { ...call.border, ...daysOf(call.params.month), search, titles: titlesOf(call), standing };
      return reading(call, async (trx) => {
        const { rows, totals, found } = await listMonthLanes(trx, {
          ...of,
          ...pageFrom(call.query, "needAndName"),
        });
        const page = pageAnswer(rows, call.query, {
          key: ({ key }) => key,
          item: ({ row }) => row,
        });
        return {
          ...page,
          found: standing === undefined ? sumOf(found) : found[standing],
          total: sumOf(totals),
          totals,
        };
      });
    },
  ),
];

function sumOf(totals: Record<(typeof monthStandings)[number], number>): number {
  return totals.open + totals.nothing + totals.done;
}
