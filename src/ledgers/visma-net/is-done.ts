/** Whether a step's effect shows on the journal: of the steps after the first there is one, the release. */
import type { HeldDocument, StepPlan } from "../../core/index.ts";
import { releaseStep } from "./plan-journal.ts";

export function isDone(step: StepPlan, held: HeldDocument): boolean {
  return step.name !== releaseStep || held.standing === "released" || held.standing === "posted";
}
