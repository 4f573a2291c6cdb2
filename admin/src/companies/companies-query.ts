/** What is asked of the server about companies. */
import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { everyPage } from "../api/every-page.ts";
import type { components } from "../api/schema.ts";

export type Company = components["schemas"]["Company"];
/** With what is odd about it. */
export type OneCompany = components["schemas"]["OneCompany"];

const companiesMax = 1_000;

export const companiesQuery = queryOptions({
  queryKey: ["companies"],
  queryFn: () =>
    everyPage(
      (cursor) =>
        answered(
          api.GET("/api/v1/companies", {
            params: { query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) } },
          }),
        ),
      companiesMax,
    ),
});

export const companyQuery = (companyId: string) =>
  queryOptions({
    queryKey: ["companies", companyId],
    queryFn: () => answered(api.GET("/api/v1/companies/{companyId}", { params: { path: { companyId } } })),
  });
