/** Undoing everything that a lane booked in a range of days. */
import { answered, api } from "../api/client.ts";
import { ReversalDialog } from "./reversal-dialog.tsx";

type RangeOf = { laneId: string; from: string | undefined; through: string | undefined; onClose(): void };

export function RangeReversal({ laneId, from, through, onClose }: RangeOf) {
  const params = { path: { laneId } };
  const today = new Date().toISOString().slice(0, 10);
  const range = { fromOn: from ?? through ?? today, throughOn: through ?? from ?? today };
  return (
    <ReversalDialog
      subject={["lane", laneId, range.fromOn, range.throughOn]}
      range={range}
      preview={(repost) =>
        answered(
          api.GET("/api/v1/lanes/{laneId}/reversal", {
            params: { ...params, query: { ...range, repost: repost ? "true" : "false" } },
          }),
        )
      }
      reverse={(body) =>
        answered(api.POST("/api/v1/lanes/{laneId}/reversal", { params, body: { ...range, ...body } }))
      }
      onClose={onClose}
    />
  );
}
