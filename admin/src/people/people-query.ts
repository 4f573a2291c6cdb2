/** What is asked of the server about people and keys. */
import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { everyPage } from "../api/every-page.ts";
import type { components } from "../api/schema.ts";

export type Person = components["schemas"]["Person"];
export type RemovedPerson = components["schemas"]["RemovedPerson"];
export type ApiKey = components["schemas"]["ApiKey"];

export const roles = ["owner", "admin", "bookkeeper", "viewer"] as const;
export const areas = ["connections", "links", "companies"] as const;
export const areaRights = ["none", "read", "write"] as const;

const peopleMax = 1_000;

const paged = (cursor: string | undefined) => ({
  params: { query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) } },
});

export const peopleQuery = queryOptions({
  queryKey: ["people"],
  queryFn: () => everyPage((cursor) => answered(api.GET("/api/v1/people", paged(cursor))), peopleMax),
});

/** Begins as that of the people: who is added, removed or brought back changes both. */
export const removedPeopleQuery = queryOptions({
  queryKey: ["people", "removed"],
  queryFn: () => everyPage((cursor) => answered(api.GET("/api/v1/removed-people", paged(cursor))), peopleMax),
});

export const apiKeysQuery = queryOptions({
  queryKey: ["api-keys"],
  queryFn: () => everyPage((cursor) => answered(api.GET("/api/v1/api-keys", paged(cursor))), peopleMax),
});
