/** Days on which nothing was to come: the shop was closed. They are missing no longer. */
import { z } from "@hono/zod-openapi";
import { closedDays } from "../../db/index.ts";
import { markDaysClosed, markDaysOpen } from "../../engine/acts/closed-days.ts";
import { dayField, idField, instantField, monthField, nameField, reasonField } from "../fields.ts";
import { reading } from "../reading.ts";
import { nothing, route } from "../route.ts";
import { daysOf } from "./days-of.ts";
import { laneRowOf } from "./lane-of.ts";

const params = z.strictObject({ laneId: idField });

const bodySchema = z
  .strictObject({
    on: dayField,
    through: dayField.optional().openapi({ description: "The last day; left out: only the one." }),
    department: nameField()
      .optional()
      .openapi({ description: "One of the company's, or of its records; left out: all of the lane's." }),
    reason: reasonField,
  })
  .openapi("DaysAndReason");

const closedDaySchema = z
  .strictObject({
    on: dayField,
    department: z.string().nullable().openapi({ description: "Null: all of the lane's." }),
    reason: z.string(),
    closedAt: instantField,
    closedBy: idField,
  })
  .openapi("ClosedDay");

export const closedDayRoutes = [
  route(
    {
      name: "listClosedDays",
      method: "get",
      path: "/lanes/{laneId}/closed-days",
      summary: "Days on which nothing was to come, newest first",
      acts: ["read"],
      reach: "companies",
      params,
      query: z.strictObject({
        month: monthField.optional().openapi({ description: "Only its days; left out: all so far." }),
      }),
      answer: z.strictObject({ items: z.array(closedDaySchema) }).openapi("ClosedDays"),
    },
    async (call) => {
      const { laneId } = call.params;
      await laneRowOf(call, laneId);
      const { organisationId } = call.border;
      const { month } = call.query;
      const within = month === undefined ? undefined : daysOf(month);
      return { items: await reading(call, (trx) => closedDays(trx, { organisationId, laneId, within })) };
    },
  ),
  route(
    {
      name: "closeDay",
      method: "post",
      path: "/lanes/{laneId}/closed-days",
      summary: "Say that days have nothing to come",
      description:
        "They are missing no longer, also when they lie ahead. Records that come for them nevertheless are taken like any others.",
      acts: ["send"],
      reach: "companies",
      params,
      body: bodySchema,
      answer: nothing,
    },
    async (call) => {
      const { laneId } = call.params;
      await laneRowOf(call, laneId);
      await markDaysClosed(call.world, call.actor, { laneId, department: null, ...call.body });
      return {};
    },
  ),
  route(
    {
      name: "openDay",
      method: "post",
      path: "/lanes/{laneId}/closed-days/removal",
      summary: "Take back that days have nothing to come",
      description:
        "With the department that they were closed for, or without one as they were closed without. Days among them that are not closed stay as they are.",
      acts: ["send"],
      reach: "companies",
      params,
      body: bodySchema,
      answer: nothing,
    },
    async (call) => {
      const { laneId } = call.params;
      await laneRowOf(call, laneId);
      await markDaysOpen(call.world, call.actor, { laneId, department: null, ...call.body });
      return {};
    },
  ),
];
