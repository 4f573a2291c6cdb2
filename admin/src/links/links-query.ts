/** What is asked of the server about links and integrations. */
import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import type { components } from "../api/schema.ts";
import type { PageAsked } from "../parts/found-list.tsx";

export type LinkOf = components["schemas"]["Link"];
export type Integration = components["schemas"]["Integration"];
export type Lane = components["schemas"]["Lane"];

/** Which links a list is about, and which of them are looked for. */
export type LinksAsked = {
  companyId?: string;
  connectionId?: string;
  integration?: string;
  ledger?: string;
  exceptId?: string;
  state?: LinkOf["state"];
  search?: string;
};

/** For `useFoundList`: by the company's name, page by page. */
export const linkList = (of: LinksAsked = {}) => ({
  queryKey: ["links", "list", of],
  read: (asked: PageAsked) =>
    answered(api.GET("/api/v1/links", { params: { query: { order: "name", ...of, ...asked } } })),
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

/** Titles come in the reader's language. What an integration declares beside them is asked for where it is needed. */
export const integrationsQuery = queryOptions({
  queryKey: ["integrations"],
  queryFn: async () => (await answered(api.GET("/api/v1/integrations"))).items,
  staleTime: 600_000,
});

/** One with its schemas, slots, file formats and guides. */
export const declaredQuery = (integration: string) =>
  queryOptions({
    queryKey: ["integrations", integration],
    queryFn: () =>
      answered(api.GET("/api/v1/integrations/{integration}", { params: { path: { integration } } })),
    staleTime: 600_000,
  });

type Titled = components["schemas"]["IntegrationSummary"];

export function integrationTitle(integrations: readonly Titled[] | undefined, name: string): string {
  return integrations?.find((integration) => integration.name === name)?.title ?? name;
}
