/** Undoing one booked posting: what the ledger holds, what undoes it, what would be posted anew; then a reason. */
import { answered, api } from "../api/client.ts";
import { ReversalDialog } from "./reversal-dialog.tsx";

export function PostingReversal({ postingId, onClose }: { postingId: string; onClose(): void }) {
  const params = { path: { postingId } };
  return (
    <ReversalDialog
      subject={["posting", postingId]}
      preview={(repost) =>
        answered(
          api.GET("/api/v1/postings/{postingId}/reversal", {
            params: { ...params, query: { repost: repost ? "true" : "false" } },
          }),
        )
      }
      reverse={(body) => answered(api.POST("/api/v1/postings/{postingId}/reversal", { params, body }))}
      onClose={onClose}
    />
  );
}
