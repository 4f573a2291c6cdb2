/** Everything that stands still, across lanes: halt by halt, and put together by cause. */
import { z } from "@hono/zod-openapi";
import {
  type HaltSubject,
  haltSubjects,
  haltTotals,
  listHaltCauses,
  listOpenHalts,
  type Transaction,
} from "../../db/index.ts";
import { pageAnswer, pageFrom, pageQuery, pageSchema } from "../cursor.ts";
import { searchField } from "../fields.ts";
import { reading } from "../reading.ts";
import { type Call, route } from "../route.ts";
import { titlesOf } from "../titles-of.ts";
import { haltCauseAnswer, haltCauseSchema, haltTotalsSchema } from "./halt-cause-schema.ts";
import { causeField, haltAnswer, haltSchema, statesDecidedOtherwise, tellerOf } from "./halt-schema.ts";

/** So many halts come with each cause: enough to act where it has no more. */
const shownOfCause = 3;

/** So many connections are named with each cause; the others stand with their lanes. */
const shownConnections = 10;

const searchQuery = {
  search: searchField(
    "the names of the company, the connection and the flow, in what the finding means in your language, or in what it is about: an account, a reference, the ledger's own words",
  ),
};

type Sought = { search?: string };

/** Rows hold codes and slugs; people look for what they read. */
async function soughtBy(trx: Transaction, call: Call<unknown, Sought, unknown>) {
  const { border, explain, query } = call;
  const { search } = query;
  if (search === undefined) return border;
  const subjects = await haltSubjects(trx, border);
  const meaningOf = ({ code, field }: HaltSubject) =>
    explain({ code, severity: "error", ...(field === null ? {} : { field }) }).remedy.means;
  const meanings = Object.fromEntries(subjects.map((about) => [about.subject, meaningOf(about)]));
  return { ...border, search, titles: titlesOf(call), meanings };
}

export const haltRoutes = [
  route(
    {
      name: "listHalts",
      method: "get",
      path: "/halts",
      summary: "Open halts with their remedies, newest first",
      acts: ["read"],
      reach: "companies",
      query: z.strictObject({ ...pageQuery, ...searchQuery, cause: causeField.optional() }),
      answer: pageSchema(haltSchema),
    },
    async (call) => {
      const { cause } = call.query;
      const page = pageFrom(call.query, "id");
      const rows = await reading(call, async (trx) =>
        listOpenHalts(trx, { ...(await soughtBy(trx, call)), ...page, cause }),
      );
      return pageAnswer(rows, call.query, {
        key: (row) => row.id,
        item: (row) => haltAnswer(row, tellerOf(call)),
      });
    },
  ),
  route(
    {
      name: "listHaltCauses",
      method: "get",
      path: "/halt-causes",
      summary: "What lanes stand still over, each cause once, the most frequent first",
      description:
        "One cause is the same finding about the same thing in the same words, in whichever company. Each comes with its newest halts; GET /halts with its `cause` has them all.",
      acts: ["read"],
      reach: "companies",
      query: z.strictObject({ ...pageQuery, ...searchQuery }),
      answer: pageSchema(haltCauseSchema),
    },
    async (call) => {
      const page = pageFrom(call.query, "countAndId");
      const teller = tellerOf(call);
      const shape = { shown: shownOfCause, shownConnections, decidedOtherwise: statesDecidedOtherwise };
      return reading(call, async (trx) => {
        const rows = await listHaltCauses(trx, { ...(await soughtBy(trx, call)), ...page, ...shape });
        const haltIds = rows.flatMap((row) => row.haltIds);
        const newest = await listOpenHalts(trx, {
          ...call.border,
          haltIds,
          after: null,
          limit: haltIds.length,
        });
        const halts = newest.map((row) => haltAnswer(row, teller));
        return pageAnswer(rows, call.query, {
          key: ({ lanes, haltIds: [id = ""] }) => ({ count: lanes, id }),
          item: (row) => haltCauseAnswer(row, { halts, teller }),
        });
      });
    },
  ),
  route(
    {
      name: "getHaltTotals",
      method: "get",
      path: "/halt-totals",
      summary: "How many lanes stand still, and over how many causes",
      acts: ["read"],
      reach: "companies",
      query: z.strictObject(searchQuery),
      answer: haltTotalsSchema,
    },
    (call) => reading(call, async (trx) => haltTotals(trx, await soughtBy(trx, call))),
  ),
];
