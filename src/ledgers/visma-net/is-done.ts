/** Whether the effect of a step after the first shows on the journal: its file hangs there, it is released. */
import type { HeldDocument, StepPlan } from "../../core/index.ts";
import { isAttached } from "./attachment.ts";
import { releaseStep } from "./plan-journal.ts";

export function isDone(step: StepPlan, held: HeldDocument): boolean {
  if (step.attachment !== undefined) return isAttached(step.attachment.fileName, held);
  return step.name !== releaseStep || held.standing === "released" || held.standing === "posted";
}
