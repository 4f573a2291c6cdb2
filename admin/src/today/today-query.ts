/** The lanes of the morning's page, what needs somebody first, page by page. */
import { infiniteQueryOptions } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import type { LaneFilter } from "../api/queries.ts";

/** Three hundred rows with their acts would keep a morning waiting for seconds, and nobody reads them all. */
const shownStep = 50;

/** Each refresh asks for all pages that are shown: of many it does so less often. */
const refreshMs = { few: 4_000, many: 15_000 };
const fewPages = 2;

export const todayLanesQuery = (filter: LaneFilter) =>
  infiniteQueryOptions({
    queryKey: ["lanes", "today", filter],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET("/api/v1/lanes", {
          params: {
            query: {
              limit: shownStep,
              order: "need",
              ...filter,
              ...(pageParam === "" ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
    refetchInterval: ({ state: { data } }) =>
      (data?.pages.length ?? 0) > fewPages ? refreshMs.many : refreshMs.few,
  });
