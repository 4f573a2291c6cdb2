/** One write, once. What its answer does not prove is left unknown. */
import { z } from "zod";
import {
  type LedgerContext,
  type LedgerIdentity,
  type StepOutcome,
  type StepPlan,
  tokenIn,
} from "../../core/index.ts";
import { writeAnswer } from "./answer.ts";
import { attach } from "./attach.ts";
import { draftIdentity } from "./draft.ts";
import { plannedBody, wireBody } from "./planned-body.ts";
import { writeRequest } from "./request.ts";

const created = z.object({
  Id: z.string().min(1),
  NumberAndNumberSeries: z.string().nullish(),
  NumberSeries: z.string().nullish(),
});

/** A success without an id is no success: it cannot be read back, so it is looked up like a lost answer. */
export async function perform(
  context: LedgerContext,
  step: StepPlan,
  of: { identity: LedgerIdentity | null; file?: Uint8Array },
): Promise<StepOutcome> {
  if (step.attachment !== undefined) return attach(context, step, of);
  const request = writeRequest(context, { ...step.request, body: wireBody(step.request.body) });
  const answer = writeAnswer(await context.exchange(request));
  if (answer.kind !== "written") return answer;
  const parsed = created.safeParse(answer.body);
  if (!parsed.success) return { kind: "unknown", cause: "answered as written, but without an id" };
  return { kind: "accepted", identity: identityOf(parsed.data, step.request.body) };
}

function identityOf(made: z.infer<typeof created>, body: unknown): LedgerIdentity {
  const planned = plannedBody.parse(body);
  if (planned.asDraft) {
    const token = tokenIn(planned.VoucherText) ?? "";
    return draftIdentity({ id: made.Id, token, series: made.NumberSeries ?? null });
  }
  return { kind: "voucher", id: made.Id, number: made.NumberAndNumberSeries ?? "" };
}
