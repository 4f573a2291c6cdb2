/** The unit of order and halting: one per link and flow. */
import { z } from "@hono/zod-openapi";
import {
  type LaneNeed,
  type LaneRow,
  laneShows,
  laneTotals,
  listLanes,
  listLanesByNeed,
} from "../../db/index.ts";
import { probeLane, resumeLane, runLane } from "../../engine/acts/lane-acts.ts";
import { environments } from "../../engine/offered-environments.ts";
import { pageAnswer, pageFrom, pageQuery, pageSchema } from "../cursor.ts";
import { idField, reasonField, searchField } from "../fields.ts";
import { linkOf } from "../links/link-of.ts";
import { reading } from "../reading.ts";
import { route } from "../route.ts";
import { titlesOf } from "../titles-of.ts";
import { faultsOf } from "./faults-of.ts";
import { keepingBack } from "./keeping-back.ts";
import { laneAnswers, laneOf, laneRowOf } from "./lane-of.ts";
import { laneSchema, laneTotalsSchema } from "./lane-schema.ts";

const params = z.strictObject({ laneId: idField });

const filterQuery = {
  search: searchField("the names of the company and the connection, or the flow's titles"),
  show: z.enum(laneShows).optional().openapi({
    description:
      "Only lanes that are halted or paused, have something set aside or waiting, here or in the ledger, or are of a link whose preview nobody has confirmed.",
  }),
  environment: z
    .enum(environments)
    .optional()
    .openapi({ description: "Only lanes of one world: live, test, or the pretend one." }),
};

const byId = (row: LaneRow) => ({ row, key: row.id });

export const laneRoutes = [
  route(
    {
      name: "listLanes",
      method: "get",
      path: "/lanes",
      summary: "Lanes with their counts and open halts, newest first, by name or by need",
      acts: ["read"],
      reach: "companies",
      query: z.strictObject({
        ...pageQuery,
        ...filterQuery,
        linkId: idField.optional(),
        order: z.enum(["newest", "name", "need"]).default("newest").openapi({
          description:
            "need: halted ones first, then those with something set aside, then the rest by the company's name, the paused ones last.",
        }),
      }),
      answer: pageSchema(laneSchema),
    },
    async (call) => {
      const { linkId = null, search, show, environment, order } = call.query;
      if (linkId !== null) await linkOf(call, linkId);
      const isByNameOnly = order === "name";
      const of = { ...call.border, linkId, search, titles: titlesOf(call), show, environment, isByNameOnly };
      return reading(call, async (trx) => {
        const found: { row: LaneRow; key: LaneNeed | string }[] =
          order === "newest"
            ? (await listLanes(trx, { ...of, ...pageFrom(call.query, "id") })).map(byId)
            : await listLanesByNeed(trx, { ...of, ...pageFrom(call.query, "needAndName") });
        const page = pageAnswer(found, call.query, { key: ({ key }) => key, item: ({ row }) => row });
        return { items: await laneAnswers(trx, call, page.items), next: page.next };
      });
    },
  ),
  route(
    {
      name: "getLaneTotals",
      method: "get",
      path: "/lane-totals",
      summary: "How many lanes there are, how they stand, and their counts added up",
      acts: ["read"],
      reach: "companies",
      query: z.strictObject(filterQuery),
      answer: laneTotalsSchema,
    },
    (call) =>
      reading(call, async (trx) => ({
        ...(await laneTotals(trx, { ...call.border, ...call.query, titles: titlesOf(call) })),
        keptBackBy: (await keepingBack(trx, call.border)).map(call.explain),
        faults: (await faultsOf(trx, { ...call.border, titles: titlesOf(call) })).map(call.explain),
      })),
  ),
  route(
    {
      name: "getLane",
      method: "get",
      path: "/lanes/{laneId}",
      summary: "One lane",
      acts: ["read"],
      reach: "companies",
      params,
      answer: laneSchema,
    },
    (call) => laneOf(call, call.params.laneId),
  ),
  route(
    {
      name: "runLane",
      method: "post",
      path: "/lanes/{laneId}/run",
      summary: "Let the lane go as far as it has records, whatever its schedule says",
      acts: ["send"],
      reach: "companies",
      params,
      answer: z.strictObject({ released: z.int() }),
    },
    async (call) => {
      await laneRowOf(call, call.params.laneId);
      return runLane(call.world, call.actor, call.params);
    },
  ),
  route(
    {
      name: "probeLane",
      method: "post",
      path: "/lanes/{laneId}/probe",
      summary: "Look now whether the cause of a halt is gone",
      description:
        "A lane looks by itself, less and less often. What is gone heals; what stands stays halted, and nothing is sent on trial.",
      acts: ["send"],
      reach: "companies",
      params,
      answer: laneSchema,
    },
    async (call) => {
      const { laneId } = call.params;
      await laneRowOf(call, laneId);
      await probeLane(call.world, call.actor, { laneId });
      return laneOf(call, laneId);
    },
  ),
  route(
    {
      name: "resumeLane",
      method: "post",
      path: "/lanes/{laneId}/resume",
      summary: "Go on from where the lane halted",
      description: "Everything that was never sent is rendered anew under the current settings first.",
      acts: ["send"],
      reach: "companies",
      params,
      body: z
        .strictObject({
          reason: reasonField.optional(),
          acceptUnknownTokens: z.boolean().optional().openapi({
            description: "After a restore: you have seen the vouchers that this database does not know.",
          }),
        })
        .openapi("Resume"),
      answer: laneSchema,
    },
    async (call) => {
      const { laneId } = call.params;
      await laneRowOf(call, laneId);
      await resumeLane(call.world, call.actor, { laneId, ...call.body });
      return laneOf(call, laneId);
    },
  ),
];
