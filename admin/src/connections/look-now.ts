/** Has a connection's books compared with the ledger now, and not at night. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";

export const watchKey = (connectionId: string) => ["watch", connectionId];

export function useLookNow(connectionId: string) {
  const answers = useQueryClient();
  const params = { path: { connectionId } };
  return useMutation({
    mutationFn: () => answered(api.POST("/api/v1/connections/{connectionId}/watch/look", { params })),
    onSettled: () => answers.invalidateQueries({ queryKey: watchKey(connectionId) }),
  });
}
