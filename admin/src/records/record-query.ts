/** A record whole, and the snapshots of the same. */
import { answered, api } from "../api/client.ts";
import type { components } from "../api/schema.ts";

export type WholeRecord = components["schemas"]["WholeRecord"];

export function recordQuery(recordId: string) {
  return {
    queryKey: ["record", recordId],
    queryFn: () => answered(api.GET("/api/v1/records/{recordId}", { params: { path: { recordId } } })),
  };
}

export function snapshotsQuery({ laneId, object, state }: WholeRecord) {
  return {
    // What came of the record changes what is told of the others.
    queryKey: ["snapshots", laneId, object, state],
    queryFn: async () => {
      const { items } = await answered(
        api.GET("/api/v1/lanes/{laneId}/records", {
          params: { path: { laneId }, query: { object, limit: 100 } },
        }),
      );
      return items.toSorted((left, right) => right.receivedAt.localeCompare(left.receivedAt));
    },
  };
}
