/** What only a person can decide about a posting that stands still. */
import { answered, api } from "../api/client.ts";

export type Resolution = "skip" | "name" | "absent" | "keep";

export function resolvePosting(
  postingId: string,
  chosen: Resolution,
  { reason, asked }: { reason: string; asked: string },
) {
  const params = { path: { postingId } };
  switch (chosen) {
    case "skip":
      return answered(api.POST("/api/v1/postings/{postingId}/skip", { params, body: { reason } }));
    case "name":
      return answered(
        api.POST("/api/v1/postings/{postingId}/name", { params, body: { number: asked, reason } }),
      );
    case "absent":
      return answered(api.POST("/api/v1/postings/{postingId}/absent", { params, body: { reason } }));
    case "keep":
      return answered(api.POST("/api/v1/postings/{postingId}/keep", { params, body: { reason } }));
  }
}
