/** A month of a lane, day by day and department by department. */
import { z } from "@hono/zod-openapi";
import { closedOn } from "../../core/index.ts";
import { type CalendarRow, calendarDays, calendarPlaces, closedDays } from "../../db/index.ts";
import { daysNotCome } from "../../engine/read-gaps.ts";
import { dayField, idField, minorField, monthField } from "../fields.ts";
import { reading } from "../reading.ts";
import { route } from "../route.ts";
import { daysOf } from "./days-of.ts";
import { laneRowOf } from "./lane-of.ts";

const calendarDaySchema = z
  .strictObject({
    department: z.string().nullable(),
    on: dayField,
    places: z
      .strictObject(
        Object.fromEntries(calendarPlaces.map((place) => [place, z.int()])) as Record<
          (typeof calendarPlaces)[number],
          z.ZodInt
        >,
      )
      .openapi({ description: "How many stand where; aside: set aside, or in conflict." }),
    debitMinor: minorField.openapi({ description: "What is booked of it." }),
    currency: z.string().nullable(),
    warned: z.int().openapi({ description: "How many came with a warning, as of numbers that are missing." }),
    again: z.int().openapi({
      description: "Of those set aside: came again with other content, until a person decides.",
    }),
    isMissing: z.boolean().openapi({ description: "Usually something comes, and nothing came." }),
    closedBecause: z
      .string()
      .nullable()
      .openapi({ description: "Why nothing was to come, where a person has said so." }),
  })
  .openapi("CalendarDay");
type CalendarDay = z.output<typeof calendarDaySchema>;

export const calendarRoutes = [
  route(
    {
      name: "getCalendar",
      method: "get",
      path: "/lanes/{laneId}/calendar",
      summary: "A month's business days, each with what became of it",
      acts: ["read"],
      reach: "companies",
      params: z.strictObject({ laneId: idField }),
      query: z.strictObject({ month: monthField }),
      answer: z.strictObject({ items: z.array(calendarDaySchema) }).openapi("Calendar"),
    },
    async (call) => {
      const { laneId } = call.params;
      const { organisationId } = call.border;
      await laneRowOf(call, laneId);
      const { from, through } = daysOf(call.query.month);
      const { rows, closed, missing } = await reading(call, async (trx) => ({
        rows: await calendarDays(trx, { organisationId, laneId, from, through }),
        closed: await closedDays(trx, { organisationId, laneId, within: { from, through } }),
        missing: await daysNotCome(trx, call.world, { organisationId, laneId }),
      }));
      const days = new Map<string, CalendarDay>();
      for (const row of rows) add(days, row);
      for (const day of missing.filter(({ on }) => on >= from && on <= through)) {
        const because = closedOn(closed, day)?.reason ?? null;
        Object.assign(dayIn(days, day), { isMissing: because === null, closedBecause: because });
      }
      return { items: [...days.values()] };
    },
  ),
];

function add(days: Map<string, CalendarDay>, row: CalendarRow): void {
  const day = dayIn(days, row);
  day.places[row.place] += row.count;
  day.warned += row.warned;
  day.again += row.again;
  if (row.place !== "booked" && row.place !== "unreleased") return;
  day.debitMinor += row.debitMinor;
  day.currency = row.currency;
}

function dayIn(days: Map<string, CalendarDay>, of: { department: string | null; on: string }): CalendarDay {
  const { department, on } = of;
  const key = JSON.stringify([department, on]);
  const known = days.get(key);
  if (known !== undefined) return known;
  const places = {
    booked: 0,
    unreleased: 0,
    waiting: 0,
    halted: 0,
    aside: 0,
    excused: 0,
    reversed: 0,
    empty: 0,
  };
  const nothingYet = {
    debitMinor: 0,
    currency: null,
    warned: 0,
    again: 0,
    isMissing: false,
    closedBecause: null,
  };
  const made = { department, on, places, ...nothingYet };
  days.set(key, made);
  return made;
}
