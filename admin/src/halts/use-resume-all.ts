/** Resumes the lanes of one cause one after the other, counting; one that fails does not keep the others back. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api } from "../api/client.ts";
import { type Halt, haltsQuery } from "./halts-query.ts";

export type Failed = { halt: Halt; error: unknown };

export function useResumeAll(halts: readonly Halt[]) {
  const answers = useQueryClient();
  const [progress, setProgress] = useState<{ done: number; total: number; failed: Failed[] }>({
    done: 0,
    total: 0,
    failed: [],
  });
  const resuming = useMutation({
    mutationFn: async () => {
      const all = halts.filter(({ choices }) => choices.includes("resume"));
      const failed: Failed[] = [];
      setProgress({ done: 0, total: all.length, failed });
      for (const [index, halt] of all.entries()) {
        await resumeOne(halt).catch((error: unknown) => failed.push({ halt, error }));
        setProgress({ done: index + 1 - failed.length, total: all.length, failed: [...failed] });
      }
    },
    onSettled: () => answers.invalidateQueries({ queryKey: haltsQuery.queryKey }),
  });
  return { ...progress, isPending: resuming.isPending, resumeAll: () => resuming.mutate() };
}

export function resumeOne({ laneId }: Halt) {
  return answered(api.POST("/api/v1/lanes/{laneId}/resume", { params: { path: { laneId } }, body: {} }));
}
