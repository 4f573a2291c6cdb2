/** Everything that stands still, across lanes. */
import { z } from "@hono/zod-openapi";
import { listOpenHalts } from "../../db/index.ts";
import { pageAnswer, pageFrom, pageQuery, pageSchema } from "../cursor.ts";
import { reading } from "../reading.ts";
import { route } from "../route.ts";
import { haltAnswer, haltSchema } from "./halt-schema.ts";

export const haltRoutes = [
  route(
    {
      name: "listHalts",
      method: "get",
      path: "/halts",
      summary: "Open halts with their remedies, newest first",
      acts: ["read"],
      reach: "companies",
      query: z.strictObject(pageQuery),
      answer: pageSchema(haltSchema),
    },
    async (call) => {
      const of = { ...call.border, ...pageFrom(call.query, "id") };
      const rows = await reading(call, (trx) => listOpenHalts(trx, of));
      return pageAnswer(rows, call.query, {
        key: (row) => row.id,
        item: (row) => haltAnswer(row, call.explain),
      });
    },
  ),
];
