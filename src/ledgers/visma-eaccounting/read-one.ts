/** One bare object of the API. */
import type { ZodType } from "zod";
import type { Later, LedgerContext, Refused } from "../../core/index.ts";
import { readAnswer } from "./answer.ts";
import type { Problem } from "./problem.ts";
import { readRequest } from "./request.ts";

export type OneReading<Value> =
  | { kind: "read"; value: Value }
  | { kind: "missing"; problem: Problem }
  | Later
  | Refused;

export async function readOne<Value>(
  context: LedgerContext,
  of: {
    purpose: "read" | "look-up";
    path: string;
    query?: Readonly<Record<string, string>>;
    shape: ZodType<Value>;
  },
): Promise<OneReading<Value>> {
  const answer = readAnswer(await context.exchange(readRequest(context, of)));
  if (answer.kind !== "read") return answer;
  const parsed = of.shape.safeParse(answer.value);
  if (parsed.success) return { kind: "read", value: parsed.data };
  // Which member it was, never what stood there: causes are logged.
  const where = parsed.error.issues[0]?.path.join(".") ?? "";
  return { kind: "later", cause: `answer to ${of.path} not understood at "${where}"` };
}
