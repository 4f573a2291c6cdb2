/** Resumes the lanes of one cause one after the other, counting; one that is refused does not keep the others back. */
import { skipToken, useIsMutating, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { answered, api, caller } from "../api/client.ts";
import { ProblemError } from "../api/problem.ts";
import { eachHalt, type Halt, type HaltsOf, haltsChanged } from "./halts-query.ts";

export type Failed = { halt: Halt; error: ProblemError };

/** What is left is reckoned from the beginning: lanes may heal, and others halt, on the way. */
export type ResumeProgress = {
  counts: { done: number; total: number; left: number };
  failed: readonly Failed[];
};

const mutationKey = ["resume all"];

/** Whether the lanes of that cause, or of any, are being resumed. */
export function useIsResuming(cause?: string): boolean {
  return useIsMutating({ mutationKey: cause === undefined ? mutationKey : keysOf(cause).mutation }) > 0;
}

/** The progress stands among the answers: whoever leaves the page while it goes on finds it there again. */
export function useResumeAll(of: HaltsOf) {
  const { cause } = of;
  const answers = useQueryClient();
  const keys = keysOf(cause);
  const { data: progress = null } = useQuery<ResumeProgress>({ queryKey: keys.progress, queryFn: skipToken });
  const resuming = useMutation({
    mutationKey: keys.mutation,
    mutationFn: (total: number) =>
      resumeEach(of, total, (now) => answers.setQueryData<ResumeProgress>(keys.progress, now)),
    onSettled: () => haltsChanged(answers),
  });
  useEffect(() => {
    const { progress: queryKey, mutation: mutationKey } = keysOf(cause);
    // A cause that is gone and comes again begins anew.
    return () => {
      if (answers.isMutating({ mutationKey }) === 0) answers.removeQueries({ queryKey });
    };
  }, [answers, cause]);
  return {
    progress,
    error: resuming.error,
    isPending: useIsResuming(cause),
    resumeAll: resuming.mutate,
  };
}

function keysOf(cause: string) {
  return { progress: ["resumed", cause], mutation: [...mutationKey, cause] };
}

async function resumeEach(of: HaltsOf, total: number, tell: (now: ResumeProgress) => void): Promise<void> {
  const failed: Failed[] = [];
  let done = 0;
  const tellNow = (left: number) =>
    tell({ counts: { done, total: done + failed.length + left, left }, failed: [...failed] });
  const left = () => Math.max(0, total - done - failed.length);
  tellNow(left());
  const { organisation } = caller;
  for await (const halt of eachHalt(of)) {
    // Another organisation may have lanes that stand still over the same: nobody has asked for those.
    if (caller.organisation !== organisation) return;
    if (!halt.choices.includes("resume")) continue;
    const error = await refusalOf(halt);
    if (error === null) done += 1;
    else failed.push({ halt, error });
    tellNow(left());
  }
  tellNow(0);
}

/** Null where the lane goes on. A line that broke is no answer about this lane: it ends the walk. */
async function refusalOf(halt: Halt): Promise<ProblemError | null> {
  try {
    await resumeOne(halt);
    return null;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    // It healed, or somebody else resumed it, since its page was read.
    return error.problem?.code === "not-in-this-state" ? null : error;
  }
}

export function resumeOne({ laneId }: Halt) {
  return answered(api.POST("/api/v1/lanes/{laneId}/resume", { params: { path: { laneId } }, body: {} }));
}
