/** What is asked of the server about connections and ledgers. */
import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import type { components } from "../api/schema.ts";
import type { PageAsked } from "../parts/found-list.tsx";

export type Connection = components["schemas"]["Connection"];
export type Ledger = components["schemas"]["Ledger"];

/** For `useFoundList`: what nobody has connected yet needs somebody, and comes first. */
export const connectionList = {
  queryKey: ["connections", "list"],
  read: (asked: PageAsked) =>
    answered(api.GET("/api/v1/connections", { params: { query: { order: "need", ...asked } } })),
  refreshMs: 5_000,
};

export const connectionQuery = (connectionId: string) =>
  queryOptions({
    queryKey: ["connections", connectionId],
    queryFn: () =>
      answered(api.GET("/api/v1/connections/{connectionId}", { params: { path: { connectionId } } })),
  });

export const ledgersQuery = queryOptions({
  queryKey: ["ledgers"],
  queryFn: async () => (await answered(api.GET("/api/v1/ledgers"))).items,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The name that the product goes by first; the rest are how else people know it. */
export function ledgerTitle(ledgers: readonly Ledger[] | undefined, name: string): string {
  return ledgers?.find((ledger) => ledger.name === name)?.productNames[0] ?? name;
}
