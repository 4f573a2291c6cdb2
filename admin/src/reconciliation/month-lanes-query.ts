/** How a month stands in each lane, what is to be done first, page by page. */
import { answered, api } from "../api/client.ts";
import type { components } from "../api/schema.ts";
import type { PageAsked } from "../parts/found-list.tsx";

export type MonthLane = components["schemas"]["MonthLane"];
export type Standing = MonthLane["standing"];

export const monthLaneList = (month: string, standing: Standing | undefined) => ({
  queryKey: ["lanes", "month", month, standing ?? "all"],
  refreshMs: 15_000,
  read: (asked: PageAsked) =>
    answered(
      api.GET("/api/v1/months/{month}/lanes", {
        params: { path: { month }, query: { ...asked, ...(standing === undefined ? {} : { standing }) } },
      }),
    ),
});
