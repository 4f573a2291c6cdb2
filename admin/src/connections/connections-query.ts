/** What is asked of the server about connections and ledgers. */
import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { everyPage } from "../api/every-page.ts";
import type { components } from "../api/schema.ts";

export type Connection = components["schemas"]["Connection"];
export type Ledger = components["schemas"]["Ledger"];

/** More than anybody chooses from; the search of the lists finds the rest. */
const connectionsMax = 1_000;

export const connectionsQuery = queryOptions({
  queryKey: ["connections"],
  queryFn: () =>
    everyPage(
      (cursor) =>
        answered(
          api.GET("/api/v1/connections", {
            params: { query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) } },
          }),
        ),
      connectionsMax,
    ),
});

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
