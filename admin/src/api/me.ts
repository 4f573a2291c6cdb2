/** Who is asking, and what they may do: the server decides each call, this only keeps from offering what it would refuse. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { answered, api } from "./client.ts";
import { hindranceOf, type Wanted } from "./may.ts";
import type { components } from "./schema.ts";

export type Me = components["schemas"]["Me"];
export type Act = Me["acts"][number];

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: () => answered(api.GET("/api/v1/me")),
  staleTime: 30_000,
});

/** Undefined while it is not known yet. */
export function useMay(wanted: Wanted): boolean | undefined {
  const { data } = useQuery(meQuery);
  return data === undefined ? undefined : hindranceOf(data, wanted) === null;
}
