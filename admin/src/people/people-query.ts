/** What is asked of the server about people and keys. */
import { answered, api } from "../api/client.ts";
import type { components } from "../api/schema.ts";
import type { PageAsked } from "../parts/found-list.tsx";

export type Person = components["schemas"]["Person"];
export type RemovedPerson = components["schemas"]["RemovedPerson"];
export type ApiKey = components["schemas"]["ApiKey"];

export const roles = ["owner", "admin", "bookkeeper", "viewer"] as const;
export const areas = ["connections", "links", "companies"] as const;
export const areaRights = ["none", "read", "write"] as const;

/** What is invalidated when somebody is added, changed, removed or brought back: lists and choices alike. */
export const peopleKey = ["people"];
export const apiKeysKey = ["api-keys"];

/** For `useFoundList`: by name, page by page. */
export const peopleList = {
  queryKey: [...peopleKey, "list"],
  read: (asked: PageAsked) =>
    answered(api.GET("/api/v1/people", { params: { query: { order: "name", ...asked } } })),
};

/** The last one first. */
export const removedPeopleList = {
  queryKey: [...peopleKey, "removed"],
  read: (asked: PageAsked) => answered(api.GET("/api/v1/removed-people", { params: { query: asked } })),
};

/** The newest first. */
export const apiKeyList = {
  queryKey: [...apiKeysKey, "list"],
  read: (asked: PageAsked) => answered(api.GET("/api/v1/api-keys", { params: { query: asked } })),
};
