/** The preflight or the settings say no: nothing was sent, and the lane stands at the posting. */
import type { Finding } from "../../core/index.ts";
import { movePosting, type Posting } from "../../db/index.ts";
import { nowText } from "../world.ts";
import { type Drain, moved, type Progress, withHold } from "./drain.ts";
import { haltLane } from "./halt-lane.ts";

/** Throws where no finding is an error. */
export async function refuse(
  drain: Drain,
  posting: Posting,
  findings: readonly Finding[],
): Promise<Progress> {
  const { organisationId } = drain;
  const first = findings.find((finding) => finding.severity === "error");
  if (first === undefined) throw new Error(`posting ${posting.id} refused without an error`);
  await withHold(drain, "refused", async (trx) => {
    const move = {
      organisationId,
      postingId: posting.id,
      from: posting.state,
      to: "refused",
      at: nowText(drain.world),
      asRendered: posting,
    } as const;
    await movePosting(trx, move, { findings: JSON.stringify(findings) });
    await haltLane(trx, drain, first, posting.id);
  });
  return moved;
}
