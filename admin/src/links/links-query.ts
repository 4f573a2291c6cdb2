/** What is asked of the server about links and integrations. */
import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { everyPage } from "../api/every-page.ts";
import type { components } from "../api/schema.ts";

export type LinkOf = components["schemas"]["Link"];
export type Integration = components["schemas"]["Integration"];
export type Lane = components["schemas"]["Lane"];

const linksMax = 2_000;

export const linksQuery = (of: { companyId?: string; connectionId?: string } = {}) =>
  queryOptions({
    queryKey: ["links", of],
    queryFn: () =>
      everyPage(
        (cursor) =>
          answered(
            api.GET("/api/v1/links", {
              params: { query: { limit: 200, ...of, ...(cursor === undefined ? {} : { cursor }) } },
            }),
          ),
        linksMax,
      ),
  });

export const linkQuery = (linkId: string) =>
  queryOptions({
    queryKey: ["links", linkId],
    queryFn: () => answered(api.GET("/api/v1/links/{linkId}", { params: { path: { linkId } } })),
  });

export const lanesOfLinkQuery = (linkId: string) =>
  queryOptions({
    queryKey: ["lanes", "of-link", linkId],
    queryFn: async () =>
      (await answered(api.GET("/api/v1/lanes", { params: { query: { linkId, limit: 50 } } }))).items,
  });

/** Titles come in the reader's language. */
export const integrationsQuery = queryOptions({
  queryKey: ["integrations", "declared"],
  queryFn: async () => (await answered(api.GET("/api/v1/integrations"))).items,
  staleTime: 600_000,
});

export function integrationTitle(integrations: readonly Integration[] | undefined, name: string): string {
  return integrations?.find((integration) => integration.name === name)?.title ?? name;
}
