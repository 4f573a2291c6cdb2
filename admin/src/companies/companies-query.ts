/** What is asked of the server about companies. */
import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import type { components } from "../api/schema.ts";
import type { PageAsked } from "../parts/found-list.tsx";

export type Company = components["schemas"]["Company"];
/** With what is odd about it. */
export type OneCompany = components["schemas"]["OneCompany"];

/** For `useFoundList`: by name, page by page. */
export const companyList = {
  queryKey: ["companies", "list"],
  read: (asked: PageAsked) =>
    answered(api.GET("/api/v1/companies", { params: { query: { order: "name", ...asked } } })),
};

export const companyQuery = (companyId: string) =>
  queryOptions({
    queryKey: ["companies", companyId],
    queryFn: () => answered(api.GET("/api/v1/companies/{companyId}", { params: { path: { companyId } } })),
  });
