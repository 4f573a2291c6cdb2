/** Days of a month on which nothing was to come, as people have said of a lane. */
import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import type { components } from "../api/schema.ts";

export type ClosedDay = components["schemas"]["ClosedDay"];

export const closedDaysQuery = (laneId: string, month: string) =>
  queryOptions({
    queryKey: ["closed-days", laneId, month],
    queryFn: () =>
      answered(
        api.GET("/api/v1/lanes/{laneId}/closed-days", { params: { path: { laneId }, query: { month } } }),
      ),
  });

/** After one was added or taken back: what else says whether a day is missing is asked anew too. */
export async function forgetClosedDays(answers: QueryClient): Promise<void> {
  await Promise.all(
    ["closed-days", "calendar", "gaps", "silences"].map((key) =>
      answers.invalidateQueries({ queryKey: [key] }),
    ),
  );
}

/** Why nothing was to come for a department on a day; what is said of all of them holds too. */
export function closedBecause(
  closed: readonly ClosedDay[],
  of: { department: string | null; on: string },
): string | undefined {
  return closed.find(
    ({ on, department }) => on === of.on && (department === null || department === of.department),
  )?.reason;
}
